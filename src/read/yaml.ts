/** YAML with places: what a schema finds wrong is told at the line and column where it stands. */
import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import type { z } from 'zod';
import { quote } from './inline.ts';
import type { Report } from './report.ts';

export interface Placement {
  line: number;
  column: number;
}

export interface YamlResult<T> {
  value: T;
  /** The place of a key's value (or of the key itself), 1-based in the file. */
  placeOf(...path: (string | number)[]): Placement;
}

/**
 * Parses YAML and checks it against a schema.
 * @param firstLine the line of the file on which the YAML begins
 * @returns the value, or null with every fault reported under `rule`
 */
export function readYaml<S extends z.ZodObject>(
  source: string, firstLine: number, schema: S, rule: string, report: Report,
): YamlResult<z.infer<S>> | null {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const at = (offset: number): Placement => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    for (const fault of faults) report(at(fault.pos[0]), rule, `cannot be read as YAML: ${plainYamlError(fault.code, fault.message)}`);
    return null;
  }
  if (!isMap(document.contents)) {
    report(at(0), rule, 'must be a list of "key: value" lines');
    return null;
  }
  const placeOf = (...path: (string | number)[]): Placement => at(offsetOf(document.contents as Node, path));
  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return { value: result.data, placeOf };
  for (const issue of result.error.issues) {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys((path.length === 0 ? schema : schema).shape);
      for (const key of issue.keys) report(placeOf(...path, key), rule, unknownKey(key, path.length === 0 ? known : []));
    } else report(placeOf(...path), rule, `${quote(path.join('.') || 'front matter')}: ${issue.message}`);
  }
  return null;
}

function unknownKey(key: string, known: string[]): string {
  const near = known.filter((name) => distance(name, key.toLowerCase()) <= Math.max(2, key.length / 3));
  const best = near.sort((a, b) => distance(a, key) - distance(b, key))[0];
  const advice = best ? `did you mean "${best}"?` : known.length > 0 ? `known keys: ${known.join(', ')}` : 'remove it';
  return `unknown key ${quote(key)}: ${advice}`;
}

function offsetOf(root: Node, path: (string | number)[]): number {
  let node: Node | null = root;
  let offset = root.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = (node.items as Pair[]).find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return offset;
      const value: Node | null = pair.value as Node | null;
      offset = (value?.range && value.range[0] !== value.range[1] ? value : (pair.key as Node)).range?.[0] ?? offset;
      node = value;
    } else if (node && 'items' in node && typeof part === 'number') {
      node = (node.items[part] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** The library's words for the faults people make most, in plainer ones. */
function plainYamlError(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'the same key stands twice';
  if (code === 'TAB_AS_INDENT') return 'a tab is used to indent: use spaces';
  if (code === 'MISSING_CHAR' || code === 'BAD_SCALAR_START') return `${message}; put the value in "quotes"`;
  if (/Nested mappings|implicit key/i.test(message)) return 'a value with a colon inside must stand in "quotes"';
  return message;
}
