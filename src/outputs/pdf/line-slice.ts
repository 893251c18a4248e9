/** A line as textkit has it, cut from its paragraph with its glyphs, which are set once for the whole paragraph. */
import type { AttributedString } from '@react-pdf/textkit';
import type { Font, Glyph } from 'fontkit';

export type Line = AttributedString;
type Run = Line['runs'][number];
type Position = NonNullable<Run['positions']>[number];

const HYPHEN = 0x2d;

/** Not to be justified. */
export function ragged(line: Line): Line {
  return { ...line, runs: line.runs.map((run) => ({ ...run, attributes: { ...run.attributes, align: 'left' } })) };
}

function runAt({ runs }: Line, index: number): Run | undefined {
  return runs.find(({ start, end }) => start <= index && index < end);
}

/** @param at where the hyphen is added */
export function hyphenWidth(paragraph: Line, at: number): number {
  const { font: [font] = [], fontSize = 0 } = runAt(paragraph, at - 1)?.attributes ?? {};
  return font ? ((font as unknown as Font).glyphForCodePoint(HYPHEN).advanceWidth / font.unitsPerEm) * fontSize : 0;
}

/** The part of a paragraph that is one line. @param next where the next line begins @param hyphen width of one that is added, or 0 */
export function sliceLine(paragraph: Line, from: number, { next, hyphen }: { next: number; hyphen: number }): Line {
  const runs = paragraph.runs.filter((run) => run.start < next && run.end > from).map((run) => sliceRun(paragraph.string, run, from, next));
  // An empty line is as high as its type.
  if (runs.length === 0) runs.push({ ...(runAt(paragraph, from) ?? paragraph.runs.at(-1)!), start: 0, end: 0, glyphs: [], positions: [], glyphIndices: [], stringIndices: [] });
  const line: Line = { ...paragraph, string: paragraph.string.slice(from, next), runs };
  if (hyphen > 0) addHyphen(line, hyphen);
  return line;
}

function sliceRun(string: string, run: Run, from: number, to: number): Run {
  const glyphs: Glyph[] = [];
  const positions: Position[] = [];
  const indices: number[] = [];
  const start = Math.max(run.start, from);
  const end = Math.min(run.end, to);
  const all = run.glyphs ?? [];
  const indexOf = (i: number): number => run.start + (run.glyphIndices?.[i] ?? i);
  for (let i = 0; i < all.length;) {
    let next = i + 1;
    while (next < all.length && indexOf(next) === indexOf(i)) next += 1;
    const [begins, ends] = [indexOf(i), next < all.length ? indexOf(next) : run.end];
    if (begins >= start && ends <= end) {
      for (let g = i; g < next; g += 1) {
        glyphs.push(all[g] as unknown as Glyph);
        positions.push(run.positions![g]!);
        indices.push(begins - start);
      }
    } else if (begins < end && ends > start) {
      // A ligature is divided: its letters are set again.
      const inside = [Math.max(begins, start), Math.min(ends, end)] as const;
      const scale = (run.attributes.fontSize ?? 0) / run.attributes.font![0]!.unitsPerEm;
      for (const letter of (run.attributes.font![0] as unknown as Font).layout(string.slice(...inside)).glyphs) {
        glyphs.push(letter);
        positions.push({ xAdvance: letter.advanceWidth * scale, yAdvance: 0, xOffset: 0, yOffset: 0 });
        indices.push(inside[0] - start);
      }
    }
    i = next;
  }
  return { ...run, start: start - from, end: end - from, glyphs: glyphs as never, positions, glyphIndices: indices, stringIndices: [] };
}

/** The font's hyphen at a line's end means a soft hyphen, see exact-font.ts. */
function addHyphen(line: Line, width: number): void {
  const run = line.runs.at(-1)!;
  const glyph = (run.attributes.font![0] as unknown as Font).glyphForCodePoint(HYPHEN);
  run.glyphs!.push(glyph as never);
  run.positions!.push({ xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0 });
  run.glyphIndices!.push(run.end - run.start);
  run.end += 1;
  line.string += '\u00ad';
}
