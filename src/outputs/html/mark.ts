/** What an edition changed, marked quietly in the margin of the clause, with the earlier wording in place. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { listClauses, type Clause } from '../../model/clause.ts';
import type { Edition } from '../../model/edition.ts';
import type { Redline, Run } from '../../redline/index.ts';
import type { Words } from '../../languages/words.ts';

export interface Mark {
  /** «изм. в ред. 2». */
  label: string;
  /** Heading of the earlier wording, for those who do not see its position. */
  was: string;
  /** The earlier wording, with removed words marked; empty where the clause is new. */
  earlier: Run[];
}

/** A mark for each clause that is new in an edition or changed its words. */
export function changeMarks({ version, text }: Edition, { clauses }: Redline, { edition: { mark } }: Words): Map<Clause, Mark> {
  const now = listClauses(text.tree);
  const marks = new Map<Clause, Mark>();
  for (const { kind, to, runs, natures } of clauses) {
    if (!to || kind === 'same') continue;
    const clause = now[to.index]!;
    if (clause.form === 'row' || clause.form === 'title' || clause.form === 'code') continue;
    const earlier = runs.filter(([run]) => run !== 'added');
    if (kind === 'added') marks.set(clause, { label: mark.added({ version }), was: mark.was, earlier: [] });
    else if ((natures.includes('words') || natures.includes('moved'))) {
      // The parts of a merged clause follow each other.
      const before = marks.get(clause)?.earlier ?? [];
      marks.set(clause, { label: mark.changed({ version }), was: mark.was, earlier: [...before, ...earlier] });
    }
  }
  return marks;
}

export function markNode({ label, was, earlier }: Mark): Element {
  if (earlier.length === 0) return h('span', { className: 'm' }, label);
  const words = earlier.map(([kind, text]): ElementContent => (kind === 'removed' ? h('del', text) : { type: 'text', value: text }));
  return h('details', { className: 'm' }, [h('summary', label), h('p', [h('span', { className: 'v' }, `${was}: `), ...words])]);
}
