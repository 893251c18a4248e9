/** `editions.lock.json`: read, checked as a chain, and compared with the editions it seals. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { textsOf, type Edition, type Policy, type Site } from '../model/edition.ts';
import { chainFaults, EMPTY_LOCK, recordsOf, textEntries, type Lock, type LockEntry } from '../model/lock.ts';
import { isError, type Problem } from '../model/problem.ts';
import { momentSealed } from '../model/time.ts';
import { backdatingOf, pastWithdrawals, statementsOf, type Statement, type Withdrawal } from '../model/statement.ts';
import { readText } from './file.ts';
import { sha256 } from './hash.ts';
import { reporterFor } from './report.ts';
import lockRule from './rules/lock.rule.ts';
import sealRule from './rules/seal.rule.ts';
import { sealProblems } from './seal-check.ts';

export const LOCK_NAME = 'editions.lock.json';

/** A lock holds every published text, compressed; a larger file must not exhaust the memory of whoever reads it. */
const MAX_LOCK_BYTES = 256 * 1024 * 1024;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A moment by the site's clocks. */
const moment = z.string().refine((text) => isMoment(() => momentSealed(text)));
const texts = z.record(z.string(), z.strictObject({ sha256: hash, file: z.base64() }));
const link = { policy: z.string(), version: z.int().min(1), sealed: z.string().refine((text) => isMoment(() => Temporal.Instant.from(text))), previous: hash.nullable(), seal: hash };
const dates = { published: moment, effective: moment };
const warning = z.strictObject({ rule: z.string(), place: z.string(), message: z.object({ ru: z.string(), en: z.string() }).catchall(z.string()) });

/** One entry of each kind; see model/lock.ts for what they mean. */
const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    ...link, ...dates, texts, kind: z.undefined().optional(),
    correction: z.strictObject({ date: moment, note: z.string() }).nullable(),
    despite: z.strictObject({ reason: z.string(), warnings: z.array(warning).min(1) }).optional(),
  }),
  z.strictObject({ ...link, ...dates, texts, kind: z.literal('dates'), reason: z.string().nullable() }),
  z.strictObject({ ...link, kind: z.literal('summary'), summary: z.array(z.string()) }),
  z.strictObject({ ...link, kind: z.literal('withdrawal'), date: moment, reason: z.string(), backdate: z.string().nullable() }),
  z.strictObject({ ...link, kind: z.literal('reinstatement'), date: moment, reason: z.string() }),
  z.strictObject({ ...link, kind: z.literal('cancellation'), reason: z.string().nullable() }),
]);
const schema = z.strictObject({ last: hash.nullable(), entries: z.array(entry) });

function isMoment(read: () => Temporal.Instant): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads the lock of a content folder; an empty one where there is no file yet.
 * @returns null with problems where it cannot be read or its chain is not whole: nothing may be sealed on top of that
 */
export function readLock(folder: string, problems: Problem[]): Lock | null {
  const file = join(folder, LOCK_NAME);
  if (!existsSync(file)) return EMPTY_LOCK;
  const source = readText(file, file, problems, MAX_LOCK_BYTES);
  if (source === null) return null;
  const report = reporterFor(file, problems);
  const read = parseLock(source);
  if ('reason' in read) {
    report({ line: 1, column: 1 }, lockRule, lockRule.messages.unreadable(read.reason));
    return null;
  }
  const { lock } = read;
  const faults = chainFaults(lock, sha256);
  for (const { kind, index } of faults) {
    const entry = lock.entries[index];
    const at = { line: lineOf(source, entry), column: 1 };
    if (kind === 'cut') report(at, lockRule, lockRule.messages.cut(entry ? `${entry.policy} ${entry.version}` : null));
    else report(at, lockRule, lockRule.messages[kind](entry!.policy, entry!.version));
  }
  return faults.length > 0 ? null : lock;
}

/** Parses a lock without checking its chain. @returns what is wrong where it is not a lock */
export function parseLock(source: string): { lock: Lock } | { reason: string } {
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

/** The place of an entry in the file: no other has its seal as `seal`. */
function lineOf(source: string, entry: LockEntry | undefined): number {
  const at = entry ? source.indexOf(`"seal": "${entry.seal}"`) : -1;
  return at === -1 ? 1 : source.slice(0, at).split('\n').length;
}

/**
 * Adds to the editions of a policy what the lock holds about them, and reports what does not agree: changed words, dates and
 * corrections at their place in the edition, lost editions at their place in the lock.
 * @param entries of this policy
 * @param policy as read; null where nothing of it could be
 * @param problems of this policy: where one of its files could not be read, that has been reported already
 */
export function applyLock(folder: string, entries: readonly LockEntry[], site: Site, policy: Policy | null, problems: Problem[]): void {
  const known = new Map(policy?.editions.map((edition) => [edition.version, edition]));
  const unsound = new Set(problems.filter(isError).map(({ file }) => file));
  const reportLock = reporterFor(join(folder, LOCK_NAME), problems);
  for (const record of recordsOf(entries).values()) {
    const seals = textEntries(record);
    // A cancelled edition is a draft like any other.
    if (seals.length === 0) continue;
    const { policy: name, version } = record;
    const edition = known.get(version);
    const lost = (lang: string | null, file: string): void => {
      if (!unsound.has(join(folder, name, file))) reportLock({ line: 1, column: 1 }, sealRule, sealRule.messages.lost(name, version, lang));
    };
    if (!edition) {
      lost(null, `${version}.md`);
      continue;
    }
    edition.chain = record.entries;
    edition.seals = seals;
    edition.statements = statementsOf(record);
    edition.withdrawals = withdrawalsOf(edition.statements, edition.withdrawals);
    for (const lang of Object.keys(seals.at(-1)!.texts)) if (lang !== site.languages[0] && !edition.translations[lang]) lost(lang, `${version}.${lang}.md`);
    sealProblems(edition, site, problems);
  }
}

/** The withdrawals that were taken back come from the lock, the one that holds from the front matter; whether that was backdated, from the lock. */
export function withdrawalsOf(statements: readonly Statement[], declared: readonly Withdrawal[]): Withdrawal[] {
  const last = statements.findLast(({ kind }) => kind === 'withdrawal');
  const backdated = last?.kind === 'withdrawal' ? backdatingOf(last) : null;
  return [...pastWithdrawals(statements), ...declared.map((one) => ({ ...one, backdated }))];
}

/** The texts of an edition that are not in its last entry of the lock. */
export function unsealedTexts(edition: Edition): Edition['text'][] {
  const sealed = edition.seals.at(-1)?.texts ?? {};
  return textsOf(edition).filter(({ lang }) => !sealed[lang]);
}
