/**
 * The one place that writes edition files and the lock: the next state of the content folder is made in a copy, checked
 * whole, and only then written.
 */
import { join, relative } from 'node:path';
import type { Edition, Library, Policy } from '../model/edition.ts';
import { appendEntry, type AcceptedWarning, type Lock, type LockEntry, type NewEntry } from '../model/lock.ts';
import type { Message } from '../model/message.ts';
import { ContentError, isError, type Problem } from '../model/problem.ts';
import { compareMoments, isoWithOffset } from '../model/time.ts';
import { sha256 } from '../content/hash.ts';
import { readLibrary, requireLibrary } from '../content/library.ts';
import { LOCK_NAME, readLock } from '../content/lock-reader.ts';
import sealRule from '../content/rules/seal.rule.ts';
import statement from '../content/rules/statement.rule.ts';
import { editableAt } from '../check/index.ts';
import { jsonFile } from '../model/text.ts';
import { checkContent } from '../build/checked-content.ts';
import { Refusal } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { writeFiles, type NewFile } from '../build/write.ts';
import { copyOf } from './copy.ts';
import { gitMemory } from './memory.ts';
import { localWords, toMinute } from './moment.ts';

/** What a command is about to change. */
export interface Change {
  /** Edition files to write. */
  files: readonly NewFile[];
  /** What to add to the chain, of the content as it will be. */
  entries(library: Library, sealed: string): NewEntry[];
  /** Why editions are published despite warnings; without it they are refused. */
  despite?: string | undefined;
}

/** A change that passed every rule and is ready to be written. */
export interface Sealing {
  /** The content as it will be. */
  library: Library;
  entries: LockEntry[];
  /** The lock as it will be. */
  lock: Lock;
  /** Why not all that was sealed before is known; null where it is. */
  unseen: Message | null;
  /** Paths in the order in which they are written. */
  paths: string[];
  write(): void;
}

/**
 * Makes and checks a change of the content folder without writing it.
 * @throws ContentError where any rule finds an error in the content as it would be, or git remembers another seal
 * @throws Refusal where an edition that readers have not seen yet has warnings and `despite` gives no reason
 */
export function prepare(content: string, { files, entries: choose, despite }: Change, now: Temporal.Instant): Sealing {
  using copy = copyOf(content);
  writeFiles(copy.path, files.map(({ path, text }) => ({ path: copy.inside(path), text })));
  const lock = readLock(copy.path, []);
  const { library, problems } = readLibrary(copy.path, { fixing: [sealRule, statement] });
  if (!library || !lock) throw new ContentError(problems.filter(isError).map(copy.outside));
  requireLater(lock, now, library.site.timeZone);
  const chosen = choose(library, isoWithOffset(now, library.site.timeZone));
  const lockPath = join(content, LOCK_NAME);
  const chain = (entries: readonly NewEntry[]): Lock => entries.reduce((before, entry) => appendEntry(before, entry, sha256), lock);
  const place = (next: Lock): void => writeFiles(copy.path, [{ path: copy.inside(lockPath), text: jsonFile(next) }]);
  place(chain(chosen));
  const fresh = freshEditions(library, chosen, now);
  // What is about to be sealed can still be changed: the rules treat it as a draft.
  const wasEditable = editableAt(now);
  const isFresh = (edition: Edition): boolean => fresh.some(({ policy, version }) => edition.policy === policy && edition.version === version);
  const checked = checkContent(copy.path, { now: () => now, isEditable: (edition, text) => isFresh(edition) || wasEditable(edition, text) });
  if (!checked.library) throw new ContentError(checked.problems.filter(isError).map(copy.outside));
  const warnings = warningsOf(library, fresh, checked.problems).map(copy.outside);
  if (warnings.length > 0 && despite === undefined) throw new Refusal(tool.seal.warned({ n: warnings.length }), 1, warnings);
  const memory = gitMemory(content, copy, checked.library, lock, chain(chosen));
  if (memory.problems.length > 0) throw new ContentError(memory.problems);
  const next = chain(warnings.length > 0 ? accepted(chosen, fresh, warnings, despite!, content) : chosen);
  place(next);
  const all = chosen.length > 0 ? [...files, { path: lockPath, text: jsonFile(next) }] : [...files];
  return {
    library: requireLibrary(copy.path), entries: next.entries.slice(lock.entries.length), lock: next, unseen: memory.unseen, paths: all.map(({ path }) => path),
    // The editions come before the lock: killed between the two, the folder has an edition that is newer than the lock; `check`
    // says so, and the same command again ends the work.
    write: () => writeFiles(content, all),
  };
}

/** Prepares a change and writes it. */
export function seal(content: string, files: readonly NewFile[], entries: Change['entries'], now: Temporal.Instant): Sealing {
  const sealing = prepare(content, { files, entries }, now);
  sealing.write();
  return sealing;
}

/** A chain records what was said when: nothing is added to it before the moment of its last entry. */
function requireLater({ entries }: Lock, now: Temporal.Instant, timeZone: string): void {
  const last = entries.at(-1);
  if (!last || compareMoments(Temporal.Instant.from(last.sealed), now) <= 0) return;
  const [then, at] = [Temporal.Instant.from(last.sealed), now].map((moment) => localWords(toMinute(moment, timeZone)));
  throw new Refusal(tool.seal.earlier({ last: then!, now: at! }));
}

/** The editions that enter the chain with this and that no reader has seen: what the rules warn of can still be changed. */
function freshEditions({ policies, site }: Library, chosen: readonly NewEntry[], now: Temporal.Instant): Edition[] {
  const minute = toMinute(now, site.timeZone).toInstant();
  return policies.flatMap(({ editions }) => editions).filter(({ policy, version, seals, published }) =>
    seals.length === 0 && published !== null && compareMoments(published, minute) >= 0
    && chosen.some((entry) => entry.kind === undefined && entry.policy === policy && entry.version === version));
}

/** The warnings in the policies of fresh editions; those of drafts that stay drafts do not concern what is published. */
function warningsOf({ policies }: Library, fresh: readonly Edition[], problems: readonly Problem[]): Problem[] {
  const concerned = policies.filter(({ name }: Policy) => fresh.some(({ policy }) => policy === name)).flatMap(({ editions }) => editions);
  const files = new Set(concerned.filter(({ published }) => published !== null).flatMap(({ text, translations }) => [text, ...Object.values(translations)].map(({ file }) => file)));
  return problems.filter(({ level, file }) => level === 'warning' && files.has(file));
}

/** The entries of fresh editions with the warnings that each is published with. */
function accepted(chosen: readonly NewEntry[], fresh: readonly Edition[], warnings: readonly Problem[], reason: string, content: string): NewEntry[] {
  const placed = warnings.map(({ file, line, column, rule, message }): AcceptedWarning =>
    ({ rule, place: `${relative(content, file).replaceAll('\\', '/')}:${line}:${column}`, message }));
  const isIn = ({ place }: AcceptedWarning, { policy, version }: Pick<Edition, 'policy' | 'version'>): boolean => place.startsWith(`${policy}/${version}.`);
  return chosen.map((entry) => {
    if (entry.kind !== undefined || !fresh.some(({ policy, version }) => policy === entry.policy && version === entry.version)) return entry;
    // Its effect on another edition is reported with the newest one.
    const isNewest = fresh.findLast(({ policy }) => policy === entry.policy)!.version === entry.version;
    const own = placed.filter((warning) => isIn(warning, entry) || (isNewest && warning.place.startsWith(`${entry.policy}/`) && !fresh.some((other) => isIn(warning, other))));
    return own.length > 0 ? { ...entry, despite: { reason, warnings: own } } : entry;
  });
}
