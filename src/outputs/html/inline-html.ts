import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { linkTarget, namedTarget, type LinkSurroundings } from '../../model/address.ts';
import { plainText, type Inline } from '../../model/clause.ts';
import type { Span } from './annotation.ts';
import { wordNodes } from './word-html.ts';

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
