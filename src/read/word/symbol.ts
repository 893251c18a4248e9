/** Characters of symbol fonts (`w:sym`), which have no code of their own outside of the font. */
import { attribute, type Element } from './xml.ts';

/** Font → code in the font (without Word's 0xF000) → character. The ones found in contracts; the rest is told. */
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

/** @param unknown told the font and code where the character is not known */
export function symbolText(element: Element, unknown: (words: string) => void): string {
  const font = attribute(element, 'w:font') ?? '';
  const code = Number.parseInt(attribute(element, 'w:char') ?? '', 16);
  const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const known = FONTS[font]?.[inFont];
  if (known !== undefined) return known;
  // In any other font the code is Unicode, unless it lies where fonts keep their own.
  if (FONTS[font] === undefined && code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff)) return String.fromCodePoint(code);
  unknown(`${font} ${attribute(element, 'w:char') ?? ''}`.trim());
  return '';
}
