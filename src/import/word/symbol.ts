/** Characters of symbol fonts (`w:sym`), which have no code outside the font. */
import { attribute, type Element } from './xml.ts';

/** Font → code in the font (without Word's 0xF000) → character. The ones found in contracts; the rest is reported. */
const FONTS: Record<string, Record<number, string>> = {
  Symbol: {
    0xb7: '•', 0xa3: '≤', 0xb3: '≥', 0xb1: '±', 0xb4: '×', 0xb0: '°', 0xa5: '∞', 0xb9: '≠', 0xae: '→', 0xac: '←', 0xe2: '®', 0xe3: '©', 0xe4: '™', 0xd2: '®', 0xd3: '©', 0xd4: '™', 0x2d: '−',
    0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x64: 'δ', 0x6d: 'μ', 0x70: 'π', 0x53: 'Σ', 0x57: 'Ω', 0x44: 'Δ',
  },
  Wingdings: {
    0x6c: '●', 0x6e: '■', 0x6f: '□', 0xa7: '▪', 0xa8: '☐', 0x76: '❖', 0xd8: '➢', 0xe0: '→', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑', 0x28: '☎', 0x2a: '✉', 0x4a: '☺',
  },
  'Wingdings 2': { 0x50: '✓', 0x4f: '✗', 0x51: '☒', 0x52: '☑', 0xa3: '☐' },
};

/**
 * The character that a code of a font means; empty where that is not known.
 * @param unknown called with the font and code then
 */
export function symbol(font: string, code: number, unknown: (words: string) => void): string {
  const known = FONTS[font]?.[isPrivate(code) ? code & 0xff : code];
  if (known !== undefined) return known;
  // In any other font the code is Unicode, unless it is in the private area of fonts.
  if (FONTS[font] === undefined && code >= 0x20 && code < 0xe000) return String.fromCodePoint(code);
  unknown(`${font} ${Number.isNaN(code) ? '' : code.toString(16).toUpperCase()}`.trim());
  return '';
}

/** `w:sym` → its character. */
export function symbolText(element: Element, unknown: (words: string) => void): string {
  return symbol(attribute(element, 'w:font') ?? '', Number.parseInt(attribute(element, 'w:char') ?? '', 16), unknown);
}

/** Words in which the codes of a symbol font are written as letters, as programs other than Word do. */
export function withSymbols(text: string, font: string, unknown: (words: string) => void): string {
  return text.replace(/[\uf000-\uf0ff]/g, (letter) => symbol(font, letter.charCodeAt(0), unknown));
}

function isPrivate(code: number): boolean {
  return code >= 0xf000 && code <= 0xf0ff;
}
