/** How words are written: quotation marks, spaces, letters of two alphabets. What is beyond doubt comes with its mending. */
import type { Lang } from '../model/edition.ts';
import { STYLE } from '../languages/tool/style-words.ts';
import type { SourcePlaces } from '../content/text-place.ts';
import type { Check } from './text-check.ts';
import type { Finding } from './style-finding.ts';
import { findMixed } from './mixed-letters.ts';
import { findQuotes } from './quotes.ts';
import { visibleLines, type Visible } from './visible.ts';

export const checkStyle: Check = (subject) => {
  for (const { rule, message, start } of findStyle(subject.places, subject.text.lang)) subject.report(subject.places.at(start), rule, message);
};

/** Everything that the rules of writing find in one text. @param lang decides which marks and letters are right */
export function findStyle(places: SourcePlaces, lang: Lang): Finding[] {
  return visibleLines(places).flatMap((line) => [
    ...findQuotes(line, lang),
    ...findSpaces(line, places.source),
    ...findMixed(line, lang, places.source),
  ]);
}

const SPACES = /(?<=\S)[ \t\u00a0]{2,}(?=\S)/gu;

function findSpaces({ text, spans, kinds }: Visible, source: string): Finding[] {
  return Array.from(text.matchAll(SPACES)).flatMap(({ 0: run, index }): Finding[] => {
    const [start, end] = [spans[index]![0], spans[index + run.length - 1]![1]];
    // A comment between two words, a line break, a space that is written as a reference are no spaces in a row.
    if (source.slice(start, end) !== run || kinds.slice(index, index + run.length).some((kind) => kind !== 'text')) return [];
    const kept = run.includes('\u00a0') ? '\u00a0' : ' ';
    return [{ rule: 'spaces', message: STYLE.spaces(run.length), start, edits: [{ start, end, text: kept }] }];
  });
}
