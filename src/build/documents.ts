/** The PDFs of a publication: one for each edition and language, and the standing one at the policy's own address. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BASE, editionFile, policyPdf } from '../core/address.ts';
import type { Edition, EditionText } from '../core/edition.ts';
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

/**
 * The PDF at one address, for live preview.
 * @param address path such as `/docs/privacy.pdf` @returns the file's path, or null where no PDF stands there
 */
export async function renderDocumentAt(publication: Publication, address: string, cacheDir: string): Promise<string | null> {
  const { site } = publication;
  for (const policy of publication.policies) {
    for (const edition of policy.editions) {
      const standing = standingEdition(publication, policy)?.version === edition.version;
      for (const text of [edition.text, ...Object.values(edition.translations)]) {
        const own = editionFile(site, text.lang, policy.name, edition.version, 'pdf');
        if (address !== own && !(standing && address === policyPdf(site, text.lang, policy.name))) continue;
        const rendered = await renderPdfs([{ name: own, input: inputOf(publication, policy, edition, text) }], { cacheDir, workers: 1 });
        return rendered.get(own)!.path;
      }
    }
  }
  return null;
}

/** Renders every PDF that is not in the cache. @param only the policy to take, or all */
export async function renderDocuments(publication: Publication, cacheDir: string, progress: Progress, only?: string): Promise<Documents> {
  const { site } = publication;
  const policies = publication.policies.filter(({ name }) => only === undefined || name === only);
  const texts = policies.flatMap((policy) =>
    policy.editions.flatMap((edition) => [edition.text, ...Object.values(edition.translations)].map((text) => ({ policy, edition, text }))));
  const name = (edition: Edition, text: Pick<EditionText, 'lang'>) => editionFile(site, text.lang, edition.policy, edition.version, 'pdf');
  const jobs = texts.map(({ policy, edition, text }) => ({ name: name(edition, text), input: inputOf(publication, policy, edition, text) }));
  const rendered = await renderPdfs(jobs, { cacheDir, onProgress: (done, total) => progress.step('PDF', done, total) });
  return {
    facts: (edition, lang) => rendered.get(name(edition, { lang })) ?? null,
    writeTo(docs) {
      let files = 0;
      const put = (address: string, path: string): void => {
        const target = join(docs, address.slice(BASE.length));
        mkdirSync(dirname(target), { recursive: true });
        copyFileSync(path, target);
        files += 1;
      };
      for (const { policy, edition, text } of texts) {
        const { path } = rendered.get(name(edition, text))!;
        put(name(edition, text), path);
        if (standingEdition(publication, policy)?.version === edition.version) put(policyPdf(site, text.lang, policy.name), path);
      }
      return files;
    },
  };
}

/** Only a preview shows scheduled editions, and there they are marked as what they are: not published. */
function inputOf(publication: Publication, policy: PublishedPolicy, edition: Edition, text: EditionText): PdfInput {
  return pdfInput(publication.site, edition, text, { scheduled: statusIn(publication, policy, edition) === 'scheduled' });
}
