/** Notes in the margin of a clause: which edition changed it, with the earlier wording where that is the edition being read. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { listClauses, type Clause } from '../../model/clause.ts';
import type { Edition } from '../../model/edition.ts';
import type { Redline, Run } from '../../redline/index.ts';
import type { Words } from '../../languages/words.ts';

export interface Mark {
  /** «изменён редакцией 2». */
  label: string;
  /** The place in the redline of that edition. */
  href: string;
  /** An earlier edition than the one being read made the change: only a wide screen has room for it. */
  isOlder: boolean;
  /** The earlier wording, with removed words marked; empty where the clause is new or the change is an older one. */
  earlier: Run[];
}

/** The earlier wording of each clause of an edition that changed its words. */
export function earlierWordings({ text }: Edition, { clauses }: Redline): Map<Clause, Run[]> {
  const now = listClauses(text.tree);
  const wordings = new Map<Clause, Run[]>();
  for (const { kind, to, runs, natures } of clauses) {
    if (!to || kind === 'same' || kind === 'added' || !isRewording(natures)) continue;
    const clause = now[to.index]!;
    // The parts of a merged clause follow each other.
    wordings.set(clause, [...(wordings.get(clause) ?? []), ...runs.filter(([run]) => run !== 'added')]);
  }
  return wordings;
}

/** Whether what happened to a clause changed what it says. */
export function isRewording(natures: readonly string[]): boolean {
  return natures.includes('words') || natures.includes('moved');
}

/**
 * An `aside`, which reader modes leave out. An older change is for the eye alone: by keyboard and to a screen reader, the
 * card of the clause gives its history, and the page is not one link longer for each clause.
 */
export function markNode({ label, href, isOlder, earlier }: Mark, { was, compare }: Words['edition']['mark']): Element {
  if (isOlder) return h('aside', { role: 'note', className: 'm o', ariaHidden: 'true' }, h('a', { href, tabIndex: -1 }, label));
  if (earlier.length === 0) return h('aside', { role: 'note', className: 'm' }, h('a', { href }, label));
  const words = earlier.map(([kind, text]): ElementContent => (kind === 'removed' ? h('del', text) : { type: 'text', value: text }));
  return h('aside', { role: 'note', className: 'm' }, h('details', [h('summary', label), h('p', [h('span', { className: 'v' }, `${was}: `), ...words]), h('p', h('a', { href }, compare))]));
}
