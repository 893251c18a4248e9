/** What to call a clause. */
import { plainText, walkClauses, type Clause, type ClauseTree } from '../../model/clause.ts';
import type { ChangeWords, Words } from '../../languages/words.ts';
import { quote } from './phrase.ts';

/** Names every clause of a text the way people cite it: «п. 3.2.5», or by its section and first words. By its place in the text. */
export function clauseNames(tree: ClauseTree, strings: Words): Map<number, string> {
  return eachName(tree, (clause, ancestors) => citedName(clause, ancestors, strings));
}

/**
 * Names every clause for a list, its number first: «3.2.5», «1.4, «удаление»», «раздел «Преамбула»». By its place in the text.
 * Words of the text are marked by `quote`.
 */
export function listNames(tree: ClauseTree, strings: ChangeWords): Map<number, string> {
  return eachName(tree, (clause, ancestors) => listName(clause, ancestors, strings));
}

function eachName(tree: ClauseTree, nameOf: (clause: Clause, ancestors: Clause[]) => string): Map<number, string> {
  const names = new Map<number, string>();
  let index = 0;
  for (const { clause, ancestors } of walkClauses(tree)) names.set(index++, nameOf(clause, ancestors));
  return names;
}

function citedName(clause: Clause, ancestors: Clause[], strings: Words): string {
  const { changes } = strings;
  if (clause.form === 'title') return changes.titleClause;
  if (clause.number !== null) {
    const named = strings.edition.clause({ number: fullNumber(clause, ancestors) });
    const section = countingSection(clause, ancestors);
    return section ? changes.inSection({ clause: named, title: firstWords(section) }) : named;
  }
  if (clause.term !== null) return changes.termClause({ term: bareTerm(clause.term) });
  const words = firstWords(clause);
  const parent = ancestors.findLast(({ number }) => number !== null);
  return parent ? changes.under({ clause: citedName(parent, ancestors.slice(0, ancestors.indexOf(parent)), strings), words }) : changes.unnumbered({ words });
}

function listName(clause: Clause, ancestors: Clause[], say: ChangeWords): string {
  if (clause.form === 'title') return say.titleClause;
  if (clause.number !== null) {
    const number = fullNumber(clause, ancestors);
    const section = countingSection(clause, ancestors);
    return section ? say.inSection({ clause: number, title: quote(firstWords(section)) }) : number;
  }
  if (clause.term !== null) return say.termClause({ term: quote(bareTerm(clause.term)) });
  const words = quote(firstWords(clause));
  if (clause.form === 'heading') return say.sectionClause({ title: words });
  const parent = ancestors.findLast(({ number }) => number !== null);
  if (parent) return `${listName(parent, ancestors.slice(0, ancestors.indexOf(parent)), say)}, ${say.quoted({ words })}`;
  const section = ancestors.findLast(({ form }) => form === 'heading');
  return section ? say.inSection({ clause: say.quoted({ words }), title: quote(firstWords(section)) }) : say.quoted({ words });
}

/** The full number of a clause: from the last ancestor whose number is complete (3.2.5), plus the letters below it. */
function fullNumber(clause: Clause, ancestors: Clause[]): string {
  const numbers: string[] = [];
  for (const { number } of [...ancestors, clause].toReversed()) {
    if (number === null) continue;
    numbers.unshift(number);
    if (/\d\.\d/.test(number) || numbers.length === 3) break;
  }
  return numbers.filter((number, i) => !numbers[i + 1]?.startsWith(`${number}.`)).join('.');
}

/** The titled section that restarts the numbering of its clauses: «п. 7» says nothing without it. */
function countingSection(clause: Clause, ancestors: Clause[]): Clause | undefined {
  if ([...ancestors, clause].some(({ number }) => number !== null && /\d\.\d/.test(number))) return undefined;
  return ancestors.findLast(({ form, number }) => form === 'heading' && number === null);
}

/** A term without the marks of quotation that some texts write it with. */
export function bareTerm(term: string): string {
  return term.replace(/[«»“”]/gu, '');
}

/** Of a row the first cell, by which a reader finds it. */
function firstWords({ text, cells }: Clause, most = 5): string {
  const words = (plainText(cells?.[0] ?? []) || plainText(text)).split(/\s+/u).filter(Boolean);
  return words.slice(0, most).join(' ').replace(/[,;:.]$/u, '') + (words.length > most ? '…' : '');
}
