/** What was in force on a day, in words: for the page of the day and for the browser, which answers for the days between. */
import { partsOfDay, type DaySpan } from '../model/day.ts';
import type { DayWords } from '../languages/template.ts';

export interface DayAnswer {
  lead: string;
  /** Where the day has several parts, each in words. */
  parts: string[];
  /** The editions that were in force, in order. */
  versions: number[];
}

/**
 * @param day `2026-12-01` @param today the local day now: the future has not come, even where it is announced
 * @param words with `%n` for an edition and `%t` for hours
 */
export function dayAnswer(spans: readonly DaySpan[], day: string, today: string, words: DayWords): DayAnswer {
  const parts = partsOfDay(spans, day);
  const last = parts.at(-1)!;
  const name = (pattern: string, version: number) => pattern.replace('%n', String(version));
  if (day > today) {
    const expected = last.version === null ? [] : [name(words.expected, last.version)];
    return { lead: [words.future, ...expected].join(' '), parts: [], versions: last.version === null ? [] : [last.version] };
  }
  const versions = parts.flatMap(({ version }) => version ?? []);
  if (parts.length === 1) {
    const { version, begun } = last;
    return { lead: version !== null ? name(words.one, version) : begun ? words.none : words.notYet, parts: [], versions };
  }
  const sentences = parts.map(({ version, from, until }) => {
    const hours = `${from}–${until}`;
    return version === null ? words.partNone.replace('%t', hours) : name(words.part, version).replace('%t', hours);
  });
  return { lead: words.several, parts: sentences, versions };
}
