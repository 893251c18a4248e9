/** Which clauses the page of clause histories lists, and its contents. */
import { hasAnchor, type Clause } from '../model/clause.ts';
import type { Lineage } from '../redline/lineage.ts';
import type { PublishedPolicy } from '../model/publication.ts';
import { contents, type ContentsEntry } from '../outputs/html/html-contents.ts';
import { lineagesOf } from './policy-lineage.ts';

export interface ClauseIndex {
  /** Clauses of the newest edition in its reading order. */
  standing: Lineage[];
  /** The last removed first. */
  removed: Lineage[];
  /** How many of both changed after they appeared. */
  changed: number;
  /** The headings of the newest edition, linking to their histories; removed clauses last. */
  contents: ContentsEntry[];
}

/** The id of the heading of removed clauses on the page. */
export const REMOVED = 'removed';

/** @param removedTitle the heading of removed clauses */
export function clauseIndex(policy: PublishedPolicy, removedTitle: string): ClauseIndex {
  const lineages = lineagesOf(policy);
  const all = lineages.list.filter(isListed);
  const isRemoved = ({ events }: Lineage): boolean => events.at(-1)!.what === 'removed';
  const removed = all.filter(isRemoved);
  const newest = policy.editions.at(-1)!;
  const anchors = new Map(Array.from(lineages.clausesOf(newest.version), ([{ anchor }, { id }]) => [id, anchor]));
  const toHistory = ({ id, children, ...entry }: ContentsEntry): ContentsEntry => ({ ...entry, id: anchors.get(id)!, children: children.map(toHistory) });
  return {
    standing: all.filter((lineage) => !isRemoved(lineage)), removed, changed: all.filter(({ events }) => events.length > 1).length,
    contents: [
      ...contents(newest.text.tree).map(toHistory),
      ...(removed.length > 0 ? [{ id: REMOVED, mark: '', title: removedTitle, children: [] }] : []),
    ],
  };
}

/** Paragraphs and items without an address of their own are listed only if something happened to them. */
function isListed({ events: [first, ...later] }: Lineage): boolean {
  const { clause, version }: { clause: Clause; version: number } = first!;
  return clause.form !== 'title' && (later.length > 0 || hasAnchor(clause) || version > 1);
}
