/** Words of a clause as HTML, and one clause without its subclauses. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type LinkSurroundings, linkTarget, namedTarget } from '../../model/link-target.ts';
import { type Clause, type Inline, plainText } from '../../model/clause.ts';
import { wordNodes } from '../compound.ts';
import { numberClass } from '../margin-number.ts';
import type { Span } from './annotation.ts';
import { toHtml } from './serialize.ts';

/** One clause: its number and words, a table row as its cells. */
export function clauseHtml(clause: Clause, around: LinkSurroundings): string {
  const number = clause.mark.trimEnd();
  const mark = number === '' ? [] : [h('span', { className: numberClass(number) }, number), { type: 'text' as const, value: clause.mark.slice(number.length) || ' ' }];
  if (clause.form === 'code') return toHtml([h('pre', h('code', plainText(clause.text)))]);
  const words = clause.cells ? clause.cells.flatMap((cell, i) => [...(i > 0 ? [{ type: 'text' as const, value: ' | ' }] : []), ...inlineNodes(cell, around)]) : inlineNodes(clause.text, around);
  return toHtml([h(clause.form === 'heading' ? 'h2' : 'p', [...mark, ...words])]);
}

/**
 * Inline words of a clause as HTML nodes. A link that leads nowhere is shown as its words.
 * @param spans what stretches of the words lead to; one that crosses the edge of bold type or of a link is left out
 * @param offset where the words begin in the text that the spans count in
 */
export function inlineNodes(inlines: readonly Inline[], around: LinkSurroundings, spans: readonly Span[] = [], offset = 0): ElementContent[] {
  let at = offset;
  return inlines.flatMap((inline): ElementContent[] => {
    const start = at;
    at += inline.kind === 'break' ? 1 : 'value' in inline ? inline.value.length : plainText(inline.children).length;
    switch (inline.kind) {
      case 'text': return textNodes(inline.value, spans, start);
      case 'code': return [h('code', inline.value)];
      case 'break': return [h('br')];
      case 'strong': return [h('strong', inlineNodes(inline.children, around, spans, start))];
      case 'emphasis': return [h('em', inlineNodes(inline.children, around, spans, start))];
      case 'link': {
        const href = linkTarget(inline.href, around) ?? (/^#?$/.test(inline.href) ? namedTarget(plainText(inline.children), around) : null);
        return href === null ? inlineNodes(inline.children, around, spans, start) : [h('a', { href }, inlineNodes(inline.children, around))];
      }
    }
  });
}

function textNodes(text: string, spans: readonly Span[], offset: number): ElementContent[] {
  const nodes: ElementContent[] = [];
  let done = 0;
  for (const { start, end, to, kind } of spans) {
    const [from, until] = [start - offset, end - offset];
    if (from < done || until > text.length) continue;
    if (from > done) nodes.push(...wordNodes(text.slice(done, from)));
    // Terms are not Tab stops: a page has a hundred of them. The card of each clause lists its terms for the keyboard.
    const attributes = kind === 'term' ? { className: 't', tabIndex: -1 } : { className: 'x' };
    nodes.push(h('a', { ...attributes, href: `#${encodeURIComponent(to.id)}` }, wordNodes(text.slice(from, until))));
    done = until;
  }
  if (done < text.length) nodes.push(...wordNodes(text.slice(done)));
  return nodes;
}
