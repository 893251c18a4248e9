/** Run as a process of its own under some TZ and LANG: hashes of Word files on standard output. */
import { createHash } from 'node:crypto';
import { readLibrary } from '../../src/content/library.ts';
import { redline } from '../../src/redline/index.ts';
import { changesDocx } from '../../src/outputs/docx/docx-changes.ts';
import { editionDocx } from '../../src/outputs/docx/docx-edition.ts';

const { library } = readLibrary(process.argv[2]!);
const { editions } = library!.policies[0]!;
const hashes: string[] = [];
const hash = (bytes: Uint8Array): number => hashes.push(createHash('sha256').update(bytes).digest('hex'));
for (const edition of editions) {
  for (const text of [edition.text, ...Object.values(edition.translations)]) hash(await editionDocx(library!.site, edition, text));
  const before = editions[edition.version - 2];
  if (before) hash(await changesDocx(library!.site, before, edition, before.text, edition.text, redline(before.text.tree, edition.text.tree)));
}
process.stdout.write(JSON.stringify({ machine: new Date(2026, 0, 1).getTimezoneOffset(), hashes }));
