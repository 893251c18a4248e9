import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { isAllowedLink } from '../model/link-target.ts';
import type { Inline } from '../model/clause.ts';
import { characterFault, findForbidden } from './character.ts';
import { excerpt } from '../model/text.ts';
import type { Placed, Report } from './report.ts';
import character from './rules/character.rule.ts';
import htmlRule from './rules/html.rule.ts';
import image from './rules/image.rule.ts';
import link from './rules/link.rule.ts';
import markdown from './rules/markdown.rule.ts';

/** What reading inlines needs to know about the text. */
export interface InlineContext {
  report: Report;
  /** The text that positions point into. */
  source: string;
  /** Link definitions `[label]: address`, by normalised label. */
  definitions: Map<string, Definition>;
  /** Labels of the definitions that a link was made with. */
  used: Set<string>;
}

/** Turns Markdown's inline nodes into ours; what a policy cannot hold is reported and its words are kept. */
export function readInlines(nodes: readonly PhrasingContent[], context: InlineContext): Inline[] {
  return joinText(nodes.flatMap((node) => readInline(node, context)));
}

function readInline(node: PhrasingContent, context: InlineContext): Inline[] {
  switch (node.type) {
    case 'text':
      checkCharacters(node.value, node, context);
      return [{ kind: 'text', value: unwrap(node.value) }];
    case 'inlineCode':
      checkCharacters(node.value, node, context);
      return [{ kind: 'code', value: unwrap(node.value) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: readInlines(node.children, context) }];
    case 'link':
      return readLink(node.url, node, context);
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      context.used.add(node.identifier);
      return definition ? readLink(definition.url, node, context) : readInlines(node.children, context);
    }
    case 'html':
      checkHtml(node.value, node, context.report);
      return [];
    case 'image':
    case 'imageReference':
      if (node.type === 'imageReference') context.used.add(node.identifier);
      context.report(node, image, image.messages.image);
      return [];
    default:
      context.report(node, markdown, markdown.messages.inline(node.type));
      return [];
  }
}

function readLink(
  href: string,
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  context: InlineContext,
): Inline[] {
  checkCharacters(href, node, context);
  if (!isAllowedLink(href)) {
    context.report(node, link, link.messages.forbidden(excerpt(href)));
  }
  return [{ kind: 'link', href, children: readInlines(node.children, context) }];
}

/** A soft line break is a space to the reader; where the editor wraps lines has no meaning. */
function unwrap(words: string): string {
  return words.replaceAll('\n', ' ');
}

/**
 * Reports a character that no text may hold. The file itself holds none (see `readText`), so it was written
 * as a reference, `&#x202e;`, and the problem is reported there.
 */
function checkCharacters(words: string, node: Nodes, context: InlineContext): void {
  const found = findForbidden(words);
  if (!found) return;
  const start = node.position?.start.offset ?? 0;
  const written = context.source.slice(start, node.position?.end.offset ?? start);
  for (const reference of written.matchAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi)) {
    const code = reference[1] ? Number.parseInt(reference[1], 16) : Number(reference[2]);
    if (isCharacter(code) && !findForbidden(String.fromCodePoint(code))) continue;
    const before = context.source.slice(0, start + reference.index).split('\n');
    context.report(
      { line: before.length, column: before.at(-1)!.length + 1 }, character, character.messages.reference(reference[0]),
    );
    return;
  }
  context.report(node, character, characterFault(found.character));
}

function isCharacter(code: number): boolean {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

/** Reports raw HTML. Comments are notes between editors: they are dropped, wherever they are. */
export function checkHtml(html: string, node: Placed, report: Report): void {
  const rest = html.replace(/<!--[\s\S]*?-->/g, '').trim();
  if (rest === '') return;
  if (rest.startsWith('<!--')) report(node, htmlRule, htmlRule.messages.openComment);
  else if (rest !== html.trim() && !rest.startsWith('<')) {
    report(node, htmlRule, htmlRule.messages.lostBesideComment(excerpt(rest)));
  } else report(node, htmlRule, htmlRule.messages.raw(excerpt(rest)));
}

function joinText(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') last.value += inline.value;
    else joined.push(inline.kind === 'text' ? { ...inline } : inline);
  }
  return joined.filter((inline) => inline.kind !== 'text' || inline.value !== '');
}

/** Takes `count` characters of plain text off the front of an inline sequence. */
export function dropLeading(inlines: readonly Inline[], count: number): Inline[] {
  const rest: Inline[] = [];
  for (const inline of inlines) {
    if (count === 0) rest.push(inline);
    else if (inline.kind === 'break') count -= 1;
    else if ('value' in inline) {
      const taken = Math.min(count, inline.value.length);
      count -= taken;
      if (taken < inline.value.length) rest.push({ ...inline, value: inline.value.slice(taken) });
    } else {
      const before = textLength(inline.children);
      const taken = Math.min(count, before);
      const children = dropLeading(inline.children, taken);
      count -= taken;
      if (children.length > 0) rest.push({ ...inline, children });
    }
  }
  return rest;
}

function textLength(inlines: readonly Inline[]): number {
  return inlines.reduce(
    (sum, inline) =>
      sum + (inline.kind === 'break' ? 1 : 'value' in inline ? inline.value.length : textLength(inline.children)),
    0,
  );
}
