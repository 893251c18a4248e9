/** Markdown's tree → clause tree. */
import type { List as MdList, ListItem, Nodes, PhrasingContent, Root, RootContent, Table as MdTable } from 'mdast';
import type { Compiler, Plugin } from 'unified';
import { type Block, type Clause, type ClauseTree, type Inline, type List, plainText, type Table } from '../model/clause.ts';
import { type ClauseNumber, readNumber } from '../model/number.ts';
import { nameClauses } from './anchor.ts';
import { definedTerm, opensDefinitions } from './definition.ts';
import { checkHtml, dropLeading, type InlineContext, readInlines } from './inline.ts';
import { collectDefinitions, reportUnused } from './link-definition.ts';
import { provenNumbers } from './number-sequence.ts';
import { closeBefore, closeBeforeList, type Open } from './open-clause.ts';
import { placeOf, type Report } from './report.ts';
import markdownRule from './rules/markdown.rule.ts';

declare module 'unified' {
  interface CompileResultMap {
    ClauseTree: ClauseTree;
  }
}

export interface ClauseOptions {
  /** The title of the text; a first heading that repeats it is not read twice. */
  title: string;
  /** Called for what a clause tree cannot hold; its words are kept where possible. */
  report: Report;
}

/**
 * A remark plugin that compiles Markdown into a clause tree: the `result` of the processed file. Needs `remark-parse`, and
 * takes the tables of GFM where they are parsed.
 */
export const remarkClauses: Plugin<[ClauseOptions], Root, ClauseTree> = function ({ title, report }) {
  const compile: Compiler<Root, ClauseTree> = (root, file) => {
    const definitions = collectDefinitions(root, report);
    const used = new Set<string>();
    const tree = new TreeReader({ report, source: String(file), definitions, used }).read(root.children, title);
    nameClauses(tree);
    reportUnused(definitions, used, report);
    return tree;
  };
  this.compiler = compile as Compiler;
};

class TreeReader {
  readonly #context: InlineContext;
  /** Numbers that only their sequence proves. */
  #proven = new Map<Nodes, ClauseNumber>();

  constructor(context: InlineContext) {
    this.#context = context;
  }

  read(nodes: RootContent[], title: string): ClauseTree {
    this.#proven = provenNumbers(nodes);
    const [first] = nodes;
    const repeats = first?.type === 'heading' && first.depth === 1 && wordsOf(first.children, this.#context) === title;
    const titleClause: Clause = {
      kind: 'clause', form: 'title', number: null, mark: '', id: '',
      text: [{ kind: 'text', value: title }], term: null, children: [], ...placeOf(first ?? { line: 1, column: 1 }),
    };
    return { title: titleClause, children: this.#flow(repeats ? nodes.slice(1) : nodes) };
  }

  /** Reads a run of blocks; headings and numbered paragraphs open clauses that hold what follows. */
  #flow(nodes: readonly RootContent[]): Block[] {
    const blocks: Block[] = [];
    const stack: Open[] = [];
    const target = (): Block[] => stack.at(-1)?.clause.children ?? blocks;
    let defining = false;

    for (const node of nodes) {
      if (node.type !== 'heading' && node.type !== 'paragraph') {
        const block = this.#block(node, defining);
        if (block?.kind === 'list') closeBeforeList(stack, target(), block);
        if (block) target().push(block);
        continue;
      }
      const inlines = readInlines(node.children, this.#context);
      if (inlines.length === 0) continue;
      const words = plainText(inlines);
      const number = readNumber(words, node.type) ?? this.#proven.get(node) ?? null;
      const opens = number !== null || node.type === 'heading';
      const level = node.type === 'heading' ? node.depth : Infinity;
      if (opens) closeBefore(stack, level, number);
      const term: string | null = !opens && defining ? definedTerm(words) : null;
      const clause: Clause = {
        ...bare(term === null ? node.type : 'definition', node, number ? dropLeading(inlines, number.mark.length) : inlines),
        ...number, term,
      };
      target().push(clause);
      if (opens) stack.push({ clause, level });
      defining = term !== null || opensDefinitions(words);
    }
    return blocks;
  }

  #block(node: RootContent, defining: boolean): Block | null {
    switch (node.type) {
      case 'list':
        return this.#list(node, defining);
      case 'table':
        return this.#table(node);
      case 'blockquote':
        return { kind: 'quote', children: this.#flow(node.children as RootContent[]) };
      case 'thematicBreak':
        return { kind: 'rule' };
      case 'code':
        return bare('code', node, [{ kind: 'code', value: node.value }]);
      case 'definition':
        return null;
      case 'html':
        checkHtml(node.value, node, this.#context.report);
        return null;
      default:
        this.#context.report(node, markdownRule, markdownRule.messages.block(node.type));
        return null;
    }
  }

  #list(node: MdList, defining: boolean): List {
    const marks = node.children.map((item) => (node.ordered ? itemMark(this.#context.source, item) : null));
    const lazy = marks.length > 1 && marks.every((mark) => mark?.number === marks[0]?.number);
    const children = node.children.map((item, i) => {
      const mark = marks[i];
      if (!mark) return this.#item(item, null, defining);
      // «1. 1. 1.» is Markdown's way to say "count for me"; anything else is the author's own numbering.
      const number = lazy ? String((node.start ?? 1) + i) : mark.number;
      return this.#item(item, { number, mark: `${number}${mark.delimiter} ` }, defining);
    });
    return { kind: 'list', ordered: node.ordered === true, children };
  }

  /** @param own the number that the list itself gives */
  #item(item: ListItem, own: ClauseNumber | null, defining: boolean): Clause {
    const [first, ...others] = item.children;
    const lead = first?.type === 'paragraph' || first?.type === 'heading' ? first : null;
    const inlines = lead ? readInlines(lead.children, this.#context) : [];
    const words = plainText(inlines);
    const written = own ? null : readNumber(words, 'paragraph') ?? (lead && this.#proven.get(lead)) ?? null;
    const number = own ?? written;
    return {
      ...bare('item', item, written ? dropLeading(inlines, written.mark.length) : inlines),
      ...number,
      term: !number && defining ? definedTerm(words) : null,
      children: this.#flow((lead ? others : item.children) as RootContent[]),
    };
  }

  #table(node: MdTable): Table {
    const children = node.children.map((row) => {
      const cells = row.children.map((cell) => readInlines(cell.children, this.#context));
      const text = cells.flatMap((cell, i): Inline[] => (i === 0 ? cell : [{ kind: 'text', value: '\t' }, ...cell]));
      return { ...bare('row', row, text), cells };
    });
    return { kind: 'table', align: [...(node.align ?? [])].map((side) => side ?? null), children };
  }
}

/** A clause without number or children; its id comes later, from `nameClauses`. */
function bare(form: Clause['form'], node: Nodes, text: Inline[]): Clause {
  return { kind: 'clause', form, number: null, mark: '', id: '', text, term: null, children: [], ...placeOf(node) };
}

/** The words of an inline sequence, without a report of what is wrong in it. */
function wordsOf(nodes: readonly PhrasingContent[], context: InlineContext): string {
  return plainText(readInlines(nodes, { ...context, report: () => {} }));
}

/**
 * The number an ordered list item has in the source. The Markdown tree keeps only the first number of a
 * list; the author's own `3.` after `1.` is part of the legal text and is read from the source.
 * @param source the text the item's position points into
 */
function itemMark(source: string, item: ListItem): { number: string; delimiter: string } | null {
  const start = item.position?.start.offset ?? 0;
  const match = /^(\d{1,9})([.)])/.exec(source.slice(start, start + 10));
  return match ? { number: String(Number(match[1])), delimiter: match[2]! } : null;
}
