/** Sealing editions: the next state of the content folder is made in a copy, checked whole, and only then written. */
import { join } from 'node:path';
import { textsOf, type Edition, type Library } from '../../core/edition.ts';
import { appendEntry, type LockEntry } from '../../core/lock.ts';
import { ContentError, isError, type Problem } from '../../core/problem.ts';
import { fingerprint, sealedDates } from '../../core/seal.ts';
import { isoWithOffset } from '../../core/time.ts';
import { readLibrary } from '../../read/library.ts';
import { LOCK_NAME, readLock, unsealedTexts } from '../../read/lock.ts';
import { sha256 } from '../../read/hash.ts';
import { packFile } from '../../read/pack.ts';
import { mendableAt } from '../../read/rules/index.ts';
import { jsonFile } from '../../render/json.ts';
import { checkContent } from '../content.ts';
import { writeFiles, type NewFile } from '../write.ts';
import { copyOf } from './copy.ts';

/** What is to be sealed. */
export interface ToSeal {
  edition: Edition;
  correction: LockEntry['correction'];
}

export interface Sealing {
  /** The content as it will be. */
  library: Library;
  sealed: ToSeal[];
  entries: LockEntry[];
  warnings: Problem[];
  /** Paths in the order in which they are written. */
  written: string[];
}

/**
 * Writes edition files and the entries of the lock that seal them.
 *
 * The editions come before the lock: killed between the two, the folder holds a published edition that is not
 * sealed (or a correction that is declared and not sealed); `check` says so, and the same command again ends the work.
 * @param files edition files to write
 * @param choose what to seal in the content as it will be
 * @throws ContentError where any rule finds an error in that content; nothing is written then
 */
export function seal(content: string, files: readonly NewFile[], choose: (library: Library) => ToSeal[], now: Temporal.Instant): Sealing {
  using copy = copyOf(content);
  writeFiles(copy.path, files.map(({ path, text }) => ({ path: copy.inside(path), text })));
  const lock = readLock(copy.path, []);
  const { library, problems } = readLibrary(copy.path, { fixing: ['seal'] });
  if (!library || !lock) throw new ContentError(problems.filter(isError).map(copy.outside));
  const sealed = choose(library);
  const next = sealed.reduce((before, one) => appendEntry(before, entryOf(one, library, now), sha256), lock);
  const lockFile = { path: join(content, LOCK_NAME), text: jsonFile(next) };
  writeFiles(copy.path, [{ ...lockFile, path: copy.inside(lockFile.path) }]);
  const isNew = (edition: Edition): boolean => sealed.some((one) => one.correction === null && one.edition.policy === edition.policy && one.edition.version === edition.version);
  // What is about to be sealed can still be mended: the rules say of it what they say of a draft.
  const wasMendable = mendableAt(now);
  const checked = checkContent(copy.path, { now: () => now, isMendable: (edition, text) => isNew(edition) || wasMendable(edition, text) }).problems.map(copy.outside);
  const errors = checked.filter(isError);
  if (errors.length > 0) throw new ContentError(errors);
  const all = sealed.length > 0 ? [...files, lockFile] : [...files];
  writeFiles(content, all);
  return {
    library, sealed, entries: next.entries.slice(lock.entries.length),
    warnings: checked.filter(({ level }) => level === 'warning'), written: all.map(({ path }) => path),
  };
}

/** Published editions of a policy with a text that no entry holds, by version. */
export function openEditions(editions: readonly Edition[]): ToSeal[] {
  return editions.filter((edition) => edition.published !== null && unsealedTexts(edition).length > 0).map((edition) => ({ edition, correction: null }));
}

function entryOf({ edition, correction }: ToSeal, { site }: Library, now: Temporal.Instant): Omit<LockEntry, 'previous' | 'seal'> {
  // What was sealed once keeps its dates; changed ones are then found by the check.
  const { published, effective } = edition.seals.at(-1) ?? sealedDates(edition, site)!;
  const dates = { published, effective };
  return {
    policy: edition.policy, version: edition.version, sealed: isoWithOffset(now, site.timeZone), ...dates, correction,
    texts: Object.fromEntries(textsOf(edition).map((text) => [text.lang, { sha256: fingerprint(edition, text, dates, sha256), file: packFile(text.source) }])),
  };
}
