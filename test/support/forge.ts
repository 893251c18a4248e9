import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEntries } from '../../src/cli/entry.ts';
import { appendEntry, EMPTY_LOCK } from '../../src/model/lock.ts';
import { sha256 } from '../../src/content/hash.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { jsonFile } from '../../src/model/text.ts';

/** Makes the lock of a content folder anew for whatever lies in it: a whole chain, which is sound in itself. */
export function forgeLock(content: string, sealed = '2026-11-22T10:00:00+05:00'): void {
  const file = join(content, 'editions.lock.json');
  rmSync(file, { force: true });
  writeFileSync(file, jsonFile(openEntries(requireLibrary(content), sealed).reduce((lock, entry) => appendEntry(lock, entry, sha256), EMPTY_LOCK)));
}
