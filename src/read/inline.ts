import type { Definition, PhrasingContent } from 'mdast';
import type { Inline } from '../core/clause.ts';
import type { Report } from './report.ts';
import { isAllowedLink } from '../core/address.ts';

/** What inline reading needs to know of its text. */
export interface InlineContext {
  report: Report;
  /** Link definitions `[label]: address`, by normalised label. */
  definitions: Map<string, Definition>;
}

/** Turns Markdown's inline nodes into ours; what a policy cannot hold is reported and its words are kept. */
export function readInlines(nodes: readonly PhrasingContent[], context: InlineContext): Inline[] {
  return joinText(nodes.flatMap((node) => readInline(node, context)));
}

function readInline(node: PhrasingContent, context: InlineContext): Inline[] {
  switch (node.type) {
    case 'text':
      // A soft line break is a space to the reader; where the editor wraps lines says nothing.
      return [{ kind: 'text', value: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }];
    case 'inlineCode':
      return [{ kind: 'code', value: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: readInlines(node.children, context) }];
    case 'link':
      return readLink(node.url, node, context);
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      return definition ? readLink(definition.url, node, context) : readInlines(node.children, context);
    }
    case 'html':
      if (!isComment(node.value)) {
        context.report(node, 'html', `raw HTML ${quote(node.value)} is not allowed: write it in Markdown, or escape it with a backslash`);
      }
      return [];
    case 'image':
    case 'imageReference':
      context.report(node, 'image', 'an image cannot stand in a policy: say it in words, so that it can be cited, searched and compared');
      return [];
    default:
      context.report(node, 'markdown', `Markdown construct "${node.type}" is not supported: write plain text, bold, italic, links, lists or tables`);
      return [];
  }
}

function readLink(
  href: string,
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  context: InlineContext,
): Inline[] {
  if (!isAllowedLink(href)) {
    context.report(node, 'link', `a link to ${quote(href)} is not allowed: use https:, mailto:, tel: or a relative address`);
  }
  return [{ kind: 'link', href, children: readInlines(node.children, context) }];
}

/** HTML comments are notes between editors: they are dropped, wherever they stand. */
export function isComment(html: string): boolean {
  return /^\s*(<!--[\s\S]*?-->\s*)+$/.test(html);
}

export function quote(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
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
