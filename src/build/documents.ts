/** The PDFs of a publication: one for each edition and language, and the standing one at the policy's own address. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BASE, editionFile, policyPdf } from '../core/address.ts';
import { textIn, type Edition, type EditionText } from '../core/edition.ts';
import { standingEdition, statusIn, type Publication, type PublishedPolicy } from '../core/publication.ts';
import type { FileFacts } from '../render/data/editions.ts';
import { pdfInput, type PdfInput } from '../render/pdf/input.ts';
import { renderPdfs } from './pdf/index.ts';
import type { Progress } from './progress.ts';

export interface Documents {
  facts(edition: Edition, lang: string): FileFacts | null;
  /** Puts the PDFs at their addresses below the folder that is served as `/docs/`. @returns how many files */
  writeTo(docs: string): number;
}

interface Document {
  policy: PublishedPolicy;
  edition: Edition;
  text: EditionText;
  /** Every address it stands at, its own one first. */
  addresses: string[];
}

/**
 * The PDFs of a policy. In each language that any edition was ever published in, the permanent address
 * stays, with the authoritative text where the edition that stands there has no translation (clause 6.1).
 */
function documentsOf(publication: Publication, policy: PublishedPolicy): Document[] {
  const { site } = publication;
  const standing = standingEdition(publication, policy);
  const languages = site.languages.filter((lang, i) => i === 0 || policy.editions.some(({ translations }) => translations[lang]));
  return policy.editions.flatMap((edition) => [edition.text, ...Object.values(edition.translations)].map((text) => ({
    policy, edition, text,
    addresses: [
      editionFile(site, text.lang, policy.name, edition.version, 'pdf'),
      ...(edition === standing ? languages.filter((lang) => textIn(edition, lang) === text).map((lang) => policyPdf(site, lang, policy.name)) : []),
    ],
  })));
}

/**
 * The PDF at one address, for live preview.
 * @param address path such as `/docs/privacy.pdf` @returns the file's path, or null where no PDF stands there
 */
export async function renderDocumentAt(publication: Publication, address: string, cacheDir: string): Promise<string | null> {
  for (const { policy, edition, text, addresses } of publication.policies.flatMap((policy) => documentsOf(publication, policy))) {
    if (!addresses.includes(address)) continue;
    const rendered = await renderPdfs([{ name: address, input: inputOf(publication, policy, edition, text) }], { cacheDir, workers: 1 });
    return rendered.get(address)!.path;
  }
  return null;
}

/** Renders every PDF that is not in the cache. @param only the policy to take, or all */
export async function renderDocuments(publication: Publication, cacheDir: string, progress: Progress, only?: string): Promise<Documents> {
  const { site } = publication;
  const documents = publication.policies.filter(({ name }) => only === undefined || name === only).flatMap((policy) => documentsOf(publication, policy));
  const jobs = documents.map(({ policy, edition, text, addresses }) => ({ name: addresses[0]!, input: inputOf(publication, policy, edition, text) }));
  const rendered = await renderPdfs(jobs, { cacheDir, onProgress: (done, total) => progress.step('PDF', done, total) });
  return {
    facts: (edition, lang) => rendered.get(editionFile(site, lang, edition.policy, edition.version, 'pdf')) ?? null,
    writeTo(docs) {
      let files = 0;
      for (const { addresses: [own, ...others] } of documents) {
        const { path } = rendered.get(own!)!;
        for (const address of [own!, ...others]) {
          const target = join(docs, address.slice(BASE.length));
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(path, target);
          files += 1;
        }
      }
      return files;
    },
  };
}

/** Only a preview shows scheduled editions, and there they are marked as what they are: not published. */
function inputOf(publication: Publication, policy: PublishedPolicy, edition: Edition, text: EditionText): PdfInput {
  return pdfInput(publication.site, edition, text, { scheduled: statusIn(publication, policy, edition) === 'scheduled' });
}
