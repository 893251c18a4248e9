/**
 * Paragraphs → pages. Every line is set beforehand, so a page is filled by counting lines: in time linear in
 * the text, and with the rules of good typesetting in one place. A heading, and words that announce a list,
 * stay with what follows; a paragraph leaves at least two lines on either page; a page does not end in a
 * divided word where a line or two less avoids it; a page opens without the space above a paragraph, and
 * with the header of the table that continues there.
 */
import type { ReactElement } from 'react';

/** A block of equal lines. */
export interface FlowNode {
  /** Space above it, dropped at the top of a page. */
  before: number;
  /** Its height without its lines, on each page it is on. */
  extra: number;
  count: number;
  leading: number;
  /** Not to be divided, unless it is taller than a page. */
  whole: boolean;
  /** Not to be the last on a page. */
  keepsNext: boolean;
  /** Whether a line ends in a divided word. */
  divides?(line: number): boolean;
  /** What is repeated above it at the top of a page. */
  header?: { height: number; build(): ReactElement };
  /** Name of the place, to look up its page. */
  id?: string;
  /** Its lines from `from` up to `to`, placed `before` below what is above. */
  build(from: number, to: number, before: number): ReactElement;
}

/** A part of a block on a page. */
export interface Part {
  node: FlowNode;
  from: number;
  to: number;
  before: number;
  /** Whether the block's header is repeated above it. */
  header: boolean;
}

const ORPHANS = 2;
const WIDOWS = 2;
/** At most this many lines move to the next page so that no page ends in a divided word. */
const MAX_GIVEN_UP = 2;
/** To keep more than this together would leave too much of a page empty. */
const MAX_KEPT = 240;
/** Tolerance: sums of heights are not exact. */
const EPSILON = 0.01;

/** @param height of a page's text area */
export function paginate(nodes: readonly FlowNode[], height: number): Part[][] {
  const pages: Part[][] = [[]];
  let room = height;
  const fresh = (): boolean => pages.at(-1)!.length === 0;
  const turn = (): void => {
    pages.push([]);
    room = height;
  };
  for (const [i, node] of nodes.entries()) {
    if (!fresh() && needed(nodes, i) > room + EPSILON) turn();
    for (let from = 0; from < node.count;) {
      const header = fresh() && node.header !== undefined;
      const before = header ? node.header!.height : from === 0 && !fresh() ? node.before : 0;
      const to = lastLine(node, from, room - before, fresh());
      if (to > from) {
        pages.at(-1)!.push({ node, from, to, before: header ? 0 : before, header });
        room -= before + heightOf(node, to - from);
        from = to;
      }
      if (from < node.count) turn();
    }
  }
  return pages;
}

/** The elements of a page's parts. */
export function build(parts: readonly Part[]): ReactElement[] {
  return parts.flatMap(({ node, from, to, before, header }) => [...(header ? [node.header!.build()] : []), node.build(from, to, before)]);
}

function heightOf(node: FlowNode, lines: number): number {
  return node.extra + lines * node.leading;
}

/** The room without which a node should begin on the next page: itself, all that it keeps with it, and a beginning of what follows. */
function needed(nodes: readonly FlowNode[], start: number): number {
  let sum = 0;
  for (let i = start; i < nodes.length; i += 1) {
    const node = nodes[i]!;
    if (!node.keepsNext) return sum + node.before + least(node);
    sum += node.before + heightOf(node, node.count);
    if (sum > MAX_KEPT) return nodes[start]!.before + least(nodes[start]!);
  }
  return sum;
}

function least(node: FlowNode): number {
  return heightOf(node, node.whole || node.count < ORPHANS + WIDOWS ? node.count : ORPHANS);
}

/** How far a node gets in the remaining room: `from` itself where it should not begin. */
function lastLine(node: FlowNode, from: number, room: number, fresh: boolean): number {
  const fitting = Math.floor((room - node.extra + EPSILON) / node.leading);
  const left = node.count - from;
  if (fitting >= left) return node.count;
  // At the top of a page there is no better place, so something must be set.
  const forced = fresh ? from + Math.max(1, Math.min(fitting, left)) : from;
  if (node.whole) return forced;
  const lines = Math.min(fitting, left - WIDOWS);
  if (lines < ORPHANS) return forced;
  for (let fewer = lines; fewer >= Math.max(ORPHANS, lines - MAX_GIVEN_UP); fewer -= 1) if (!node.divides?.(from + fewer - 1)) return from + fewer;
  return from + lines;
}
