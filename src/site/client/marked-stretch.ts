/** The words of a text on its page, by the stretches that its data has: each clause of the tree is an element of the page, in the same order. */
import { CLAUSES, clausesIn, SAID } from './text-parts.ts';

/** What is in a clause without being its own words: its subclauses, its number, what is said about it. */
const NOT_OWN = `${CLAUSES}, ul, ol, .table, blockquote, .n, ${SAID}`;
/** It may divide words of large letters, see `divide.ts`. */
const SOFT = /\u00ad/g;

interface Stretch {
  edition: number;
  text: string;
}

/** A node, or what stands for a line break or the border of two cells, with its words and where they begin in the clause. */
interface Part {
  node: Text | null;
  words: string;
  start: number;
}

/** Words to mark, which may be in several nodes. */
interface Wanted {
  edition: number;
  start: number;
  end: number;
}

/**
 * Marks all words but those of one edition.
 * @param clauses the stretches of each clause, in order @param unmarked the edition whose words have no mark
 * @param mark makes the element that gets words of an edition: whether these words begin in it, and whether they end in it before
 * others of the clause that have no mark
 */
export function markStretches(text: HTMLElement, clauses: readonly (readonly Stretch[])[], unmarked: number, mark: (edition: number, begins: boolean, ends: boolean) => HTMLElement): void {
  const elements = clausesIn(text);
  if (elements.length !== clauses.length) throw new Error(`${elements.length} clauses on the page, ${clauses.length} in its data`);
  const found = elements.map((element, k) => {
    const parts = ownParts(element);
    const own = parts.map(({ words }) => words).join('');
    const told = clauses[k]!.map((stretch) => ({ ...stretch, text: stretch.text.replace(SOFT, '') }));
    const whole = told.map((stretch) => stretch.text).join('');
    if (!own.endsWith(whole)) throw new Error(`clause ${k} of the page is not that of its data`);
    return { parts, own, wanted: wantedIn(told, own.length - whole.length, unmarked) };
  });
  for (const { parts, own, wanted } of found) {
    for (const { node, words, start } of parts) {
      for (const [k, one] of node ? [...wanted.entries()].reverse() : []) {
        const [first, last] = [Math.max(one.start, start), Math.min(one.end, start + words.length)];
        if (first >= last) continue;
        node!.splitText(placeIn(node!.data, last - start));
        const marked = node!.splitText(placeIn(node!.data, first - start));
        const isFollowed = own.slice(one.end, wanted[k + 1]?.start).trim() !== '';
        const around = mark(one.edition, first === one.start, last === one.end && isFollowed);
        marked.replaceWith(around);
        around.append(marked);
      }
    }
  }
}

function ownParts(clause: Element): Part[] {
  const parts: Part[] = [];
  let start = 0;
  const add = (node: Text | null, words: string): void => {
    parts.push({ node, words, start });
    start += words.length;
  };
  const walk = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => (node instanceof Element && node.matches(NOT_OWN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node instanceof Text) add(node, node.data.replace(SOFT, ''));
    else if (node instanceof HTMLBRElement) add(null, '\n');
    else if (node instanceof HTMLTableCellElement && node.cellIndex > 0) add(null, '\t');
  }
  return parts;
}

/** A sign that closes words, and a space, is marked with the words before it or not at all. */
const CLOSING = /^[\s.,:;!?…)\]»”]+/;

/** Words without the space and the signs around them: what only these divide is one. @param start where the words begin: the space after a number is in their node */
function wantedIn(told: readonly Stretch[], start: number, unmarked: number): Wanted[] {
  const found: Wanted[] = [];
  let [at, isNext] = [start, false];
  for (const { edition, text } of told) {
    const first = at + (CLOSING.exec(text)?.[0].length ?? 0);
    const end = at + text.trimEnd().length;
    at += text.length;
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const last = found.at(-1);
    if (isNext && last?.edition === edition) last.end = end;
    else if (edition !== unmarked) found.push({ edition, start: first, end });
    isNext = edition !== unmarked;
  }
  return found;
}

/** Where a word is in a node that may have divided words. */
function placeIn(data: string, words: number): number {
  let at = 0;
  for (let left = words; left > 0; at++) if (data[at] !== '\u00ad') left -= 1;
  return at;
}
