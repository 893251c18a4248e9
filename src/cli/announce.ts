/**
 * What `withdraw`, `reschedule` and `cancel` share: which edition is meant and what the lock says about it, and how a
 * statement about it is reported before it is written.
 */
import type { Command } from 'commander';
import { statusAt, type Status } from '../model/calendar.ts';
import type { Edition, Library, Policy, Site } from '../model/edition.ts';
import type { NewEntry } from '../model/lock.ts';
import type { Message } from '../model/message.ts';
import { ContentError, isError } from '../model/problem.ts';
import { compareMoments, momentSealed, parseMoment } from '../model/time.ts';
import { pastWithdrawals } from '../model/statement.ts';
import { readLibrary } from '../content/library.ts';
import { announcedOf } from '../content/statement-check.ts';
import sealRule from '../content/rules/seal.rule.ts';
import statement from '../content/rules/statement.rule.ts';
import { statementWords, statementLine } from '../languages/statement-words.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { momentOf, newCommand, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import type { NewFile } from '../build/write.ts';
import type { Making } from './entry.ts';
import { policyOf } from './named-policy.ts';
import { toMinute } from './moment.ts';
import { inForceWords } from './outlook.ts';
import { prepare } from './sealing.ts';

export interface AnnounceOptions extends CommonOptions {
  reason?: string;
  dryRun?: boolean;
}

/** The edition that a command is about. */
export interface Subject {
  site: Site;
  policy: Policy;
  /** As its file says. */
  edition: Edition;
  /** With the dates and withdrawals that the lock holds: what its file says may be the very thing being declared. */
  known: Edition;
  /** According to the lock. */
  status: Status;
  now: Temporal.Instant;
  /** The current minute, in which nothing is past yet. */
  minute: Temporal.ZonedDateTime;
}

/** A command that takes a policy, a version, a reason, and `--dry-run`. */
export function announceCommand(name: string, what: Message): Command {
  return withCommonOptions(newCommand(name, what))
    .argument('<policy>', say(tool.new.policy))
    .argument('<version>', say(tool.restore.version))
    .option('--reason <text>', say(tool.announce.reason))
    .option('--dry-run', say(tool.announce.dryRun));
}

/**
 * Reads the content although an edition may differ from what was sealed: that difference may be what is declared here.
 * @throws CommanderError where there is no such policy or edition
 */
export function subjectOf(name: string, version: string, { content, asOf }: AnnounceOptions, self: Command): Subject {
  const { library, problems } = readLibrary(content, { fixing: [sealRule, statement] });
  if (!library) throw new ContentError(problems.filter(isError));
  const { site } = library;
  const policy = policyOf(library, name, self);
  const edition = policy.editions.find((one) => String(one.version) === version) ?? refuseCall(self, tool.diff.noEdition({ policy: name, version, last: policy.editions.at(-1)!.version }));
  const now = momentOf(asOf, site.timeZone);
  const known = asSealed(edition, site);
  const status = statusAt(policy.editions.map((one) => (one === edition ? known : one)), known, now);
  return { site, policy, edition, known, status, now, minute: toMinute(now, site.timeZone) };
}

function asSealed(edition: Edition, site: Site): Edition {
  const dates = edition.seals.at(-1);
  if (!dates) return edition;
  const { withdrawal } = announcedOf(edition, site);
  return {
    ...edition, published: momentSealed(dates.published), effective: momentSealed(dates.effective),
    withdrawals: [...pastWithdrawals(edition.statements), ...(withdrawal ? [{ from: withdrawal.from, until: null, reason: withdrawal.reason, backdated: null }] : [])],
  };
}

/** A moment given as an option. @throws CommanderError where it is not one */
export function readMoment(text: string, { site }: Subject, self: Command): Temporal.Instant {
  const read = parseMoment(text, site.timeZone);
  return 'fault' in read ? refuseCall(self, tool.moment[read.fault.kind](read.fault)) : read.instant;
}

/** Whether a moment is before the current minute. */
export function isPast(moment: Temporal.Instant, { minute }: Subject): boolean {
  return compareMoments(moment, minute.toInstant()) < 0;
}

/** What is about to be declared. */
export interface Announcement {
  /** In one sentence. */
  what: Message;
  /** The edition's file as it will be. */
  file: NewFile;
  /** Of the edition as it will be. */
  entries(edition: Edition, making: Making): NewEntry[];
}

/**
 * Checks a statement, reports what will hold and what readers will see, and then writes it: front matter and lock together.
 * @throws ContentError where any rule finds an error in the content as it would be
 */
export function announce({ site, policy, edition, now }: Subject, { what, file, entries }: Announcement, { content, dryRun }: AnnounceOptions): void {
  const editionsOf = ({ policies }: Library): Edition[] => policies.find(({ name }) => name === policy.name)!.editions;
  const ofVersion = (editions: readonly Edition[]): Edition => editions.find(({ version }) => version === edition.version)!;
  const sealing = prepare(content, { files: [file], entries: (library, sealed) => entries(ofVersion(editionsOf(library)), { site, sealed }) }, now);
  const editions = editionsOf(sealing.library);
  const changed = ofVersion(editions);
  // Nobody sees an edition before its day.
  const seen = changed.published && compareMoments(changed.published, now) > 0 ? changed.published : now;
  const said = statementWords(changed, seen, site.timeZone, toolLanguage()).at(-1);
  console.log(say(what));
  console.log(say(inForceWords(editions, now, site.timeZone)));
  if (said && sealing.entries.some(({ kind }) => kind !== 'cancellation')) console.log(`${say(tool.announce.seen)} ${statementLine(said)}`);
  if (dryRun) return console.log(say(tool.announce.notWritten));
  sealing.write();
  console.log(say(tool.publish.written({ files: sealing.paths.join(', '), n: sealing.paths.length })));
}
