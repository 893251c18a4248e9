/** A text as it is printed: every link resolved to an absolute address or to a clause of the text, cross-references made links. */
import { listClauses, plainText, type Block, type Clause, type Inline } from '../../model/clause.ts';
import { referencesIn } from '../../languages/crossref.ts';
import { ownName } from '../../languages/own-name.ts';
import type { EditionText, Lang, Site } from '../../model/edition.ts';
import { Referents } from '../../languages/referent.ts';
import { fileLink } from '../file-link.ts';
import type { PdfBlock, PdfClause } from './pdf-block.ts';

/** A stretch of plain text that leads to a clause. */
interface Reference {
  start: number;
  end: number;
  href: string;
}

export class Resolver {
  readonly #site: Site;
  readonly #ids: ReadonlySet<string>;
  readonly #lang: Lang;
  readonly #referents: Referents;
  readonly #isOwn: (word: string) => boolean;

  constructor(site: Site, { lang, tree }: EditionText) {
    this.#site = site;
    this.#ids = new Set(listClauses(tree).map((clause) => clause.id));
    this.#lang = lang;
    this.#referents = new Referents(tree);
    this.#isOwn = ownName(tree, lang);
  }

  blocks(blocks: readonly Block[]): PdfBlock[] {
    return blocks.map((block): PdfBlock => {
      switch (block.kind) {
        case 'clause': return this.#clause(block);
        case 'list': return { kind: 'list', ordered: block.ordered, children: block.children.map((item) => this.#clause(item)) };
        case 'table': return { kind: 'table', align: block.align, children: block.children.map((row) => this.#clause(row)) };
        case 'quote': return { kind: 'quote', children: this.blocks(block.children) };
        case 'rule': return { kind: 'rule' };
      }
    });
  }

  /** Links that lead nowhere are printed as plain words. */
  inlines(inlines: readonly Inline[]): Inline[] {
    return inlines.flatMap((inline): Inline[] => {
      if (!('children' in inline)) return [inline];
      const children = this.inlines(inline.children);
      if (inline.kind !== 'link') return [{ kind: inline.kind, children }];
      const href = this.#href(inline.href);
      return href === null ? children : [{ kind: 'link', href, children }];
    });
  }

  #clause(clause: Clause): PdfClause {
    const { kind, form, number, mark, id, term, cells } = clause;
    const words = (inlines: readonly Inline[]): Inline[] => linked(this.inlines(inlines), this.#references(inlines, clause));
    return { kind, form, number, mark, id, term, text: words(clause.text), ...(cells ? { cells: cells.map(words) } : {}), children: this.blocks(clause.children) };
  }

  #references(words: readonly Inline[], from: Clause): Reference[] {
    return referencesIn(words, this.#isOwn).flatMap((reference) => {
      const to = this.#referents.find(reference, from);
      return to === null || to === from ? [] : [{ start: reference.start, end: reference.end, href: `#${to.id}` }];
    });
  }

  #href(href: string): string | null {
    return fileLink(this.#site, this.#lang, href, (id) => (this.#ids.has(id) ? `#${id}` : null));
  }
}

/** Words with links where they refer to a clause; a link of the text itself stays as it is. */
function linked(inlines: readonly Inline[], references: readonly Reference[], from = 0): Inline[] {
  if (references.length === 0) return [...inlines];
  let at = from;
  return inlines.flatMap((inline): Inline[] => {
    const start = at;
    at += plainText([inline]).length;
    if (inline.kind === 'link' || inline.kind === 'break') return [inline];
    if ('children' in inline) return [{ ...inline, children: linked(inline.children, references, start) }];
    return cutAt(inline, start, references.filter((reference) => reference.start < at && reference.end > start));
  });
}

/** @param start where the words begin in the text that the references count in */
function cutAt(inline: Extract<Inline, { value: string }>, start: number, references: readonly Reference[]): Inline[] {
  const parts: Inline[] = [];
  let done = 0;
  const upTo = (end: number): Inline[] => {
    const value = inline.value.slice(done, end);
    done = Math.max(done, end);
    return value === '' ? [] : [{ ...inline, value }];
  };
  for (const reference of references) {
    parts.push(...upTo(reference.start - start));
    parts.push({ kind: 'link', href: reference.href, children: upTo(reference.end - start) });
  }
  return [...parts, ...upTo(inline.value.length)];
}
