/** The documents of a publication, in every output: each edition in each language, each redline, and the standing files at the policy's own address. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { below, changesFile, editionFile, policyFile } from '../model/address.ts';
import { inForceFrom } from '../model/calendar.ts';
import { textIn, textsOf, type Edition } from '../model/edition.ts';
import { predecessor, editionAtPolicyAddress, type Publication, type PublishedPolicy } from '../model/publication.ts';
import { sha256 } from '../content/hash.ts';
import type { FileFacts } from '../outputs/data/editions-data.ts';
import type { Output } from '../outputs/output-definition.ts';
import { standingOf } from '../outputs/status-words.ts';
import { renderAll, type DocumentOptions } from './document/index.ts';
import type { DocumentRequest } from './document/document-request.ts';
import type { Progress } from './terminal.ts';
import { replaceFile } from './replace.ts';
import { toolLanguage } from './tool-language.ts';
import { requireWithin } from './within.ts';

export interface Documents {
  /** What is known of the file at an address, such as `…/privacy/1.pdf`. */
  facts(address: string): FileFacts | null;
  /** Puts the files at their addresses below the folder that is served at the base path. @returns how many files */
  writeTo(docs: string): number;
}

/** A document, either to be rendered or an existing text. */
interface Document {
  /** Every address it has, its own first. */
  addresses: string[];
  output: Output;
  request: DocumentRequest;
}

/** All documents of a policy. Redlines compare the authoritative texts and are in their language. */
function documentsOf(publication: Publication, outputs: readonly Output[], policy: PublishedPolicy): Document[] {
  const { site } = publication;
  const { name } = policy;
  return policy.editions.flatMap((edition) => {
    const { version, text } = edition;
    const before = predecessor(policy, edition);
    return outputs.flatMap((output): Document[] => {
      const { id, extension, folder, of, permanent } = output;
      const request = (lang: string, from: Edition | null) => ({ output: { id, extension, folder }, ...requestFor(publication, policy, edition, lang, from) });
      return [
        ...(of.includes('edition') ? textsOf(edition).map(({ lang }) => ({
          output, request: request(lang, null),
          addresses: [editionFile(site, lang, name, version, extension), ...(permanent ? standingAddresses(publication, policy, edition, lang, extension) : [])],
        })) : []),
        ...(of.includes('changes') && before ? [{ output, request: request(text.lang, before), addresses: [changesFile(site, text.lang, name, version, extension)] }] : []),
      ];
    });
  });
}

/** What makes a document of an edition. @param before the older edition of its redline; null for the edition itself */
export function requestFor(
  { site, now }: Publication, policy: PublishedPolicy, edition: Edition, lang: string, before: Edition | null,
): Omit<DocumentRequest, 'output'> {
  return {
    site, lang, edition: printed(policy, edition, lang), before: before && printed(policy, before, lang),
    standing: standingOf({ calendar: policy, edition, now, timeZone: site.timeZone }, lang),
  };
}

/**
 * An edition as a document in one language needs it: without other translations, its effective day the one on which it
 * really comes into force; null where a later edition or its withdrawal comes first.
 */
function printed({ timeline }: PublishedPolicy, edition: Edition, lang: string): Edition {
  const translation = edition.translations[lang];
  return { ...edition, effective: inForceFrom(timeline, edition), translations: translation ? { [lang]: translation } : {} };
}

/**
 * The policy's own addresses at which a file of an edition is served. In each language that any edition was ever published
 * in, the permanent address stays, with the authoritative text where the edition in force has no translation (clause 6.1).
 */
function standingAddresses(publication: Publication, policy: PublishedPolicy, edition: Edition, lang: string, extension: string): string[] {
  const { site } = publication;
  if (edition !== editionAtPolicyAddress(publication, policy)) return [];
  return site.languages
    .filter((other, i) => i === 0 || policy.editions.some(({ translations }) => translations[other]))
    .filter((other) => textIn(edition, other).lang === lang)
    .map((other) => policyFile(site, other, policy.name, extension));
}

/**
 * The document at one address, for live preview.
 * @param address path such as `…/privacy.pdf` @returns null where no document is there
 */
export async function renderDocumentAt(publication: Publication, outputs: readonly Output[], address: string, cacheDir: string): Promise<{ output: Output; bytes: Uint8Array } | null> {
  const possible = outputs.filter(({ extension }) => address.endsWith(`.${extension}`));
  if (possible.length === 0) return null;
  const document = publication.policies.flatMap((policy) => documentsOf(publication, possible, policy)).find(({ addresses }) => addresses.includes(address));
  if (!document) return null;
  const { output, request } = document;
  const bytes = textBytes(document) ?? readFileSync((await renderAll([{ name: address, request }], { cacheDir })).get(address)!.path);
  return { output, bytes };
}

/** Makes every document: those that take time come from the cache, or from threads that fill it. @param threads see `DocumentOptions` */
export async function renderDocuments(publication: Publication, outputs: readonly Output[], cacheDir: string, progress: Progress, threads?: DocumentOptions['threads']): Promise<Documents> {
  const documents = publication.policies.flatMap((policy) => documentsOf(publication, outputs, policy));
  const jobs = documents.filter(({ output }) => output.render).map(({ addresses, request }) => ({ name: addresses[0]!, request }));
  const names = outputs.filter(({ render }) => render).map(({ label }) => label(toolLanguage(), 'edition')).join(', ');
  const rendered = await renderAll(jobs, { cacheDir, threads, onProgress: (done, total) => progress.step(names, done, total) });
  const own = new Map(documents.map((document) => [document.addresses[0]!, document]));
  return {
    facts(address) {
      const document = own.get(address);
      const text = document && textBytes(document);
      return text ? { bytes: text.length, sha256: sha256(text) } : rendered.get(address) ?? null;
    },
    writeTo(docs) {
      for (const document of documents) {
        const { addresses } = document;
        const bytes = textBytes(document) ?? readFileSync(rendered.get(addresses[0]!)!.path);
        for (const address of addresses) {
          const target = join(docs, below(publication.site, address));
          mkdirSync(dirname(target), { recursive: true });
          requireWithin(docs, target);
          replaceFile(target, bytes);
        }
      }
      return documents.reduce((sum, { addresses }) => sum + addresses.length, 0);
    },
  };
}

/** The text of a document that is an existing text; null for one that is rendered. */
function textBytes({ output, request: { edition, lang } }: Document): Uint8Array | null {
  return output.text ? Buffer.from(output.text(textIn(edition, lang))) : null;
}
