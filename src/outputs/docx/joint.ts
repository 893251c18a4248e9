/** What two texts have in common, as the redline pairs it and as Word can write it: in the order of both. */
import { heaviestChain, type Candidate } from '../../redline/pairing.ts';
import type { ClauseChange } from '../../redline/index.ts';
import type { ParagraphPart, Part } from './part.ts';
import { sameLength, type WholeChanges } from './row.ts';

/** One of the two texts. */
export interface Side {
  fate: 'removed' | 'added';
  parts: readonly Part[];
  /** By part: its changes in the order of its words. */
  changes: ClauseChange[][];
  /** Names of a part's bookmarks. */
  bookmarks(part: ParagraphPart): string[];
}

/** What both texts have in common: words of one paragraph, a table, or a paragraph without words (no change, entry 0). */
export interface Joint {
  old: number;
  now: number;
  /** Which of the part's changes it is, in each text. */
  oldEntry: number;
  nowEntry: number;
  change: ClauseChange | null;
}

/** The joints of two texts. Moved clauses are not joints, nor is anything that conflicts with the order of another joint. */
export function findJoints(sides: readonly [Side, Side], changes: readonly ClauseChange[], whole: WholeChanges): Joint[] {
  return withWordless(dropCrossed(orderedJoints(sides, changes, whole), sides), sides);
}

/** The changes of each part, a paragraph, in the order of its words. */
export function changesByPart(parts: readonly Part[], changes: readonly ClauseChange[], side: 'from' | 'to'): ClauseChange[][] {
  const byIndex = new Map<number, ClauseChange[]>();
  for (const change of changes) {
    const index = change[side]?.index;
    if (index === undefined) continue;
    const known = byIndex.get(index);
    if (known) known.push(change);
    else byIndex.set(index, [change]);
  }
  return parts.map((part) => (part.kind === 'paragraph' && part.index !== null ? (byIndex.get(part.index) ?? []) : []));
}

/** The changes that pair two whole clauses, by the old one's place: neither moved nor split nor merged. */
export function wholeChanges(changes: readonly ClauseChange[]): WholeChanges {
  const parts = new Set(['split', 'merged']);
  return new Map(changes.flatMap((change) => (change.from && change.to && !parts.has(change.kind) && change.kind !== 'moved' ? [[change.from.index, change]] : [])));
}

/** Positions of a text's changes and table rows; the keys number both in one sequence. */
interface Places {
  of: Map<ClauseChange, { part: number; entry: number; key: number }>;
  table: Map<number, { part: number; key: number }>;
  size: number;
}

/** The joints of a chain that keeps the order of both texts: paired words, and tables by the rows they share. */
function orderedJoints([old, now]: readonly [Side, Side], changes: readonly ClauseChange[], whole: WholeChanges): Joint[] {
  const places = (side: Side): Places => {
    let key = 0;
    const of: Places['of'] = new Map();
    const table: Places['table'] = new Map();
    for (const [part, value] of side.parts.entries()) {
      if (value.kind === 'table') {
        for (const row of value.rows) table.set(row.index, { part, key });
        key += 1;
      } else for (const [entry, change] of side.changes[part]!.entries()) of.set(change, { part, entry, key: key++ });
    }
    return { of, table, size: key };
  };
  const [oldPlaces, nowPlaces] = [places(old), places(now)];
  const candidates: (Joint & Candidate)[] = [];
  const tables = new Map<string, Joint & Candidate>();
  for (const change of changes) {
    if (!change.from || !change.to) continue;
    const weight = 1 + sameLength(change.runs);
    const [a, b] = [oldPlaces.of.get(change), nowPlaces.of.get(change)];
    if (a && b && change.kind !== 'moved') {
      candidates.push({ old: a.part, now: b.part, oldEntry: a.entry, nowEntry: b.entry, change, i: a.key, j: b.key, weight });
    }
    const [t, u] = [oldPlaces.table.get(change.from.index), nowPlaces.table.get(change.to.index)];
    if (t && u && whole.has(change.from.index)) {
      const name = `${t.part} ${u.part}`;
      const table = tables.get(name);
      if (table) table.weight += weight;
      else tables.set(name, { old: t.part, now: u.part, oldEntry: 0, nowEntry: 0, change: null, i: t.key, j: u.key, weight });
    }
  }
  return heaviestChain([...candidates, ...tables.values()], nowPlaces.size);
}

/** A table cannot be inside a paragraph: words that would continue after one are no joint. */
function dropCrossed(joints: readonly Joint[], [old, now]: readonly [Side, Side]): Joint[] {
  const hasTable = ({ parts }: Side, from: number, to: number): boolean => parts.slice(from, to).some(({ kind }) => kind === 'table');
  const kept: Joint[] = [];
  for (const joint of joints) {
    const before = kept.at(-1);
    const crosses = before && ((before.old === joint.old && hasTable(now, before.now, joint.now)) || (before.now === joint.now && hasTable(old, before.old, joint.old)));
    if (!crosses) kept.push(joint);
  }
  return kept;
}

/** Pairs the rules and spacers between two joints, in their order. */
function withWordless(joints: readonly Joint[], [old, now]: readonly [Side, Side]): Joint[] {
  const all: Joint[] = [];
  const between = (from: { old: number; now: number }, to: { old: number; now: number }): void => {
    const wordlessOf = ({ parts }: Side, start: number, end: number): number[] =>
      Array.from({ length: Math.max(0, end - start) }, (_, k) => start + k).filter((k) => isWordless(parts[k]!));
    const [left, right] = [wordlessOf(old, from.old + 1, to.old), wordlessOf(now, from.now + 1, to.now)];
    for (const [k, i] of left.slice(0, right.length).entries()) all.push({ old: i, now: right[k]!, oldEntry: 0, nowEntry: 0, change: null });
  };
  let last = { old: -1, now: -1 };
  for (const joint of [...joints, null]) {
    const here = joint ?? { old: old.parts.length, now: now.parts.length };
    if (last.old < here.old && last.now < here.now) between(last, here);
    if (joint) all.push(joint);
    last = here;
  }
  return all;
}

function isWordless(part: Part): boolean {
  return part.kind === 'paragraph' && part.index === null;
}

