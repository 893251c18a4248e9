/** A clause tree as the HTML of a page: numbers hang in the margin and link to themselves. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LinkSurroundings } from '../../model/link-target.ts';
import type { Lang } from '../../model/edition.ts';
import { hasAnchor, listClauses, plainText, walkClauses, type Block, type Clause, type ClauseTree, type Inline, type Table } from '../../model/clause.ts';
import { numberClass } from '../margin-number.ts';
import { wordsIn } from '../../languages/words.ts';
import { Annotations, type Span } from './annotation.ts';
import { inlineNodes } from './clause-html.ts';
import { markNode, type Mark } from './mark.ts';
import { toHtml } from './serialize.ts';
import { wordNodes } from '../compound.ts';

/** What a page says about the clauses of its text, besides their words. */
export interface TextSurroundings {
  /** What links resolve against. */
  links: LinkSurroundings;
  /** Language of the text, by which its terms are found. */
  lang: Lang;
  /** What the margin says about which edition changed a clause. */
  marks: ReadonlyMap<Clause, Mark>;
  /** Language of the words about it. */
  said: Lang;
  /** What to say about a clause to those who follow its address. */
  note(clause: Clause): ElementContent[] | null;
}

/** The text without its title, as HTML. */
export function textHtml(tree: ClauseTree, around: TextSurroundings): string {
  return toHtml(new TextRenderer(tree, around).blocks(tree.children, 2));
}

/** Clauses that use a term and are listed without folding. */
const MAX_UNFOLDED = 3;

class TextRenderer {
  readonly #around: TextSurroundings;
  readonly #spans: ReadonlyMap<Clause, readonly Span[]>;
  /** The numbers of the clauses that use a term, by the clause that defines it. */
  readonly #uses = new Map<Clause, Map<string, Clause>>();

  constructor(tree: ClauseTree, around: TextSurroundings) {
    this.#around = around;
    const annotations = new Annotations(tree, around.lang);
    this.#spans = new Map(listClauses(tree).map((clause) => [clause, annotations.of(clause)]));
    for (const { clause, ancestors } of walkClauses(tree)) {
      const named = [...ancestors, clause].findLast(({ number }) => number !== null);
      for (const { kind, to } of this.#spans.get(clause)!) {
        if (kind === 'term' && named && named !== to) this.#uses.set(to, (this.#uses.get(to) ?? new Map<string, Clause>()).set(named.id, named));
      }
    }
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
      return [heading, ...this.#note(clause), ...this.#mark(clause), ...this.blocks(clause.children, level + 1)];
    }
    return [...this.#mark(clause), h('p', { id: hasAnchor(clause) ? clause.id : null }, words), ...this.#note(clause), ...this.#usedIn(clause), ...this.blocks(clause.children, level)];
  }

  #item(item: Clause, level: number): Element[] {
    const attributes = { id: hasAnchor(item) ? item.id : null };
    return [h('li', attributes, this.#words(item), this.#note(item), this.#usedIn(item), this.#mark(item), this.blocks(item.children, level))];
  }

  #mark(clause: Clause): Element[] {
    const mark = this.#around.marks.get(clause);
    return mark ? [markNode(mark, wordsIn(this.#around.said).edition.mark)] : [];
  }

  /** What is shown to a reader who followed the address of a clause, without script too; hidden from all others, reader modes among them. */
  #note(clause: Clause): Element[] {
    const { note, said, lang } = this.#around;
    const words = hasAnchor(clause) ? note(clause) : null;
    return words === null ? [] : [h('span', { className: 'h', hidden: true, lang: said === lang ? null : said }, words)];
  }

  /** Under a definition, where its term is used; in one line where that is in a few clauses. */
  #usedIn(clause: Clause): Element[] {
    const uses = this.#uses.get(clause);
    if (!uses) return [];
    const { said, lang } = this.#around;
    const { usedIn } = wordsIn(said).clause;
    const links = Array.from(uses, ([id, { number }], k): ElementContent[] => [...(k > 0 ? [{ type: 'text' as const, value: ', ' }] : []), h('a', { href: `#${encodeURIComponent(id)}` }, number!)]).flat();
    const around = { role: 'note', className: 'u', lang: said === lang ? null : said };
    return [uses.size > MAX_UNFOLDED ? h('aside', around, h('details', [h('summary', `${usedIn}: ${uses.size}`), ...links])) : h('aside', around, [{ type: 'text', value: `${usedIn}: ` }, ...links])];
  }

  #words(clause: Clause): ElementContent[] {
    const [mark, gap] = splitMark(clause.mark);
    const isTitle = clause.form === 'heading' && clause.number === null;
    // An unnumbered heading is a link to itself as a whole.
    const spans = isTitle ? [] : this.#spans.get(clause)!;
    const words = clause.term === null ? inlineNodes(clause.text, this.#around.links, spans) : this.#definition(clause.text, clause.term, spans);
    // The space belongs to the number: before words that begin a line it would not be copied.
    return clause.number === null ? words : [selfLink(clause, [{ type: 'text', value: mark + gap }], numberClass(mark)), ...words];
  }

  /** The term, which may be in bold, and what it means; a term that ends within bold type is left unmarked. */
  #definition(inlines: readonly Inline[], term: string, spans: readonly Span[]): ElementContent[] {
    const { links } = this.#around;
    const [first] = inlines;
    if (first?.kind === 'text' && first.value.startsWith(term)) {
      const after: Inline = { kind: 'text', value: first.value.slice(term.length) };
      return [h('dfn', wordNodes(term)), ...inlineNodes([after, ...inlines.slice(1)], links, spans, term.length)];
    }
    const parts = inlines.findIndex((_, k) => plainText(inlines.slice(0, k + 1)) === term) + 1;
    if (parts === 0) return inlineNodes(inlines, links, spans);
    return [h('dfn', inlineNodes(inlines.slice(0, parts), links)), ...inlineNodes(inlines.slice(parts), links, spans, term.length)];
  }

  #table(table: Table): Element {
    const side = (i: number) => table.align[i] ?? null;
    const cells = (row: Clause, tag: 'th' | 'td') =>
      this.#cells(row).map((cell, i) => h(tag, { scope: tag === 'th' ? 'col' : null, className: side(i) === 'left' ? null : side(i) }, cell));
    const [head, ...rows] = table.children;
    // A wide table scrolls by itself; it must then be reachable by keyboard (WCAG 2.1.1).
    return h('div', { className: 'table', tabIndex: 0, role: 'group' }, h('table', [
      h('thead', head ? [h('tr', cells(head, 'th'))] : []),
      h('tbody', rows.map((row) => h('tr', cells(row, 'td')))),
    ]));
  }

  #cells(row: Clause): ElementContent[][] {
    const spans = this.#spans.get(row)!;
    let offset = 0;
    return (row.cells ?? []).map((cell) => {
      const nodes = inlineNodes(cell, this.#around.links, spans, offset);
      // The text of a row has a tab between two cells.
      offset += plainText(cell).length + 1;
      return nodes;
    });
  }
}

function selfLink(clause: Clause, words: ElementContent[], className: string | null): Element {
  return h('a', { href: `#${encodeURIComponent(clause.id)}`, className }, words);
}

/** The number as written and the space after it. */
function splitMark(mark: string): [string, string] {
  const number = mark.trimEnd();
  return [number, mark.slice(number.length) || ' '];
}
