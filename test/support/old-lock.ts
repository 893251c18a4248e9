/** A lock as an older version of the tool wrote it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendEntry, EMPTY_LOCK, type Lock } from '../../src/model/lock.ts';
import { sha256 } from '../../src/content/hash.ts';

/** Makes the chain of a content folder anew without the entries of a kind. */
export function chainWithout(content: string, kind: string): void {
  const file = join(content, 'editions.lock.json');
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const kept = entries.filter((entry) => entry.kind !== kind).reduce((lock, { previous: _, seal: __, ...entry }) => appendEntry(lock, entry, sha256), EMPTY_LOCK);
  writeFileSync(file, JSON.stringify(kept, null, 2));
}
