/**
 * Sets paragraphs: styled words → lines with glyphs in place. It drives react-pdf's text engine (textkit)
 * with breaking and spacing of its own, so that what a line may break at is decided in one place and a
 * justified line is stretched at its spaces only, never between letters.
 */
import layoutEngine, {
  bidi, fontSubstitution, fromFragments, linebreaker, scriptItemizer, textDecoration, wordHyphenation,
  type AttributedString, type Fragment, type LayoutOptions,
} from '@react-pdf/textkit';
import { cut } from './break.ts';
import { fontStack, type Face } from './fonts.ts';

/** A stretch of words in one style. */
export interface Span extends Face {
  text: string;
  size: number;
  color: string;
  underline?: boolean;
  letterSpacing?: number;
  /** Absolute address, or `#` and a clause id. */
  href?: string | null;
}

export interface Setting {
  lang: string;
  width: number;
  /** From baseline to baseline, in points. */
  leading: number;
  align: 'left' | 'right' | 'center' | 'justify';
  hyphenate: boolean;
}

export type Line = AttributedString;

/** The hyphen added at a line's end, see exact-font.ts. */
const SOFT_HYPHEN = 0xad;
/** A space wider than this share of the type size looks like a hole: such a line is left unjustified. */
const WIDEST_SPACE = 0.75;
const HYPHEN_PENALTY = { justify: 1000, other: 300 };

/** Sets a paragraph; a line feed in the text ends a line. */
export function setText(spans: readonly Span[], setting: Setting): Line[] {
  const engine = layoutEngine({
    bidi, fontSubstitution, scriptItemizer, textDecoration, wordHyphenation,
    linebreaker: breaker(setting),
    justification: () => stretchSpaces,
  });
  const options: LayoutOptions = {
    hyphenationCallback: (word) => [word ?? ''],
    hyphenationPenalty: setting.align === 'justify' ? HYPHEN_PENALTY.justify : HYPHEN_PENALTY.other,
  };
  const container = { x: 0, y: 0, width: setting.width, height: Infinity };
  return engine(fromFragments(spans.map((span) => fragment(span, setting))), container, options).flat();
}

/** Width of the widest line, as set. */
export function widthOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map((line) => line.xAdvance ?? 0));
}

/** Whether a line ends in a divided word. */
export function endsInHyphen(line: Line | undefined): boolean {
  return line?.runs.at(-1)?.glyphs?.at(-1)?.codePoints[0] === SOFT_HYPHEN;
}

function fragment(span: Span, { leading, align }: Setting): Fragment {
  return {
    string: span.text,
    attributes: {
      font: fontStack(span) as never,
      fontSize: span.size,
      lineHeight: leading,
      color: span.color,
      align,
      underline: span.underline === true,
      underlineColor: span.color,
      underlineStyle: 'solid',
      characterSpacing: span.letterSpacing ?? 0,
      ...(span.href ? { link: span.href } : {}),
    },
  };
}

/** textkit's Knuth–Plass breaker over our own pieces, its hyphen taken back where a mark ends the line already. */
function breaker({ lang, hyphenate }: Setting): typeof linebreaker {
  return (options) => (paragraph, widths) => {
    const { pieces, bare } = cut(paragraph.string, lang, hyphenate);
    const width = widths[0] ?? Infinity;
    const syllables = splitWide(pieces, paragraph, width, bare);
    const lines = linebreaker(options)({ ...paragraph, syllables }, widths);
    let at = 0;
    for (const line of lines) {
      const hyphenated = endsInHyphen(line);
      at += line.string.length - (hyphenated ? 1 : 0);
      if (hyphenated && bare.has(at)) dropLastGlyph(line);
    }
    return lines;
  };
}

/** A piece wider than the line is cut letter by letter: ugly, but nothing runs off the page. */
function splitWide(pieces: readonly string[], paragraph: AttributedString, width: number, bare: Set<number>): string[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = at;
    at += piece.length;
    if (piece.length < 12 || widthBetween(paragraph, start, at) <= width) return [piece];
    const letters = Array.from(piece);
    let end = start;
    for (const letter of letters.slice(0, -1)) bare.add((end += letter.length));
    return letters;
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

function dropLastGlyph(line: AttributedString): void {
  const run = line.runs.at(-1)!;
  line.string = line.string.slice(0, -1);
  run.end -= 1;
  for (const list of [run.glyphs, run.positions, run.glyphIndices, run.stringIndices]) list?.pop();
}

/** Widens (or, where the breaker counted on it, narrows) a line's inner spaces to fill its box. */
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
  const size = line.runs[0]?.attributes.fontSize ?? 0;
  const widest = Math.max(0, ...spaces.map((space) => space.xAdvance)) + gap / spaces.length;
  if (spaces.length > 0 && widest <= WIDEST_SPACE * size) for (const space of spaces) space.xAdvance += gap / spaces.length;
  return line;
}
