/** Edits of the front matter that leave every other character, comments included, as it was. */
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { splitSource } from '../model/source.ts';

/** The new value of each key: as it is written in YAML, or null to remove the key. */
export type HeadEdit = Record<string, string | null>;

/** The order in which the guide shows the keys; a key that is added follows the ones before it. */
export const HEAD_ORDER = ['version', 'title', 'published', 'effective', 'summary', 'withdrawn', 'corrections'];

/**
 * Sets keys of the front matter; a new one follows the key named before it in `after`, else the last.
 * @param source of a file whose front matter is sound
 */
export function editHead(source: string, edit: HeadEdit, after: readonly string[] = []): string {
  return withHead(source, (head) => Object.entries(edit).reduce((text, [key, value]) => setKey(text, key, value, after), head));
}

/** Adds a correction after the existing ones. */
export function addCorrection(source: string, date: string, note: string): string {
  return withHead(source, (head) => addItem(head, 'corrections', `{date: ${date}, note: ${quoted(note)}}`));
}

/** Adds an item to a list of a YAML file, in the form that the list has; a missing list is created. */
export function addItem(yaml: string, key: string, item: string): string {
  const list = pairOf(yaml, key)?.value;
  if (!isSeq(list)) return insertAt(yaml, yaml.length, `${key}:\n  - ${item}\n`);
  const last = (list.items.at(-1) as Node | undefined)?.range;
  if (list.flow) {
    const at = last ? last[1] : list.range![0] + 1;
    return yaml.slice(0, at) + (last ? ', ' : '') + item + yaml.slice(at);
  }
  const dash = yaml.lastIndexOf('-', last![0]);
  const indent = yaml.slice(yaml.lastIndexOf('\n', dash) + 1, dash);
  return insertAt(yaml, last![2], `${indent}- ${item}\n`);
}

/** Copies keys from `from` to `to` as they are written, and removes those that `from` does not have. */
export function copyKeys(from: string, to: string, keys: readonly string[]): string {
  const parts = splitSource(from);
  const head = 'head' in parts ? parts.head : '';
  return keys.reduce((text, key) => {
    const pair = pairOf(head, key);
    const lines = pair ? head.slice(head.lastIndexOf('\n', pair.key.range![0]) + 1, endOf(head, pair)) : '';
    return withHead(editHead(text, { [key]: null }), (own) => insertAt(own, own.length, lines));
  }, to);
}

/** Text as a YAML value in double quotes; JSON's quotes are YAML's. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

function withHead(source: string, change: (head: string) => string): string {
  const parts = splitSource(source);
  if ('missing' in parts) return source;
  const start = source.indexOf('\n') + 1;
  return source.slice(0, start) + change(parts.head) + source.slice(start + parts.head.length);
}

function setKey(head: string, key: string, value: string | null, after: readonly string[]): string {
  const pair = pairOf(head, key);
  if (!pair) {
    if (value === null) return head;
    const before = after.slice(0, after.includes(key) ? after.indexOf(key) : 0).findLast((name) => pairOf(head, name));
    return insertAt(head, before === undefined ? head.length : endOf(head, pairOf(head, before)!), `${key}: ${value}\n`);
  }
  const start = (pair.key as Node).range![0];
  if (value === null) return head.slice(0, head.lastIndexOf('\n', start) + 1) + head.slice(endOf(head, pair));
  const [from, to] = pair.value?.range ?? [endOf(head, pair), endOf(head, pair)];
  // A value of several lines ends where the next key begins.
  if (/\n/.test(head.slice(start, to))) return `${head.slice(0, start)}${key}: ${value}\n${head.slice(endOf(head, pair))}`;
  return head.slice(0, from) + (from === start + key.length + 1 ? ' ' : '') + value + head.slice(to);
}

function pairOf(head: string, key: string): Pair<Node, Node | null> | undefined {
  const { contents } = parseDocument(head);
  return isMap(contents) ? (contents.items as Pair<Node, Node | null>[]).find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
}

/** The offset after the line on which a pair ends. */
function endOf(head: string, { key, value }: Pair<Node, Node | null>): number {
  const end = Math.max(key.range![1], value === null ? 0 : value.range![1]);
  // The end of a block is after its last line feed.
  if (head[end - 1] === '\n') return end;
  const line = head.indexOf('\n', end);
  return line === -1 ? head.length : line + 1;
}

function insertAt(head: string, at: number, line: string): string {
  const before = head.slice(0, at);
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}${head.slice(at)}`;
}
