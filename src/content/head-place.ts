/** The place of a word of the front matter, once that has been read. */
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { splitSource } from '../model/source.ts';
import type { Placement } from './yaml.ts';

/**
 * @param source a file whose front matter is sound
 * @param path keys and places in lists; a single value counts as a list of one
 * @param words to find in the value; without a literal match, the beginning of the value
 */
export function headPlace(source: string, path: readonly (string | number)[], words = ''): Placement {
  const parts = splitSource(source);
  const head = 'head' in parts ? parts.head : '';
  const lines = new LineCounter();
  const document = parseDocument(head, { lineCounter: lines });
  const value = [path, path.filter((part) => typeof part === 'string')].map((keys) => document.getIn(keys, true)).find(isNode);
  const key = isMap(document.contents) ? document.contents.items.find((pair) => String(pair.key) === path[0])?.key : null;
  const node = value ?? (isNode(key) ? key : null);
  const [start = 0, end = 0] = node?.range ?? [];
  const inside = words === '' ? -1 : head.slice(start, end).indexOf(words);
  const { line, col } = lines.linePos(start + Math.max(0, inside));
  // The line of the opening fence comes first.
  return { line: line + 1, column: col };
}
