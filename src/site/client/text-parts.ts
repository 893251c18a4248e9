/** The clauses of a shown text, each the same through all editions, and the place of the one that is being read. */
import { lifeOf } from '../reading-data.ts';
import { readingText } from './popover.ts';

export interface TextPart {
  /** The history of the clause, which it has in every edition whatever its number. */
  key: string;
  element: HTMLElement;
  /** As written. */
  number: string;
  /** All words up to the next clause that has an address. */
  words: string;
  /** The paragraphs, items and rows that these words are in, each with its own. */
  blocks: { element: HTMLElement; words: string }[];
}

/** A clause of a text on its page, and what is said about it, which may have such elements too. */
export const CLAUSES = 'h2, h3, h4, h5, h6, p, li, pre, tr';
export const SAID = 'aside, .h, .under';
/** What is in a text and is not its words. */
const BESIDE = `${SAID}, .n, .v, [popover]`;

/** The elements of a text that are its clauses: one for each of the tree but the title, in the same order. */
export function clausesIn(text: HTMLElement): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>(CLAUSES)].filter((element) => !element.closest(SAID));
}

export function textParts(): TextPart[] {
  const { text, data } = readingText()!;
  const parts: TextPart[] = [];
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    (node instanceof Element && node.matches(BESIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  while (nodes.nextNode()) {
    const { currentNode: node } = nodes;
    if (node instanceof Text) add(parts.at(-1), node);
    else if (node instanceof HTMLElement && node.id !== '') parts.push({ key: lifeOf(data, node.id) ?? node.id, element: node, number: node.querySelector(':scope > .n')?.textContent ?? '', words: '', blocks: [] });
    else if (parts.length === 0) parts.push({ key: '', element: node as HTMLElement, number: '', words: '', blocks: [] });
  }
  const plain = (words: string): string => words.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
  return parts.map((part) => ({ ...part, words: plain(part.words), blocks: part.blocks.map(({ element, words }) => ({ element, words: plain(words) })) }));
}

function add(part: TextPart | undefined, { data, parentElement }: Text): void {
  const element = parentElement!.closest<HTMLElement>(CLAUSES);
  // Between the blocks there is white space only.
  if (!part || !element) return;
  part.words += data;
  const block = part.blocks.find((one) => one.element === element);
  if (block) block.words += data;
  else part.blocks.push({ element, words: data });
}

/**
 * Remembers what is being read: the clause of the address where it is in the window, else the first one that begins in its
 * upper half, else the one that fills it; at the head of the page the bar.
 * @returns puts it back to where it was, in the parts of another edition; where that has no such clause, the one before it
 */
export function keepPlace(parts: readonly TextPart[], named: TextPart | undefined, bar: HTMLElement): (now: readonly TextPart[]) => void {
  const topOf = (element: Element): number => element.getBoundingClientRect().top;
  const tops = parts.map(({ element }) => topOf(element));
  const [barTop, line] = [topOf(bar), Math.max(0, bar.getBoundingClientRect().bottom)];
  const isSeen = (top: number | undefined, end: number): boolean => top !== undefined && top >= line && top < end;
  const first = tops.findIndex((top) => top >= line);
  const asked = named ? parts.indexOf(named) : -1;
  const isAsked = isSeen(tops[asked], innerHeight);
  const at = isAsked ? asked : isSeen(tops[first], innerHeight / 2) ? first : (first === -1 ? parts.length : first) - 1;
  const isAtHead = !isAsked && (tops[0] ?? line) >= line;
  return (now) => {
    const places = new Map(now.map(({ key, element }) => [key, element]));
    const k = isAtHead ? -1 : parts.slice(0, at + 1).findLastIndex(({ key }) => places.has(key));
    scrollBy({ top: k === -1 ? topOf(bar) - barTop : topOf(places.get(parts[k]!.key)!) - tops[k]!, behavior: 'instant' });
  };
}
