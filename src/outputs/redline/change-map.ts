/**
 * The map of a redline: the text as a strip, as long as its words, with the places where words went (the first lane), moved or
 * changed otherwise (the middle one) and came (the last one), so that it is read without colours too. Styles lay it along a line or
 * down a column: the drawing is that of the line, a column exchanges its axes.
 */
import type { Element } from 'hast';
import type { ChangeWords } from '../../languages/words.ts';
import { countWords } from '../../redline/word.ts';
import { changeClasses, contextFor, element, phraseNodes, word, type WordingContext } from './light-node.ts';
import { phrase, quote } from './phrase.ts';
import type { RedlineEntry } from './redline-entry.ts';
import type { RedlineView } from './redline-view.ts';
import { bySection } from './section.ts';

/** Where each lane lies across the strip, and how wide it is, of 100. */
const LANES = { went: [0, 36], other: [38, 24], moved: [38, 24], came: [64, 36] } as const;
type Lane = keyof typeof LANES;
/** How long the strip is, in CSS pixels, before it is fitted into the window; a mark is at least this long of it. */
const LENGTH = 1000;
const MIN_MARK = 5;
/** A part from this length on has room for its name, or for a name of several lines. */
const [NAMED, TALL] = [40, 90];

/** The parts of the strip as items of a list, each a link to its first change, each change a link in it. See `redlineNodes`. */
export function changeMapNodes({ entries }: RedlineView, say: ChangeWords, lang: string, textLang: string): Element[] {
  const context = contextFor(say, lang, textLang);
  // The title of the text is no part of it.
  const shown = entries.filter(({ form, change }) => form !== 'title' || change !== null);
  const total = countAll(shown);
  return bySection(shown, levelOf(shown)).flatMap((part) => {
    const words = countAll(part.entries);
    return words > 0 ? [partNode(part, words, Math.max(2, Math.round((words * LENGTH) / total)), context)] : [];
  });
}

/** The highest level that divides the text: of two headings, one may be the title of the text, or all of it be below the other. */
function levelOf(entries: readonly RedlineEntry[]): number {
  return [1, 2].find((level) => entries.filter(({ form, place }) => form === 'heading' && place.level <= level).length > 2) ?? 3;
}

function countAll(entries: readonly RedlineEntry[]): number {
  return entries.reduce((sum, { words }) => words.reduce((all, [, text]) => all + countWords(text), sum), 0);
}

function partNode({ heading, entries }: ReturnType<typeof bySection>[number], words: number, length: number, context: WordingContext): Element {
  const { say, lang } = context;
  const marks: Element[] = [];
  const count = { same: 0, removed: 0, added: 0 };
  for (const entry of entries) {
    if (entry.change !== null) marks.push(markNode(entry, count.same + count.removed + count.added, 100 / words, Math.min(100, (MIN_MARK * 100) / length)));
    for (const [kind, text] of entry.words) count[kind] += countWords(text);
  }
  const [first] = marks;
  const strip = element('svg', '', [element('g', '', marks)], { viewBox: '0 0 100 100', preserveAspectRatio: 'none', width: length, height: length, 'aria-hidden': 'true' });
  const name = element('span', '', heading === null ? [] : phraseNodes(phrase(quote(heading)), context));
  const className = `${first ? 'changed' : ''}${length >= NAMED ? ' named' : ''}${length >= TALL ? ' tall' : ''}`.trim();
  if (!first) return element('li', className, [strip, name]);
  const { added, removed } = count;
  const changes = say.total({ n: marks.length });
  const heard = added + removed > 0 ? `${changes}, ${say.amount({ side: removed === 0 ? 'added' : added === 0 ? 'removed' : 'other', added, removed })}` : changes;
  const figures = [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])].join(' ');
  return element('li', className, [strip, element('a', '', [name, element('span', 'v', [word(heading === null ? heard : `: ${heard}`)], { lang }), element('b', '', [word(figures || changes)], { lang, 'aria-hidden': 'true' })], { href: first.properties.href })]);
}

/** A change on the strip: a link for whoever points at it; by keyboard the list of changes has the same one. */
function markNode(entry: RedlineEntry, start: number, scale: number, shortest: number): Element {
  const { kind, words, change } = entry;
  const paths = new Map<Lane, string>();
  const draw = (lane: Lane, from: number, to: number): void => {
    const size = Math.max((to - from) * scale, shortest);
    const [side, width] = LANES[lane];
    paths.set(lane, `${paths.get(lane) ?? ''}M${short(Math.min(from * scale, 100 - size))} ${side}h${short(size)}v${width}h-${short(size)}z`);
  };
  let at = start;
  for (const [run, text, touch] of words) {
    const from = at;
    at += countWords(text);
    if (run !== 'same') draw(touch === 'moved' ? 'moved' : run === 'added' ? 'came' : 'went', from, at);
  }
  if (kind === 'moved') draw('moved', start, at);
  else if (paths.size === 0) draw('other', start, at);
  return element('a', changeClasses(entry).join(' '), Array.from(paths, ([lane, d]) => element('path', lane, [], { d })), { href: `#c${change}`, tabindex: '-1' });
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
