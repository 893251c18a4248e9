import type { ElementContent } from 'hast';
import { wholeWords } from '../compound.ts';

/** Words as HTML. A short compound is kept on one line; its hyphen stays the same character for search and copying. */
export function wordNodes(words: string): ElementContent[] {
  return wholeWords(words).map(({ text, whole }): ElementContent => {
    const node = { type: 'text' as const, value: text };
    return whole ? { type: 'element', tagName: 'span', properties: { className: ['nb'] }, children: [node] } : node;
  });
}
