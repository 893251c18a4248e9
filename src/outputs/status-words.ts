/** The status of an edition in words. */
import { grammarOf } from '../languages/grammars.ts';
import { type Words, wordsIn } from '../languages/words.ts';
import { type Calendar, inForceFrom, overtakenBy, periodsInForce, type Status, statusBeside, withdrawalAt } from '../model/calendar.ts';
import type { Edition } from '../model/edition.ts';
import type { Withdrawal } from '../model/statement.ts';
import { compareMoments, isDayStart, type Period, zoned } from '../model/time.ts';

/** The input of the words about an edition's status. */
export interface StatusView {
  /** Of all editions of the policy that this rendering may mention, at `now`. */
  calendar: Calendar<Edition>;
  edition: Edition;
  now: Temporal.Instant;
  timeZone: string;
}

/** The status of the edition in one sentence, without a full stop: «Действует с 22 ноября 2026 г.». */
export function statusSentence(view: StatusView, strings: Words): string {
  const { calendar, edition, now, timeZone } = view;
  const at = (instant: Temporal.Instant) => zoned(instant, timeZone);
  const { sentence } = strings;
  const date = grammarOf(strings.lang).dates;
  switch (statusBeside(calendar.inForce, edition, now)) {
    case 'draft':
      return sentence.draft;
    case 'scheduled': {
      const words = sentence.scheduled({ on: date.happensOn(at(edition.published!)) });
      return inForceFrom(calendar.timeline, edition) ? words : `${fullStop(words)} ${willNeverBe(view, strings)}`;
    }
    case 'upcoming': {
      const from = inForceFrom(calendar.timeline, edition);
      return from ? sentence.upcoming({ on: date.happensOn(at(from)) }) : willNeverBe(view, strings);
    }
    case 'in force': {
      const periods = pastAndPresent(view);
      const words = sentence.inForce({ since: date.since(at(periods.at(-1)!.from)) });
      const earlier = periods.slice(0, -1);
      return earlier.length === 0 ? words : `${fullStop(words)} ${sentence.again({ ranges: ranges(earlier, timeZone, strings) })}`;
    }
    case 'superseded':
      return wasInForce(view, strings);
    case 'withdrawn':
      return `${fullStop(sentence.withdrawn({ on: date.happensOn(at(withdrawalAt(edition, now)!.from)) }))} ${wasInForce(view, strings)}`;
  }
}

/** That a published edition never comes into force, and why: a later one does so first, or it is withdrawn before then. */
function willNeverBe({ calendar, edition, timeZone }: StatusView, { sentence, lang }: Words): string {
  const date = grammarOf(lang).dates;
  const winner = overtakenBy(calendar.timeline, edition);
  return winner
    ? sentence.overtaken({ since: date.since(zoned(winner.from, timeZone)), version: winner.edition.version })
    : sentence.withdrawnBefore({ on: date.happensOn(zoned(withdrawalAt(edition, edition.effective!)!.from, timeZone)) });
}

/** «Действовала с … по …», the last day included, or that it never was in force. */
export function wasInForce(view: StatusView, strings: Words): string {
  const periods = pastAndPresent(view);
  if (periods.length === 0) return strings.sentence.neverInForce;
  return strings.sentence.wasInForce({ ranges: ranges(periods, view.timeZone, strings) });
}

/** The words as a sentence: «2026 г.» ends in a full stop already. */
export function fullStop(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

/** «действует с …»: a status after other words. */
export function withinSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The periods in force that had begun by now. */
function pastAndPresent({ calendar, edition, now }: StatusView): Period[] {
  return periodsInForce(calendar.timeline, edition).filter((period) => compareMoments(period.from, now) <= 0);
}

function ranges(periods: Period[], timeZone: string, { lang }: Words): string {
  const date = grammarOf(lang).dates;
  return periods
    .map(({ from, until }) => {
      const [first, last] = [zoned(from, timeZone), lastMoment(until!, timeZone)];
      return first.toPlainDate().equals(last.toPlainDate()) ? date.within(first, last) : date.range(first, last);
    })
    .join(date.and);
}

/** A period that ends when a day begins lasted "to" the day before, as people count. */
export function lastMoment(until: Temporal.Instant, timeZone: string): Temporal.ZonedDateTime {
  const end = zoned(until, timeZone);
  return isDayStart(until, timeZone) ? end.subtract({ days: 1 }).startOfDay() : end;
}

/** What an edition is at a moment, in the words of its documents. */
export interface Standing {
  status: Status;
  /** The status in a sentence, «Действует с 22 ноября 2026 г.». */
  sentence: string;
  /** The withdrawal that holds. */
  withdrawal: Withdrawal | null;
}

/** @param lang of the sentence */
export function standingOf(view: StatusView, lang: string): Standing {
  return { status: statusBeside(view.calendar.inForce, view.edition, view.now), sentence: statusSentence(view, wordsIn(lang)), withdrawal: withdrawalAt(view.edition, view.now) };
}
