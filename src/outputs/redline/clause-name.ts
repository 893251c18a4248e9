/** What to call a clause. */
import { plainText, walkClauses, type Clause, type ClauseTree } from '../../model/clause.ts';
import type { ChangeWords, Words } from '../../languages/words.ts';
import { quote } from './phrase.ts';

/** Names every clause of a text the way people cite it: «п. 3.2.5», or by its section and first words. By its place in the text. */
export function clauseNames(tree: ClauseTree, strings: Words): Map<number, string> {
  return eachName(tree, (clause, ancestors) => citedName(clause, ancestors, strings));
}

/** What to call a clause in a list of changes. Words of the text are marked by `quote`. */
export interface ListName {
  /** Under the heading of its section: «3.2.5», «1.4, «удаление»», «раздел «Преамбула»». */
  own: string;
  /** Anywhere else: with the section, where the name says too little without it. */
  full: string;
  /** The place of the heading whose section it is in; null above the first one, and for a heading itself. */
  section: number | null;
  /** Of a heading: the one before it under the same heading, by number or title; null for the first one, and for other clauses. */
  after: string | null;
}

/** Names every clause for a list, its number first. By its place in the text. */
export function listNames(tree: ClauseTree, strings: ChangeWords): ListName[] {
  const places = new Map<Clause, number>();
  const lastUnder = new Map<Clause | undefined, string>();
  return Array.from(walkClauses(tree), ({ clause, ancestors }, index) => {
    places.set(clause, index);
    const own = ownName(clause, ancestors, strings);
    const naming = namingSection(clause, ancestors);
    const section = ancestors.findLast(({ form }) => form === 'heading');
    const after = clause.form === 'heading' ? (lastUnder.get(section) ?? null) : null;
    if (clause.form === 'heading') lastUnder.set(section, clause.number ?? strings.quoted({ words: quote(firstWords(clause)) }));
    return { own, full: naming ? strings.inSection({ clause: own, title: quote(firstWords(naming)) }) : own, section: section ? places.get(section)! : null, after };
  });
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

function ownName(clause: Clause, ancestors: Clause[], say: ChangeWords): string {
  if (clause.form === 'title') return say.titleClause;
  if (clause.number !== null) return fullNumber(clause, ancestors);
  if (clause.term !== null) return say.termClause({ term: quote(bareTerm(clause.term)) });
  const words = quote(firstWords(clause));
  if (clause.form === 'heading') return say.sectionClause({ title: words });
  const parent = ancestors.findLast(({ number }) => number !== null);
  return parent ? `${fullNumber(parent, ancestors.slice(0, ancestors.indexOf(parent)))}, ${say.quoted({ words })}` : say.quoted({ words });
}

/** The section without which the name of a clause says too little; none where its own number is enough. */
function namingSection(clause: Clause, ancestors: Clause[]): Clause | undefined {
  if (clause.form === 'title' || clause.form === 'heading') return clause.number === null ? undefined : countingSection(clause, ancestors);
  if (clause.number !== null || ancestors.some(({ number }) => number !== null)) return countingSection(clause, ancestors);
  return clause.term === null ? ancestors.findLast(({ form }) => form === 'heading') : undefined;
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
function firstWords({ text, cells }: Clause, max = 5): string {
  const words = (plainText(cells?.[0] ?? []) || plainText(text)).split(/\s+/u).filter(Boolean);
  return words.slice(0, max).join(' ').replace(/[,;:.]$/u, '') + (words.length > max ? '…' : '');
}
