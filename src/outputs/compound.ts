/** Words with a hyphen after which no line ends: «Веб-сервис», «что-либо», «e-mail», «10-баптың». */
import type { ElementContent } from 'hast';

/** A part of this many letters looks lost at the end of a line or at its beginning. */
const SHORT = 4;
/** A longer word may be divided anyway: a narrow column must not overflow. */
const MAX_LENGTH = 18;
const PART = /[\p{L}\p{M}\p{N}]/u;
const HYPHEN = /(?<=([\p{L}\p{M}\p{N}]+))-(?=([\p{L}\p{M}\p{N}]+))/gu;
/** `https://a-b.kz`, `office@a-b.kz`, `e-gov.kz`: copied in order to be opened, so nothing but its own characters may be in it. */
const ADDRESS = /^[^\p{L}\d]*(?:[a-z][a-z\d+.-]*:|www\.|[\w.+-]+@)\S|[\w-]\.[a-z]{2,}/iu;

/** The places of the hyphens after which no line of the text may end. */
export function boundHyphens(text: string): Set<number> {
  const places = new Set<number>();
  for (const { 0: token, index: start } of text.matchAll(/\S+/gu)) {
    if (!token.includes('-') || ADDRESS.test(token)) continue;
    for (const { index, 1: before, 2: after } of token.matchAll(HYPHEN)) {
      if (Math.min(before!.length, after!.length) <= SHORT && before!.length + after!.length < MAX_LENGTH) places.add(start + index);
    }
  }
  return places;
}

/** The text in stretches, which joined give the text; one that is `whole`, a word with such a hyphen, belongs on one line. */
export function wholeWords(text: string): { text: string; whole: boolean }[] {
  const stretches: { text: string; whole: boolean }[] = [];
  const bound = boundHyphens(text);
  const inWord = (i: number): boolean => bound.has(i) || PART.test(text[i] ?? '');
  let done = 0;
  for (const place of bound) {
    if (place < done) continue;
    let [start, end] = [place, place];
    while (start > done && inWord(start - 1)) start -= 1;
    while (inWord(end)) end += 1;
    if (start > done) stretches.push({ text: text.slice(done, start), whole: false });
    stretches.push({ text: text.slice(start, end), whole: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), whole: false });
  return stretches;
}

/** Words as HTML. A short compound is kept on one line; its hyphen stays the same character for search and copying. */
export function wordNodes(words: string): ElementContent[] {
  return wholeWords(words).map(({ text, whole }): ElementContent => {
    const node = { type: 'text' as const, value: text };
    return whole ? { type: 'element', tagName: 'span', properties: { className: ['nb'] }, children: [node] } : node;
  });
}
