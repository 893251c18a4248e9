/** The rows of one table of a redline as a table, changed rows and cells marked. */
import type { Element } from 'hast';
import { cellsOf } from './cell.ts';
import { runsNodes } from './html-run.ts';
import { element, phraseNodes, weightClasses, type WordingContext } from './light-node.ts';
import type { RedlineEntry } from './redline-entry.ts';

/** @param rows of one table, in order */
export function rowsNode(rows: readonly RedlineEntry[], context: WordingContext): Element {
  const same = rows.every(({ change }) => change === null);
  return element('div', same ? 'r same' : 'r rows', [element('div', 'two', [tableNode(rows, context, false), tableNode(rows, context, true)])]);
}

/** @param now the copy that shows the table as it is: without the words about its rows */
function tableNode(rows: readonly RedlineEntry[], context: WordingContext, now: boolean): Element {
  const cells = rows.map(({ words }) => cellsOf(words));
  const columns = Math.max(...cells.map(({ length }) => length));
  const rowNodes = (row: RedlineEntry, i: number): Element[] => {
    const { change, kind, minor, label, facts, place } = row;
    const header = place.row!.header;
    const more = [...(minor ? [' minor'] : []), ...weightClasses(row.weights, ' w-')].join('');
    const nodes = Array.from({ length: columns }, (_, k) =>
      element(header ? 'th' : 'td', place.row!.align[k] ?? '', runsNodes(cells[i]![k] ?? [], context), header ? { scope: 'col' } : {}));
    if (change === null) return [element('tr', kind + more, nodes)];
    // An added row is only in this copy: links to its id find it here.
    if (now) return [element('tr', `r ${kind}${more}`, nodes, { 'data-of': `c${change}` })];
    const said = [label!, ...facts].map((phrase) => element('p', 'badge', phraseNodes(phrase, context), { lang: context.lang }));
    return [element('tr', `says${more}`, [element('td', '', said, { colSpan: columns })]), element('tr', `r ${kind}${more}`, nodes, { id: `c${change}` })];
  };
  // The first rows may be the old header and the new one.
  const body = rows.findIndex(({ place }) => !place.row!.header);
  const head = body < 0 ? rows.length : body;
  return element('div', now ? 'table now' : 'table', [element('table', '', [
    ...(head > 0 ? [element('thead', '', rows.slice(0, head).flatMap(rowNodes))] : []),
    element('tbody', '', rows.slice(head).flatMap((row, i) => rowNodes(row, head + i))),
  ])], { tabIndex: 0, role: 'group' });
}
