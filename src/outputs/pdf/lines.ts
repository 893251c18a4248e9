/**
 * A paragraph → lines, the best for the paragraph as a whole (D. E. Knuth, M. F. Plass, «Breaking Paragraphs
 * into Lines», 1981): every way to break it is scored by the cost of its lines, and the cheapest is chosen. A
 * line costs more the more its spaces are stretched or narrowed, the more so if it ends in a divided word, and
 * far more if the line before did too, because readers lose their place in a ladder of hyphens.
 *
 * textkit's own breaker recomputes every width for each place, ignores ladders longer than two, gives every
 * hyphen 5 points, whatever the type, and narrows spaces by a third.
 */
import type { Pieces } from './break.ts';
import { hyphenWidth, type Line, ragged, sliceLine } from './line-slice.ts';

/** A place where a line may end. */
interface Place {
  /** Where the printed words of the line end, and where the next line begins: spaces in between hang over the edge. */
  at: number;
  next: number;
  /** Width of the hyphen that is added. */
  hyphen: number;
  division: Division | null;
}

/** The hyphen at the end of a line: the text's own, an added one, an added one in a word that has its own («Веб-сер-виса»). */
type Division = 'own' | 'added' | 'second';

interface Way {
  cost: number;
  from: number;
  ladder: number;
}

/** A space may grow by this share of itself at a cost of 100, and shrink by that much at most. */
const STRETCH = 0.6;
const SHRINK = 0.25;
/** A space wider than this share of the type size looks like a hole. */
const MAX_SPACE = 0.66;
/** A line that is not justified may fall short by this share of the measure at a cost of 100. */
const SHORT = 0.15;
const COST = { line: 10, ladder: [0, 0, 1500, 5000], lastDivided: 500, shortLast: 300, unfilled: 4000 };
/** The cost of a hyphen at the end of a line, where lines are filled and where they are not. */
const DIVIDED: Record<Division, number> = { own: 60, added: 900, second: 1400 };
const DIVIDED_RAGGED: Record<Division, number> = { own: 60, added: 350, second: 700 };
/** A last line must not be shorter than this share of the measure. */
const SHORT_LAST = 0.1;
const OVERFULL = 1e12;
const MAX_LADDER = 3;

/**
 * @param width of the lines
 * @param justify whether they fill it; a paragraph of which any line would have holes is set ragged as a whole, because one
 * short line among filled ones looks like an accident
 */
export function breakLines(paragraph: Line, { pieces, bare }: Pieces, width: number, justify: boolean): Line[] {
  const measures = measure(paragraph);
  const places = placesOf(pieces, bare, paragraph, measures);
  const setting: Setting = { measures, width, widest: MAX_SPACE * (paragraph.runs[0]?.attributes.fontSize ?? 0) };
  const filled = justify ? cheapest(places, setting, true) : null;
  const fills = filled !== null && filled.slice(0, -1).every((end, i) => stretchOf(places[filled[i - 1] ?? 0]!, places[end]!, setting) < Infinity);
  const ends = fills ? filled : cheapest(places, setting, false);
  const lines = ends.map((end, i) => sliceLine(paragraph, places[ends[i - 1] ?? 0]!.next, places[end]!));
  return fills || !justify ? lines : lines.map(ragged);
}

/** What the lines of a paragraph have in common. */
interface Setting {
  measures: Measures;
  width: number;
  /** The maximum width of a space, in points. */
  widest: number;
}

interface Measures {
  /** Width of the text up to each index. */
  width: Float64Array;
  /** Number of spaces up to each index, and their width. */
  spaces: Uint32Array;
  spaceWidth: Float64Array;
}

function measure({ string, runs }: Line): Measures {
  const own = new Float64Array(string.length + 1);
  for (const run of runs) {
    for (const [i, { xAdvance }] of (run.positions ?? []).entries()) own[run.start + (run.glyphIndices?.[i] ?? i)]! += xAdvance;
  }
  const measures: Measures = { width: new Float64Array(string.length + 1), spaces: new Uint32Array(string.length + 1), spaceWidth: new Float64Array(string.length + 1) };
  for (let i = 0; i < string.length; i += 1) {
    const space = string[i] === ' ' || string[i] === '\u00a0';
    measures.width[i + 1] = measures.width[i]! + own[i]!;
    measures.spaces[i + 1] = measures.spaces[i]! + (space ? 1 : 0);
    measures.spaceWidth[i + 1] = measures.spaceWidth[i]! + (space ? own[i]! : 0);
  }
  return measures;
}

/** The first is the paragraph's beginning, the last its end. */
function placesOf(pieces: readonly string[], bare: ReadonlySet<number>, paragraph: Line, { width }: Measures): Place[] {
  const places: Place[] = [{ at: 0, next: 0, hyphen: 0, division: null }];
  const { string } = paragraph;
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    at += piece.length;
    const following = pieces[i + 1];
    if (following === undefined || piece === ' ') continue;
    if (following === ' ') {
      let next = at;
      for (let j = i + 1; pieces[j] === ' '; j += 1) next += 1;
      places.push({ at, next, hyphen: 0, division: null });
    } else if (bare.has(at)) {
      places.push({ at, next: at, hyphen: 0, division: string[at - 1] === '-' ? 'own' : null });
    } else places.push({ at, next: at, hyphen: hyphenWidth(paragraph, at), division: string.lastIndexOf('-', at) > string.lastIndexOf(' ', at) ? 'second' : 'added' });
  }
  const end = string.endsWith('\n') ? width.length - 2 : width.length - 1;
  places.push({ at: end, next: end, hyphen: 0, division: null });
  return places;
}

/** @returns the places where lines end in the cheapest solution */
function cheapest(places: readonly Place[], setting: Setting, justify: boolean): number[] {
  const last = places.length - 1;
  const ways: (Way | undefined)[][] = [[{ cost: 0, from: -1, ladder: 0 }]];
  for (let to = 1; to <= last; to += 1) {
    const end = places[to]!;
    const best: (Way | undefined)[] = [];
    for (let from = to - 1; from >= 0; from -= 1) {
      const line = lineCost(places[from]!, end, setting, justify, to === last);
      if (line >= OVERFULL && from < to - 1) break;
      for (const [ladder, way] of ways[from]!.entries()) {
        if (!way) continue;
        const rung = end.division ? Math.min(ladder + 1, MAX_LADDER) : 0;
        const cost = way.cost + line + COST.ladder[rung]! ** 2 + (to === last && ladder > 0 ? COST.lastDivided ** 2 : 0);
        if (cost < (best[rung]?.cost ?? Infinity)) best[rung] = { cost, from, ladder };
      }
    }
    ways.push(best);
  }
  const ends: number[] = [];
  let ladder = 0;
  for (let at = last; at > 0;) {
    ends.push(at);
    const way: Way = ways[at]![ladder]!;
    at = way.from;
    ladder = way.ladder;
  }
  return ends.reverse();
}

/** What a line costs; `OVERFULL` or more where it does not fit. */
function lineCost(start: Place, end: Place, setting: Setting, justify: boolean, last: boolean): number {
  const { width, measures } = setting;
  const natural = naturalWidth(start, end, measures);
  const slack = width - natural;
  const shrinks = justify ? (measures.spaceWidth[end.at]! - measures.spaceWidth[start.next]!) * SHRINK : 0;
  if (slack < -shrinks - 0.01) return OVERFULL * (1 - slack);
  const divided = end.division === null ? 0 : (justify ? DIVIDED : DIVIDED_RAGGED)[end.division];
  if (last && slack >= 0) return COST.line ** 2 + (start.next > 0 && natural < width * SHORT_LAST ? COST.shortLast ** 2 : 0);
  if (!justify) return (COST.line + 100 * (slack / (width * SHORT)) ** 2) ** 2 + divided ** 2;
  const stretch = slack < 0 ? -slack / shrinks : stretchOf(start, end, setting);
  return (stretch < Infinity ? COST.line + 100 * stretch ** 3 : COST.unfilled) ** 2 + divided ** 2;
}

/** By how much the spaces of a line are stretched to fill it, in the shares that cost 100 each; infinite where they would be holes. */
function stretchOf(start: Place, end: Place, { measures, width, widest }: Setting): number {
  const slack = width - naturalWidth(start, end, measures);
  const spaces = measures.spaces[end.at]! - measures.spaces[start.next]!;
  const spaceWidth = measures.spaceWidth[end.at]! - measures.spaceWidth[start.next]!;
  if (slack <= 0) return 0;
  return spaces === 0 || (spaceWidth + slack) / spaces > widest ? Infinity : slack / (spaceWidth * STRETCH);
}

function naturalWidth(start: Place, end: Place, { width }: Measures): number {
  return Math.max(0, width[end.at]! - width[start.next]!) + end.hyphen;
}
