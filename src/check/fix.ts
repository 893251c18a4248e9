/** What can be mended without asking, mended: in texts that are still drafts, and nowhere else. */
import { textsOf, type Library } from '../model/edition.ts';
import { splitSource } from '../model/source.ts';
import { parseMarkdown } from '../content/parse.ts';
import { SourcePlaces } from '../content/text-place.ts';
import type { IsMendable } from './index.ts';
import { findStyle } from './writing-style.ts';
import type { Edit } from './style-finding.ts';

export interface Fixed {
  file: string;
  text: string;
  /** Each line that changed, by its number in the file. */
  lines: { line: number; was: string; is: string }[];
}

/** The texts of a library that change when they are mended. */
export function fixLibrary(library: Library, isMendable: IsMendable): Fixed[] {
  return library.policies.flatMap(({ editions }) => editions.flatMap((edition) =>
    textsOf(edition).filter((text) => isMendable(edition, text)).flatMap(({ file, source, lang }) => {
      const text = fixText(source, lang);
      return text === source ? [] : [{ file, text, lines: changedLines(source, text) }];
    })));
}

/** A text with its quotation marks, spaces and letters mended where there is no doubt. @param lang decides which marks and letters are right */
export function fixText(source: string, lang: string): string {
  const places = new SourcePlaces(source);
  const groups = [...findStyle(places, lang).map(({ edits }) => edits), ...lineEnds(places).map((edit) => [edit])].filter(({ length }) => length > 0);
  const shape = shapeOf(source);
  const isSame = (some: readonly Edit[][]) => shapeOf(apply(source, some)) === shape;
  if (isSame(groups)) return apply(source, groups);
  // Somewhere a mended letter turned words into markup («<dіv>», typed with a Cyrillic letter): what does that is left out.
  const kept: Edit[][] = [];
  for (const group of groups) if (isSame([...kept, group])) kept.push(group);
  return apply(source, kept);
}

function apply(source: string, groups: readonly Edit[][]): string {
  let text = '';
  let at = 0;
  for (const { start, end, text: mended } of groups.flat().sort((a, b) => a.start - b.start)) {
    text += source.slice(at, start) + mended;
    at = end;
  }
  return text + source.slice(at);
}

/** What a Markdown reader makes of a text, its words aside. */
function shapeOf(source: string): string {
  const parts = splitSource(source);
  return JSON.stringify(parseMarkdown('body' in parts ? parts.body : source), (key, value: unknown) => (key === 'position' || key === 'value' ? undefined : value));
}

/** White space at line ends below the front matter, except where it says something: in code, and as a line break. */
function lineEnds({ source, lines }: SourcePlaces): Edit[] {
  const parts = splitSource(source);
  const below = 'body' in parts ? source.length - parts.body.length : 0;
  const kept = lines.flatMap(({ stretches }) => stretches.filter(({ kind }) => kind === 'code'));
  return Array.from(source.matchAll(/[ \t]+$/gm), ({ 0: { length }, index }) => ({ start: index, end: index + length, text: '' }))
    .filter(({ start, end }) => start >= below && !kept.some((stretch) => stretch.start < end && start < stretch.end));
}

function changedLines(source: string, text: string): Fixed['lines'] {
  const mended = text.split('\n');
  return source.split('\n').flatMap((was, i) => (was === mended[i] ? [] : [{ line: i + 1, was, is: mended[i]! }]));
}
