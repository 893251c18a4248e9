/** A change said in words: the list that opens a redline, on the page and wherever else changes are named. */
import { plainText, walkClauses, type Clause, type ClauseTree } from '../../core/clause.ts';
import type { ClauseChange, Redline } from '../../core/redline/index.ts';
import type { Strings } from '../strings/index.ts';

/** Names every clause of a text as people cite it: «п. 3.2.5», or by its section and first words. */
export function clauseNames(tree: ClauseTree, strings: Strings): Map<number, string> {
  const names = new Map<number, string>();
  let index = 0;
  for (const { clause, ancestors } of walkClauses(tree)) names.set(index++, clauseLabel(clause, ancestors, strings));
  return names;
}

function clauseLabel(clause: Clause, ancestors: Clause[], strings: Strings): string {
  if (clause.form === 'title') return strings.changes.titleClause;
  const path = [...ancestors, clause];
  // The number that says where it stands: from the last ancestor whose number is whole (3.2.5), plus letters below it.
  if (clause.number !== null) {
    const numbers: string[] = [];
    for (const { number } of path.toReversed()) {
      if (number === null) continue;
      numbers.unshift(number);
      if (/\d\.\d/.test(number) || numbers.length === 3) break;
    }
    const own = numbers.filter((number, i) => !numbers[i + 1]?.startsWith(`${number}.`)).join('.');
    const named = strings.edition.clause(own);
    // «п. 7» says nothing where each titled section counts anew.
    const section = path.some(({ number }) => number !== null && /\d\.\d/.test(number)) ? undefined : ancestors.findLast(({ form, number }) => form === 'heading' && number === null);
    return section ? strings.changes.inSection(named, firstWords(plainText(section.text))) : named;
  }
  if (clause.term !== null) return strings.changes.termClause(clause.term);
  const words = firstWords(plainText(clause.text));
  const parent = ancestors.findLast(({ number }) => number !== null);
  return parent ? strings.changes.under(clauseLabel(parent, ancestors.slice(0, ancestors.indexOf(parent)), strings), words) : strings.changes.unnumbered(words);
}

function firstWords(text: string, most = 5): string {
  const words = text.split(/\s+/u).filter(Boolean);
  return words.slice(0, most).join(' ').replace(/[,;:.]$/u, '') + (words.length > most ? '…' : '');
}

/** A line of the list of changes. */
export interface ChangeLine {
  kind: Exclude<ClauseChange['kind'], 'same'>;
  /** «изменён п. 3.2.5». */
  words: string;
  /** Place of the change in `redline.clauses`. */
  entry: number;
}

/** What a change is made of where no word changed: «: знаки препинания». */
function minorWords({ natures }: ClauseChange, strings: Strings): string {
  if (natures.includes('words') || natures.length === 0) return '';
  return `: ${natures.map((nature) => strings.changes.nature[nature]).join(', ')}`;
}

/** Kinds in the order in which a reader is told of them. */
const KINDS: readonly ChangeLine['kind'][] = ['changed', 'split', 'merged', 'added', 'removed', 'moved', 'renumbered'];

/** Every changed clause by kind, within a kind in the order of the redline. */
export function changeLines(from: ClauseTree, to: ClauseTree, { clauses }: Redline, strings: Strings): ChangeLine[] {
  const oldNames = clauseNames(from, strings);
  const newNames = clauseNames(to, strings);
  const { kind: say } = strings.changes;
  const seen = new Set<string>();
  const lines = clauses.flatMap((change, entry): ChangeLine[] => {
    const now = change.to && newNames.get(change.to.index)!;
    const old = change.from && oldNames.get(change.from.index)!;
    const line = (kind: ChangeLine['kind'], words: string): ChangeLine[] => {
      // The parts of one split or merged clause are one change to the reader.
      if (seen.has(words)) return [];
      seen.add(words);
      return [{ kind, words, entry }];
    };
    switch (change.kind) {
      case 'same': return [];
      case 'added': return line('added', say.added(now!));
      case 'removed': return line('removed', say.removed(old!));
      case 'changed': return line('changed', say.changed(now!, change.from!.number === change.to!.number ? null : old!) + minorWords(change, strings));
      case 'moved': return line('moved', say.moved(now!, old!));
      case 'renumbered': return line('renumbered', say.renumbered(now!, old!));
      case 'split': return line('split', say.split(old ?? now!));
      case 'merged': return line('merged', say.merged(now ?? old!));
    }
  });
  return lines.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

