import { Option, type Command } from 'commander';
import type { Withdrawal } from '../model/statement.ts';
import { sealedMoment } from '../model/sealed-moment.ts';
import { compareMoments, zoned } from '../model/time.ts';
import { editHead, HEAD_ORDER } from '../content/front-matter-edit.ts';
import { withdrawnValue } from '../content/restate.ts';
import { declaredWithdrawal, saidOf } from '../content/statement-check.ts';
import { say } from '../build/tool-language.ts';
import { Refusal, refuseCall } from '../build/options.ts';
import { ANNOUNCE, WITHDRAW } from '../languages/tool/announce-words.ts';
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
  return announceCommand('withdraw', WITHDRAW.what)
    .option('--date <date>', say(WITHDRAW.date))
    .option('--backdate <why>', say(WITHDRAW.backdate))
    .addOption(new Option('--undo', say(WITHDRAW.undo)).conflicts(['date', 'backdate']))
    .action((name: string, version: string, options: WithdrawOptions, self: Command) => {
      const subject = subjectOf(name, version, options, self);
      announce(subject, options.undo ? reinstatement(subject, reasonOf(options, self)) : withdrawal(subject, options, self), options);
    });
}

function reasonOf({ reason }: AnnounceOptions, self: Command): string {
  return reason?.trim() || refuseCall(self, ANNOUNCE.noReason);
}

function withdrawal(subject: Subject, options: WithdrawOptions, self: Command): Announcement {
  const { edition, known, status, site } = subject;
  const { policy, version } = edition;
  if (status === 'draft') throw new Refusal(ANNOUNCE.isDraft(edition.text.file));
  if (edition.seals.length === 0) throw new Refusal(ANNOUNCE.unsealed(policy, version));
  if (status === 'scheduled') throw new Refusal(WITHDRAW.scheduled(policy, version, localWords(zoned(known.published!, site.timeZone))));
  const standing = declaredWithdrawal(known);
  const begun = standing !== null && isPast(standing.from, subject) ? standing : null;
  const { reason, from, why } = begun ? restated(subject, begun, options, self) : termsOf(subject, standing, options, self);
  return withdrawalOf(subject, from, reason, why);
}

/** The statement that an edition is withdrawn from a moment on. @param why it is dated back; null where it is not */
export function withdrawalOf({ edition, site }: Subject, from: Temporal.Instant, reason: string, why: string | null): Announcement {
  const date = localWords(zoned(from, site.timeZone));
  return {
    what: WITHDRAW.done(edition.policy, edition.version, date),
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
  if (moved || options.backdate !== undefined || reason === standing.reason) throw new Refusal(WITHDRAW.begun(policy, version, since));
  return { reason, from: standing.from, why: edition.statements.findLast((one) => one.kind === 'withdrawal')?.backdate ?? null };
}

/** The terms of a new withdrawal: as given, else as the file declares them; without a day, now. */
function termsOf(subject: Subject, standing: Withdrawal | null, options: WithdrawOptions, self: Command): { reason: string; from: Temporal.Instant; why: string | null } {
  const { edition, known, site, minute } = subject;
  const declared = declaredWithdrawal(edition);
  const reason = options.reason?.trim() || declared?.reason || refuseCall(self, ANNOUNCE.noReason);
  // A day in the file that has passed while no command ran is not taken for an answer unless the whole declaration is.
  const ofFile = declared && (!isPast(declared.from, subject) || options.backdate !== undefined || options.reason === undefined) ? declared.from : null;
  const from = options.date === undefined ? ofFile ?? minute.toInstant() : readMoment(options.date, subject, self);
  const words = localWords(zoned(from, site.timeZone));
  if (compareMoments(from, known.published!) < 0) throw new Refusal(WITHDRAW.beforePublished(words, localWords(zoned(known.published!, site.timeZone))));
  const past = isPast(from, subject);
  if (past && !options.backdate?.trim()) throw new Refusal(WITHDRAW.past(words, localWords(minute)));
  if (!past && options.backdate !== undefined) refuseCall(self, WITHDRAW.notPast(words));
  if (standing?.from.equals(from) && standing.reason === reason) throw new Refusal(WITHDRAW.same(words));
  return { reason, from, why: past ? options.backdate!.trim() : null };
}

function reinstatement(subject: Subject, reason: string): Announcement {
  const { edition, site, minute } = subject;
  const { policy, version, text } = edition;
  const said = edition.seals.length > 0 ? saidOf(edition, site) : null;
  if (!said?.withdrawal) throw new Refusal(declaredWithdrawal(edition) ? WITHDRAW.undeclared(text.file) : WITHDRAW.notWithdrawn(version));
  const { from, reason: former } = said.withdrawal;
  const date = sealedMoment(minute.toInstant(), site.timeZone);
  const happened = compareMoments(from, minute.toInstant()) < 0;
  return {
    what: WITHDRAW.undone(policy, version, localWords(zoned(from, site.timeZone)), happened),
    file: { path: text.file, text: editHead(text.source, { withdrawn: null }) },
    entries: (_, { sealed }) => [
      // A withdrawal from before there were statements is named first, so that it is known what is taken back.
      ...(said.stated.includes('withdrawal') ? [] : [{ kind: 'withdrawal' as const, policy, version, sealed, date: sealedMoment(from, site.timeZone), reason: former, backdate: null }]),
      { kind: 'reinstatement', policy, version, sealed, date, reason },
    ],
  };
}
