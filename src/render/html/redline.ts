/** A redline as HTML: real <ins> and <del>, each also told apart by sign and by words for screen readers. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { listClauses, type Clause, type ClauseTree } from '../../core/clause.ts';
import type { ClauseChange, Redline, Run } from '../../core/redline/index.ts';
import type { Strings } from '../strings/index.ts';
import { toHtml } from './serialize.ts';

/** Unchanged clauses in a row from which on they are folded away. */
const FOLD_FROM = 3;

/** @returns the redline's clauses as HTML; the entry `i` has the id `c{i+1}` */
export function redlineHtml(from: ClauseTree, to: ClauseTree, redline: Redline, strings: Strings): string {
  const old = listClauses(from);
  const now = listClauses(to);
  const nodes: ElementContent[] = [];
  let quiet: Element[] = [];
  const flush = (): void => {
    if (quiet.length < FOLD_FROM) nodes.push(...quiet);
    else nodes.push(h('details', { className: 'same' }, [h('summary', strings.changes.unchanged(quiet.length)), ...quiet]));
    quiet = [];
  };
  redline.clauses.forEach((change, i) => {
    const clause = change.to ? now[change.to.index]! : old[change.from!.index]!;
    const was = change.from ? old[change.from.index]! : null;
    const node = entry(change, i, clause, was, strings);
    // A heading stays in sight: it tells the reader where the change stands.
    if (change.kind === 'same' && clause.form !== 'heading') quiet.push(node);
    else {
      flush();
      nodes.push(node);
    }
  });
  flush();
  return toHtml(nodes);
}

function entry(change: ClauseChange, i: number, clause: Clause, was: Clause | null, strings: Strings): Element {
  const changed = change.kind !== 'same';
  const tag = clause.form === 'heading' || clause.form === 'title' ? 'h3' : 'p';
  const words = [...numberNodes(change, clause, was, strings), ...change.runs.flatMap((run) => runNodes(run, strings))];
  return h('div', { className: ['r', change.kind, ...(clause.form === 'item' ? ['item'] : [])], id: changed ? `c${i + 1}` : null }, [
    changed ? h('span', { className: 'badge' }, strings.changes.badge[change.kind]) : null,
    h(tag, words),
  ].filter((node) => node !== null));
}

/** The number as the reader sees it now; where it changed, the old one struck before it. */
function numberNodes(change: ClauseChange, clause: Clause, was: Clause | null, strings: Strings): ElementContent[] {
  const mark = clause.mark.trimEnd();
  const old = was?.mark.trimEnd() ?? '';
  const gap: ElementContent = { type: 'text', value: ' ' };
  if (change.to === undefined) return old ? [h('span', { className: 'n' }, [marked('removed', old, strings)]), gap] : [];
  if (change.from === undefined) return mark ? [h('span', { className: 'n' }, [marked('added', mark, strings)]), gap] : [];
  if (mark === old) return mark ? [h('span', { className: 'n' }, mark), gap] : [];
  const parts = [old && marked('removed', old, strings), mark && marked('added', mark, strings)].filter((part) => part !== '');
  return [h('span', { className: 'n' }, parts.flatMap((part, i) => (i === 0 ? [part] : [gap, part]))), gap];
}

function runNodes([kind, text]: Run, strings: Strings): ElementContent[] {
  return kind === 'same' ? [{ type: 'text', value: text }] : [marked(kind, text, strings)];
}

function marked(kind: 'removed' | 'added', text: string, { changes }: Strings): Element {
  const [tag, start, end] = kind === 'added'
    ? ['ins', changes.addedStart, changes.addedEnd] as const
    : ['del', changes.removedStart, changes.removedEnd] as const;
  return h(tag, [h('span', { className: 'v' }, ` [${start}] `), text, h('span', { className: 'v' }, ` [${end}] `)]);
}
