/** A few words of a clause as a quotation, with the found ones marked. */
import { create } from '../popover.ts';

/** How many characters to show before the first found word; twice as many are shown after it. */
const REACH = 110;

export function excerpt(text: string, marks: readonly { start: number; end: number }[]): (Node | string)[] {
  const first = marks[0]?.start ?? 0;
  const from = first <= REACH ? 0 : text.slice(0, first - REACH).search(/\s\S*$/u) + 1;
  const space = text.slice(first + 2 * REACH).search(/\s/u);
  const until = space === -1 ? text.length : first + 2 * REACH + space;
  const nodes: (Node | string)[] = from > 0 ? ['…'] : [];
  let at = from;
  for (const { start, end } of marks) {
    if (end > until) break;
    nodes.push(text.slice(at, start), create('mark', {}, text.slice(start, end)));
    at = end;
  }
  const rest = text.slice(at, until);
  // «носителе…», not «носителе.…».
  return [...nodes, until < text.length ? `${rest.replace(/[\s.,;:–—-]+$/u, '')}…` : rest];
}
