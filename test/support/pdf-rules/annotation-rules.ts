/** Links, the outline and how pages are walked through. */
import type { PdfFile } from './file.ts';
import { unless, type Rule } from './rule.ts';
import { elementsOf, numberTree } from './tree.ts';
import { Bytes, Name, Ref, type Dict, type Value } from './value.ts';

const PRINT = 4;
/** Invisible, hidden, no view, toggled by the mouse. */
const UNSEEN = 1 | 2 | 32 | 256;

interface Annotation {
  page: number;
  id: number;
  dict: Dict;
}

function annotationsOf(file: PdfFile): Annotation[] {
  return file.pages.flatMap((page, i) => file.list(page.get('Annots')).map((ref) => ({ page: i + 1, id: ref instanceof Ref ? ref.id : 0, dict: file.dict(ref) })));
}

/** A rule over each annotation. */
function overAnnotations(check: (annotation: Annotation, file: PdfFile) => string[]): Rule['check'] {
  return (file) => annotationsOf(file).flatMap((annotation) => check(annotation, file).map((fault) => `page ${annotation.page}: ${fault}`));
}

export const ANNOTATION_RULES: Rule[] = [
  {
    id: 'annotation-kinds', clause: 'ISO 19005-3, 6.3.1; ISO 14289-1, 7.18.2 (28-007)',
    says: 'nothing stands on the pages but links',
    check: overAnnotations(({ dict }, file) => unless(file.name(dict.get('Subtype')) === 'Link', `an annotation ${file.name(dict.get('Subtype'))}`)),
  },
  {
    id: 'annotation-flags', clause: 'ISO 19005-3, 6.3.2',
    says: 'links are printed and seen',
    check: overAnnotations(({ dict }, file) => {
      const flags = Number(file.get(dict.get('F')) ?? 0);
      return unless((flags & PRINT) !== 0 && (flags & UNSEEN) === 0, `a link with the flags ${flags}`);
    }),
  },
  {
    id: 'link-words', clause: 'ISO 14289-1, 7.18.1 and 7.18.5 (28-004, 28-012)',
    says: 'a link says in words where it leads',
    check: overAnnotations(({ dict }, file) => unless((file.text(dict.get('Contents')) ?? '').trim() !== '', 'a link has no words')),
  },
  {
    id: 'link-element', clause: 'ISO 14289-1, 7.18.5 (28-011)',
    says: 'a link belongs to a Link element, which names it and which it names',
    check: (file) => {
      const parents = numberTree(file, file.at(file.catalog.get('StructTreeRoot'), 'ParentTree'));
      const owners = new Map(elementsOf(file).flatMap((element) => element.objects.map((id) => [id, element] as const)));
      return overAnnotations(({ id, dict }) => {
        const owner = owners.get(id);
        if (!owner) return ['a link is not in the structure tree'];
        const key = file.get(dict.get('StructParent'));
        return [
          ...unless(owner.type === 'Link', `a link in an element ${owner.role}`),
          ...unless(typeof key === 'number' && file.get(parents.get(key)) === owner.dict, 'a link names another element than the one that holds it'),
          ...unless(owner.marks.length > 0 || owner.children.length > 0, 'a link without words on the page'),
        ];
      })(file);
    },
  },
  {
    id: 'tab-order', clause: 'ISO 14289-1, 7.18.3 (28-008)',
    says: 'on a page with links the tab key follows the structure',
    check: (file) => file.pages.flatMap((page, i) => unless(file.list(page.get('Annots')).length === 0 || file.name(page.get('Tabs')) === 'S', `page ${i + 1} has no tab order`)),
  },
  {
    id: 'destinations', clause: 'ISO 32000-1, 12.3.2 and 12.3.3',
    says: 'links and outline lead to places of the document',
    check: (file) => {
      const pages = new Set<Value>(file.pages);
      const names = nameTree(file, file.at(file.catalog.get('Names'), 'Dests'));
      const leads = (target: Value | undefined): boolean => {
        const found = file.get(target);
        if (found instanceof Bytes) return leads(names.get(found.raw));
        if (found instanceof Name) return leads(file.dict(file.catalog.get('Dests')).get(found.name));
        if (found instanceof Map) return leads(found.get('D'));
        return Array.isArray(found) && pages.has(file.get(found[0]));
      };
      const going = (dict: Dict): Value | undefined => dict.get('Dest') ?? (file.name(file.at(dict.get('A'), 'S')) === 'GoTo' ? file.dict(dict.get('A')).get('D') : undefined);
      return [
        ...annotationsOf(file).flatMap(({ page, dict }) => unless(going(dict) === undefined ? file.text(file.at(dict.get('A'), 'URI')) !== null : leads(going(dict)), `page ${page}: a link leads nowhere`)),
        ...outlineOf(file).flatMap((entry) => unless(leads(going(entry)), `the outline entry «${file.text(entry.get('Title'))}» leads nowhere`)),
      ];
    },
  },
  {
    id: 'outline', clause: 'ISO 14289-1, 7.17; ISO 32000-1, 12.3.3',
    says: 'a document of several pages has an outline, every entry of it with words',
    check: (file) => [
      ...unless(file.pages.length < 2 || outlineOf(file).length > 0, 'the document has no outline'),
      ...outlineOf(file).flatMap((entry) => unless((file.text(entry.get('Title')) ?? '').trim() !== '', 'an outline entry without words')),
    ],
  },
];

function nameTree(file: PdfFile, node: Value): Map<string, Value> {
  const names = new Map<string, Value>();
  const list = file.list(file.dict(node).get('Names'));
  for (let i = 0; i + 1 < list.length; i += 2) names.set((file.get(list[i]) as Bytes).raw, list[i + 1]!);
  for (const kid of file.list(file.dict(node).get('Kids'))) for (const [key, value] of nameTree(file, file.get(kid))) names.set(key, value);
  return names;
}

function outlineOf(file: PdfFile): Dict[] {
  const entries: Dict[] = [];
  const collect = (holder: Dict): void => {
    for (let entry = file.dict(holder.get('First')); entry.size > 0; entry = file.dict(entry.get('Next'))) {
      if (entries.includes(entry)) return;
      entries.push(entry);
      collect(entry);
    }
  };
  collect(file.dict(file.catalog.get('Outlines')));
  return entries;
}
