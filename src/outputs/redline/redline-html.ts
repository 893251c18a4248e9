/**
 * A redline as HTML: real <ins> and <del>, each also distinguished by a sign and by words for screen readers.
 * Every text is included twice; styles show one copy with both marks, or, side by side, one as it was and
 * one as it is. Signs that are not part of the text (bullets, pilcrows) are left to styles, so that nobody copies them.
 */
import type { Element, ElementContent } from 'hast';
import type { ChangeWords } from '../../languages/words.ts';
import { numberClass } from '../margin-number.ts';
import { cellsOf } from './column.ts';
import { changeClasses, contextFor, element, phraseNodes, runsNodes, word, type WordingContext } from './light-node.ts';
import { type RedlineEntry, saidOf } from './redline-entry.ts';
import type { RedlineView } from './redline-view.ts';
import { stretches, withTables } from './stretch.ts';

/**
 * @param lang language of `say`
 * @param textLang language of the texts
 * @returns the entries as HTML nodes; the change number `n` has the id `c{n}`
 */
export function redlineNodes({ entries }: RedlineView, say: ChangeWords, lang: string, textLang: string): ElementContent[] {
  const context = contextFor(say, lang, textLang);
  const nodes: ElementContent[] = [];
  let shown: RedlineEntry[] = [];
  const flush = (): void => {
    nodes.push(...partNodes(shown, context));
    shown = [];
  };
  for (const part of stretches(entries)) {
    if (!Array.isArray(part)) {
      shown.push(part);
      continue;
    }
    flush();
    nodes.push(element('details', 'same', [element('summary', '', [word(say.unchanged({ n: part.length }))]), ...partNodes(part, context)]));
  }
  flush();
  return nodes;
}

function partNodes(entries: readonly RedlineEntry[], context: WordingContext): Element[] {
  return withTables(entries).map((part) => (Array.isArray(part) ? rowsNode(part, context) : entryNode(part, context)));
}

function entryNode(entry: RedlineEntry, context: WordingContext): Element {
  const { change, form, kind, section, sectionWeights } = entry;
  const both = element('div', 'two', [textNode(entry, context, false), textNode(entry, context, true)]);
  const className = ['r', kind, form === 'title' ? 'heading' : form, ...changeClasses(entry), ...(section === null || section === 'changed' ? [] : [`all-${section}`]), ...Array.from(sectionWeights, (nature) => `in-${nature}`)].join(' ');
  if (change === null) return element('div', className, [both]);
  return element('div', className, [...badges(entry, context), both], { id: `c${change}` });
}

function badges(entry: RedlineEntry, context: WordingContext): Element[] {
  return saidOf(entry).map((phrase) => element('p', 'badge', phraseNodes(phrase, context), { lang: context.lang }));
}

/** @param now the copy that shows the text as it is, which is not a heading itself */
function textNode({ form, place, number, words }: RedlineEntry, context: WordingContext, now: boolean): Element {
  const numbers = number.flatMap((run, i) => [...(i === 0 ? [] : [word(' ')]), ...runsNodes([run], context)]);
  // The space is part of the number, which hangs in the margin: after it, it would begin the line and not be copied.
  const nodes = [...(numbers.length > 0 ? [element('span', numberClass(number.map(([, text]) => text).join(' ')), [...numbers, word(' ')])] : []), ...runsNodes(words, context)];
  const classes = [...(now ? ['now'] : []), ...(place.depth > 0 ? [`d${Math.min(place.depth, 4)}`] : []), ...(place.bullet ? ['b'] : []), ...(place.quotation ? ['q'] : [])];
  if (form === 'code') return element('pre', classes.join(' '), nodes);
  if (form !== 'heading' && form !== 'title') return element('p', classes.join(' '), nodes);
  const tag = place.level > 1 ? 'h4' : 'h3';
  return now ? element('p', [...classes, tag].join(' '), nodes) : element(tag, classes.join(' '), nodes);
}

/** The rows of one table as a table, changed rows and cells marked. @param rows in order */
function rowsNode(rows: readonly RedlineEntry[], context: WordingContext): Element {
  const same = rows.every(({ change }) => change === null);
  return element('div', same ? 'r same' : 'r rows', [element('div', 'two', [tableNode(rows, context, false), tableNode(rows, context, true)])]);
}

/** @param now the copy that shows the table as it is: without the words about its rows */
function tableNode(rows: readonly RedlineEntry[], context: WordingContext, now: boolean): Element {
  const cells = rows.map(({ words }) => cellsOf(words));
  const columns = Math.max(...cells.map(({ length }) => length));
  const rowNodes = (row: RedlineEntry, i: number): Element[] => {
    const { change, kind, place } = row;
    const header = place.row!.header;
    const classes = (...names: string[]): string => [...names, ...changeClasses(row)].join(' ');
    const nodes = Array.from({ length: columns }, (_, k) =>
      element(header ? 'th' : 'td', place.row!.align[k] ?? '', runsNodes(cells[i]![k] ?? [], context), header ? { scope: 'col' } : {}));
    if (change === null) return [element('tr', classes(kind), nodes)];
    // An added row is only in this copy: links to its id find it here.
    if (now) return [element('tr', classes('r', kind), nodes, { 'data-of': `c${change}` })];
    return [element('tr', classes('says'), [element('td', '', badges(row, context), { colSpan: columns })]), element('tr', classes('r', kind), nodes, { id: `c${change}` })];
  };
  // The first rows may be the old header and the new one.
  const body = rows.findIndex(({ place }) => !place.row!.header);
  const head = body < 0 ? rows.length : body;
  return element('div', now ? 'table now' : 'table', [element('table', '', [
    ...(head > 0 ? [element('thead', '', rows.slice(0, head).flatMap(rowNodes))] : []),
    element('tbody', '', rows.slice(head).flatMap((row, i) => rowNodes(row, head + i))),
  ])], { tabIndex: 0, role: 'group' });
}
