/** A translation has the clauses of its original: the same numbers, and as many unnumbered parts below each. */
import { basename } from 'node:path';
import { listClauses, walkClauses, type Clause, type ClauseTree } from '../../model/clause.ts';
import type { Message } from '../../model/message.ts';
import { parallel } from '../../redline/parallel.ts';
import { defineTextRule, type Report } from '../text-rule.ts';

const messages = {
  lacks: (file: string, numbers: readonly string[]): Message => ({
    ru: `в ${file} есть пункты, которых нет в переводе: ${list(numbers)}. Переведите их`,
    en: `${file} has clauses that the translation lacks: ${list(numbers)}. Translate them`,
  }),
  extra: (file: string, numbers: readonly string[]): Message => ({
    ru: `в переводе есть пункты, которых нет в ${file}: ${list(numbers)}. Уберите их или исправьте номера`,
    en: `the translation has clauses that ${file} lacks: ${list(numbers)}. Remove them, or correct their numbers`,
  }),
  parts: (file: string, name: string, original: number, own: number): Message => ({
    ru: `под п. ${name} в ${file} частей – ${original}, а в переводе – ${own}: сверьте перевод с оригиналом`,
    en: `below clause ${name} there are ${original} parts in ${file}, and ${own} in the translation: check it against the original`,
  }),
};

const list = (names: readonly string[]): string => names.join(', ');
/** A longer list would not be more useful. */
const MAX_NAMED = 10;

const PARTS = '1.1. Первый:\n\n- да;\n- нет.';

export default defineTextRule({
  name: 'translation-differs',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Перевод не совпадает с оригиналом по пунктам', en: 'A translation with different clauses' },
  why: { ru: 'Перевод стоит рядом с оригиналом пункт к пункту, поэтому номера и состав пунктов у них одни.', en: 'A translation is shown beside the original clause by clause, so both must have the same clauses.' },
  fix: { ru: 'Переведите недостающее, уберите лишнее, сверьте номера.', en: 'Translate what is missing, remove what is too much, compare the numbers.' },
  messages,
  of: 'text',
  check({ isOriginal, edition: { text: original }, text }, report) {
    if (isOriginal) return;
    const file = basename(original.file);
    const pairs = parallel(original.tree, text.tree);
    const isNumbered = (clause: Clause | null): clause is Clause => clause !== null && /^\d/.test(clause.number ?? '');
    const lacking = pairs.filter(([, own]) => own === null).map(([clause]) => clause).filter(isNumbered);
    const extra = pairs.filter(([clause]) => clause === null).map(([, own]) => own).filter(isNumbered);
    if (lacking.length > 0) {
      const at = pairs.findIndex(([clause]) => clause === lacking[0]);
      // What is missing has no place: it is reported at the clause that it should follow.
      const before = pairs.slice(0, at).findLast(([, own]) => own !== null)?.[1] ?? text.tree.title;
      report(before, messages.lacks(file, numbers(lacking)));
    }
    if (extra.length > 0) report(extra[0]!, messages.extra(file, numbers(extra)));
    if (lacking.length === 0 && extra.length === 0) reportParts(text.tree, original.tree, file, report);
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': `${PARTS}\n\n1.2. Второй.`, 'rules/1.kk.md': '‸1.1. Бірінші:\n\n- иә.\n\n1.2. Екінші.' } },
      right: { files: { 'rules/1.md': `${PARTS}\n\n1.2. Второй.`, 'rules/1.kk.md': '1.1. Бірінші:\n\n- иә;\n- жоқ.\n\n1.2. Екінші.' } },
    },
    { wrong: { files: { 'rules/1.md': `${PARTS}\n\n1.2. Второй.`, 'rules/1.en.md': '1.1. First:\n\n- yes;\n‸- no.' } } },
    { wrong: { files: { 'rules/1.md': PARTS, 'rules/1.en.md': '1.1. First:\n\n- yes;\n- no.\n\n‸1.2. Too much.' } } },
  ],
});

function numbers(clauses: readonly Clause[]): string[] {
  const all = clauses.map(({ number }) => number!);
  return all.length > MAX_NAMED ? [...all.slice(0, MAX_NAMED), '…'] : all;
}

/** Where the numbers agree: compares the unnumbered parts, and reports the first clause that has more or fewer. */
function reportParts(own: ClauseTree, original: ClauseTree, file: string, report: Report): void {
  const [theirs, ours] = [partsOf(original), partsOf(own)];
  for (const [name, { clause, parts }] of ours) {
    const other = theirs.get(name);
    if (!other || other.parts === parts) continue;
    report(clause, messages.parts(file, name, other.parts, parts));
    return;
  }
}

/** How many unnumbered clauses are below each numbered one, down to the next number. */
function partsOf(tree: ClauseTree): Map<string, { clause: Clause; parts: number }> {
  const found = new Map<string, { clause: Clause; parts: number }>([['0', { clause: listClauses(tree)[0]!, parts: 0 }]]);
  for (const { clause, ancestors } of Array.from(walkClauses(tree)).slice(1)) {
    if (/^\d/.test(clause.number ?? '')) {
      if (!found.has(clause.number!)) found.set(clause.number!, { clause, parts: 0 });
      continue;
    }
    const owner = ancestors.findLast(({ number }) => /^\d/.test(number ?? ''))?.number ?? '0';
    found.get(owner)!.parts += 1;
  }
  return found;
}
