/** What the pictures of time say about the editions of a policy. */
import { predecessor, type PublishedPolicy } from '../model/publication.ts';
import { startOfDay } from '../model/day.ts';
import { zoned } from '../model/time.ts';
import { barsOf, type Bar } from '../outputs/picture/bar.ts';
import type { BarWords } from '../outputs/picture/time-line.ts';
import { withinSentence } from '../outputs/status-words.ts';
import { grammarOf } from '../languages/grammars.ts';
import { wordsIn } from '../languages/words.ts';
import { path, sentenceOf } from './edition-view.ts';
import { countsOf, handover, printsNow } from './shown.ts';

/** The history of a policy as bars. They are the same every day on which nothing comes into force. */
export function policyBars({ timeline }: PublishedPolicy): Bar[] {
  return barsOf(timeline, handover().publication.now);
}

/**
 * The local day of the build, with its date: a page may be read later. Only pages mark it that are made every day anyway, else midnight
 * would change each page of each edition.
 */
export function markedToday(lang: string): { at: Temporal.Instant; words: string } {
  printsNow('day');
  const { site, now } = handover().publication;
  const at = zoned(now, site.timeZone).startOfDay().toInstant();
  return { at, words: wordsIn(lang).picture.today({ day: shortDay(at, lang) }) };
}

/** A year at its beginning. */
export function markedYear(year: number): { at: Temporal.Instant; words: string } {
  return { at: startOfDay(`${year}-01-01`, handover().publication.site.timeZone).toInstant(), words: String(year) };
}

/** All about an edition: its name, status and size. @param isFirst whether the bar is its first one: it brings the change */
export function barWords(policy: PublishedPolicy, version: number, lang: string, isFirst = true): Omit<BarWords, 'begins'> {
  const t = wordsIn(lang);
  const edition = policy.editions[version - 1]!;
  const before = isFirst ? predecessor(policy, edition) : null;
  const size = before && countsOf(before, edition);
  const name = `${t.edition.name({ version })}: ${withinSentence(sentenceOf(policy, edition, t))}`;
  return {
    href: path(lang, { page: 'edition', policy: policy.name, version }), size,
    name: size ? `${name}; ${t.picture.amount({ added: size.wordsAdded, removed: size.wordsRemoved })}` : name,
  };
}

/** A day as short as the language writes it. */
export function shortDay(moment: Temporal.Instant, lang: string): string {
  return grammarOf(lang).dates.figures(zoned(moment, handover().publication.site.timeZone).startOfDay());
}
