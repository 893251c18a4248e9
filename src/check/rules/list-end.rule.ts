/**
 * The ends of list items. In a list most of whose items end in one mark, all of them but the last do, and the last one
 * closes the list with a full stop. Definitions and clauses that begin with a small letter are lists too, whatever
 * Markdown calls them. A list whose items end in nothing is a list of names.
 */
import { joints } from '../../languages/crossref.ts';
import { plainText, type Block, type Clause } from '../../model/clause.ts';
import type { Message } from '../../model/message.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  other: (mark: string): Message => ({
    ru: `пункт перечня кончается не так, как другие: поставьте «${mark}»`,
    en: `the item does not end as the others do: write "${mark}"`,
  }),
  last: (mark: string): Message => ({
    ru: `последний пункт перечня не завершён: поставьте «${mark}»`,
    en: `the last item does not close the list: write "${mark}"`,
  }),
};

const MARK = new RegExp(String.raw`([.;,:!?…])[)»”"]*(?:\s+(?:${joints('and')}|${joints('also')}))?$`, 'u');

export default defineTextRule({
  name: 'list-end',
  level: 'warning',
  kind: 'style',
  title: { ru: 'Знаки в конце пунктов перечня', en: 'The ends of list items' },
  why: { ru: 'Пункты одного перечня кончаются одинаково, последний – точкой: иначе неясно, закончен ли перечень.', en: 'Items of one list end alike, the last one with a full stop: otherwise it is unclear whether the list is complete.' },
  fix: { ru: 'Поставьте знак, который называет сообщение.', en: 'Write the mark that the message names.' },
  messages,
  of: 'draft',
  check(subject, report) {
    for (const { clause, message } of listsIn(subject.text.tree.children).flatMap(faultsOf)) {
      report(subject.placeOf(clause, plainText(clause.text).trimEnd().length - 1), message);
    }
  },
  examples: [
    {
      wrong: '1. Способы:\n\n- запись;\n- хранение;\n- удаление‸;',
      right: '1. Способы:\n\n- запись;\n- хранение;\n- удаление.',
    },
    {
      wrong: `
        1. Способы:

        - запись;
        - хранение‸,
        - удаление;
        - передач‸а
        - уничтожение‸;

        2. Имена без знаков:

        - запись
        - хранение

        3. Предложения:

        - Это запись.
        - Это хранение.
        - Это удалени‸е

        4. Пункты:

        4.1. первое;

        4.2. второе; и

        4.3. треть‸е

        ## Конец

        5. Фраза продолжается:

        - после;
        - перечня;

        и здесь кончается.
      `,
    },
  ],
});

interface Items {
  items: Clause[];
  /** The sentence goes on after the list: «…; а также иные данные». */
  goesOn: boolean;
}

/** Runs of clauses that are read as one list. */
function listsIn(blocks: readonly Block[]): Items[] {
  const found: Items[] = [];
  let before: string | null = null;
  for (const block of blocks) {
    const kind = block.kind === 'clause' ? kindOf(block) : null;
    if (block.kind === 'clause' && kind !== null) {
      if (kind === before) found.at(-1)!.items.push(block);
      else found.push({ items: [block], goesOn: false });
    }
    before = kind;
  }
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'rule') continue;
    if (block.kind === 'list') found.push({ items: block.children, goesOn: goesOnIn(blocks[i + 1]) }, ...block.children.flatMap(({ children }) => listsIn(children)));
    else found.push(...listsIn(block.children));
  }
  return found.filter(({ items }) => items.length > 1);
}

function goesOnIn(next: Block | undefined): boolean {
  return next?.kind === 'clause' && next.number === null && /^\p{Ll}/u.test(plainText(next.text));
}

function kindOf(clause: Clause): string | null {
  if (clause.form === 'definition') return 'definition';
  return clause.form === 'paragraph' && clause.number !== null && /^\p{Ll}/u.test(plainText(clause.text)) ? 'number' : null;
}

/** Items that do not end as they should, each with the mark that belongs there. */
function faultsOf({ items, goesOn }: Items): { clause: Clause; message: Message }[] {
  // An item with items of its own ends as they do.
  const leaves = items.filter(({ children, text }) => children.length === 0 && plainText(text).trim() !== '');
  const ends = leaves.map((clause) => ({ clause, mark: markOf(clause) }));
  const last = ends.at(-1);
  if (!last || ends.length < 2 || last.clause !== items.at(-1)) return [];
  const inner = ends.slice(0, -1);
  const counts = Map.groupBy(inner, ({ mark }) => mark);
  const [usual, { length: most }] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0]!;
  const isDoubtful = [...counts].some(([mark, { length }]) => mark !== usual && length === most);
  if (isDoubtful || !/^[.;,]$/.test(usual)) return [];
  const others = inner.filter(({ mark }) => mark !== usual).map(({ clause }) => ({ clause, message: messages.other(usual) }));
  return goesOn || /^[.!?…]$/u.test(last.mark) ? others : [...others, { clause: last.clause, message: messages.last('.') }];
}

function markOf(clause: Clause): string {
  return MARK.exec(plainText(clause.text).trimEnd())?.[1] ?? '';
}
