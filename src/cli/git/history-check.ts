/** The sealed editions compared with git and with the published site: entries of the lock are only ever appended. */
import { join } from 'node:path';
import { absolute } from '../../model/address.ts';
import { textsOf, type Library } from '../../model/edition.ts';
import { branchRelation } from '../../model/lock-history.ts';
import { editionKey, type LockEntry } from '../../model/lock.ts';
import type { Message } from '../../model/message.ts';
import type { Problem } from '../../model/problem.ts';
import type { Witness } from '../../model/lock-history.ts';
import { earlierEditions, historyFindings, namesOf, type EarlierEdition, type HistoryFindings } from '../../content/witness.ts';
import { libraryAsRead, type Reading } from '../../content/library.ts';
import { LOCK_NAME } from '../../content/lock-reader.ts';
import type { Broken } from '../../content/report.ts';
import forkedLock from '../../content/rules/forked-lock.rule.ts';
import rewrittenLock from '../../content/rules/rewritten-lock.rule.ts';
import unknownHistory from '../../content/rules/unknown-history.rule.ts';
import { baseLocks, type BaseLocks } from './git-lock.ts';
import { comparePublished } from '../published/published-check.ts';
import { placeOf, readPublished, Unreachable } from '../published/index.ts';
import { tool } from '../../languages/tool.ts';

const NOTHING: HistoryFindings = { problems: [], replaced: [] };

/** Compares the content with the target branch of its branch. @param base that branch, or any commit */
export function checkBase(content: string, reading: Reading, base: string): HistoryFindings {
  const library = libraryAsRead(reading);
  if (!library) return NOTHING;
  const locks = baseLocks(content, base);
  return 'unknown' in locks ? unknown(content, locks.unknown) : compareLocks(content, library, reading.lock?.entries ?? null, locks, gitWitness(base));
}

/** How to compare with a published site, see `check`. */
export interface PublishedQuestion {
  /** An address, the folder of a build, or an `editions.json`; null for the address of `site.yaml`. */
  source: string | null;
  /** Not an error if nothing can be compared: this site is not published yet. */
  first: boolean;
}

/** Compares the content with what is published. */
export async function checkPublished(content: string, reading: Reading, { source, first }: PublishedQuestion): Promise<HistoryFindings> {
  const library = libraryAsRead(reading);
  if (!library) return NOTHING;
  try {
    const place = placeOf(source ?? absolute(library.site, `${library.site.base}/`));
    return await comparePublished(content, library, reading.lock, place, await readPublished(place, library.site.policies));
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return first ? NOTHING : unknown(content, unknownHistory.messages.published(error.why));
  }
}

/**
 * @param library the content as it is, or is about to be
 * @param now the entries of its lock; null where the lock cannot be read, which is reported elsewhere
 */
export function compareLocks(content: string, library: Library, now: readonly LockEntry[] | null, { fork, tip }: BaseLocks, witness: Witness): HistoryFindings {
  const relation = branchRelation(fork, tip, now ?? []);
  if (relation.kind === 'sound') return NOTHING;
  if (relation.kind === 'rewritten') {
    const found = historyFindings(content, library, earlierEditions(relation.missing), witness);
    return now ? found : { ...found, problems: found.problems.filter(({ rule }) => rule !== rewrittenLock.name) };
  }
  const found = historyFindings(content, library, earlierEditions(sealedTwice(relation, fork)).map((one) => inLanguagesOf(library, one)), witness);
  const forked = lockProblem(content, forkedLock, forkedLock.messages.forked(witness, namesOf(relation.missing), namesOf(relation.added)));
  return { ...found, problems: [...found.problems.filter(({ rule }) => rule !== rewrittenLock.name), forked] };
}

/** Entries of the other branch that first sealed an edition which this branch has sealed for the first time too. */
function sealedTwice({ missing, added }: { missing: readonly LockEntry[]; added: readonly LockEntry[] }, fork: readonly LockEntry[]): LockEntry[] {
  const has = (entries: readonly LockEntry[], entry: LockEntry): boolean => entries.some((one) => keyOf(one) === keyOf(entry));
  return missing.filter((entry) => has(added, entry) && !has(fork, entry));
}

/** A translation that the other branch got meanwhile is not missing here. */
function inLanguagesOf({ policies }: Library, one: EarlierEdition): EarlierEdition {
  const edition = policies.find(({ name }) => name === one.policy)?.editions.find(({ version }) => version === one.version);
  const known = edition ? textsOf(edition).map(({ lang }) => lang) : [];
  const texts = Object.entries(one.sealed?.texts ?? {}).filter(([lang]) => known.includes(lang));
  return { ...one, sealed: one.sealed && { ...one.sealed, texts: Object.fromEntries(texts) } };
}

/** The problem that nothing can be compared. */
export function unknown(content: string, why: Message): HistoryFindings {
  return { problems: [lockProblem(content, unknownHistory, why)], replaced: [] };
}

/** Git as a witness. @param base branch or commit */
export function gitWitness(base: string): Witness {
  return { where: tool.git.base.where({ branch: branchName(base) }), restore: (files) => tool.git.base.restore({ ref: base, files: files.join(' ') }) };
}

/** The name of a branch for people. */
export function branchName(base: string): string {
  return base.replace(/^origin\//, '');
}

function lockProblem(content: string, { name: rule, level }: Broken, message: Message): Problem {
  return { file: join(content, LOCK_NAME), line: 1, column: 1, level, rule, message };
}

function keyOf({ policy, version }: LockEntry): string {
  return editionKey(policy, version);
}
