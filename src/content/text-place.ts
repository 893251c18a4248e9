/**
 * Where the words of a text are in its source. The clause tree keeps the place of each clause, but a problem with a word
 * is reported at the word itself. The source is parsed once more for that, and only where there is a problem to report.
 */
import type { Nodes } from 'mdast';
import { location, type Location } from 'vfile-location';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { type Clause, plainText } from '../model/clause.ts';
import { splitSource } from '../model/source.ts';
import { parseMarkdown } from './markdown.ts';
import type { Placement } from './yaml.ts';

/** A stretch of words: as the reader sees them, and where they are written. */
export interface Stretch {
  words: string;
  /** Offsets into the source. */
  start: number;
  end: number;
  kind: 'text' | 'link' | 'code';
}

/** A paragraph, heading, item or row: a unit of text whose words belong together. */
export interface Line {
  stretches: Stretch[];
  start: number;
  end: number;
}

export class SourcePlaces {
  readonly source: string;
  /** Every line of words in reading order. */
  readonly lines: readonly Line[];
  readonly #byPlace = new Map<string, Line>();
  readonly #location: Location;

  constructor(source: string) {
    this.source = source;
    this.#location = location(source);
    const parts = splitSource(source);
    const start = 'body' in parts ? source.length - parts.body.length : 0;
    // Blanks replace the front matter, so that offsets are those of the file.
    const root = parseMarkdown(source.slice(0, start).replace(/[^\n]/g, ' ') + source.slice(start));
    const lines: Line[] = [];
    this.#collect(root, lines);
    this.lines = lines;
  }

  /** The 1-based place of an offset. */
  at(offset: number): Placement {
    const { line, column } = this.#location.toPoint(offset)!;
    return { line, column };
  }

  /**
   * Where a word of a clause is.
   * @param index into the clause's plain text, its number not counted
   */
  ofWord(clause: Clause, index: number): Placement {
    const line = this.#byPlace.get(`${clause.line}:${clause.column}`);
    if (!line) return { line: clause.line, column: clause.column };
    const all = line.stretches.reduce((sum, { words }) => sum + words.length, 0);
    // The number, which the index does not count, comes first.
    let rest = index + Math.max(0, all - plainText(clause.text).length);
    for (const stretch of line.stretches) {
      if (rest < stretch.words.length) return this.at(spansOf(stretch, this.source)[rest]![0]);
      rest -= stretch.words.length;
    }
    return { line: clause.line, column: clause.column };
  }

  #collect(node: Nodes, lines: Line[]): void {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow' || node.type === 'code') {
      const { start, end } = node.position!;
      const line: Line = { stretches: [], start: start.offset!, end: end.offset! };
      stretch(node, 'text', line.stretches);
      lines.push(line);
      this.#byPlace.set(`${start.line}:${start.column}`, line);
      return;
    }
    if (!('children' in node)) return;
    const first = lines.length;
    for (const child of node.children) this.#collect(child, lines);
    // The place of an item is that of its mark; its words are those of its first paragraph.
    if (node.type === 'listItem' && lines[first] && /^(?:paragraph|heading)$/.test(node.children[0]?.type ?? '')) {
      const { line, column } = node.position!.start;
      this.#byPlace.set(`${line}:${column}`, lines[first]);
    }
  }
}

function stretch(node: Nodes, kind: Stretch['kind'], into: Stretch[]): void {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (node.type === 'text') into.push({ words: node.value.replaceAll('\n', ' '), start, end, kind });
  else if (node.type === 'inlineCode' || node.type === 'code') into.push({ words: node.value.replaceAll('\n', ' '), start, end, kind: 'code' });
  else if (node.type === 'break') into.push({ words: '\n', start, end, kind: 'code' });
  else if (node.type === 'tableRow') {
    node.children.forEach((cell, i) => {
      if (i > 0) into.push({ words: '\t', start: cell.position!.start.offset!, end: cell.position!.start.offset!, kind: 'code' });
      stretch(cell, kind, into);
    });
  } else if ('children' in node) {
    for (const child of node.children) stretch(child, node.type === 'link' || node.type === 'linkReference' ? 'link' : kind, into);
  }
}

/**
 * Where each letter of a stretch is written, `[start, end)` in the source: a backslash in front of a mark is part of it,
 * a reference (`&amp;`) is one letter, a soft line break with the marks of the next line is a space.
 */
export function spansOf({ words, start, end, kind }: Stretch, source: string): [number, number][] {
  if (kind === 'code') return Array.from({ length: words.length }, () => [start, start]);
  let at = start;
  return Array.from({ length: words.length }, (_, i): [number, number] => {
    if (source[at - 1] === '\n') at += /^[ \t>]*/.exec(source.slice(at, end))![0].length;
    const from = at;
    if (source[at] === '\\' && source[at + 1] === words[i]) at += 1;
    at += writtenLength(source.slice(at, Math.min(end, at + 200)), words[i]!);
    return [from, at];
  });
}

/** How many characters of the source a letter takes. */
function writtenLength(written: string, letter: string): number {
  const softBreak = letter === ' ' ? /^[ \t]*\n/.exec(written) : null;
  if (softBreak) return softBreak[0].length;
  // «&» may be written as itself, «K&T», and as a reference.
  const reference = (letter === '&' ? /^&(?:amp|#38|#x26);/i : /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/i).exec(written);
  return written[0] === letter && letter !== '&' ? 1 : reference?.[0].length ?? 1;
}

/**
 * The place of words of the front matter.
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
