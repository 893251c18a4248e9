/** Defined terms: each defined once, used, and not used without its definition. */
import { listClauses, plainText, type Clause } from '../model/clause.ts';
import { Terms, type Term } from '../languages/term.ts';
import { excerpt } from '../languages/tool/markdown-words.ts';
import { TERMS } from '../languages/tool/rules-words.ts';
import type { Check, Subject } from './text-check.ts';

export const checkTerms: Check = (subject) => {
  const { text: { tree, lang } } = subject;
  const terms = new Terms(tree, lang);
  const clauses = listClauses(tree);
  checkRepeated(subject, terms.list);
  const used = new Set(usesIn(clauses, terms).map(({ term }) => nameOf(term)));
  for (const term of terms.list) {
    if (!used.has(nameOf(term))) subject.report(term.clause, 'term-unused', TERMS.unused(excerpt(term.words)));
  }
  checkLost(subject, clauses, terms.list);
};

const nameOf = ({ words }: Term): string => words.toLowerCase().replaceAll('ё', 'е');

interface Use {
  clause: Clause;
  start: number;
  term: Term;
}

function usesIn(clauses: readonly Clause[], terms: Terms): Use[] {
  return clauses.flatMap((clause) => terms.uses(plainText(clause.text), clause).map(({ start, term }) => ({ clause, start, term })));
}

function checkRepeated(subject: Subject, terms: readonly Term[]): void {
  const first = new Map<string, Term>();
  for (const term of terms) {
    const known = first.get(nameOf(term));
    if (known) subject.report(term.clause, 'term-repeat', TERMS.repeat(excerpt(term.words), known.clause.line));
    else first.set(nameOf(term), term);
  }
}

/** Terms of the edition before that this one does not define and goes on using, each at its first use. */
function checkLost(subject: Subject, clauses: readonly Clause[], defined: readonly Term[]): void {
  const { before } = subject;
  if (!before) return;
  const names = new Set(defined.map(nameOf));
  const uses = usesIn(clauses, new Terms(before.tree, before.lang)).filter(({ term }) => !names.has(nameOf(term)));
  for (const [term, [first, ...others]] of Map.groupBy(uses, ({ term }) => term)) {
    subject.reportWord(first!.clause, first!.start, 'term-lost', TERMS.lost(excerpt(term.words), subject.edition.version - 1, others.length + 1));
  }
}
