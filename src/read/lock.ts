/** `editions.lock.json`: read, checked as a chain, and held against the editions it seals. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { textsOf, type Edition, type Policy, type Site } from '../core/edition.ts';
import { chainFaults, EMPTY_LOCK, type Lock, type LockEntry } from '../core/lock.ts';
import { isError, type Problem } from '../core/problem.ts';
import { readText } from './file.ts';
import { LOCK, SEAL } from './messages/lock.ts';
import { sha256 } from './hash.ts';
import { reporterFor } from './report.ts';
import { sealProblems } from './seal.ts';

export const LOCK_NAME = 'editions.lock.json';

/** A lock holds every published text, compressed; no reader of it should be made to swallow more. */
const MOST_LOCK_BYTES = 256 * 1024 * 1024;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.strictObject({
  last: hash.nullable(),
  entries: z.array(z.strictObject({
    policy: z.string(), version: z.int().min(1), sealed: z.string(), published: z.string(), effective: z.string(),
    correction: z.strictObject({ date: z.string(), note: z.string() }).nullable(),
    texts: z.record(z.string(), z.strictObject({ sha256: hash, file: z.base64() })),
    previous: hash.nullable(), seal: hash,
  })),
});

/**
 * Reads the lock of a content folder; an empty one where there is no file yet.
 * @returns null with problems where it cannot be read or its chain is not whole: nothing may be sealed on top of that
 */
export function readLock(folder: string, problems: Problem[]): Lock | null {
  const file = join(folder, LOCK_NAME);
  if (!existsSync(file)) return EMPTY_LOCK;
  const source = readText(file, file, problems, MOST_LOCK_BYTES);
  if (source === null) return null;
  const report = reporterFor(file, problems);
  const read = parseLock(source);
  if ('reason' in read) {
    report({ line: 1, column: 1 }, 'lock', LOCK.unreadable(read.reason));
    return null;
  }
  const { lock } = read;
  const faults = chainFaults(lock, sha256);
  for (const { kind, index } of faults) {
    const entry = lock.entries[index];
    const at = { line: lineOf(source, entry), column: 1 };
    if (kind === 'cut') report(at, 'lock', LOCK.cut(entry ? `${entry.policy} ${entry.version}` : null));
    else report(at, 'lock', LOCK[kind](entry!.policy, entry!.version));
  }
  return faults.length > 0 ? null : lock;
}

function parseLock(source: string): { lock: Lock } | { reason: string } {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return { reason: 'JSON' };
  }
  const result = schema.safeParse(data);
  if (result.success) return { lock: result.data };
  return { reason: result.error.issues[0]!.path.join('.') || 'JSON' };
}

/** Where an entry stands in the file: it is the only one to hold its own seal as such. */
function lineOf(source: string, entry: LockEntry | undefined): number {
  const at = entry ? source.indexOf(`"seal": "${entry.seal}"`) : -1;
  return at === -1 ? 1 : source.slice(0, at).split('\n').length;
}

/**
 * Gives the editions of a policy what the lock holds of them, and reports what does not agree: changed words, dates and
 * corrections at their place in the edition, lost editions at their place in the lock.
 * @param entries of this policy
 * @param policy as read; null where nothing of it could be
 * @param problems of this policy: where one of its files could not be read, that has been reported already
 */
export function applyLock(folder: string, entries: readonly LockEntry[], site: Site, policy: Policy | null, problems: Problem[]): void {
  const known = new Map(policy?.editions.map((edition) => [edition.version, edition]));
  const unsound = new Set(problems.filter(isError).map(({ file }) => file));
  const reportLock = reporterFor(join(folder, LOCK_NAME), problems);
  for (const own of Map.groupBy(entries, ({ version }) => version).values()) {
    const { policy: name, version, texts } = own.at(-1)!;
    const edition = known.get(version);
    const lost = (lang: string | null, file: string): void => {
      if (!unsound.has(join(folder, name, file))) reportLock({ line: 1, column: 1 }, 'seal', LOCK.lost(name, version, lang));
    };
    if (!edition) {
      lost(null, `${version}.md`);
      continue;
    }
    edition.seals = own;
    for (const lang of Object.keys(texts)) if (lang !== site.languages[0] && !edition.translations[lang]) lost(lang, `${version}.${lang}.md`);
    sealProblems(edition, site, problems);
  }
}

/** Published texts that no entry of the lock holds yet (contract §2): a warning each. */
export function unsealedProblems(editions: readonly Edition[]): Problem[] {
  return editions.filter(({ published }) => published !== null).flatMap((edition): Problem[] =>
    unsealedTexts(edition).map(({ lang, file }) => ({
      file, line: 1, column: 1, level: 'warning', rule: 'unsealed',
      message: SEAL.unsealed(edition.policy, edition.version, lang === edition.text.lang ? null : lang),
    })));
}

/** The texts of an edition that the last entry of the lock does not hold. */
export function unsealedTexts(edition: Edition): Edition['text'][] {
  const sealed = edition.seals.at(-1)?.texts ?? {};
  return textsOf(edition).filter(({ lang }) => !sealed[lang]);
}
