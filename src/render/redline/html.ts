/**
 * A redline as HTML: real <ins> and <del>, each also told apart by sign and by words for screen readers.
 * A changed clause stands there twice; styles show one copy with both marks, or, side by side, one as it
 * was and one as it is.
 */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Run } from '../../core/redline/index.ts';
import { toHtml } from '../html/serialize.ts';
import type { Strings } from '../strings/index.ts';
import type { RedlineEntry, RedlineView } from './view.ts';

/** Unchanged clauses in a row from which on they are folded away. */
const FOLD_FROM = 3;

/** @returns the entries as HTML; the change number `n` has the id `c{n}` */
export function redlineHtml({ entries }: RedlineView, strings: Strings): string {
  const nodes: ElementContent[] = [];
  let quiet: Element[] = [];
  const flush = (): void => {
    if (quiet.length < FOLD_FROM) nodes.push(...quiet);
    else nodes.push(h('details', { className: 'same' }, [h('summary', strings.changes.unchanged(quiet.length)), ...quiet]));
    quiet = [];
  };
  for (const entry of entries) {
    const node = entryNode(entry, strings);
    // A heading stays in sight: it tells the reader where the change stands.
    if (entry.change === null && entry.form !== 'heading') quiet.push(node);
    else {
      flush();
      nodes.push(node);
    }
  }
  flush();
  return toHtml(nodes);
}

function entryNode(entry: RedlineEntry, strings: Strings): Element {
  const { change, form, kind, label, minor } = entry;
  const tag = form === 'heading' || form === 'title' ? 'h3' : 'p';
  const words = (): ElementContent[] => {
    const number = entry.number.flatMap((run, i) => (i === 0 ? runNodes(run, strings) : [space, ...runNodes(run, strings)]));
    return [...(number.length > 0 ? [h('span', { className: 'n' }, number), space] : []), ...entry.words.flatMap((run) => runNodes(run, strings))];
  };
  const className = ['r', kind, ...(form === 'item' ? ['item'] : []), ...(minor.length > 0 ? ['minor'] : [])];
  if (change === null) return h('div', { className }, [h(tag, words())]);
  const natures = minor.map((nature) => strings.changes.nature[nature]).join(', ');
  return h('div', { className, id: `c${change}` }, [
    ...(label ? [h('span', { className: 'badge' }, natures ? `${label}: ${natures}` : label)] : []),
    h('div', { className: 'two' }, [h(tag, words()), h(tag === 'h3' ? 'p' : tag, { className: tag === 'h3' ? 'now h3' : 'now' }, words())]),
  ]);
}

const space: ElementContent = { type: 'text', value: ' ' };

function runNodes([kind, text]: Run, { changes }: Strings): ElementContent[] {
  if (kind === 'same') return [{ type: 'text', value: text }];
  const [tag, start, end] = kind === 'added'
    ? ['ins', changes.addedStart, changes.addedEnd] as const
    : ['del', changes.removedStart, changes.removedEnd] as const;
  return [h(tag, [h('span', { className: 'v' }, ` [${start}] `), text, h('span', { className: 'v' }, ` [${end}] `)])];
}
