/**
 * The map of a redline: the text as a strip, as long as its words, with the places where words went (the first lane), moved or
 * changed otherwise (the middle one) and came (the last one), so that it is read without colours too. Styles lay it along a line or
 * down a column: the drawing is that of the line, a column exchanges its axes.
 */
import type { Element, ElementContent } from 'hast';
import type { ChangeWords } from '../../languages/words.ts';
import { countWords } from '../../redline/word.ts';
import { contextFor, element, phraseNodes, weightClasses, word, type WordingContext } from './light-node.ts';
import { phrase, quote } from './phrase.ts';
import type { RedlineEntry } from './redline-entry.ts';
import type { RedlineView } from './redline-view.ts';
import { bySection } from './section.ts';

type Lane = 'went' | 'other' | 'moved' | 'came';
interface Place {
  lane: Lane;
  /** In words from the start of the part. */
  from: number;
  to: number;
}

/** Where each lane lies across the strip, of 100. */
const ACROSS: Record<Lane, [number, number]> = { went: [0, 36], other: [38, 24], moved: [38, 24], came: [64, 36] };
/** How long the strip is, in CSS pixels, before it is fitted into the window; a mark is at least this long of it. */
const LENGTH = 1000;
const SHORTEST = 5;
/** A part from this length on has room for its name, or for a name of several lines. */
const [NAMED, TALL] = [40, 90];

/** The parts of the strip as items of a list, each a link to its first change, each change a link in it. See `redlineNodes`. */
export function changeMapNodes({ entries }: RedlineView, say: ChangeWords, lang: string, textLang: string): Element[] {
  const context = contextFor(say, lang, textLang);
  // The title of the text is no part of it.
  const shown = entries.filter(({ form, change }) => form !== 'title' || change !== null);
  const parts = bySection(shown, levelOf(shown)).map((part) => ({ ...part, words: part.entries.reduce((sum, entry) => sum + lengthOf(entry), 0) }));
  const total = parts.reduce((sum, { words }) => sum + words, 0);
  return parts.filter(({ words }) => words > 0).map(({ heading, entries: own, words }) => partNode(heading, own, { words, length: Math.max(2, Math.round((words * LENGTH) / total)) }, context));
}

/** The highest level of which there are several headings: the title of a text may be the only one above them. */
function levelOf(entries: readonly RedlineEntry[]): number {
  const levels = entries.flatMap(({ form, place }) => (form === 'heading' ? [place.level] : []));
  return [1, 2, 3].find((level) => levels.filter((one) => one <= level).length > 1) ?? 3;
}

function lengthOf({ words }: RedlineEntry): number {
  return words.reduce((sum, [, text]) => sum + countWords(text), 0);
}

function partNode(heading: string | null, entries: readonly RedlineEntry[], { words, length }: { words: number; length: number }, context: WordingContext): Element {
  const { say } = context;
  const changed = entries.filter(({ change }) => change !== null);
  const marks: ElementContent[] = [];
  const count = { removed: 0, added: 0 };
  let start = 0;
  for (const entry of entries) {
    if (entry.change !== null) marks.push(markNode(entry, start, words, length));
    for (const [kind, text] of entry.words) if (kind !== 'same') count[kind] += countWords(text);
    start += lengthOf(entry);
  }
  const strip = element('svg', '', [element('g', '', marks)], { viewBox: '0 0 100 100', preserveAspectRatio: 'none', width: length, height: length, 'aria-hidden': 'true' });
  const name = heading === null ? [] : phraseNodes(phrase(quote(heading)), context);
  const sizes = [...(length >= NAMED ? ['named'] : []), ...(length >= TALL ? ['tall'] : [])].join(' ');
  if (changed.length === 0) return element('li', sizes, [strip, element('span', '', name)]);
  const { added, removed } = count;
  const figures = [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])].join(' ');
  const heard = `${name.length > 0 ? ': ' : ''}${say.total({ n: changed.length })}${figures === '' ? '' : `, ${say.amount({ side: removed === 0 ? 'added' : added === 0 ? 'removed' : 'other', added, removed })}`}`;
  return element('li', `changed ${sizes}`.trim(), [strip, element('a', '', [
    ...(name.length > 0 ? [element('span', '', name)] : []), element('span', 'v', [word(heard)], { lang: context.lang }), element('b', '', [word(figures || say.total({ n: changed.length }))], { lang: context.lang, 'aria-hidden': 'true' }),
  ], { href: `#c${changed[0]!.change}` })]);
}

/** A change on the strip: a link for whoever points at it; by keyboard the list of changes has the same one. */
function markNode(entry: RedlineEntry, start: number, words: number, length: number): Element {
  const scale = 100 / words;
  const shortest = Math.min(100, (SHORTEST * 100) / length);
  const paths = new Map<Lane, string>();
  for (const { lane, from, to } of placesIn(entry, start)) {
    const size = Math.max((to - from) * scale, shortest);
    const at = Math.min(from * scale, 100 - size);
    const [side, width] = ACROSS[lane];
    paths.set(lane, `${paths.get(lane) ?? ''}M${short(at)} ${side}h${short(size)}v${width}h-${short(size)}z`);
  }
  return element('a', [...(entry.minor ? ['minor'] : []), ...weightClasses(entry.weights)].join(' '), Array.from(paths, ([lane, d]) => element('path', lane, [], { d })), { href: `#c${entry.change}`, tabindex: '-1' });
}

function placesIn({ kind, words }: RedlineEntry, start: number): Place[] {
  const places: Place[] = [];
  let at = start;
  for (const [run, text] of words) {
    const end = at + countWords(text);
    const lane: Lane = run === 'removed' ? 'went' : 'came';
    const last = places.findLast((place) => place.lane === lane);
    if (run !== 'same' && last && at - last.to <= 1) last.to = end;
    else if (run !== 'same') places.push({ lane, from: at, to: end });
    at = end;
  }
  if (kind === 'moved') places.push({ lane: 'moved', from: start, to: at });
  return places.length > 0 ? places : [{ lane: 'other', from: start, to: at }];
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
