/** Words of a redline → spans, insertions and deletions marked for eyes and for programs that read aloud. */
import type { EntryRun } from '../redline/view.ts';
import type { ChangesPdfInput } from './changes-input.ts';
import { LOOK } from './changes-style.ts';
import type { Style } from './spans.ts';
import type { Element } from './structure.ts';
import type { Span } from './text.ts';

/** Longer marked stretches are read aloud in parts: a string in a PDF/A holds 32,767 bytes (ISO 19005-2, 6.1.13). */
const LONGEST_ALOUD = 4000;
/** Spaces that keep a code block's columns; no text face has a tab. */
const TAB = '    ';

/** @param element what the words are; each insertion and deletion becomes an element inside of it */
export function markedSpans(runs: readonly EntryRun[], style: Style, element: Element, { lang, aloud }: Pick<ChangesPdfInput, 'lang' | 'aloud'>): Span[] {
  return runs.flatMap(([mark, text]): Span[] => (mark === 'same'
    ? [{ ...style, text: printed(text), element }]
    : parts(text).map((part) => ({
      ...style, ...LOOK[mark], text: printed(part), element: element.inside(mark === 'added' ? 'Ins' : 'Del', { lang, expansion: aloud[mark].replace('{words}', () => part.trim() || aloud.blank) }),
    }))));
}

/** As a text face can show it. */
function printed(text: string): string {
  return text.replaceAll('\t', TAB);
}

/** A text in parts of bounded length, divided at spaces. */
function parts(text: string): string[] {
  return text.length <= LONGEST_ALOUD ? [text] : text.match(new RegExp(`[\\s\\S]{1,${LONGEST_ALOUD}}(?:(?<=\\s)|$)|[\\s\\S]{1,${LONGEST_ALOUD}}`, 'gu'))!;
}
