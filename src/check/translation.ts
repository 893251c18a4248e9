/** A translation has the clauses of its original: the same numbers, and as many parts below each. */
import { basename } from 'node:path';
import { listClauses, walkClauses, type Clause, type ClauseTree } from '../model/clause.ts';
import { parallel } from '../redline/parallel.ts';
import { TRANSLATION } from '../languages/tool/rules-words.ts';
import type { Check, Subject } from './text-check.ts';

/** More numbers than this say no more. */
const MOST_NAMED = 10;

export const checkTranslation: Check = (subject) => {
  if (subject.isOriginal) return;
  const { edition: { text: original }, text } = subject;
  const file = basename(original.file);
  const pairs = parallel(original.tree, text.tree);
  const isNumbered = (clause: Clause | null): clause is Clause => clause !== null && /^\d/.test(clause.number ?? '');
  const lacking = pairs.filter(([, own]) => own === null).map(([clause]) => clause).filter(isNumbered);
  const extra = pairs.filter(([clause]) => clause === null).map(([, own]) => own).filter(isNumbered);
  if (lacking.length > 0) {
    const at = pairs.findIndex(([clause]) => clause === lacking[0]);
    // What is missing stands nowhere: the place is the clause that it should have come after.
    const before = pairs.slice(0, at).findLast(([, own]) => own !== null)?.[1] ?? text.tree.title;
    subject.report(before, 'translation-differs', TRANSLATION.lacks(file, numbers(lacking)));
  }
  if (extra.length > 0) subject.report(extra[0]!, 'translation-differs', TRANSLATION.extra(file, numbers(extra)));
  if (lacking.length === 0 && extra.length === 0) reportParts(subject, original.tree, file);
};

function numbers(clauses: readonly Clause[]): string[] {
  const all = clauses.map(({ number }) => number!);
  return all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED), '…'] : all;
}

/** Where the numbers agree: the parts without one, told at the first clause that has more or fewer. */
function reportParts(subject: Subject, original: ClauseTree, file: string): void {
  const [theirs, ours] = [partsOf(original), partsOf(subject.text.tree)];
  for (const [name, { clause, parts }] of ours) {
    const other = theirs.get(name);
    if (!other || other.parts === parts) continue;
    subject.report(clause, 'translation-differs', TRANSLATION.parts(file, name, other.parts, parts));
    return;
  }
}

/** How many clauses stand below each one with a number, as deep as to the next number. */
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

/** Languages that the edition before speaks and this one does not yet. */
export const checkTranslated: Check = (subject) => {
  const { policy, edition, library: { site } } = subject;
  if (!subject.isOriginal) return;
  const before = policy.editions.find(({ version }) => version === edition.version - 1);
  for (const lang of site.languages.slice(1)) {
    const known = before?.translations[lang];
    if (!known || edition.translations[lang]) continue;
    // A draft is written in one language first.
    const level = edition.published === null ? 'note' : 'warning';
    subject.report({ line: 1, column: 1 }, 'translation-missing', TRANSLATION.missing(lang, basename(known.file), `${edition.version}.${lang}.md`), level);
  }
};
