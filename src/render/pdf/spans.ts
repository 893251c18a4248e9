/** Inline words of a clause → spans in their styles. */
import type { Inline } from '../../core/clause.ts';
import { COLOR } from './style.ts';
import type { Span } from './text.ts';

export type Style = Pick<Span, 'size' | 'color' | 'weight' | 'italic'>;

/** Spaces that keep a code block's columns; no text face has a tab. */
const TAB = '    ';

/**
 * @param emphasised how many characters at the start are a defined term, set in semibold
 */
export function spansOf(inlines: readonly Inline[], style: Style, emphasised = 0): Span[] {
  const spans: Span[] = [];
  collect(inlines, style, null, spans);
  return emphasised > 0 ? emphasise(spans, emphasised) : spans;
}

function collect(inlines: readonly Inline[], style: Style, href: string | null, spans: Span[]): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
      case 'code':
        spans.push({ ...style, text: inline.value.replaceAll('\t', TAB), href });
        break;
      case 'break':
        spans.push({ ...style, text: '\n', href: null });
        break;
      case 'strong':
        collect(inline.children, { ...style, weight: 'semibold' }, href, spans);
        break;
      case 'emphasis':
        collect(inline.children, { ...style, italic: !style.italic }, href, spans);
        break;
      case 'link':
        collect(inline.children, { ...style, color: COLOR.accent }, inline.href, spans);
        break;
    }
  }
}

function emphasise(spans: readonly Span[], length: number): Span[] {
  let left = length;
  return spans.flatMap((span) => {
    const inside = span.text.slice(0, left);
    const outside = span.text.slice(left);
    left -= inside.length;
    return [{ ...span, text: inside, weight: 'semibold' as const }, { ...span, text: outside }].filter(({ text }) => text !== '');
  });
}
