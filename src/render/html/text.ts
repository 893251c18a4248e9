/** A clause tree as the HTML of a page: numbers hang in the margin, each links to itself. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LinkSurroundings } from '../../core/address.ts';
import { hasAnchor, plainText, type Block, type Clause, type ClauseTree, type Inline, type Table } from '../../core/clause.ts';
import { inlineNodes } from './inline.ts';
import { markNode, type Mark } from './mark.ts';
import { toHtml } from './serialize.ts';

/**
 * The text without its title, as HTML.
 * @param around what its links resolve against
 * @param marks what to say in the margin of clauses that this edition changed
 */
export function textHtml(tree: ClauseTree, around: LinkSurroundings, marks: ReadonlyMap<Clause, Mark> = new Map()): string {
  return toHtml(new TextRenderer(around, marks).blocks(tree.children, 2));
}

class TextRenderer {
  readonly #around: LinkSurroundings;

  readonly #marks: ReadonlyMap<Clause, Mark>;

  constructor(around: LinkSurroundings, marks: ReadonlyMap<Clause, Mark>) {
    this.#around = around;
    this.#marks = marks;
  }

  /** @param level the level that headings take here */
  blocks(blocks: readonly Block[], level: number): ElementContent[] {
    return blocks.flatMap((block): ElementContent[] => {
      switch (block.kind) {
        case 'clause': return this.#clause(block, level);
        case 'list': return [h(block.ordered ? 'ol' : 'ul', { role: block.ordered ? 'list' : null }, block.children.flatMap((item) => this.#item(item, level)))];
        case 'table': return [this.#table(block)];
        case 'quote': return [h('blockquote', this.blocks(block.children, level))];
        case 'rule': return [h('hr')];
      }
    });
  }

  #clause(clause: Clause, level: number): ElementContent[] {
    if (clause.form === 'code') return [h('pre', h('code', plainText(clause.text)))];
    const words = this.#words(clause);
    if (clause.form === 'heading') {
      const tag = `h${Math.min(level, 6)}`;
      const heading = h(tag, { id: clause.id }, clause.number === null ? [selfLink(clause, words, null)] : words);
      return [heading, ...this.#mark(clause), ...this.blocks(clause.children, level + 1)];
    }
    return [...this.#mark(clause), h('p', { id: hasAnchor(clause) ? clause.id : null }, words), ...this.blocks(clause.children, level)];
  }

  #item(item: Clause, level: number): Element[] {
    const attributes = { id: hasAnchor(item) ? item.id : null };
    return [h('li', attributes, this.#words(item), this.#mark(item), this.blocks(item.children, level))];
  }

  #mark(clause: Clause): Element[] {
    const mark = this.#marks.get(clause);
    return mark ? [markNode(mark)] : [];
  }

  #words(clause: Clause): ElementContent[] {
    const [mark, gap] = splitMark(clause.mark);
    const words = clause.term === null ? inlineNodes(clause.text, this.#around) : this.#definition(clause, clause.term);
    return clause.number === null ? words : [selfLink(clause, [{ type: 'text', value: mark }], 'n'), { type: 'text', value: gap }, ...words];
  }

  #definition(clause: Clause, term: string): ElementContent[] {
    const [first, ...rest] = clause.text;
    // A term in bold or partly linked keeps its marks; only the plain case is split in two.
    if (first?.kind !== 'text' || !first.value.startsWith(term)) return inlineNodes(clause.text, this.#around);
    const after: Inline = { kind: 'text', value: first.value.slice(term.length) };
    return [h('dfn', term), ...inlineNodes([after, ...rest], this.#around)];
  }

  #table(table: Table): Element {
    const side = (i: number) => table.align[i] ?? null;
    const cells = (row: Clause, tag: 'th' | 'td') =>
      (row.cells ?? []).map((cell, i) => h(tag, { scope: tag === 'th' ? 'col' : null, className: side(i) === 'left' ? null : side(i) }, inlineNodes(cell, this.#around)));
    const [head, ...rows] = table.children;
    // A wide table scrolls by itself; it must then be reachable by keyboard (WCAG 2.1.1).
    return h('div', { className: 'table', tabIndex: 0, role: 'group' }, h('table', [
      h('thead', head ? [h('tr', cells(head, 'th'))] : []),
      h('tbody', rows.map((row) => h('tr', cells(row, 'td')))),
    ]));
  }
}

function selfLink(clause: Clause, words: ElementContent[], className: string | null): Element {
  return h('a', { href: `#${encodeURIComponent(clause.id)}`, className }, words);
}

/** The number as written and the space behind it. */
function splitMark(mark: string): [string, string] {
  const number = mark.trimEnd();
  return [number, mark.slice(number.length) || ' '];
}
