/** The summary of an edition beside its changes: each sentence that names clauses at the first of them that it tells of, the others before all. */
import { walkClauses, type Clause, type ClauseTree } from '../../model/clause.ts';
import { clauseNaming, type NamedClause } from '../../languages/named-clause.ts';
import type { Redline } from '../../redline/index.ts';
import { wordNodes } from '../compound.ts';
import { changeNumbers } from './change-number.ts';
import type { SaidOfLines } from './html-list.ts';
import { element } from './light-node.ts';
import type { RedlineView } from './redline-view.ts';
import type { ChangeLine } from './section.ts';
import { groupChanges } from './stretch.ts';

/** Words of a sentence; `change` where they name a clause, and what changed in it is that change. */
export interface SentencePart {
  words: string;
  change: number | null;
}

export interface PlacedSummary {
  /** What is said of no clause, or of none that changed. */
  general: string[];
  /** By the line of the list. */
  at: ReadonlyMap<ChangeLine, SentencePart[][]>;
}

/** The sentences as HTML; those parts are links that lead to another change than the line above them. @param lang language of the page */
export function saidNodes({ at }: PlacedSummary, lang: string, textLang: string): SaidOfLines {
  return new Map(Array.from(at, ([line, sentences]) => [line, sentences.map((parts) => element('p', 'said', parts.flatMap(({ words, change }) =>
    (change === null || change === line.change ? wordNodes(words) : [element('a', '', wordNodes(words), { href: `#c${change}` })])), lang === textLang ? {} : { lang: textLang }))]));
}

/** Between sentences; a short word before the full stop is an abbreviation: «в п. Б». */
const SENTENCE_END = /(?<=(?:\p{L}{3}|[\d»”")])[.!?])\s+(?=[«“"]?\p{Lu})/u;

/** @param from,to the texts that `redline` compares @param sections of its view */
export function placeSummary(summary: readonly string[], from: ClauseTree, to: ClauseTree, redline: Redline, { sections }: Pick<RedlineView, 'sections'>): PlacedSummary {
  const naming = clauseNaming(from, to);
  const groups = groupChanges(redline.clauses);
  const [older, newer] = [changesIn(from, changeNumbers(groups, 'from')), changesIn(to, changeNumbers(groups))];
  /** Those of the clauses themselves, else the first one within them. */
  const changesOf = ({ was, is }: NamedClause): number[] => {
    const found = [is && newer.get(is), was && older.get(was)].filter((one) => one != null);
    const own = found.filter((one) => one.isOwn);
    return own.length > 0 ? own.map(({ change }) => change) : found.map(({ change }) => change).sort((a, b) => a - b).slice(0, 1);
  };
  const general: string[] = [];
  const at = new Map<ChangeLine, SentencePart[][]>();
  for (const words of summary.flatMap((line) => pieces(line, (sentence) => naming(sentence).length > 0))) {
    const named = naming(words).map((reference) => ({ reference, changes: changesOf(reference) }));
    const change = mostNamed(named.flatMap(({ changes }) => changes));
    if (change === undefined) {
      general.push(words);
      continue;
    }
    const parts: SentencePart[] = [];
    let done = 0;
    for (const { reference: { start, end }, changes } of named) {
      if (changes.length === 0) continue;
      // Of a number that two clauses had in turn, «п. 2.1.5 стал п. 2.1.1», the one that the sentence is about.
      parts.push({ words: words.slice(done, start), change: null }, { words: words.slice(start, end), change: changes.includes(change) ? change : changes[0]! });
      done = end;
    }
    parts.push({ words: words.slice(done), change: null });
    const line = lineOf(change, sections);
    at.set(line, [...(at.get(line) ?? []), parts.filter((part) => part.words !== '')]);
  }
  return { general, at };
}

/** The sentences of a line of a summary; one that names no clause continues what was said before it. */
function pieces(line: string, isNaming: (sentence: string) => boolean): string[] {
  const found: string[] = [];
  for (const words of line.split(SENTENCE_END)) {
    if (found.length > 0 && !isNaming(words)) found.push(`${found.pop()} ${words}`);
    else found.push(words);
  }
  return found;
}

/** The change of each clause, or the first one within it. */
function changesIn(tree: ClauseTree, changeAt: ReadonlyMap<number, number>): Map<Clause, { change: number; isOwn: boolean }> {
  const changes = new Map<Clause, { change: number; isOwn: boolean }>();
  for (const [index, { clause, ancestors }] of [...walkClauses(tree)].entries()) {
    const change = changeAt.get(index);
    if (change !== undefined) for (const one of [clause, ...ancestors]) if (!changes.has(one)) changes.set(one, { change, isOwn: one === clause });
  }
  return changes;
}

/** The change that is named most often, the first of several. */
function mostNamed(changes: readonly number[]): number | undefined {
  const times = Map.groupBy(changes, (change) => change);
  return [...times].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** The line of the list that tells of a change: its own, or that of the changes before it. */
function lineOf(change: number, sections: RedlineView['sections']): ChangeLine {
  const { lines } = sections.find(({ entries }) => entries.some((entry) => entry.change === change))!;
  return lines.findLast((line) => line.change <= change && line.clause.length > 0) ?? lines.findLast((line) => line.change <= change) ?? lines[0]!;
}
