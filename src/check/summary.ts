/** A summary tells of changed clauses: one that it names and that did not change misleads its readers. */
import { listClauses, walkClauses, type Clause } from '../model/clause.ts';
import { findReferences } from '../languages/crossref.ts';
import { Referents } from '../languages/referent.ts';
import { SUMMARY } from '../languages/tool/rules-words.ts';
import { headPlace } from '../content/head-place.ts';
import type { Check, Subject } from './text-check.ts';

export const checkSummary: Check = (subject) => {
  const { edition, before, text } = subject;
  if (!subject.isOriginal || !before || edition.summary.length === 0) return;
  const changed = changedClauses(subject);
  const [older, newer] = [new Referents(before.tree), new Referents(text.tree)];
  edition.summary.forEach((sentence, i) => {
    for (const reference of findReferences(sentence, () => true)) {
      const [was, is] = [older.find(reference, before.tree.title), newer.find(reference, text.tree.title)];
      if ([was, is].some((clause) => clause && changed.has(clause))) continue;
      const number = reference.path.join('.');
      const isThere = was !== null || is !== null;
      const at = headPlace(text.source, ['summary', i], sentence.slice(reference.start, reference.end));
      subject.report(at, 'summary-clause', isThere ? SUMMARY.unchanged(number, edition.version - 1) : SUMMARY.missing(number, edition.version - 1));
    }
  });
};

/** Clauses of both texts that changed, and those that hold them: who names 1.4 may mean a part of it. */
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
