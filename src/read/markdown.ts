/**
 * Markdown → clause tree. CommonMark with GFM tables and nothing else of GFM: its bare-address links and
 * strike-through would read marks into a legal text that its author did not mean.
 */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Definition, List as MdList, ListItem, Nodes, Root, RootContent, Table as MdTable } from 'mdast';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { plainText } from '../core/clause.ts';
import type { Block, Clause, ClauseTree, Inline, List, Table } from '../core/clause.ts';
import { isBelow, numberStyle, readNumber, type ClauseNumber } from '../core/number.ts';
import { Anchors } from './anchor.ts';
import { definedTerm, opensDefinitions } from './definition.ts';
import { dropLeading, isComment, quote, readInlines, type InlineContext } from './inline.ts';
import { itemMark } from './item.ts';
import { placeOf, type Report } from './report.ts';

const processor = unified()
  .use(remarkParse)
  .use(function tables(this: Processor) {
    const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
    (data.micromarkExtensions ??= []).push(gfmTable());
    (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
  });

/** Parses Markdown alone; kept apart so that tests can compare the tree with the parser's own text. */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown) as Root;
}

/**
 * Reads the body of an edition.
 * @param markdown the body, with line feeds in place of the front matter so that places are the file's own
 * @param title the title of the front matter; a first heading that repeats it is not read twice
 */
export function readTree(markdown: string, title: string, report: Report): ClauseTree {
  const root = parseMarkdown(markdown);
  const definitions = new Map<string, Definition>();
  const nodes = root.children.filter((node) => {
    if (node.type !== 'definition') return true;
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    return false;
  });
  return new TreeReader(markdown, { report, definitions }).read(nodes, title);
}

/** A clause that later blocks may still come to stand under. */
interface Open {
  clause: Clause;
  /** Heading level in Markdown; Infinity for a numbered paragraph. */
  level: number;
  unnumbered: number;
}

class TreeReader {
  readonly #anchors = new Anchors();
  readonly #source: string;
  readonly #context: InlineContext;

  constructor(source: string, context: InlineContext) {
    this.#source = source;
    this.#context = context;
  }

  read(nodes: RootContent[], title: string): ClauseTree {
    const [first] = nodes;
    const opening: Inline[] = first?.type === 'heading' && first.depth === 1 ? readInlines(first.children, this.#context) : [];
    const repeats = plainText(opening) === title;
    const titleClause: Clause = {
      kind: 'clause', form: 'title', number: null, mark: '', id: this.#anchors.name({ form: 'heading', number: null, term: null }, 'title', null, 1),
      text: [{ kind: 'text', value: title }], term: null, children: [], ...placeOf(first ?? { line: 1, column: 1 }),
    };
    return { title: titleClause, children: this.#flow(repeats ? nodes.slice(1) : nodes, null) };
  }

  /** Reads a run of blocks; headings and numbered paragraphs open clauses that hold what follows. */
  #flow(nodes: readonly RootContent[], parent: Clause | null): Block[] {
    const blocks: Block[] = [];
    const stack: Open[] = [];
    const base: Open | null = parent && { clause: parent, level: 0, unnumbered: 0 };
    const root = { unnumbered: 0 };
    let defining = false;

    for (const node of nodes) {
      if (node.type === 'heading' || node.type === 'paragraph') {
        const inlines = readInlines(node.children, this.#context);
        if (inlines.length === 0) continue;
        const words = plainText(inlines);
        const form = node.type;
        const number = readNumber(words, form);
        const level = node.type === 'heading' ? node.depth : Infinity;
        if (number || form === 'heading') closeBefore(stack, level, number);
        const term: string | null = !number && form === 'paragraph' && defining ? definedTerm(words) : null;
        const holder = stack.at(-1) ?? base;
        const clause: Clause = {
          kind: 'clause', form: term === null ? form : 'definition',
          number: number?.number ?? null, mark: number?.mark ?? '', id: '',
          text: number ? dropLeading(inlines, number.mark.length) : inlines,
          term, children: [], ...placeOf(node),
        };
        this.#place(clause, holder, root);
        (holder && stack.length > 0 ? holder.clause.children : blocks).push(clause);
        if (number || form === 'heading') stack.push({ clause, level, unnumbered: 0 });
        defining = term !== null || opensDefinitions(words);
        continue;
      }
      const holder = stack.at(-1) ?? base;
      const target = stack.length > 0 ? stack.at(-1)!.clause.children : blocks;
      const block = this.#block(node, holder, root, defining);
      if (block) target.push(block);
    }
    return blocks;
  }

  #place(clause: Clause, holder: Open | null, root: { unnumbered: number }): void {
    const counter = holder ?? root;
    if (clause.number === null) counter.unnumbered += 1;
    clause.id = this.#anchors.name(clause, plainText(clause.text), holder?.clause.id ?? null, counter.unnumbered);
  }

  #block(node: RootContent, holder: Open | null, root: { unnumbered: number }, defining: boolean): Block | null {
    switch (node.type) {
      case 'list':
        return this.#list(node, holder, root, defining);
      case 'table':
        return this.#table(node, holder, root);
      case 'blockquote':
        return { kind: 'quote', children: this.#flow(node.children as RootContent[], holder?.clause ?? null) };
      case 'thematicBreak':
        return { kind: 'rule' };
      case 'code': {
        const clause = this.#bare('code', node, [{ kind: 'code', value: node.value }]);
        this.#place(clause, holder, root);
        return clause;
      }
      case 'html':
        if (!isComment(node.value)) {
          this.#context.report(node, 'html', `raw HTML ${quote(node.value)} is not allowed: write it in Markdown, or escape it with a backslash`);
        }
        return null;
      default:
        this.#context.report(node, 'markdown', `Markdown construct "${node.type}" is not supported: use headings, paragraphs, lists and tables`);
        return null;
    }
  }

  #list(node: MdList, holder: Open | null, root: { unnumbered: number }, defining: boolean): List {
    const marks = node.children.map((item) => (node.ordered ? itemMark(this.#source, item) : null));
    const lazy = marks.length > 1 && marks.every((mark) => mark?.number === marks[0]?.number);
    const children = node.children.map((item, i) => {
      const mark = marks[i];
      // «1. 1. 1.» is Markdown's way to say "count for me"; anything else is the author's own numbering.
      const number = mark && lazy ? { number: String((node.start ?? 1) + i), delimiter: mark.delimiter } : mark;
      return this.#item(item, number ? { number: number.number, mark: `${number.number}${number.delimiter} ` } : null, holder, root, defining);
    });
    return { kind: 'list', ordered: node.ordered === true, children };
  }

  #item(
    item: ListItem, own: { number: string; mark: string } | null,
    holder: Open | null, root: { unnumbered: number }, defining: boolean,
  ): Clause {
    const [first, ...others] = item.children;
    const lead = first?.type === 'paragraph' || first?.type === 'heading' ? first : null;
    const inlines = lead ? readInlines(lead.children, this.#context) : [];
    const words = plainText(inlines);
    const number = own ?? readNumber(words, 'paragraph');
    const clause = this.#bare('item', item, own || !number ? inlines : dropLeading(inlines, number.mark.length));
    if (number) Object.assign(clause, { number: number.number, mark: number.mark });
    else if (defining) clause.term = definedTerm(words);
    this.#place(clause, holder, root);
    clause.children = this.#flow((lead ? others : item.children) as RootContent[], clause);
    return clause;
  }

  #table(node: MdTable, holder: Open | null, root: { unnumbered: number }): Table {
    const children = node.children.map((row) => {
      const cells = row.children.map((cell) => readInlines(cell.children, this.#context));
      const text = cells.flatMap((cell, i): Inline[] => (i === 0 ? cell : [{ kind: 'text', value: '\t' }, ...cell]));
      const clause = { ...this.#bare('row', row, text), cells };
      this.#place(clause, holder, root);
      return clause;
    });
    return { kind: 'table', align: [...(node.align ?? [])].map((side) => side ?? null), children };
  }

  #bare(form: Clause['form'], node: Nodes, text: Inline[]): Clause {
    return { kind: 'clause', form, number: null, mark: '', id: '', text, term: null, children: [], ...placeOf(node) };
  }
}

/**
 * Closes the open clauses that a new one does not stand under.
 * A heading stands under headings of a higher level, or of its own level where its number says so.
 * A numbered paragraph stands under the paragraph whose number it extends; another style of number («а)»
 * after «1.1.») opens a level of its own until its style is left again.
 */
function closeBefore(stack: Open[], level: number, number: ClauseNumber | null): void {
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    if (top.level < level && top.level !== Infinity) return;
    const extended = number !== null && top.clause.number !== null && isBelow(number.number, top.clause.number);
    if (top.level === level && extended) return;
    if (level === Infinity && number) {
      const style = numberStyle(number.mark);
      if (!stack.some((open) => open.level === Infinity && numberStyle(open.clause.mark) === style)) return;
    }
    stack.pop();
  }
}
