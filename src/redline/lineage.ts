/**
 * The life of each clause through all editions of a policy, followed from redline to redline: where it appeared,
 * changed, moved, got another number, was removed.
 */
import { listClauses, type Clause, type ClauseTree } from '../model/clause.ts';
import type { ClauseChange, Nature, Redline } from './index.ts';

/** What one redline says about where clauses went, small enough to keep for thousands of editions. */
export interface Step {
  /** By place in the newer text: the place in the older one of the clause that it continues, or −1. */
  origin: Int32Array;
  /** What happened to a clause of the newer text, where something did. */
  happened: ReadonlyMap<number, Happened>;
  /** By place in the older text: the clause of the newer one that a removed clause's words went into. */
  wentInto: ReadonlyMap<number, number>;
}

export interface Happened {
  moved: boolean;
  /** What changed in its words, in the order of weight; empty where nothing did. */
  natures: Nature[];
  /** Place in the older text of a clause that it was split off from. */
  splitFrom?: number;
}

export interface LineageEvent {
  /** The edition that made the change. */
  version: number;
  what: 'appeared' | 'changed' | 'removed';
  /** The clause as that edition has it; of a removal, as the edition before had it. */
  clause: Clause;
  index: number;
  /** The clause as the edition before had it; absent where it appeared. */
  before?: Clause;
  moved: boolean;
  renumbered: boolean;
  natures: Nature[];
  /** The clause it was split off from, or that its words went into. */
  other?: Lineage;
}

/** One clause through the editions. */
export interface Lineage {
  /** Address fragment that never changes: the clause's own id in the edition it appeared in, and that edition. */
  anchor: string;
  /** Oldest first; the first is its appearance. */
  events: LineageEvent[];
}

/** An edition as lineages need it. */
export interface Numbered {
  version: number;
  text: { tree: ClauseTree };
}

/** All lineages of a policy. */
export interface Lineages {
  /** Lineages of the newest edition in its reading order, then the removed ones, the last removed first. */
  list: Lineage[];
  /** The lineage of the clause at a place of an edition's text. */
  of(version: number, index: number): Lineage | undefined;
  /** The clauses of an edition by their lineage: a clause that did not change still has a place of its own in each edition. */
  clausesOf(version: number): ReadonlyMap<Lineage, Clause>;
}

/** @param to the newer text of the redline */
export function stepOf({ clauses }: Redline, to: ClauseTree): Step {
  const origin = new Int32Array(listClauses(to).length).fill(-1);
  const happened = new Map<number, Happened>();
  const wentInto = new Map<number, number>();
  const parts: ClauseChange[] = [];
  const continued = new Set<number>();
  const follow = (change: ClauseChange): void => {
    const [from, now] = [change.from!.index, change.to!.index];
    origin[now] = from;
    continued.add(from);
    if (change.natures.length > 0 || change.kind === 'moved') happened.set(now, { moved: change.kind === 'moved', natures: change.natures });
  };
  for (const change of clauses) {
    if (change.kind === 'split' || change.kind === 'merged') parts.push(change);
    else if (change.from && change.to) follow(change);
  }
  // Of a clause in parts the one that shares the most words continues it; the others were split off, or went into another.
  for (const change of parts.toSorted((a, b) => sharedLength(b) - sharedLength(a))) {
    const [from, now] = [change.from!.index, change.to!.index];
    if (origin[now] === -1 && !continued.has(from)) {
      follow(change);
      happened.set(now, { moved: false, natures: ['words'] });
    } else if (origin[now] === -1) happened.set(now, { moved: false, natures: [], splitFrom: from });
    else if (!continued.has(from)) wentInto.set(from, now);
  }
  return { origin, happened, wentInto };
}

function sharedLength({ runs }: ClauseChange): number {
  return runs.reduce((sum, [kind, text]) => sum + (kind === 'same' ? text.length : 0), 0);
}

/**
 * Follows every clause through the editions.
 * @param editions of one policy by version, ascending, without gaps
 * @param stepBetween the step from one edition to the next
 */
export function readLineages<E extends Numbered>(editions: readonly E[], stepBetween: (from: E, to: E) => Step): Lineages {
  const places = new Map<number, Lineage[]>();
  const removed: Lineage[] = [];
  let before: { edition: E; clauses: Clause[]; lineages: Lineage[] } | null = null;
  for (const edition of editions) {
    const { version } = edition;
    const clauses = listClauses(edition.text.tree);
    const step = before && stepBetween(before.edition, edition);
    const lineages = clauses.map((clause, index): Lineage => {
      const from = step?.origin[index] ?? -1;
      if (before && from >= 0) return continueLineage(before.lineages[from]!, version, clause, index, before.clauses[from]!, step!.happened.get(index));
      return { anchor: `${clause.id}-ed${version}`, events: [{ version, what: 'appeared', clause, index, moved: false, renumbered: false, natures: [] }] };
    });
    if (before && step) {
      for (const [index, { splitFrom }] of step.happened) if (splitFrom !== undefined) lineages[index]!.events[0]!.other = before.lineages[splitFrom]!;
      const alive = new Set(step.origin);
      for (const [index, lineage] of before.lineages.entries()) {
        if (alive.has(index)) continue;
        const into = step.wentInto.get(index);
        const clause = before.clauses[index]!;
        lineage.events.push({
          version, what: 'removed', clause, index, before: clause, moved: false, renumbered: false, natures: [],
          ...(into === undefined ? {} : { other: lineages[into]! }),
        });
        removed.push(lineage);
      }
    }
    places.set(version, lineages);
    before = { edition, clauses, lineages };
  }
  const clausesOf = new Map<number, ReadonlyMap<Lineage, Clause>>();
  return {
    list: [...(before?.lineages ?? []), ...removed.reverse()],
    of: (version, index) => places.get(version)?.[index],
    clausesOf(version) {
      let known = clausesOf.get(version);
      if (!known) {
        const edition = editions.find((one) => one.version === version);
        const lineages = places.get(version) ?? [];
        clausesOf.set(version, (known = new Map(edition && listClauses(edition.text.tree).map((clause, index) => [lineages[index]!, clause]))));
      }
      return known;
    },
  };
}

function continueLineage(lineage: Lineage, version: number, clause: Clause, index: number, before: Clause, happened: Happened | undefined): Lineage {
  const renumbered = before.number !== clause.number;
  const { moved = false, natures = [] } = happened ?? {};
  if (moved || renumbered || natures.length > 0) lineage.events.push({ version, what: 'changed', clause, index, before, moved, renumbered, natures });
  return lineage;
}
