import type { ElementContent } from 'hast';
import { wholeWords } from '../compound.ts';

/** Words as HTML. A short compound is told to stay on one line; its hyphen stays the one that is searched for and copied. */
export function wordNodes(words: string): ElementContent[] {
  return wholeWords(words).map(({ text, whole }): ElementContent => {
    const node = { type: 'text' as const, value: text };
    return whole ? { type: 'element', tagName: 'span', properties: { className: ['nb'] }, children: [node] } : node;
  });
}
