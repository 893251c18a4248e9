/**
 * A redline as HTML: real <ins> and <del>, each also distinguished by a sign and by words for screen readers.
 * Every text is included twice; styles show one copy with both marks, or, side by side, one as it was and
 * one as it is. Signs that are not part of the text (bullets, pilcrows) are left to styles, so that nobody copies them.
 */
import type { Element, ElementContent } from 'hast';
import type { ChangeWords } from '../../languages/words.ts';
import { numberClass } from '../margin-number.ts';
import { runsNodes } from './html-run.ts';
import { rowsNode } from './html-table.ts';
import { element, phraseNodes, contextFor, weightClasses, word, type WordingContext } from './light-node.ts';
import { stretches, withTables } from './stretch.ts';
import type { RedlineEntry } from './redline-entry.ts';
import type { RedlineView } from './redline-view.ts';

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
  const { change, form, kind, label, facts, minor, section, weights, sectionWeights } = entry;
  const both = element('div', 'two', [textNode(entry, context, false), textNode(entry, context, true)]);
  const className = ['r', kind, form === 'title' ? 'heading' : form, ...(minor ? ['minor'] : []), ...(section === null || section === 'changed' ? [] : [`all-${section}`]), ...weightClasses(weights), ...weightClasses(sectionWeights, 'in-')].join(' ');
  if (change === null) return element('div', className, [both]);
  const said = [label!, ...facts].map((phrase) => element('p', 'badge', phraseNodes(phrase, context), { lang: context.lang }));
  return element('div', className, [...said, both], { id: `c${change}` });
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
