import { Option, type Command } from 'commander';
import type { Withdrawal } from '../model/statement.ts';
import { compareMoments, sealedMoment, zoned } from '../model/time.ts';
import { editHead, HEAD_ORDER } from '../content/front-matter-edit.ts';
import { withdrawnValue } from '../content/restate.ts';
import { declaredWithdrawal, announcedOf } from '../content/statement-check.ts';
import { say } from '../build/tool-language.ts';
import { Refusal, refuseCall } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { announce, announceCommand, isPast, readMoment, subjectOf, type AnnounceOptions, type Announcement, type Subject } from './announce.ts';
import { withdrawalEntry } from './entry.ts';
import { localWords } from './moment.ts';

interface WithdrawOptions extends AnnounceOptions {
  date?: string;
  backdate?: string;
  undo?: boolean;
}

/** `withdraw`: an edition is withdrawn, or its withdrawal taken back. */
export function withdrawCommand(): Command {
  return announceCommand('withdraw', tool.withdraw.what)
    .option('--date <date>', say(tool.withdraw.date))
    .option('--backdate <why>', say(tool.withdraw.backdate))
    .addOption(new Option('--undo', say(tool.withdraw.undo)).conflicts(['date', 'backdate']))
    .action((name: string, version: string, options: WithdrawOptions, self: Command) => {
      const subject = subjectOf(name, version, options, self);
      announce(subject, options.undo ? reinstatement(subject, reasonOf(options, self)) : withdrawal(subject, options, self), options);
    });
}

function reasonOf({ reason }: AnnounceOptions, self: Command): string {
  return reason?.trim() || refuseCall(self, tool.announce.noReason);
}

function withdrawal(subject: Subject, options: WithdrawOptions, self: Command): Announcement {
  const { edition, known, status, site } = subject;
  const { policy, version } = edition;
  if (status === 'draft') throw new Refusal(tool.announce.isDraft({ file: edition.text.file }));
  if (edition.seals.length === 0) throw new Refusal(tool.announce.unsealed({ policy, version }));
  if (status === 'scheduled') throw new Refusal(tool.withdraw.scheduled({ policy, version, day: localWords(zoned(known.published!, site.timeZone)) }));
  const standing = declaredWithdrawal(known);
  const begun = standing !== null && isPast(standing.from, subject) ? standing : null;
  const { reason, from, why } = begun ? restated(subject, begun, options, self) : termsOf(subject, standing, options, self);
  return withdrawalOf(subject, from, reason, why);
}

/** The statement that an edition is withdrawn from a moment on. @param why it is dated back; null where it is not */
export function withdrawalOf({ edition, site }: Subject, from: Temporal.Instant, reason: string, why: string | null): Announcement {
  const date = localWords(zoned(from, site.timeZone));
  return {
    what: tool.withdraw.done({ policy: edition.policy, version: edition.version, date }),
    file: { path: edition.text.file, text: editHead(edition.text.source, { withdrawn: withdrawnValue(date, reason) }, HEAD_ORDER) },
    entries: (declared, making) => [withdrawalEntry(declared, why, making)],
  };
}

/** What can still change of a withdrawal whose day has come: the words of its reason. */
function restated(subject: Subject, standing: Withdrawal, options: WithdrawOptions, self: Command): { reason: string; from: Temporal.Instant; why: string | null } {
  const { edition, site } = subject;
  const { version, policy } = edition;
  const reason = options.reason?.trim() || declaredWithdrawal(edition)?.reason || standing.reason;
  const since = localWords(zoned(standing.from, site.timeZone));
  const moved = options.date !== undefined && !readMoment(options.date, subject, self).equals(standing.from);
  if (moved || options.backdate !== undefined || reason === standing.reason) throw new Refusal(tool.withdraw.begun({ policy, version, since }));
  return { reason, from: standing.from, why: edition.statements.findLast((one) => one.kind === 'withdrawal')?.backdate ?? null };
}

/** The terms of a new withdrawal: as given, else as the file declares them; without a day, now. */
function termsOf(subject: Subject, standing: Withdrawal | null, options: WithdrawOptions, self: Command): { reason: string; from: Temporal.Instant; why: string | null } {
  const { edition, known, site, minute } = subject;
  const declared = declaredWithdrawal(edition);
  const reason = options.reason?.trim() || declared?.reason || refuseCall(self, tool.announce.noReason);
  // A day in the file that has passed while no command ran is not taken for an answer unless the whole declaration is.
  const ofFile = declared && (!isPast(declared.from, subject) || options.backdate !== undefined || options.reason === undefined) ? declared.from : null;
  const from = options.date === undefined ? ofFile ?? minute.toInstant() : readMoment(options.date, subject, self);
  const words = localWords(zoned(from, site.timeZone));
  if (compareMoments(from, known.published!) < 0) throw new Refusal(tool.withdraw.beforePublished({ date: words, published: localWords(zoned(known.published!, site.timeZone)) }));
  const past = isPast(from, subject);
  if (past && !options.backdate?.trim()) throw new Refusal(tool.withdraw.past({ date: words, now: localWords(minute) }));
  if (!past && options.backdate !== undefined) refuseCall(self, tool.withdraw.notPast({ date: words }));
  if (standing?.from.equals(from) && standing.reason === reason) throw new Refusal(tool.withdraw.same({ date: words }));
  return { reason, from, why: past ? options.backdate!.trim() : null };
}

function reinstatement(subject: Subject, reason: string): Announcement {
  const { edition, site, minute } = subject;
  const { policy, version, text } = edition;
  const announced = edition.seals.length > 0 ? announcedOf(edition, site) : null;
  if (!announced?.withdrawal) throw new Refusal(declaredWithdrawal(edition) ? tool.withdraw.undeclared({ file: text.file }) : tool.withdraw.notWithdrawn({ version }));
  const { from, reason: former } = announced.withdrawal;
  const date = sealedMoment(minute.toInstant(), site.timeZone);
  const happened = compareMoments(from, minute.toInstant()) < 0;
  return {
    what: tool.withdraw.undone({ policy, version, since: localWords(zoned(from, site.timeZone)), happened: happened ? 'yes' : 'other' }),
    file: { path: text.file, text: editHead(text.source, { withdrawn: null }) },
    entries: (_, { sealed }) => [
      // A withdrawal from before there were statements is named first, so that it is known what is taken back.
      ...(announced.stated.includes('withdrawal') ? [] : [{ kind: 'withdrawal' as const, policy, version, sealed, date: sealedMoment(from, site.timeZone), reason: former, backdate: null }]),
      { kind: 'reinstatement', policy, version, sealed, date, reason },
    ],
  };
}
