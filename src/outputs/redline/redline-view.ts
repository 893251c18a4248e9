/**
 * A redline as a list of entries to lay out, the same for page, PDF, terminal, comment and the reader's browser:
 * what to call each change, how its number reads, what its words are, what form the clause has in its text.
 */
import { listClauses, type Clause, type ClauseTree } from '../../model/clause.ts';
import { WEIGHTS, type Redline, type Run, type WeightNature } from '../../redline/change.ts';
import type { ChangeWords } from '../../languages/words.ts';
import { changedGroups, changeNumbers } from './change-number.ts';
import { groupChanges, joinBetween, type ChangeGroup } from './stretch.ts';
import { listNames } from './clause-name.ts';
import { phrase, phraseText, quote } from './phrase.ts';
import { placesOf } from './clause-place.ts';
import type { RedlineEntry } from './redline-entry.ts';
import { saying, type SayingContext } from './saying.ts';
import { describeTables } from './column.ts';
import { changedSections, type RedlineSection } from './section.ts';
import { isTermAlone } from './weight-phrase.ts';
import { touchRuns, type EntryRun } from './touch.ts';

/** The sign of a paragraph's end. */
export const PILCROW = '¶';

export interface RedlineView {
  entries: RedlineEntry[];
  /** The changes by section, with the list of them in words. */
  sections: RedlineSection[];
  /** How many entries are changes. */
  changes: number;
  /** How many of them are of each kind that carries weight, where some are. */
  weights: Partial<Record<WeightNature, number>>;
}

/** @param from,to the texts that `redline` compares @param say the words of the interface about changes */
export function redlineView(from: ClauseTree, to: ClauseTree, redline: Redline, say: ChangeWords): RedlineView {
  const [old, now] = [listClauses(from), listClauses(to)];
  const [oldPlaces, newPlaces] = [placesOf(from), placesOf(to)];
  const context = { say, old, now, oldNames: listNames(from, say), newNames: listNames(to, say), splitInto: splitsOf(redline), became: pairsOf(redline) };
  const groups = groupChanges(redline.clauses);
  const numbers = new Map(changedGroups(groups).map((group, k) => [group, k + 1]));
  const entries = groups.map((group): RedlineEntry => {
    const [first] = group;
    const [was, is] = [first.from && old[first.from.index], first.to && now[first.to.index]];
    const { form } = (is ?? was)!;
    const number = numberRuns(was?.mark.trimEnd() ?? '', is?.mark.trimEnd() ?? '');
    const kind = group.some((change) => change.kind === 'merged') ? 'merged' : first.kind;
    const [oldPlace, newPlace] = [first.from && oldPlaces[first.from.index]!, first.to && newPlaces[first.to.index]!];
    const entry: RedlineEntry = {
      kind, number, form: form === 'definition' ? 'paragraph' : form, place: (newPlace ?? oldPlace)!,
      tables: { ...(oldPlace?.row ? { from: oldPlace.row.table } : {}), ...(newPlace?.row ? { to: newPlace.row.table } : {}) },
      words: group.flatMap((change, k) => [...(k === 0 ? [] : partStart(group, k, old, now)), ...partRuns(touchRuns(change), k > 0, k + 1 < group.length)]),
      minor: kind === 'changed' && first.from!.number === first.to!.number && !first.natures.includes('words') && !first.natures.includes('moved'),
      said: null, renumbered: null, facts: [], isSaidElsewhere: isTermAlone(group), header: null, change: null, section: null, sectionWeights: new Set(),
      weights: WEIGHTS.filter((nature) => group.some(({ weights }) => weights.some((weight) => weight.nature === nature))),
    };
    const change = numbers.get(group);
    if (change === undefined) return entry;
    const { clause, full, what, facts } = saying(group, context);
    const said = { clause: phrase(clause), full: phrase(full), what: phrase(what) };
    const [from, to] = [first.from?.number ?? null, first.to?.number ?? null];
    const renumbered = from !== null && to !== null && from !== to ? { from, to } : null;
    return { ...entry, said, renumbered, facts: facts.map(phrase), change };
  });
  markSections(entries);
  describeTables(entries, say);
  const sections = changedSections(entries, say);
  addTermLines(sections, redline.terms, changeNumbers(groups), context);
  return { entries, sections, changes: numbers.size, weights: countWeights(entries) };
}

function countWeights(entries: readonly RedlineEntry[]): RedlineView['weights'] {
  const counts: RedlineView['weights'] = {};
  for (const { weights } of entries) for (const nature of weights) counts[nature] = (counts[nature] ?? 0) + 1;
  return counts;
}

/** A term that was replaced throughout is one line, the first of the section that has the first of its places. */
function addTermLines(
  sections: readonly RedlineSection[], terms: Redline['terms'], changeAt: ReadonlyMap<number, number>, { say, newNames }: Pick<SayingContext, 'say' | 'newNames'>,
): void {
  for (const { from, to, clauses: places } of terms.toReversed()) {
    const change = changeAt.get(places[0]!);
    if (change === undefined) continue;
    const section = sections.find(({ entries }) => entries.some((entry) => entry.change === change));
    const what = phrase(say.termReplaced({ from: quote(from), to: quote(to), clauses: places.map((index) => newNames[index]!.full).join(', ') }));
    section?.lines.unshift({ change, kind: 'changed', minor: false, weights: ['term'], clause: [], what, words: phraseText(what) });
  }
}

/** The sign between two parts of a group, and the number that was removed or added with it. */
function partStart(group: ChangeGroup, k: number, old: readonly Clause[], now: readonly Clause[]): EntryRun[] {
  const [before, part] = [group[k - 1]!, group[k]!];
  const kind = joinBetween(before, part)!;
  const { mark } = kind === 'removed' ? old[part.from!.index]! : now[part.to!.index]!;
  return [[kind, PILCROW, 'join'], ...(mark === '' ? [] : [[kind, `${mark.trimEnd()} `] as const satisfies EntryRun])];
}

/** The space that was added or removed with the end of a paragraph is not marked in addition to the pilcrow. */
function partRuns(runs: readonly EntryRun[], joinsBefore: boolean, joinsAfter: boolean): EntryRun[] {
  const isEdge = (i: number): boolean => (joinsBefore && i === 0) || (joinsAfter && i === runs.length - 1);
  return runs.map((run, i) => (isEdge(i) && !/\S/.test(run[1]) ? ['same', run[1]] : run));
}

/** Old place → new place of the clauses that are in both texts. */
function pairsOf({ clauses }: Redline): Map<number, number> {
  return new Map(clauses.flatMap(({ from, to }) => (from && to ? [[from.index, to.index]] : [])));
}

function splitsOf({ clauses }: Redline): Map<number, number[]> {
  const into = new Map<number, number[]>();
  for (const { kind, from, to } of clauses) {
    if (kind !== 'split' && kind !== 'merged') continue;
    const parts = into.get(from!.index);
    if (!parts) into.set(from!.index, [to!.index]);
    else if (!parts.includes(to!.index)) parts.push(to!.index);
  }
  return into;
}

/** Sets for each unchanged heading whether anything changed before the next one of its level. */
function markSections(entries: RedlineEntry[]): void {
  const open: RedlineEntry[] = [];
  for (const entry of entries) {
    if (entry.form === 'heading') {
      while (open.length > 0 && open.at(-1)!.place.level >= entry.place.level) open.pop();
      open.push(entry);
      if (entry.change === null) entry.section = 'same';
    }
    if (entry.change === null) continue;
    for (const heading of open) for (const nature of entry.weights) heading.sectionWeights.add(nature);
    for (const heading of open) if (heading.section !== null && heading.section !== 'changed') heading.section = entry.minor ? 'minor' : 'changed';
  }
}

function numberRuns(old: string, now: string): Run[] {
  if (old === now) return now === '' ? [] : [['same', now]];
  const runs: Run[] = [['removed', old], ['added', now]];
  return runs.filter(([, text]) => text !== '');
}
