/** A summary says which clauses changed: naming one that did not misleads the reader. */
import { listClauses, walkClauses, type Clause } from '../../model/clause.ts';
import type { Message } from '../../model/message.ts';
import { clauseNaming } from '../../languages/named-clause.ts';
import { headPlace } from '../../content/text-place.ts';
import { defineTextRule, type Subject } from '../text-rule.ts';

const messages = {
  unchanged: (number: string, version: number): Message => ({
    ru: `назван п. ${number}, а он не изменился по сравнению с редакцией ${version}: исправьте номер или уберите строку`,
    en: `names clause ${number}, which has not changed since edition ${version}: correct the number, or remove the line`,
  }),
  missing: (number: string, version: number): Message => ({
    ru: `назван п. ${number}, а его нет ни в этой редакции, ни в редакции ${version}: исправьте номер`,
    en: `names clause ${number}, which neither this edition nor edition ${version} has: correct the number`,
  }),
};

const FIRST = '---\npublished: 2026-01-10\n---\n1.1. Правила действуют.\n\n1.2. Способы:\n\n- первый;\n- второй.\n\n1.3. Правила обязательны.';
const second = (...summary: string[]): string =>
  `---\nsummary:\n${summary.map((line) => `  - "${line}"\n`).join('')}---\n1.1. Правила действуют для всех.\n\n1.2. Способы:\n\n- первый;\n- второй;\n- третий.\n\n1.3. Правила обязательны.`;

export default defineTextRule({
  name: 'summary-clause',
  level: 'warning',
  kind: 'text',
  title: { ru: 'В summary назван пункт, который не изменился', en: 'A summary that names an unchanged clause' },
  why: { ru: 'Читатель верит списку изменений: лишний пункт в нём вводит в заблуждение.', en: 'Readers trust the list of changes: a clause too many misleads them.' },
  fix: { ru: 'Исправьте номер или уберите строку.', en: 'Correct the number, or remove the line.' },
  messages,
  of: 'draft',
  check(subject, report) {
    const { edition, before, text } = subject;
    if (!subject.isOriginal || !before || edition.summary.length === 0) return;
    const changed = changedClauses(subject);
    const naming = clauseNaming(before.tree, text.tree);
    edition.summary.forEach((sentence, i) => {
      for (const { was, is, path, start, end } of naming(sentence)) {
        if ([was, is].some((clause) => clause && changed.has(clause))) continue;
        const message = was !== null || is !== null ? messages.unchanged : messages.missing;
        report(headPlace(text.source, ['summary', i], sentence.slice(start, end)), message(path.join('.'), edition.version - 1));
      }
    });
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': FIRST, 'rules/2.md': second('Изменены пп. 1.1 и ‸1.3.', '‸п. 4.4: нет такого.') } },
      right: { files: { 'rules/1.md': FIRST, 'rules/2.md': second('п. 1.1: уточнено слово.', 'п. 1.2: добавлен способ.') } },
    },
  ],
});

/** Clauses of both texts that changed, and those that contain them: naming 1.4 may mean a part of it. */
function changedClauses(subject: Subject): Set<Clause> {
  const trees = [subject.before!.tree, subject.text.tree] as const;
  const [older, newer] = trees.map((tree) => listClauses(tree)) as [Clause[], Clause[]];
  const changed = new Set<Clause>();
  for (const { kind, from, to } of subject.changes.clauses) {
    if (kind === 'same') continue;
    if (from) changed.add(older[from.index]!);
    if (to) changed.add(newer[to.index]!);
  }
  for (const tree of trees) {
    for (const { clause, ancestors } of walkClauses(tree)) if (changed.has(clause)) for (const ancestor of ancestors) changed.add(ancestor);
  }
  return changed;
}
