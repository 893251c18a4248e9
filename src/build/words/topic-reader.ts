/** Reads a YAML file of words. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/** A message with its place. */
export interface Leaf {
  text: string;
  line: number;
  /** The comment above it, for those who use it in code. */
  comment: string | null;
}

/** The words of a file or of a part of it: a message, or a list or map of such. */
export type Entry = { leaf: Leaf } | { list: Entry[]; line: number } | { map: Map<string, Entry>; line: number };

/** One file: `src/languages/ru/edition.yaml`. */
export interface Topic {
  file: string;
  entry: Entry & { map: Map<string, Entry> };
}

/** @param fault takes what is wrong: the line, the path of the key, and what to do */
export type Report = (line: number, key: string, words: string) => void;

/** @returns null where the file cannot be read as a map; what is wrong is reported */
export function readTopic(file: string, source: string, report: Report): Topic | null {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineOf = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  for (const { pos, message } of [...document.errors, ...document.warnings]) report(lines.linePos(pos[0]).line, '', `is not YAML: ${message}`);
  if (document.errors.length + document.warnings.length > 0) return null;

  const read = (node: unknown, path: string, comment: string | null): Entry | null => {
    if (isMap(node)) {
      const map = new Map<string, Entry>();
      for (const [i, { key, value }] of node.items.entries()) {
        const name = isScalar(key) ? String(key.value) : '';
        // A comment above the first key belongs to the map.
        const above = (i === 0 ? node.commentBefore : (key as Node).commentBefore) ?? null;
        const entry = read(value, path === '' ? name : `${path}.${name}`, above);
        if (entry) map.set(name, entry);
      }
      return { map, line: lineOf(node) };
    }
    if (isSeq(node)) return { list: node.items.flatMap((item, i) => read(item, `${path}[${i}]`, null) ?? []), line: lineOf(node) };
    if (isScalar(node) && typeof node.value === 'string') return { leaf: { text: node.value, line: lineOf(node), comment } };
    report(lineOf(node), path, isAlias(node) ? 'must be written out' : 'must be a text: put it in "quotes"');
    return null;
  };
  const entry = read(document.contents, '', null);
  if (entry && 'map' in entry) return { file, entry };
  report(1, '', 'must be lines of the form "key: words"');
  return null;
}
