/** Blocks of a Word text → Markdown, by the library, which handles escaping. */
import type { BlockContent, Blockquote, List, ListItem, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { plainText, type Inline } from '../../model/clause.ts';
import type { ItemMark, TableBlock, TextBlock, WordBlock } from './block.ts';

/** @returns the body of an edition, a line feed at its end */
export function writeBlocks(blocks: readonly WordBlock[]): string {
  const marks = new Map<ListItem, string>();
  const root = new Writer(blocks, marks).write();
  return toMarkdown(root, options(marks));
}

/** What is open at a place: the document, a quote or a list item. */
interface Container {
  children: RootContent[];
  quote: boolean;
  /** Where blocks begin that belong to it. */
  content: number;
}

class Writer {
  readonly #blocks: readonly WordBlock[];
  readonly #marks: Map<ListItem, string>;
  readonly #root: Root = { type: 'root', children: [] };
  readonly #stack: Container[] = [{ children: this.#root.children, quote: false, content: -Infinity }];
  /** Markdown has six levels, of which the first is the title's. */
  readonly #top: number;

  constructor(blocks: readonly WordBlock[], marks: Map<ListItem, string>) {
    this.#blocks = blocks;
    this.#marks = marks;
    const outlines = blocks.flatMap((block) => (block.kind === 'text' && block.form === 'heading' ? [block.outline] : []));
    this.#top = outlines.some((outline) => outline > 4) ? 1 : 2;
  }

  write(): Root {
    for (const block of this.#blocks) {
      this.#reach(block);
      const item = block.kind === 'text' ? block.item : null;
      if (item) this.#item(item, block as TextBlock);
      else this.#open.children.push(this.#node(block));
      for (const comment of block.comments) this.#open.children.push({ type: 'html', value: `<!-- ${harmless(comment)} -->` });
    }
    this.#root.children = this.#counted(this.#root.children);
    return this.#root;
  }

  /** Nodes without lists whose number does not advance: to Markdown «1. 1. 1.» means "count for me". */
  #counted(nodes: RootContent[]): RootContent[] {
    return nodes.flatMap((node): RootContent[] => {
      if (node.type === 'blockquote') node.children = this.#counted(node.children) as typeof node.children;
      if (node.type !== 'list') return [node];
      for (const item of node.children) item.children = this.#counted(item.children) as typeof item.children;
      const marks = node.children.map((item) => this.#marks.get(item) ?? '');
      if (!node.ordered || marks.length === 1 || marks.some((mark) => mark !== marks[0])) return [node];
      return node.children.flatMap((item, i): RootContent[] => {
        const [first, ...rest] = item.children;
        const number: PhrasingContent = { type: 'text', value: `${marks[i]} ` };
        return first?.type === 'paragraph' ? [{ ...first, children: [number, ...first.children] }, ...rest] : [{ type: 'paragraph', children: [number] }, ...item.children];
      });
    });
  }

  get #open(): Container {
    return this.#stack.at(-1)!;
  }

  /** Closes the containers that a block is not in, opens a quote that it is in. */
  #reach(block: WordBlock): void {
    const quote = this.#stack.findIndex((container) => container.quote);
    if (!block.quoted && quote !== -1) this.#stack.length = quote;
    const opens = block.quoted && quote === -1;
    const start = opens ? block.quoteStart : block.start;
    while (this.#stack.length > 1 && !this.#open.quote && this.#open.content > start) this.#stack.pop();
    if (!opens) return;
    const node: Blockquote = { type: 'blockquote', children: [] };
    this.#open.children.push(node);
    this.#stack.push({ children: node.children, quote: true, content: -Infinity });
  }

  #item(mark: ItemMark, block: TextBlock): void {
    const lead: BlockContent[] = block.inlines.length > 0 || block.form === 'heading' ? [this.#node(block) as BlockContent] : [];
    const item: ListItem = { type: 'listItem', spread: false, children: lead };
    this.#marks.set(item, mark.mark);
    this.#listFor(mark).children.push(item);
    this.#stack.push({ children: item.children, quote: false, content: mark.content });
  }

  /** The list that an item continues, or a new one. */
  #listFor(mark: ItemMark): List {
    const last = this.#open.children.at(-1);
    if (last?.type === 'list' && last.ordered === mark.ordered) {
      // A bracket instead of a full stop begins another list.
      if (!mark.ordered || this.#marks.get(last.children.at(-1)!)?.at(-1) === mark.mark.at(-1)) return last;
    }
    const list: List = { type: 'list', ordered: mark.ordered, start: mark.ordered ? Number.parseInt(mark.mark, 10) : null, spread: false, children: [] };
    this.#open.children.push(list);
    return list;
  }

  #node(block: WordBlock): RootContent {
    if (block.kind === 'rule') return { type: 'thematicBreak' };
    if (block.kind === 'table') return tableNode(block);
    if (block.form === 'code') return { type: 'code', value: plainText(block.inlines) };
    const children = phrasing(block.inlines);
    if (block.form === 'paragraph') return { type: 'paragraph', children };
    return { type: 'heading', depth: Math.min(block.outline + this.#top, 6) as 1 | 2 | 3 | 4 | 5 | 6, children: phrasing(oneLine(block.inlines)) };
  }
}

function tableNode({ rows, align }: TableBlock): RootContent {
  return {
    type: 'table', align,
    children: rows.map((cells) => ({ type: 'tableRow', children: cells.map((cell): TableCell => ({ type: 'tableCell', children: phrasing(cell) })) })),
  };
}

function phrasing(inlines: readonly Inline[]): PhrasingContent[] {
  return inlines.map((inline): PhrasingContent => {
    switch (inline.kind) {
      case 'text': return { type: 'text', value: inline.value };
      case 'code': return { type: 'inlineCode', value: inline.value };
      case 'break': return { type: 'break' };
      case 'link': return { type: 'link', url: inline.href, children: phrasing(inline.children) };
      default: return { type: inline.kind, children: phrasing(inline.children) as never };
    }
  });
}

/** A heading is one line. */
function oneLine(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.kind === 'break') return { kind: 'text', value: ' ' };
    return 'children' in inline ? { ...inline, children: oneLine(inline.children) } : inline;
  });
}

/** Words that cannot end the comment they are in. */
function harmless(words: string): string {
  return words.replace(/-{2,}/g, (dashes) => '–'.repeat(dashes.length)).replace(/^[->]+|-+$/g, '');
}

function options(marks: ReadonlyMap<ListItem, string>): Options {
  const listItem: Handle = (node: ListItem, _, state, info) => {
    const bullet = marks.get(node) || '-';
    const tracker = state.createTracker(info);
    tracker.move(`${bullet} `);
    tracker.shift(bullet.length + 1);
    const exit = state.enter('listItem');
    // No blank line before a list that Markdown recognises without it.
    const spread = node.children.some((child, i) => i > 0 && !(child.type === 'list' && (!child.ordered || child.start === 1)));
    const value = state.indentLines(state.containerFlow({ ...node, spread }, tracker.current()), (line, index, blank) => {
      const lead = index > 0 ? ' '.repeat(bullet.length + 1) : `${bullet} `;
      return blank ? lead.trimEnd() : lead + line;
    });
    exit();
    return value;
  };
  const text: Handle = (node: { value: string }, _, state, info) => readable(state.safe(node.value, info));
  return {
    bullet: '-', rule: '-', emphasis: '*', strong: '*', fences: true, resourceLink: false,
    handlers: { listItem, text },
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  };
}

/** Removes unnecessary escapes that a lawyer would stumble over: `K\&T`, `snake\_case`. */
function readable(markdown: string): string {
  return markdown
    .replace(/(?<!\\)((?:\\\\)*)\\&(?!#?[0-9a-z]{1,40};)/gi, '$1&')
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_');
}
