/** The structure tree as a whole: roles, owners of the content, order, headings, languages. */
import { chain, contentsOf } from './content.ts';
import type { PdfFile } from './file.ts';
import { unless, type Rule } from './rule.ts';
import { elementsOf, numberTree, standardRole, type Element } from './tree.ts';
import type { Ref } from './value.ts';

/** Standard structure types (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(('Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
  'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form').split(' '));
export const STRUCTURE_RULES: Rule[] = [
  {
    id: 'marked', clause: 'ISO 19005-3, 6.7.2.2; ISO 14289-1, 7.1 (01-007)',
    says: 'the document says that it is tagged, has a structure tree and nothing suspect',
    check: (file) => [
      ...unless(file.at(file.catalog.get('MarkInfo'), 'Marked') === true, 'the document does not say that it is tagged'),
      ...unless(file.at(file.catalog.get('MarkInfo'), 'Suspects') !== true, 'tags are marked as suspect'),
      ...unless(elementsOf(file).length > 0, 'the document has no structure tree'),
    ],
  },
  {
    id: 'roles', clause: 'ISO 14289-1, 7.1 (02-001, 02-003, 02-004); ISO 19005-3, 6.7.3.4',
    says: 'each role is a standard one or is mapped to one, and no standard one is mapped',
    check: (file) => [
      ...new Set(elementsOf(file).filter(({ type }) => !STANDARD.has(type)).map(({ role, type }) => `the role ${role} leads to ${type}`)),
      ...Array.from(file.dict(file.at(file.catalog.get('StructTreeRoot'), 'RoleMap')).keys()).flatMap((role) => [
        ...unless(!STANDARD.has(role), `the standard role ${role} is mapped`),
        ...unless(STANDARD.has(standardRole(file, role)), `the role ${role} leads to ${standardRole(file, role)}`),
      ]),
    ],
  },
  {
    id: 'parents', clause: 'ISO 32000-1, 14.7.2, table 323',
    says: 'each element names its parent, and the document is one element below the root',
    check: (file) => [
      ...elementsOf(file).flatMap(({ dict, parent, role }) => unless(file.get(dict.get('P')) === (parent ? parent.dict : file.dict(file.catalog.get('StructTreeRoot'))), `an element ${role} names another parent`)),
      ...unless(elementsOf(file).filter(({ parent }) => parent === null).map(({ type }) => type).join() === 'Document', 'the root holds something else than one Document'),
    ],
  },
  {
    id: 'owners', clause: 'ISO 32000-1, 14.7.4; ISO 14289-1, 7.1 (01-006)',
    says: 'every stretch of tagged content has one owner, which the tree and the parent tree agree on',
    check: ownerFaults,
  },
  {
    id: 'tagged', clause: 'ISO 14289-1, 7.1 (01-003, 01-004, 01-005); ISO 19005-3, 6.7.2',
    says: 'everything painted is tagged or an artifact, and neither stands in the other',
    check: (file) => contentsOf(file).flatMap(({ painted, marks, faults }, page) => [
      ...new Set([
        ...painted.flatMap(({ operator, mark }) => unless(chain(mark).some(({ tag, mcid }) => mcid !== null || tag === 'Artifact'), `page ${page + 1}: ${operator} paints what is neither tagged nor an artifact`)),
        ...marks.flatMap(({ tag, mcid, outer }) => [
          ...unless(tag !== 'Artifact' || !chain(outer).some((mark) => mark.mcid !== null), `page ${page + 1}: an artifact inside of tagged content`),
          ...unless(mcid === null || !chain(outer).some((mark) => mark.tag === 'Artifact'), `page ${page + 1}: tagged content inside of an artifact`),
          ...unless(mcid === null || !chain(outer).some((mark) => mark.mcid !== null), `page ${page + 1}: tagged content inside of tagged content`),
        ]),
        ...faults.map((fault) => `page ${page + 1}: ${fault}`),
      ]),
    ]),
  },
  {
    id: 'order', clause: 'ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.3',
    says: 'the tree has the content in the order in which it stands on the pages',
    check: (file) => {
      const pages = new Map(pageIds(file).map((id, i) => [id, i]));
      const faults: string[] = [];
      let last = [-1, -1];
      for (const { page, mcid } of readingOrder(file)) {
        const here = [pages.get(page) ?? -1, mcid];
        if (here[0]! < last[0]! || (here[0] === last[0] && here[1]! < last[1]!)) faults.push(`page ${here[0]! + 1}: content ${mcid} is read after page ${last[0]! + 1}, content ${last[1]}`);
        last = here;
      }
      return faults;
    },
  },
  {
    id: 'headings', clause: 'ISO 14289-1, 7.4.2 (14-002, 14-003, 14-006)',
    says: 'headings begin at level 1 and leave out no level on the way down',
    check: (file) => {
      let level = 0;
      return elementsOf(file).flatMap(({ type }) => {
        if (type === 'H') return ['a heading has no level'];
        const own = Number(/^H(\d)$/.exec(type)?.[1] ?? 0);
        if (own === 0) return [];
        const before = level;
        level = own;
        return unless(own <= before + 1, before === 0 ? `the first heading is ${type}` : `${type} follows H${before}`);
      });
    },
  },
  {
    id: 'one-title', clause: 'ISO 14289-1, 7.4.1',
    says: 'one heading of level 1: the title',
    check: (file) => unless(elementsOf(file).filter(({ type }) => type === 'H1').length === 1, 'the document has no heading of level 1, or more than one'),
  },
  {
    id: 'languages', clause: 'ISO 14289-1, 7.2 (11-001)',
    says: 'every paragraph, heading, cell and entry has a language of its own or of what it stands in below the document',
    check: (file) => elementsOf(file).filter(({ marks }) => marks.length > 0).flatMap((element) => {
      const ancestors = (at: Element | null): Element[] => (at === null || at.type === 'Document' ? [] : [at, ...ancestors(at.parent)]);
      return unless(ancestors(element).some(({ dict }) => dict.has('Lang')), `an element ${element.role} has no language`);
    }),
  },
];

function pageIds(file: PdfFile): number[] {
  const collect = (value: Ref): number[] => (file.dict(value).has('Kids') ? file.list(file.dict(value).get('Kids')).flatMap((kid) => collect(kid as Ref)) : [value.id]);
  return collect(file.catalog.get('Pages') as Ref);
}

function readingOrder(file: PdfFile): { page: number; mcid: number }[] {
  const read = (element: Element): { page: number; mcid: number }[] => {
    let [mark, child] = [0, 0];
    return element.order.flatMap((kind) => (kind === 'mark' ? [element.marks[mark++]!] : kind === 'element' ? read(element.children[child++]!) : []));
  };
  return elementsOf(file).filter(({ parent }) => parent === null).flatMap(read);
}

function ownerFaults(file: PdfFile): string[] {
  const owners = new Map<string, Element>();
  const faults: string[] = [];
  for (const element of elementsOf(file)) {
    for (const { page, mcid } of element.marks) {
      if (owners.has(`${page} ${mcid}`)) faults.push(`content ${mcid} of page object ${page} has two owners`);
      owners.set(`${page} ${mcid}`, element);
    }
  }
  const parents = numberTree(file, file.at(file.catalog.get('StructTreeRoot'), 'ParentTree'));
  const ids = pageIds(file);
  for (const [i, { marks }] of contentsOf(file).entries()) {
    const mcids = marks.flatMap(({ mcid }) => mcid ?? []);
    if (new Set(mcids).size < mcids.length) faults.push(`page ${i + 1}: a number of tagged content is used twice`);
    const key = file.get(file.pages[i]!.get('StructParents'));
    const list = typeof key === 'number' ? file.list(parents.get(key)) : [];
    for (const mcid of mcids) {
      const owner = owners.get(`${ids[i]} ${mcid}`);
      if (!owner) faults.push(`page ${i + 1}: content ${mcid} has no owner`);
      else if (file.get(list[mcid]) !== owner.dict) faults.push(`page ${i + 1}: the parent tree has another owner for content ${mcid}`);
      owners.delete(`${ids[i]} ${mcid}`);
    }
  }
  return [...faults, ...Array.from(owners, ([key, { role }]) => `${role} owns content that is on no page: ${key}`)];
}
