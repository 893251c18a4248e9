/** The documents of a publication, PDF and Word: each edition in each language, each redline, and the standing PDF at the policy's own address. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BASE, changesFile, editionFile, policyPdf } from '../model/address.ts';
import { inForceFrom } from '../model/calendar.ts';
import { textIn, textsOf, type Edition } from '../model/edition.ts';
import { predecessor, standingEdition, type Publication, type PublishedPolicy } from '../model/publication.ts';
import type { FileFacts } from '../outputs/data/editions-data.ts';
import { standingOf } from '../outputs/pdf/pdf-input.ts';
import { renderAll } from './document/index.ts';
import { FORMATS, type DocumentRequest } from './document/document-request.ts';
import type { Progress } from './progress.ts';
import { replaceFile } from './replace.ts';
import { requireWithin } from './within.ts';

export interface Documents {
  /** What is known of the file at an address, such as `/docs/privacy/1.pdf`. */
  facts(address: string): FileFacts | null;
  /** Puts the files at their addresses below the folder that is served as `/docs/`. @returns how many files */
  writeTo(docs: string): number;
}

interface Document {
  /** Every address it stands at, its own one first. */
  addresses: string[];
  request: DocumentRequest;
}

/** All documents of a policy. Redlines compare the authoritative texts, and stand in their language. */
function documentsOf(publication: Publication, policy: PublishedPolicy): Document[] {
  const { site } = publication;
  const { name } = policy;
  return policy.editions.flatMap((edition) => {
    const { version, text } = edition;
    const before = predecessor(policy, edition);
    return FORMATS.flatMap((format): Document[] => [
      ...textsOf(edition).map(({ lang }) => ({
        addresses: [editionFile(site, lang, name, version, format), ...(format === 'pdf' ? standingAddresses(publication, policy, edition, lang) : [])],
        request: { format, ...requestFor(publication, policy, edition, lang, null) },
      })),
      ...(before ? [{
        addresses: [changesFile(site, text.lang, name, version, format)],
        request: { format, ...requestFor(publication, policy, edition, text.lang, before) },
      }] : []),
    ]);
  });
}

/** What makes a document of an edition. @param before where its redline starts; null for the edition itself */
export function requestFor(
  { site, now }: Publication, { editions }: PublishedPolicy, edition: Edition, lang: string, before: Edition | null,
): Omit<DocumentRequest, 'format'> {
  return {
    site, lang, edition: printed(editions, edition, lang), before: before && printed(editions, before, lang),
    standing: standingOf({ editions, edition, now, timeZone: site.timeZone }, lang),
  };
}

/**
 * An edition as a document in one language needs it: without other translations, its effective day the one on which it
 * really comes into force; null where a later edition or its withdrawal is first.
 */
function printed(editions: readonly Edition[], edition: Edition, lang: string): Edition {
  const translation = edition.translations[lang];
  return { ...edition, effective: inForceFrom(editions, edition), translations: translation ? { [lang]: translation } : {} };
}

/**
 * The policy's own addresses that an edition's PDF stands at. In each language that any edition was ever published
 * in, the permanent address stays, with the authoritative text where the standing edition has no translation (clause 6.1).
 */
function standingAddresses(publication: Publication, policy: PublishedPolicy, edition: Edition, lang: string): string[] {
  const { site } = publication;
  if (edition !== standingEdition(publication, policy)) return [];
  return site.languages
    .filter((other, i) => i === 0 || policy.editions.some(({ translations }) => translations[other]))
    .filter((other) => textIn(edition, other).lang === lang)
    .map((other) => policyPdf(site, other, policy.name));
}

/**
 * The document at one address, for live preview.
 * @param address path such as `/docs/privacy.pdf` @returns the file's path, or null where no document stands there
 */
export async function renderDocumentAt(publication: Publication, address: string, cacheDir: string): Promise<string | null> {
  const document = publication.policies.flatMap((policy) => documentsOf(publication, policy)).find(({ addresses }) => addresses.includes(address));
  if (!document) return null;
  const rendered = await renderAll([{ name: address, request: document.request }], { cacheDir, workers: 1 });
  return rendered.get(address)!.path;
}

/** Renders every document that is not in the cache. */
export async function renderDocuments(publication: Publication, cacheDir: string, progress: Progress): Promise<Documents> {
  const documents = publication.policies.flatMap((policy) => documentsOf(publication, policy));
  const jobs = documents.map(({ addresses, request }) => ({ name: addresses[0]!, request }));
  const rendered = await renderAll(jobs, { cacheDir, onProgress: (done, total) => progress.step('PDF, Word', done, total) });
  return {
    facts: (address) => rendered.get(address) ?? null,
    writeTo(docs) {
      let files = 0;
      for (const { addresses: [own, ...others] } of documents) {
        const bytes = readFileSync(rendered.get(own!)!.path);
        for (const address of [own!, ...others]) {
          const target = join(docs, address.slice(BASE.length));
          mkdirSync(dirname(target), { recursive: true });
          requireWithin(docs, target);
          replaceFile(target, bytes);
          files += 1;
        }
      }
      return files;
    },
  };
}
