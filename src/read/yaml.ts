/** YAML with places: what a schema finds wrong is told at the line and column where it stands. */
import { distance } from 'fastest-levenshtein';
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import { z } from 'zod';
import { characterFault, findForbidden } from './character.ts';
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
 * @param advice what to say of an unknown key instead of naming the known ones
 * @returns the value, or null with every fault reported under `rule`
 */
export function readYaml<S extends z.ZodObject>(
  source: string, firstLine: number, schema: S, rule: string, report: Report, advice?: (key: string) => string | undefined,
): YamlResult<z.infer<S>> | null {
  const lines = new LineCounter();
  const at = (offset: number): Placement => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  // One slip makes the parser stumble over much that follows; only the first fault is the editor's own.
  if (faults[0]) {
    report(at(faults[0].pos[0]), rule, `cannot be read as YAML: ${plainYamlError(faults[0].code, faults[0].message)}`);
    return null;
  }
  if (!isMap(document.contents)) {
    report({ line: firstLine, column: 1 }, rule, 'must be lines of the form "key: value"');
    return null;
  }
  if (reportNodes(document, at, rule, report)) return null;
  const placeOf = (...path: (string | number)[]): Placement => at(offsetOf(document.contents as Node, path));
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, placeOf };
  for (const issue of result.error.issues) {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) report(keyPlace(document, path, key, at), rule, unknownKey(key, keysAt(schema, path), advice?.(key)));
    } else report(placeOf(...path), rule, `\`${path.filter((part) => typeof part === 'string').join('.')}\` ${issue.message}`);
  }
  return null;
}

/** Reports what the schema cannot see: forbidden characters written as escapes, and values by reference. */
function reportNodes(document: Document, at: (offset: number) => Placement, rule: string, report: Report): boolean {
  let found = false;
  const fault = (node: Node, name: string, message: string): void => {
    report(at(node.range?.[0] ?? 0), name, message);
    found = true;
  };
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || (typeof key.value === 'object' && key.value !== null)) fault(key as Node, rule, 'a key must be a plain word: write "key: value"');
    },
    Alias: (_, node) => fault(node, rule, `"*${node.source}" stands for a value given elsewhere: write the value itself, in "quotes"`),
    Scalar: (_, node) => {
      const bad = typeof node.value === 'string' ? findForbidden(node.value) : null;
      if (bad) fault(node, 'character', characterFault(bad.character));
    },
  });
  return found;
}

function unknownKey(key: string, known: string[], advice: string | undefined): string {
  const near = known.filter((name) => distance(name, key.toLowerCase()) <= Math.max(2, key.length / 3));
  const best = near.sort((a, b) => distance(a, key) - distance(b, key))[0];
  return `unknown key \`${key}\`: ${advice ?? (best ? `did you mean \`${best}\`?` : `known keys are ${known.join(', ')}`)}`;
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.ZodObject, path: (string | number)[]): string[] {
  let here: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    here = here instanceof z.ZodObject ? here.shape[part] : undefined;
    if (here instanceof z.ZodOptional) here = here.unwrap();
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function keyPlace(document: Document, path: (string | number)[], key: string, at: (offset: number) => Placement): Placement {
  const map = document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return at((pair?.key as Node | undefined)?.range?.[0] ?? 0);
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

/** The library's words for the faults people make most, in plainer ones that say what to do. */
const PLAIN: [RegExp, string][] = [
  [/^DUPLICATE_KEY/, 'the same key stands twice: remove one of them'],
  [/^TAB_AS_INDENT/, 'a tab is used to indent: use spaces'],
  [/^(?:TAG_RESOLVE_FAILED|BAD_ALIAS|MISSING_CHAR Tags)/, 'a value that begins with "!", "&" or "*" must stand in "quotes"'],
  [/^MULTIPLE_DOCS/, 'a line "---" divides the file: remove it'],
  [/^MISSING_CHAR .*closing ["']quote/, 'a quotation mark is opened and not closed: add the second one'],
  [/^(?:MISSING_CHAR|BAD_INDENT) .*[Ff]low/, 'a bracket is opened and not closed: add "]" or "}"'],
  [/^MISSING_CHAR .*need to be followed by map values/, 'there is no colon with a space behind it: write "key: value"'],
  [/Nested mappings|implicit key/i, 'a value with a colon inside must stand in "quotes", and every key at the beginning of its line'],
  [/scalar at node end/, 'the value goes on behind its closing quotation mark: put all of it in one pair of quotes'],
  [/^UNEXPECTED_TOKEN .*block-seq/, 'a value that begins with "-" must stand in "quotes"'],
  [/Invalid escape/, 'a "\\" inside "quotes" must be written twice'],
  [/call stack/, 'it is nested too deep'],
  [/^BAD_SCALAR_START/, 'a value that begins with such a mark must stand in "quotes"'],
];

function plainYamlError(code: string, message: string): string {
  return PLAIN.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1] ?? message;
}
