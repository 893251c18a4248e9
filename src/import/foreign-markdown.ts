/**
 * A Markdown text from elsewhere → one that a policy can contain. Words are kept wherever they can be: raw HTML loses
 * its tags and not what they enclose, an image becomes its description, a link that a policy must not contain
 * becomes its words. Everything else stays as it was written; nothing is reformatted.
 */
import type { Nodes } from 'mdast';
import { isMap, isScalar, parseDocument } from 'yaml';
import { isAllowedLink } from '../model/link-target.ts';
import { plainText } from '../model/clause.ts';
import { splitSource } from '../model/source.ts';
import { codePoint, findForbidden } from '../content/character.ts';
import { readInlines } from '../content/inline.ts';
import { tool } from '../languages/tool.ts';
import type { Message } from '../model/message.ts';
import { parseMarkdown } from '../content/markdown.ts';

/** Something that was not carried over unchanged. */
export interface Loss {
  /** In the text as it came. */
  line: number;
  what: Message;
  /** What was there, truncated. */
  words: string;
}

export interface ForeignText {
  /** From the front matter, else the first heading; null where there is neither. */
  title: string | null;
  body: string;
  losses: Loss[];
  /** Keys of its front matter, besides the title. */
  keys: string[];
}

interface Cut {
  start: number;
  end: number;
  text: string;
}

const MAX_PASSES = 20;

/** @param source with line feeds for line ends */
export function readForeign(source: string): ForeignText {
  const parts = splitSource(source);
  const front = 'head' in parts ? frontMatter(parts.head) : null;
  const original = front ? (parts as { body: string }).body : source;
  const above = source.slice(0, source.length - original.length).split('\n').length - 1;
  const losses: Loss[] = [];
  const lose = (line: number, what: Message, words: string): void => void losses.push({ line: line + above, what, words: short(words) });
  let text = original;
  for (let found = findForbidden(text); found; found = findForbidden(text)) {
    lose(text.slice(0, found.index).split('\n').length, tool.importGit.taken.character, codePoint(found.character));
    text = text.slice(0, found.index) + text.slice(found.index + found.character.length);
  }
  // What HTML enclosed is Markdown once its tags are gone, with images and links of its own.
  for (let passes = 0; passes < MAX_PASSES; passes++) {
    const cuts: Cut[] = [];
    collect(parseMarkdown(text), text, '\n\n', cuts, lose);
    if (cuts.length === 0) break;
    text = apply(text, cuts);
  }
  const body = text;
  return { title: front?.title ?? firstHeading(body), body: `${body.trim()}\n`, losses, keys: front?.keys ?? [] };
}

/** The front matter of another tool; null where the lines between two `---` are not front matter. */
function frontMatter(head: string): { title: string | null; keys: string[] } | null {
  const { contents, errors } = parseDocument(head);
  if (errors.length > 0 || !isMap(contents)) return head.trim() === '' ? { title: null, keys: [] } : null;
  const keys = contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const title: unknown = contents.get('title');
  return { title: typeof title === 'string' && title.trim() !== '' ? oneLine(title) : null, keys: keys.filter((key) => key !== 'title') };
}

function firstHeading(body: string): string | null {
  const [heading] = parseMarkdown(body).children.filter(({ type }) => type === 'heading');
  if (heading?.type !== 'heading') return null;
  const words = plainText(readInlines(heading.children, { report: () => {}, source: body, definitions: new Map(), used: new Set() }));
  return oneLine(words) || null;
}

const HARD_BREAK = '\\\n';
/** What `<br>` becomes within a node of a kind; between blocks, a new paragraph. */
const LINE_BREAKS: Partial<Record<Nodes['type'], string>> = { paragraph: HARD_BREAK, heading: ' ', table: ' ' };

/** Records what to remove, from the outside in: nested parts are removed with it. */
function collect(node: Nodes, source: string, lineBreak: string, cuts: Cut[], lose: (line: number, what: Message, words: string) => void): void {
  const { start, end } = { start: node.position!.start.offset!, end: node.position!.end.offset! };
  const cut = (text: string): void => void cuts.push({ start, end, text });
  const line = node.position!.start.line;
  if (node.type === 'html') {
    // A comment on its own is a note between editors here too; next to other words it would hide them.
    if (/^(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(node.value)) return;
    lose(line, tool.importGit.taken.html, node.value);
    const text = withoutTags(node.value, lineBreak);
    const after = source.slice(end);
    // A hard break at the end of a paragraph has no effect, and its mark would be read as a word.
    if (text === HARD_BREAK) cut(/^[ \t]*(?:\n[ \t]*(?:\n|$)|$)/.test(after) ? '' : after.startsWith('\n') ? '\\' : text);
    else cut(text);
  } else if (node.type === 'image' || node.type === 'imageReference') {
    lose(line, tool.importGit.taken.image, source.slice(start, end));
    cut(escapeMarks(node.alt ?? ''));
  } else if (node.type === 'definition' && !isAllowedLink(node.url)) {
    lose(line, tool.importGit.taken.link, node.url);
    cut('');
  } else {
    if (node.type === 'link' && !isAllowedLink(node.url)) {
      lose(line, tool.importGit.taken.link, node.url);
      const [first, last] = [node.children[0], node.children.at(-1)];
      // The words may hold marks and cuts of their own: only the enclosing comment is removed.
      cuts.push({ start, end: first?.position?.start.offset ?? end, text: '' });
      if (last) cuts.push({ start: last.position!.end.offset!, end, text: '' });
    }
    if ('children' in node) for (const child of node.children) collect(child, source, LINE_BREAKS[node.type] ?? lineBreak, cuts, lose);
  }
}

/** The words between tags, none of them indented, which would make code of them. */
function withoutTags(html: string, lineBreak: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<br\s*\/?>[ \t]*\n?/gi, lineBreak)
    .replace(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^>]*>|<[!?][^>]*>/gi, '')
    .replace(/^[ \t]+(?=\S)/gm, (indent, at: number) => (at === 0 ? indent : ''));
}

function apply(source: string, cuts: Cut[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, text: put } of cuts.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    text += source.slice(at, start) + put;
    at = end;
  }
  return text + source.slice(at);
}

function escapeMarks(words: string): string {
  return words.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function short(words: string): string {
  const line = oneLine(words);
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
