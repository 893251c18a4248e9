/** Lists, tables, contents and pictures in the structure tree: what stands in what. */
import { unless, type Rule } from './rule.ts';
import { attribute, elementsOf, inside } from './tree.ts';

/** Words within a line, which may not hold blocks. */
const INLINE = new Set(['Span', 'Quote', 'Code', 'Link', 'Reference', 'Lbl']);
const BLOCK = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'TOC', 'TOCI', 'BlockQuote', 'Sect', 'Div', 'Document']);
/** What may stand in an element; its parents, where only these. */
const NESTING: Record<string, { children?: string[]; parents?: string[] }> = {
  L: { children: ['LI', 'L', 'Caption'] },
  LI: { children: ['Lbl', 'LBody'], parents: ['L'] },
  LBody: { parents: ['LI'] },
  TOC: { children: ['TOCI', 'TOC', 'Caption'] },
  TOCI: { children: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'], parents: ['TOC'] },
  Table: { children: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  THead: { children: ['TR'], parents: ['Table'] }, TBody: { children: ['TR'], parents: ['Table'] }, TFoot: { children: ['TR'], parents: ['Table'] },
  TR: { children: ['TH', 'TD'], parents: ['Table', 'THead', 'TBody', 'TFoot'] },
  TH: { parents: ['TR'] }, TD: { parents: ['TR'] },
};

export const BLOCK_RULES: Rule[] = [
  {
    id: 'nesting', clause: 'ISO 14289-1, 7.5, 7.6, 7.1 (09-004, 09-005, 09-006); ISO 32000-1, 14.8.4',
    says: 'lists hold items, tables rows, tables of contents entries; words in a line hold no blocks; only leaves hold content',
    check: (file) => elementsOf(file).flatMap(({ type, parent, children, marks }) => {
      const rule = NESTING[type];
      return [
        ...(rule?.children ? children.filter((child) => !rule.children!.includes(child.type)).map((child) => `${child.type} in ${type}`) : []),
        ...unless(!rule?.children || marks.length === 0, `${type} holds content of its own`),
        ...unless(!rule?.parents || rule.parents.includes(parent?.type ?? ''), `${type} in ${parent?.type}`),
        ...unless(!(INLINE.has(parent?.type ?? '') && BLOCK.has(type)), `${type} in ${parent?.type}`),
        ...unless(!['Document', 'Sect', 'Div'].includes(type) || marks.length === 0, `${type} holds content of its own`),
      ];
    }),
  },
  {
    id: 'empty', clause: 'ISO 14289-1, 7.1',
    says: 'an element holds something; a cell may be empty',
    check: (file) => elementsOf(file).flatMap((element) => unless(element.order.length > 0 || ['TD', 'TH'].includes(element.type), `an element ${element.role} is empty`)),
  },
  {
    id: 'lists', clause: 'ISO 14289-1, 7.6; ISO 32000-1, 14.8.4.3.3',
    says: 'an item has one body; where items have labels the list says of which kind',
    check: (file) => elementsOf(file).filter(({ type }) => type === 'L').flatMap((list) => {
      const items = list.children.filter(({ type }) => type === 'LI');
      const labelled = items.some((item) => item.children.some(({ type }) => type === 'Lbl'));
      return [
        ...unless(items.length > 0, 'a list without items'),
        ...items.flatMap((item) => unless(/^(?:Lbl,)?LBody$/.test(item.children.map(({ type }) => type).join()), 'an item has no body, or more than one')),
        ...unless(!labelled || file.name(attribute(file, list, 'ListNumbering')) !== null, 'a list with labels does not say of which kind'),
      ];
    }),
  },
  {
    id: 'tables', clause: 'ISO 14289-1, 7.5 (15-003); ISO 32000-1, 14.8.4.3.4',
    says: 'rows have equally many cells; header cells say what they head',
    check: (file) => elementsOf(file).filter(({ type }) => type === 'Table').flatMap((table) => {
      const rows = inside(table).filter(({ type }) => type === 'TR');
      const widths = rows.map((row) => row.children.reduce((sum, cell) => sum + Number(attribute(file, cell, 'ColSpan') ?? 1), 0));
      const headers = rows.flatMap(({ children }) => children.filter(({ type }) => type === 'TH'));
      return [
        ...unless(new Set(widths).size === 1, `a table has rows of ${[...new Set(widths)].join(' and ')} cells`),
        ...unless(headers.length > 0, 'a table has no header cells'),
        ...headers.flatMap((cell) => unless(/^(?:Column|Row|Both)$/.test(file.name(attribute(file, cell, 'Scope')) ?? ''), 'a header cell does not say what it heads')),
      ];
    }),
  },
  {
    id: 'figures', clause: 'ISO 14289-1, 7.3 (13-004)',
    says: 'a picture says in words what it shows, and where it stands',
    check: (file) => elementsOf(file).filter(({ type }) => type === 'Figure' || type === 'Formula').flatMap((figure) => [
      ...unless([file.text(figure.dict.get('Alt')), file.text(figure.dict.get('ActualText'))].some((text) => text?.trim()), 'a picture has no words'),
      ...unless(file.list(attribute(file, figure, 'BBox')).length === 4, 'a picture has no box'),
    ]),
  },
];
