/** YAML with places: what a schema finds wrong is reported at its line and column. */
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import { z } from 'zod';
import type { Message } from '../model/message.ts';
import { characterFault, findForbidden } from './character.ts';
import { tool } from '../languages/tool.ts';
import { nearest } from './near.ts';
import type { Broken, Report } from './report.ts';
import characterRule from './rules/character.rule.ts';

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
 * @param faults the messages of the schema's error names
 * @param firstLine the line of the file on which the YAML begins
 * @param advice the advice for an unknown key, instead of naming the known ones
 * @returns the value, or null with every fault reported under `rule`
 */
export function readYaml<S extends z.ZodObject>(
  source: string, firstLine: number, schema: S, faults: Readonly<Record<string, Message>>, rule: Broken, report: Report, advice?: (key: string) => Message | undefined,
): YamlResult<z.infer<S>> | null {
  const lines = new LineCounter();
  const at = (offset: number): Placement => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const slips = [...document.errors, ...document.warnings];
  // One mistake makes the parser report much that follows; only the first fault is the editor's own.
  if (slips[0]) {
    report(at(slips[0].pos[0]), rule, tool.yaml.unreadable({ why: plainYamlError(slips[0].code, slips[0].message) }));
    return null;
  }
  if (!isMap(document.contents)) {
    report({ line: firstLine, column: 1 }, rule, tool.yaml.noMap);
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
    } else report(placeOf(...path), rule, tool.yaml.value({ path: path.filter((part) => typeof part === 'string').join('.'), fault: faults[issue.message] ?? tool.yaml.wrong }));
  }
  return null;
}

/** Reports what the schema cannot see: forbidden characters written as escapes, and values by reference. */
function reportNodes(document: Document, at: (offset: number) => Placement, rule: Broken, report: Report): boolean {
  let found = false;
  const fault = (node: Node, name: Broken, message: Message): void => {
    report(at(node.range?.[0] ?? 0), name, message);
    found = true;
  };
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || (typeof key.value === 'object' && key.value !== null)) fault(key as Node, rule, tool.yaml.noPlainKey);
    },
    Alias: (_, node) => fault(node, rule, tool.yaml.alias({ name: node.source })),
    Scalar: (_, node) => {
      const bad = typeof node.value === 'string' ? findForbidden(node.value) : null;
      if (bad) fault(node, characterRule, characterFault(bad.character));
    },
  });
  return found;
}

function unknownKey(key: string, known: string[], advice: Message | undefined): Message {
  const best = nearest(key, known);
  return tool.yaml.unknownKey({ key, advice: advice ?? (best ? tool.yaml.meant({ key: best }) : tool.yaml.known({ keys: known.join(', ') })) });
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.ZodObject, path: (string | number)[]): string[] {
  let here: z.core.$ZodType | undefined = schema;
  for (const part of path) {
    here = here instanceof z.ZodObject ? here.shape[part] : here instanceof z.ZodArray ? here.element : undefined;
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

/** By the error codes of the library. */
const PLAIN: readonly [RegExp, keyof typeof tool.yaml.plain][] = [
  [/^DUPLICATE_KEY/, 'duplicateKey'],
  [/^TAB_AS_INDENT/, 'tab'],
  [/^(?:TAG_RESOLVE_FAILED|BAD_ALIAS|MISSING_CHAR Tags)/, 'sign'],
  [/^MULTIPLE_DOCS/, 'documents'],
  [/^MISSING_CHAR .*closing ["']quote/, 'quote'],
  [/^(?:MISSING_CHAR|BAD_INDENT) .*[Ff]low/, 'bracket'],
  [/^MISSING_CHAR .*need to be followed by map values/, 'colon'],
  [/Nested mappings|implicit key/i, 'nested'],
  [/scalar at node end/, 'afterQuote'],
  [/^UNEXPECTED_TOKEN .*block-seq/, 'dash'],
  [/Invalid escape/, 'escape'],
  [/call stack/, 'depth'],
  [/^BAD_SCALAR_START/, 'start'],
];

function plainYamlError(code: string, message: string): Message {
  const known = PLAIN.find(([pattern]) => pattern.test(`${code} ${message}`));
  return known ? tool.yaml.plain[known[1]] : tool.yaml.unexplained({ library: message });
}
