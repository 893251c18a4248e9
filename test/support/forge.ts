import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOf } from '../../src/core/edition.ts';
import { appendEntry, EMPTY_LOCK } from '../../src/core/lock.ts';
import { fingerprint, sealedDates } from '../../src/core/seal.ts';
import { sha256 } from '../../src/read/hash.ts';
import { requireLibrary } from '../../src/read/library.ts';
import { packFile } from '../../src/read/pack.ts';
import { jsonFile } from '../../src/render/json.ts';

/** Makes the lock of a content folder anew for whatever lies in it: a whole chain, which is sound in itself. */
export function forgeLock(content: string, sealed = '2026-11-22T10:00:00+05:00'): void {
  const file = join(content, 'editions.lock.json');
  rmSync(file, { force: true });
  const { site, policies } = requireLibrary(content);
  const lock = policies.flatMap(({ editions }) => editions).reduce((before, edition) => {
    const dates = sealedDates(edition, site);
    if (!dates) return before;
    const texts = Object.fromEntries(textsOf(edition).map((text) => [text.lang, { sha256: fingerprint(edition, text, dates, sha256), file: packFile(text.source) }]));
    return appendEntry(before, { policy: edition.policy, version: edition.version, sealed, ...dates, correction: null, texts }, sha256);
  }, EMPTY_LOCK);
  writeFileSync(file, jsonFile(lock));
}
