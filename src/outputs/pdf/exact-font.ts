/**
 * A font whose glyphs remember which characters they stand for, so that text copied out of the PDF is
 * the text that went in.
 *
 * Fonts draw several characters with one glyph: space and no-break space; hyphen-minus, hyphen and soft
 * hyphen. fontkit remembers one glyph's characters once for the whole font, and a PDF says once for each
 * glyph what it means, so every no-break space would be copied as a space, or every space as a no-break
 * one, whichever came first. Here each (glyph, characters) pair gets its own number; in the file
 * such a pair is a second copy of the glyph, a few dozen bytes, with its own meaning.
 *
 * Line-breaking asks the font for one glyph only, the hyphen it adds at the end of a line
 * (`glyphForCodePoint`): it is made to mean a soft hyphen, which readers drop when they copy or search.
 */
import type { Font, Glyph, GlyphRun, Subset } from 'fontkit';
import { COPIED } from './changes-sign.ts';

const HYPHEN = 0x2d;
const SOFT_HYPHEN = 0xad;
/** Characters that look exactly like another one, for fonts that draw only that one. */
const LOOKS_LIKE = new Map([[0x2011, HYPHEN]]);
/**
 * Signs that only select the form of the letter before them, or join two: nothing is drawn for them, which
 * every font can do. They stay in the text, as a blank without width.
 */
const JOINER = 0x200d;
const SPACE = 0x20;
const isUnseen = (codePoint: number): boolean => codePoint === JOINER || (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
/** Above every glyph number of a TrueType font. */
const VARIANT = 0x10000;
/** □ is printed for what the last font of a stack lacks; copied or read aloud it is the letter itself. */
export const STAND_IN = 0x25a1;

/** A font that knows which letters it draws itself, which `hasGlyphForCodePoint` of a last font does not say. */
export interface ExactFont extends Font {
  draws(codePoint: number): boolean;
}

/**
 * Wraps a fontkit font, which the wrapper takes over; everything not mentioned here is the font's own.
 * @param isLast no other font is tried after this one: it has a sign for everything
 */
export function exactFont(font: Font, isLast = false): ExactFont {
  rememberCharacters(font);
  const variants = new Map<string, Glyph>();

  const variant = (glyph: Glyph, codePoints: number[]): Glyph => {
    const key = `${glyph.id}:${codePoints.join()}`;
    let known = variants.get(key);
    if (!known) {
      known = Object.create(glyph, {
        id: { value: glyph.id + VARIANT * (variants.size + 1) },
        codePoints: { value: codePoints },
        // Looked up by the number, which is no longer the font's.
        advanceWidth: { value: glyph.advanceWidth },
        path: { get: () => glyph.path },
      }) as Glyph;
      variants.set(key, known);
    }
    return known;
  };

  const draws = (codePoint: number): boolean =>
    font.hasGlyphForCodePoint(codePoint) || font.hasGlyphForCodePoint(LOOKS_LIKE.get(codePoint) ?? codePoint) || isUnseen(codePoint) || COPIED.has(codePoint);
  const drawnAs = (codePoint: number): number => {
    if (isUnseen(codePoint)) return JOINER;
    if (COPIED.has(codePoint)) return SPACE;
    if (font.hasGlyphForCodePoint(codePoint)) return codePoint;
    return LOOKS_LIKE.get(codePoint) ?? (isLast ? STAND_IN : codePoint);
  };

  return Object.create(font, {
    draws: { value: draws },
    hasGlyphForCodePoint: { value: (codePoint: number) => isLast || draws(codePoint) },
    glyphForCodePoint: {
      value: (codePoint: number) => variant(font.glyphForCodePoint(codePoint), [codePoint === HYPHEN ? SOFT_HYPHEN : codePoint]),
    },
    layout: {
      value: (text: string, ...rest: never[]): GlyphRun => {
        const codePoints = Array.from(text, (character) => character.codePointAt(0)!);
        // fontkit gives no glyph to a selector that begins a run, but always one to a joiner.
        const drawn = codePoints.map(drawnAs);
        const run = font.layout(drawn.map((codePoint) => String.fromCodePoint(codePoint)).join(''), ...rest);
        let at = 0;
        run.glyphs = run.glyphs.map((glyph) => {
          const meaning = codePoints.slice(at, at + glyph.codePoints.length).flatMap(meaningOf);
          at += glyph.codePoints.length;
          return variant(glyph, meaning);
        });
        return run;
      },
    },
    createSubset: {
      value: (): Subset => {
        const subset = font.createSubset() as Subset & { glyphs: number[]; mapping: Record<number, number> };
        subset.includeGlyph = (glyph: number | Glyph) => {
          const id = typeof glyph === 'object' ? glyph.id : glyph;
          return (subset.mapping[id] ??= subset.glyphs.push(id % VARIANT) - 1);
        };
        return subset;
      },
    },
  }) as ExactFont;
}

function meaningOf(codePoint: number): number[] {
  return Array.from(COPIED.get(codePoint) ?? String.fromCodePoint(codePoint), (sign) => sign.codePointAt(0)!);
}

/**
 * fontkit returns one object for each glyph, with the characters first requested: a ligature
 * first seen as a part of the file's subset has none, which shifts the meaning of all that follow.
 */
function rememberCharacters(font: Font): void {
  const bare = font.getGlyph.bind(font);
  const glyphs = new Map<string, Glyph>();
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id}:${codePoints.join()}`;
    let glyph = glyphs.get(key);
    if (!glyph) glyphs.set(key, (glyph = Object.create(bare(id), { codePoints: { value: [...codePoints] } }) as Glyph));
    return glyph;
  };
}
