/** Words of a redline → spans, insertions and deletions marked for the eye, for copies of the text, and for programs that read aloud. */
import type { EntryRun, Touch } from '../redline/touch.ts';
import type { ChangesPdfInput } from './changes-input.ts';
import { CARRIED, LOOK, TINT, TOUCHED } from './changes-style.ts';
import { COPY_SIGNS } from './changes-sign.ts';
import type { Style } from './spans.ts';
import type { Element } from './structure.ts';
import type { Span } from './typeset.ts';

type Mark = 'added' | 'removed';

/** Longer marked stretches are read aloud in parts: a string in a PDF/A has at most 32,767 bytes (ISO 19005-2, 6.1.13). */
const MAX_ALOUD = 4000;
/** Spaces that keep a code block's columns; no text face has a tab. */
const TAB = '    ';
/** Of the type size, that of the blanks around a change: two of them separate old from new by a fifth of it. */
const BLANK = 0.42;
/** Changes of signs and white space only: easily overlooked. */
const SMALL = /^[^\p{L}\p{N}]{1,2}$/u;

/** @param element what the words are, in which each insertion and deletion becomes an element; null for an artifact */
export function markedSpans(runs: readonly EntryRun[], style: Style, element: Element | null, context: Pick<ChangesPdfInput, 'lang' | 'aloud'>): Span[] {
  return runs.flatMap(([mark, text, touch], i): Span[] => {
    if (mark === 'same') return [{ ...style, ...(touch ? TOUCHED : {}), text: printed(text), element }];
    const spans = changeSpans(mark, text, touch, style, element, context);
    const before = runs[i - 1];
    // A line may end between removed and added words.
    const parted = mark === 'added' && before?.[0] === 'removed' && /[\p{L}\p{N}]/u.test(before[1]) && /[\p{L}\p{N}]/u.test(text);
    const paragraphEnds = touch === 'join' && mark === 'added';
    return [
      ...(parted ? [{ ...style, size: style.size * BLANK / 4, text: ' ', element }] : []),
      ...spans,
      ...(paragraphEnds ? [{ ...style, text: '\n', element }] : []),
    ];
  });
}

function changeSpans(mark: Mark, text: string, touch: Touch | undefined, style: Style, element: Element | null, { lang, aloud }: Pick<ChangesPdfInput, 'lang' | 'aloud'>): Span[] {
  const [join, moved] = [touch === 'join', touch === 'moved'];
  const look = { ...style, ...(moved ? CARRIED : LOOK)[mark], ...(join || SMALL.test(text) ? { tint: TINT[mark], weight: 'semibold' as const } : {}) };
  const [open, close] = COPY_SIGNS[mark];
  const all = parts(text);
  return all.flatMap((part, i): Span[] => {
    const said = join ? aloud.join[mark] : (moved ? aloud.moved : aloud)[mark].replace('{words}', () => part.trim() || aloud.blank);
    const own = element?.inside(mark === 'added' ? 'Ins' : 'Del', { lang, expansion: said }) ?? null;
    const blank = (sign: string): Span => ({ ...look, size: style.size * BLANK, underline: false, strike: false, text: sign, element: own });
    return [
      ...(i === 0 ? [blank(open)] : []),
      { ...look, text: printed(part), element: own },
      ...(i === all.length - 1 ? [blank(close)] : []),
    ];
  });
}

/** In characters that a text face can show. */
function printed(text: string): string {
  return text.replaceAll('\t', TAB);
}

/** A text in parts of bounded length, divided at spaces. */
function parts(text: string): string[] {
  return text.length <= MAX_ALOUD ? [text] : text.match(new RegExp(`[\\s\\S]{1,${MAX_ALOUD}}(?:(?<=\\s)|$)|[\\s\\S]{1,${MAX_ALOUD}}`, 'gu'))!;
}
