import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { linkTarget, type LinkSurroundings } from '../../core/address.ts';
import type { Inline } from '../../core/clause.ts';

/** Inline words of a clause as HTML nodes. A link that leads nowhere is shown as its words. */
export function inlineNodes(inlines: readonly Inline[], around: LinkSurroundings): ElementContent[] {
  return inlines.flatMap((inline): ElementContent[] => {
    switch (inline.kind) {
      case 'text': return [{ type: 'text', value: inline.value }];
      case 'code': return [h('code', inline.value)];
      case 'break': return [h('br')];
      case 'strong': return [h('strong', inlineNodes(inline.children, around))];
      case 'emphasis': return [h('em', inlineNodes(inline.children, around))];
      case 'link': {
        const href = linkTarget(inline.href, around);
        const words = inlineNodes(inline.children, around);
        return href === null ? words : [h('a', { href }, words)];
      }
    }
  });
}
