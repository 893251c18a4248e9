/** Inline words of a clause → spans in their styles. */
import { plainText, type Inline } from '../../model/clause.ts';
import type { Element } from './structure.ts';
import { COLOR } from './pdf-style.ts';
import type { Span } from './typeset.ts';

export type Style = Pick<Span, 'size' | 'color' | 'weight' | 'italic' | 'heading'>;

/** Spaces that keep a code block's columns; no text face has a tab. */
const TAB = '    ';

/**
 * @param element the element of the clause; its links and its defined term become elements inside it
 * @param emphasised how many characters at the start are a defined term, set in semibold
 */
export function spansOf(inlines: readonly Inline[], style: Style, element: Element | null, emphasised = 0): Span[] {
  const spans: Span[] = [];
  if (emphasised > 0) {
    const [term, rest] = divide(inlines, emphasised);
    collect(term, { ...style, weight: 'semibold' }, { href: null, element: element?.inside('Dfn') ?? null }, spans);
    collect(rest, style, { href: null, element }, spans);
  } else collect(inlines, style, { href: null, element }, spans);
  return spans;
}

interface Around {
  href: string | null;
  element: Element | null;
}

function collect(inlines: readonly Inline[], style: Style, around: Around, spans: Span[]): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
      case 'code':
        spans.push({ ...style, ...around, text: inline.value.replaceAll('\t', TAB) });
        break;
      case 'break':
        spans.push({ ...style, ...around, text: '\n', href: null });
        break;
      case 'strong':
        collect(inline.children, { ...style, weight: 'semibold' }, around, spans);
        break;
      case 'emphasis':
        collect(inline.children, { ...style, italic: !style.italic }, around, spans);
        break;
      case 'link':
        collect(inline.children, { ...style, color: COLOR.accent }, { href: inline.href, element: around.element?.inside('Link') ?? null }, spans);
        break;
    }
  }
}

/** The first `length` characters, and the rest; a link that extends into both becomes two links. */
function divide(inlines: readonly Inline[], length: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let left = length;
  for (const inline of inlines) {
    const size = plainText([inline]).length;
    if (size <= left) before.push(inline);
    else if (left <= 0) after.push(inline);
    else if ('value' in inline) {
      before.push({ ...inline, value: inline.value.slice(0, left) });
      after.push({ ...inline, value: inline.value.slice(left) });
    } else if ('children' in inline) {
      const [inside, outside] = divide(inline.children, left);
      before.push({ ...inline, children: inside });
      after.push({ ...inline, children: outside });
    }
    left -= size;
  }
  return [before, after];
}
