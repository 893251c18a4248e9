/**
 * Sets paragraphs: styled words → lines with glyphs in place. It drives react-pdf's text engine (textkit)
 * with its own breaking and spacing, so that where a line may break is decided in one place and a
 * justified line is stretched at its spaces only, never between letters.
 */
import layoutEngine, {
  bidi, fontSubstitution, fromFragments, scriptItemizer, wordHyphenation,
  type AttributedString, type Fragment, type LayoutOptions, type linebreaker,
} from '@react-pdf/textkit';
import { cut } from './break.ts';
import type { Line } from './line-slice.ts';
import { breakLines } from './lines.ts';
import type { Faces } from '../../model/theme.ts';
import { fontStack, type Face } from './fonts.ts';
import type { Element } from './structure.ts';

/** A stretch of words in one style. */
export interface Span extends Face {
  text: string;
  size: number;
  color: string;
  underline?: boolean | 'dotted';
  strike?: boolean;
  /** Whether its line is a double one. */
  double?: boolean;
  /** Colour behind the words. */
  tint?: string;
  letterSpacing?: number;
  /** Absolute address, or `#` and a clause id; the words then belong to an element `Link`. */
  href?: string | null;
  /** The element of the words, inside that of the whole text. */
  element?: Element | null;
}

/** What all words of a document share. */
export interface Typography {
  lang: string;
  faces: Faces;
}

export interface Setting extends Typography {
  width: number;
  /** From baseline to baseline, in points. */
  leading: number;
  align: 'left' | 'right' | 'center' | 'justify';
  hyphenate: boolean;
}

/** The hyphen added at a line's end, see exact-font.ts. */
const SOFT_HYPHEN = 0xad;

/** Sets a paragraph; a line feed in the text ends a line. */
export function setText(spans: readonly Span[], setting: Setting): Line[] {
  const engine = layoutEngine({
    bidi, fontSubstitution, scriptItemizer, wordHyphenation,
    textDecoration: () => (line) => line,
    linebreaker: breaker(setting),
    justification: () => stretchSpaces,
  });
  const options: LayoutOptions = {
    hyphenationCallback: (word) => [word ?? ''],
  };
  const container = { x: 0, y: 0, width: setting.width, height: Infinity };
  return engine(fromFragments(spans.map((span) => fragment(span, setting))), container, options).flat();
}

/** Sets standalone words, such as a heading, in lines of about equal length: none has a single word. */
export function setBalanced(spans: readonly Span[], setting: Setting): Line[] {
  const lines = setText(spans, setting);
  if (lines.length < 2) return lines;
  let [narrow, wide] = [setting.width / lines.length, setting.width];
  while (wide - narrow > 1) {
    const width = (narrow + wide) / 2;
    const tried = setText(spans, { ...setting, width });
    // Spaces at the end of a line hang over its edge.
    const overfull = tried.some(({ xAdvance = 0, overflowRight = 0 }) => xAdvance - overflowRight > width + 0.01);
    if (tried.length > lines.length || overfull) narrow = width;
    else wide = width;
  }
  return setText(spans, { ...setting, width: wide });
}

/** Width of the widest line, as set. */
export function widthOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map((line) => line.xAdvance ?? 0));
}

/** Whether a line ends in a divided word. */
export function endsInHyphen(line: Line | undefined): boolean {
  return line?.runs.at(-1)?.glyphs?.at(-1)?.codePoints[0] === SOFT_HYPHEN;
}

/** The element of a run's words; the engine passes on one attribute without interpreting it, and this is it. */
export function elementOf({ attributes }: Line['runs'][number]): Element | null {
  return (attributes.bullet ?? null) as Element | null;
}

function fragment(span: Span, { faces, leading, align }: Setting): Fragment {
  return {
    string: span.text,
    attributes: {
      font: fontStack(faces, span) as never,
      fontSize: span.size,
      lineHeight: leading,
      color: span.color,
      align,
      underline: span.underline !== undefined && span.underline !== false,
      underlineStyle: span.double ? 'double' : span.underline === 'dotted' ? 'dotted' : 'solid',
      strike: span.strike === true,
      characterSpacing: span.letterSpacing ?? 0,
      ...(span.tint ? { backgroundColor: span.tint } : {}),
      ...(span.href ? { link: span.href } : {}),
      bullet: span.element ?? null,
    },
  };
}

/** Lines by our own rules, see break.ts and lines.ts. */
function breaker({ lang, hyphenate, align }: Setting): typeof linebreaker {
  return () => (paragraph, [width = Infinity]) => {
    const { pieces, bare } = cut(paragraph.string, lang, hyphenate);
    return breakLines(paragraph, { pieces: splitWide(pieces, paragraph, width, bare), bare }, width, align === 'justify');
  };
}

/** A piece wider than the line is cut at its no-break spaces, else letter by letter: ugly, but nothing runs off the page. */
function splitWide(pieces: readonly string[], paragraph: AttributedString, width: number, bare: Set<number>): string[] {
  const split = (piece: string, start: number, by: (piece: string) => string[]): string[] =>
    (piece.length < 8 || widthBetween(paragraph, start, start + piece.length) <= width ? [piece] : by(piece));
  const words = inPlace(pieces, (piece, start) => (piece.includes(' ') ? split(piece, start, () => piece.split(/( )/)) : [piece]));
  return inPlace(words, (word, start) => {
    const letters = split(word, start, Array.from);
    let end = start;
    for (const letter of letters.slice(0, -1)) bare.add((end += letter.length));
    return letters;
  });
}

/** Replaces each piece by others, given its place in the text. */
function inPlace(pieces: readonly string[], replace: (piece: string, start: number) => string[]): string[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    at += piece.length;
    return replace(piece, at - piece.length);
  });
}

function widthBetween({ runs }: AttributedString, start: number, end: number): number {
  let width = 0;
  for (const run of runs) {
    for (const [i, position] of (run.positions ?? []).entries()) {
      const index = run.start + (run.glyphIndices?.[i] ?? i);
      if (index >= start && index < end) width += position.xAdvance;
    }
  }
  return width;
}

/** Widens (or, where the breaker planned it, narrows) a line's inner spaces to fill its box. */
function stretchSpaces(line: AttributedString): AttributedString {
  const spaces: { xAdvance: number }[] = [];
  let total = 0;
  let pending: { xAdvance: number }[] = [];
  let started = false;
  for (const run of line.runs) {
    for (const [i, position] of (run.positions ?? []).entries()) {
      total += position.xAdvance;
      const codePoint = run.glyphs?.[i]?.codePoints[0];
      if (codePoint === 0x20 || codePoint === 0xa0) {
        if (started) pending.push(position);
      } else {
        started = true;
        spaces.push(...pending);
        pending = [];
      }
    }
  }
  const gap = (line.box?.width ?? total) - total;
  for (const space of spaces) space.xAdvance += gap / spaces.length;
  return line;
}
