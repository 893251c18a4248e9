/** A line of words as the reader sees it, with the source position of each letter. */
import { isMap, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';
import { splitSource } from '../model/source.ts';
import { spansOf, type SourcePlaces, type Stretch } from '../content/text-place.ts';

export interface Visible {
  text: string;
  /** For each letter of `text`: where it is written, `[start, end)` in the source. */
  spans: [number, number][];
  /** For each letter: code is not checked, the words of links are not fixed. */
  kinds: Stretch['kind'][];
}

/** Every line that a reader sees: the title and the summary of the front matter, then the text. */
export function visibleLines(places: SourcePlaces): Visible[] {
  return [...headLines(places.source), ...places.lines.map(({ stretches }) => ({
    text: stretches.map(({ words }) => words).join(''),
    spans: stretches.flatMap((stretch) => spansOf(stretch, places.source)),
    kinds: stretches.flatMap(({ words, kind }) => Array.from({ length: words.length }, () => kind)),
  }))];
}

/** Values of one line of YAML; those of several lines keep their own rules of white space. */
function headLines(source: string): Visible[] {
  const parts = splitSource(source);
  if (!('head' in parts)) return [];
  const { contents } = parseDocument(parts.head);
  const start = source.indexOf('\n') + 1;
  const values = isMap(contents) ? ['title', 'summary'].map((key) => contents.get(key, true) as Node | undefined) : [];
  return values.flatMap((value) => (isSeq(value) ? (value.items as Node[]) : [value])).filter((value) => isScalar(value)).flatMap((value) => scalarLine(value, source, start) ?? []);
}

function scalarLine({ type, range }: Scalar, source: string, start: number): Visible | null {
  const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
  if (!range || (type !== 'PLAIN' && quotes === 0)) return null;
  const [from, to] = [start + range[0] + quotes, start + range[1] - quotes];
  const line: Visible = { text: '', spans: [], kinds: [] };
  const written = type === 'QUOTE_DOUBLE' ? /\\(?:x.{2}|u.{4}|U.{8}|[^])|[^]/g : type === 'QUOTE_SINGLE' ? /''|[^]/g : /[^]/g;
  for (const { 0: letter, index } of source.slice(from, to).matchAll(written)) {
    line.text += letter === '\\"' ? '"' : letter.length === 1 ? letter : '\ufffc';
    line.spans.push([from + index, from + index + letter.length]);
    line.kinds.push(letter.length === 1 || letter === '\\"' ? 'text' : 'code');
  }
  return line.text.includes('\n') ? null : line;
}
