/**
 * Marked content and the structure tree. Everything painted on a page is enclosed in marks that say which
 * element it belongs to, by number (MCID), or that it is an artifact; at the end the tree of elements is
 * written, with the mapping from each mark back to its element (ISO 32000-1 §14.6–14.7).
 */
import type PDFDocument from 'pdfkit';
import type { Ref } from 'pdfkit';
import { Element, ROLE_MAP, type ElementOptions, type Leaf } from './structure.ts';

/** Why something is painted that is not part of the text. */
export type Artifact = 'Layout' | 'Footer' | 'Watermark' | 'Header';

const ARTIFACTS: Record<Artifact, string> = {
  Layout: '/Artifact <</Type /Layout>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  Header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  Watermark: '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
};

export class Marks {
  readonly #document: PDFDocument;
  readonly #root: Element;
  #open: Element | Artifact | null = null;
  /** By key of the parent tree: a page's elements by MCID, or the element of one annotation. */
  readonly #parents: (Element[] | Element)[] = [];
  #onPage: Element[] = [];

  /** @param root the element `Document` */
  constructor(document: PDFDocument, root: Element) {
    this.#document = document;
    this.#root = root;
    document.endMarkings = () => this.#writeTree();
  }

  /** To be called for each new page of the document, when nothing is painted on it yet. */
  beginPage(): void {
    this.#open = null;
    this.#onPage = [];
    const { data } = this.#document.page.dictionary;
    data['StructParents'] = this.#parents.push(this.#onPage) - 1;
    // A reader's tab key follows the structure.
    data['Tabs'] = 'S';
  }

  /** Everything painted from here on belongs to this element, or is this kind of artifact. */
  enter(target: Element | Artifact): void {
    if (target === this.#open) return;
    this.leave();
    this.#open = target;
    if (typeof target === 'string') {
      this.#document.addContent(ARTIFACTS[target]);
      return;
    }
    target.place();
    const mcid = this.#onPage.push(target) - 1;
    target.kids.push({ page: this.#document.page.dictionary, mcid });
    this.#document.addContent(`/${ROLE_MAP[target.role] ?? target.role} <</MCID ${mcid}>> BDC`);
  }

  leave(): void {
    if (this.#open !== null) this.#document.addContent('EMC');
    this.#open = null;
  }

  /** Puts an annotation of the current page into its element. @returns its `StructParent` */
  annotation(element: Element, annotation: Ref): number {
    element.kids.push({ page: this.#document.page.dictionary, annotation });
    return this.#parents.push(element) - 1;
  }

  #writeTree(): void {
    const document = this.#document;
    const tree = document.ref({ Type: 'StructTreeRoot', RoleMap: ROLE_MAP, ParentTreeNextKey: this.#parents.length });
    const refs = new Map<Element, Ref>();
    const refOf = (element: Element): Ref => {
      let ref = refs.get(element);
      if (!ref) refs.set(element, (ref = document.ref(dictionaryOf(element))));
      return ref;
    };
    tree.data['K'] = [refOf(this.#root)];
    const parentTree = document.ref({ Nums: this.#parents.flatMap((entry, key) => [key, Array.isArray(entry) ? entry.map(refOf) : refOf(entry)]) });
    parentTree.end();
    tree.data['ParentTree'] = parentTree;
    document._root.data['StructTreeRoot'] = tree;
    document._root.data['MarkInfo'] = { Marked: true };
    const waiting: [Element, Ref][] = [[this.#root, tree]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [element, parent] = next;
      const ref = refOf(element);
      ref.data['P'] = parent;
      kidsInto(ref.data, element.kids, refOf);
      for (const kid of element.kids.toReversed()) if (kid instanceof Element) waiting.push([kid, ref]);
      ref.end();
    }
    tree.end();
  }
}

function dictionaryOf({ role, options, box }: Element): Record<string, unknown> {
  const attributes = attributesOf(options, box);
  return {
    Type: 'StructElem', S: role,
    ...text('Lang', options.lang), ...text('Alt', options.alt), ...text('ActualText', options.actual), ...text('E', options.expansion),
    ...(attributes ? { A: attributes } : {}),
  };
}

function attributesOf({ scope, columns, numbering }: ElementOptions, box: readonly number[] | null): Record<string, unknown> | null {
  if (scope) return { O: 'Table', Scope: scope };
  if (columns) return { O: 'Table', ColSpan: columns };
  if (numbering) return { O: 'List', ListNumbering: numbering };
  return box ? { O: 'Layout', Placement: 'Block', BBox: [...box] } : null;
}

function text(key: string, value: string | undefined): Record<string, unknown> {
  return value === undefined ? {} : { [key]: new String(value) };
}

/** Plain numbers are marks on the element's own page; anything on another page names that page. */
function kidsInto(data: Record<string, unknown>, kids: readonly (Element | Leaf)[], refOf: (element: Element) => Ref): void {
  const own = kids.find((kid): kid is Leaf => !(kid instanceof Element))?.page;
  if (own) data['Pg'] = own;
  const entries = kids.map((kid) => {
    if (kid instanceof Element) return refOf(kid);
    const elsewhere = kid.page === own ? {} : { Pg: kid.page };
    if ('annotation' in kid) return { Type: 'OBJR', ...elsewhere, Obj: kid.annotation };
    return kid.page === own ? kid.mcid : { Type: 'MCR', ...elsewhere, MCID: kid.mcid };
  });
  if (entries.length > 0) data['K'] = entries.length === 1 ? entries[0] : entries;
}
