import type { Command } from 'commander';
import { periodsInForce, timeline } from '../model/calendar.ts';
import type { Edition } from '../model/edition.ts';
import { compareMoments, zoned } from '../model/time.ts';
import { editHead, HEAD_ORDER } from '../content/front-matter-edit.ts';
import { say } from '../build/tool-language.ts';
import { Refusal, refuseCall } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { announce, announceCommand, isPast, readMoment, subjectOf, type AnnounceOptions, type Announcement, type Subject } from './announce.ts';
import { datesEntry } from './entry.ts';
import { localWords } from './moment.ts';

interface RescheduleOptions extends AnnounceOptions {
  published?: string;
  effective?: string;
}

/** `reschedule`: other dates for an edition whose dates are still ahead: both for a scheduled one, the effective date for an announced one. */
export function rescheduleCommand(): Command {
  return announceCommand('reschedule', tool.reschedule.what)
    .option('--published <date>', say(tool.reschedule.published))
    .option('--effective <date>', say(tool.reschedule.effective))
    .action((name: string, version: string, options: RescheduleOptions, self: Command) => {
      const subject = subjectOf(name, version, options, self);
      announce(subject, newDates(subject, options, self), options);
    });
}

function newDates(subject: Subject, options: RescheduleOptions, self: Command): Announcement {
  const { edition, known, status, site, policy } = subject;
  const { version, text } = edition;
  if (status === 'draft') throw new Refusal(tool.reschedule.isDraft({ policy: policy.name }));
  if (edition.seals.length === 0) throw new Refusal(tool.reschedule.unsealed({ policy: policy.name, version }));
  if (status !== 'scheduled' && status !== 'upcoming') throw new Refusal(tool.reschedule.over({ policy: policy.name, version, over: tool.announce.over[status] }));
  const announced = status === 'upcoming';
  const words = (moment: Temporal.Instant): string => localWords(zoned(moment, site.timeZone));
  if (announced && options.published !== undefined) throw new Refusal(tool.reschedule.isPublished({ version, day: words(known.published!) }));
  if (announced && !options.reason?.trim()) refuseCall(self, tool.announce.noReason);
  if (edition.corrections.length > 0 && !announced) throw new Refusal(tool.reschedule.corrected({ policy: policy.name, version }));
  // What is not given stays as in the file; an effective date equal to publication follows it.
  const published = announced ? known.published! : options.published === undefined ? edition.published ?? known.published! : readMoment(options.published, subject, self);
  const follows = (edition.effective ?? known.effective!).equals(edition.published ?? known.published!);
  const effective = options.effective === undefined ? (follows && !announced ? published : edition.effective ?? known.effective!) : readMoment(options.effective, subject, self);
  if (published.equals(known.published!) && effective.equals(known.effective!)) throw new Refusal(tool.reschedule.same({ version, published: words(published), effective: words(effective) }));
  requirePossible(subject, published, effective, announced, words);
  return {
    what: tool.reschedule.done({ policy: policy.name, version, published: words(published), effective: words(effective), announced: announced ? 'yes' : 'other' }),
    file: {
      path: text.file,
      text: editHead(text.source, { published: words(published), effective: effective.equals(published) ? null : words(effective) }, HEAD_ORDER),
    },
    entries: (dated, making) => [datesEntry(dated, options.reason?.trim() || null, making)],
  };
}

/** @throws Refusal where a day is past, or out of order with those of the other editions, or the edition would never be in force */
function requirePossible(subject: Subject, published: Temporal.Instant, effective: Temporal.Instant, announced: boolean, words: (moment: Temporal.Instant) => string): void {
  const { edition, known, policy: { editions }, minute } = subject;
  const { version } = edition;
  const past = (announced ? [effective] : [published, effective]).find((moment) => isPast(moment, subject));
  if (past) throw new Refusal(tool.reschedule.past({ date: words(past), now: localWords(minute) }));
  if (compareMoments(effective, published) < 0) throw new Refusal(tool.publish.effectiveEarly({ effective: words(effective), published: words(published) }));
  const dated = (other: Edition | undefined): other is Edition & { published: Temporal.Instant } => !!other?.published;
  const [before, after] = [editions.find((other) => other.version === version - 1), editions.find((other) => other.version === version + 1)];
  if (dated(before) && compareMoments(published, before.published) < 0) throw new Refusal(tool.reschedule.tooEarly({ version, before: before.version, day: words(before.published) }));
  if (dated(after) && compareMoments(published, after.published) > 0) throw new Refusal(tool.reschedule.tooLate({ version, after: after.version, day: words(after.published) }));
  const moved = { ...known, published, effective };
  const all = editions.map((other) => (other.version === version ? moved : other));
  if (periodsInForce(timeline(all), moved).length === 0) throw new Refusal(tool.reschedule.never({ policy: edition.policy, version }));
}
