/**
 * Numbers that are recognised by their sequence alone: `1.1 Access. …` after `1`, `1.2 …` after it; «Статья 5» after
 * «Статья 4». Alone they may be anything: «1.5 million», «2.0 release», "Article 6 GDPR".
 *
 * Such openings and the certain numbers around them are read as one sequence. Of all chains through it that count
 * upwards the one with the most steps (`1.1` → `1.2`, → `2`, → `1.1.1`) wins; a stretch of it that begins at a 1 or at a
 * certain number, and continues without a gap of more than one, proves its numbers.
 */
import type { Heading, Nodes, Paragraph, RootContent } from 'mdast';
import { GRAMMARS } from '../languages/compiled/grammars.ts';
import { opensWithCounted, sectionNumber } from '../languages/number-word.ts';
import { readNumber, readUnmarked, type ClauseNumber } from '../model/number.ts';

/** A paragraph or heading that opens with something like a number. */
interface Opening {
  node: Heading | Paragraph;
  number: ClauseNumber;
  /** Its levels as figures, `[3, 2, 5]`. */
  levels: number[];
  /** The word that names it («статья»), else empty: each is counted on its own. */
  word: string;
  /** The word after it where that begins with a small letter, as in «1.5 million» and few clauses. */
  next: string | null;
  certain: boolean;
  /** A few words without a full stop, as a heading has. */
  isTitle: boolean;
}

/** How many earlier openings are tried as the predecessor of one. */
const LOOKED_BACK = 40;

/** The numbers of a text that its sequence proves, by the paragraph or heading that opens with each. */
export function provenNumbers(nodes: readonly RootContent[]): Map<Nodes, ClauseNumber> {
  const openings = [...openingsIn(nodes)];
  const proven = new Map<Nodes, ClauseNumber>();
  if (openings.every(({ certain }) => certain)) return proven;
  for (const same of Map.groupBy(openings, ({ word }) => word).values()) {
    for (const { node, number } of provenOf(readFigures(same))) proven.set(node, number);
  }
  return proven;
}

function* openingsIn(nodes: readonly Nodes[]): Generator<Opening> {
  for (const node of nodes) {
    if (node.type === 'heading' || node.type === 'paragraph') {
      const opening = readOpening(node);
      if (opening) yield opening;
    } else if (node.type === 'listItem' && node.children[0]?.type === 'paragraph') yield* openingsIn(node.children);
    else if (node.type === 'blockquote' || node.type === 'listItem' || (node.type === 'list' && !node.ordered)) yield* openingsIn(node.children);
    else if (node.type === 'list') yield* openingsIn(node.children.flatMap((item) => item.children.slice(1)));
  }
}

function readOpening(node: Heading | Paragraph): Opening | null {
  const words = leafText(node);
    const own = readNumber(words, node.type);
  if (own) return /^\d/.test(own.number) ? { node, number: own, levels: figures(own.number), word: '', next: null, certain: true, isTitle: false } : null;
  const named = node.type === 'heading' ? sectionNumber(words) : null;
  if (named) return { node, number: { number: named.number, mark: named.mark }, levels: [], word: named.word, next: null, certain: false, isTitle: true };
  const bare = readUnmarked(words);
  const rest = words.slice(bare?.mark.length);
  if (!bare || opensWithCounted(rest)) return null;
  const next = /^\p{Ll}[\p{L}-]*/u.exec(rest)?.[0] ?? null;
  return { node, number: bare, levels: figures(bare.number), word: '', next, certain: false, isTitle: /^.{0,80}[^.;:,]$/u.test(rest) };
}

const figures = (number: string): number[] => number.split('.').map(Number);

function leafText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(leafText).join('') : '';
}

/** Roman figures and letters as figures; one letter is a figure where the others are. */
function readFigures(openings: readonly Opening[]): Opening[] {
  const isRoman = openings.every(({ levels, number }) => levels.length > 0 || /^(?:[IVXLC]+|[\d.]+)$/.test(number.number));
  return openings.map((opening) => {
    const { number } = opening.number;
    if (opening.levels.length > 0) return opening;
    if (/^\d/.test(number)) return { ...opening, levels: figures(number) };
    return { ...opening, levels: [isRoman ? romanFigure(number) : letterFigure(number)] };
  });
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const LETTERS = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', ...Object.values(GRAMMARS).flatMap(({ sectionLetters }) => sectionLetters ?? [])];

function romanFigure(number: string): number {
  const figures = Array.from(number, (letter) => ROMAN[letter]!);
  return figures.reduce((sum, figure, k) => sum + (figure < (figures[k + 1] ?? 0) ? -figure : figure), 0);
}

function letterFigure(letter: string): number {
  return Math.max(...LETTERS.map((letters) => letters.indexOf(letter))) + 1;
}

/** `step`: `b` is the next number after `a`; `hole`: one is missing; `gap`: several are; `on`: it is elsewhere, later or a new beginning. */
type Link = 'step' | 'hole' | 'gap' | 'on';

function linkOf(a: readonly number[], b: readonly number[]): Link | null {
  let k = 0;
  while (k < a.length && k < b.length && a[k] === b[k]) k += 1;
  const [x = 0, y = 0] = [a[k], b[k]];
  if (y === x + 1 && b.slice(k + 1).every((level) => level === 1)) return 'step';
  // A section is never left out: «5 Business Days» does not follow 3.
  if (y > x && k > 0 && k === b.length - 1 && k < a.length) return y === x + 2 ? 'hole' : 'gap';
  return y > x || isBeginning(b) ? 'on' : null;
}

const isBeginning = (levels: readonly number[]): boolean => levels.at(-1) === 1;

const GAIN: Record<Link, number> = { step: 2, hole: 1, gap: 0.5, on: 0 };

function provenOf(openings: readonly Opening[]): Opening[] {
  const total: number[] = [];
  const before: number[] = [];
  for (const [k, { levels, certain, next }] of openings.entries()) {
    const own = certain ? 0.2 : levels.length === 1 ? 0 : next === null ? 0.1 : 0.05;
    total[k] = own;
    before[k] = -1;
    for (let p = k - 1; p >= Math.max(0, k - LOOKED_BACK); p--) {
      const link = linkOf(openings[p]!.levels, levels);
      const sum = link === null ? 0 : total[p]! + GAIN[link] + own;
      if (sum > total[k]) [total[k], before[k]] = [sum, p];
    }
  }
  const chain: Opening[] = [];
  for (let k = total.reduce((best, sum, at) => (sum > total[best]! ? at : best), 0); k >= 0; k = before[k]!) chain.unshift(openings[k]!);
  return stretches(chain).flatMap(provenIn);
}

/** The chain, divided where it does not continue. */
function stretches(chain: readonly Opening[]): Opening[][] {
  const found: Opening[][] = [];
  for (const [k, opening] of chain.entries()) {
    const link = k > 0 ? linkOf(chain[k - 1]!.levels, opening.levels) : 'on';
    if (link === 'on') found.push([opening]);
    else found.at(-1)!.push(opening);
  }
  return found;
}

/** The fewest numbers of one level that prove each other in paragraphs, and where clauses of theirs do too: two may be counts, «1 year», «2 years». */
const MIN_PLAIN = 3;
const MIN_PLAIN_ABOVE = 2;

function provenIn(stretch: readonly Opening[]): Opening[] {
  const [first] = stretch;
  if (stretch.length < 2 || !(first!.certain || isBeginning(first!.levels))) return [];
  const plain = stretch.filter(({ levels }) => levels.length === 1);
  const isCounted = plain.every(({ certain }) => !certain) && plain.length >= (plain.length < stretch.length ? MIN_PLAIN_ABOVE : MIN_PLAIN);
  return stretch.filter((opening, k) => {
    const { node, certain, next, levels, word, isTitle } = opening;
    if (certain || !isLinked(stretch, k)) return false;
    const opensSection = isTitle || stretch[k + 1]?.levels.length === 2 || plain.length === stretch.length;
    if (levels.length === 1 && word === '' && node.type === 'paragraph' && !(isCounted && opensSection)) return false;
    if (next === null || levels.length > 2) return true;
    // Small letters follow a number only where they do so in its whole series, and are not one word counted: «1.1 million», «1.2 million».
    const series = stretch.filter((other) => other.levels.length === 2 && other.levels[0] === levels[0] && !other.certain);
    const at = series.indexOf(opening);
    const others = [...series.slice(Math.max(0, at - 2), at), ...series.slice(at + 1, at + 3)];
    return others.length > 0 && others.every((other) => other.next !== null && other.next !== next);
  });
}

/** Whether the number before it leads to it, or it to a later one of its own series or below it. */
function isLinked(stretch: readonly Opening[], at: number): boolean {
  const [before, own, after] = [stretch[at - 1]?.levels, stretch[at]!.levels, stretch[at + 1]?.levels];
  const isNear = (a: readonly number[], b: readonly number[]): boolean => ['step', 'hole'].includes(linkOf(a, b)!);
  return (before !== undefined && isNear(before, own)) || (after !== undefined && after.length >= own.length && isNear(own, after));
}
