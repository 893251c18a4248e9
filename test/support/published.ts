import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { below, editionFile, editionsJson, sitemap } from '../../src/model/address.ts';
import { textsOf } from '../../src/model/edition.ts';
import { publish } from '../../src/model/publication.ts';
import { sha256 } from '../../src/content/hash.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { editionsData } from '../../src/outputs/data/editions-data.ts';
import { OUTPUTS } from '../../src/outputs/registry.ts';
import { sitemapXml } from '../../src/outputs/data/sitemap.ts';
import { jsonFile } from '../../src/model/text.ts';

const COUNTS = { added: 0, removed: 0, changed: 0, moved: 0, renumbered: 0, wordsAdded: 0, wordsRemoved: 0 };

/**
 * What a production build publishes for machines, without its pages: the data of each policy, the Markdown of each
 * edition, the sitemap.
 * @param asOf `2026-11-22T10:00Z`
 * @returns the folder that is served as `/docs/`
 */
export function publishData(content: string, out: string, asOf: string): string {
  const publication = publish(requireLibrary(content), Temporal.Instant.from(asOf), false);
  const { site } = publication;
  const docs = join(out, 'docs');
  const write = (address: string, text: string): void => {
    const file = join(docs, below(site, address));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write(sitemap(site), sitemapXml(publication));
  for (const policy of publication.policies) {
    write(editionsJson(site, policy.name), jsonFile(editionsData(publication, policy, { outputs: OUTPUTS, file: () => null, sourceSha256: ({ text }) => sha256(text.source), counts: () => COUNTS })));
    for (const edition of policy.editions) for (const text of textsOf(edition)) write(editionFile(site, text.lang, policy.name, edition.version, 'md'), text.source);
  }
  return docs;
}
