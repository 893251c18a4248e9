/** Fonts: whole, with the meaning of every character that is shown. */
import { contentsOf } from './content.ts';
import type { PdfFile } from './file.ts';
import { fontsOf, programWidths, toUnicode, widthsOf, type UsedFont } from './font.ts';
import { unless, type Rule } from './rule.ts';
import { Name, Stream } from './value.ts';

const PRIVATE = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}]|[\u{100000}-\u{10fffd}]/u;

/** A rule over each font that the pages show. */
function overFonts(check: (font: UsedFont, file: PdfFile) => string[]): Rule['check'] {
  return (file) => fontsOf(file).flatMap((font) => check(font, file).map((fault) => `${font.name}: ${fault}`));
}

export const FONT_RULES: Rule[] = [
  {
    id: 'font-dictionary', clause: 'ISO 19005-3, 6.2.11.2 and 6.2.11.3.1; ISO 14289-1, 7.21.3.1 (31-001 to 31-003)',
    says: 'composite fonts with the encoding Identity-H, of the ordering that they say',
    check: overFonts(({ dict, descendant }, file) => {
      const system = file.dict(descendant.get('CIDSystemInfo'));
      return [
        ...unless(file.name(dict.get('Type')) === 'Font' && file.name(dict.get('Subtype')) === 'Type0' && file.name(dict.get('Encoding')) === 'Identity-H', 'not a composite font with the encoding Identity-H'),
        ...unless(file.name(descendant.get('Subtype')) === 'CIDFontType2' && file.name(descendant.get('BaseFont')) === file.name(dict.get('BaseFont')), 'its font is another one'),
        ...unless(file.text(system.get('Registry')) === 'Adobe' && file.text(system.get('Ordering')) === 'Identity', 'its ordering is unknown'),
      ];
    }),
  },
  {
    id: 'glyph-map', clause: 'ISO 19005-3, 6.2.11.3.2; ISO 14289-1, 7.21.3.2 (31-004, 31-005)',
    says: 'a TrueType font says which glyph a number means',
    check: overFonts(({ descendant }, file) => {
      const map = file.get(descendant.get('CIDToGIDMap'));
      return unless((map instanceof Name && map.name === 'Identity') || map instanceof Stream, 'no CIDToGIDMap');
    }),
  },
  {
    id: 'embedded', clause: 'ISO 19005-3, 6.2.11.4.1; ISO 14289-1, 7.21.4.1 (31-009)',
    says: 'the font is in the file, with all glyphs that are shown',
    check: overFonts((font, file) => {
      const program = programOf(font, file);
      if (program.length === 0) return ['not embedded'];
      const glyphs = programWidths(program).length;
      return unless([...font.codes].every((code) => code < glyphs), 'shows glyphs that it does not have');
    }),
  },
  {
    id: 'subset-name', clause: 'ISO 32000-1, 9.6.4',
    says: 'a part of a font is called so: six capitals and a plus',
    check: overFonts(({ name, descriptor }, file) => unless(/^[A-Z]{6}\+./.test(name) && file.name(descriptor.get('FontName')) === name, 'has another name in its descriptor, or no prefix')),
  },
  {
    id: 'widths', clause: 'ISO 19005-3, 6.2.11.5; ISO 14289-1, 7.21.5 (31-016)',
    says: 'glyphs are as wide as the file says, within a thousandth',
    check: overFonts((font, file) => {
      const program = programOf(font, file);
      if (program.length === 0) return [];
      const own = programWidths(program);
      const said = widthsOf(file, font);
      const standard = Number(file.get(font.descendant.get('DW')) ?? 1000);
      const wrong = [...font.codes].filter((code) => code < own.length && Math.abs((said.get(code) ?? standard) - own[code]!) > 1);
      return unless(wrong.length === 0, `glyphs ${wrong.slice(0, 3).join(', ')} have another width`);
    }),
  },
  {
    id: 'meaning', clause: 'ISO 14289-1, 7.21.7 (31-027, 31-028, 10-001); ISO 19005-3, 6.2.11.7.2',
    says: 'every glyph shown stands for characters, none of them U+0000, U+FEFF or U+FFFE',
    check: overFonts((font, file) => {
      if (!(file.get(font.dict.get('ToUnicode')) instanceof Stream)) return ['no ToUnicode'];
      const meanings = toUnicode(file, font);
      return [...font.codes].flatMap((code) => {
        const meaning = meanings.get(code) ?? '';
        return unless(meaning !== '' && !/[\0\ufeff\ufffe]/.test(meaning), `glyph ${code} stands for ${meaning === '' ? 'nothing' : JSON.stringify(meaning)}`);
      });
    }),
  },
  {
    id: 'private-use', clause: 'ISO 19005-3, 6.2.11.7.3',
    says: 'no glyph stands for a character of a private use area',
    check: overFonts((font, file) => {
      const meanings = toUnicode(file, font);
      return [...font.codes].filter((code) => PRIVATE.test(meanings.get(code) ?? '')).map((code) => `glyph ${code} has a private meaning`);
    }),
  },
  {
    id: 'blank-box', clause: 'ISO 19005-3, 6.2.11.8; ISO 14289-1, 7.21.8 (31-030)',
    says: 'no box is shown in place of a letter',
    check: overFonts(({ codes }) => unless(!codes.has(0), 'shows .notdef')),
  },
  {
    id: 'visible', clause: 'ISO 14289-1, 7.1; ISO 19005-3, 6.2.11.4.1',
    says: 'words are painted, not laid invisibly over something',
    check: (file) => contentsOf(file).flatMap(({ operators }, page) => unless(!operators.some(({ name, operands }) => name === 'Tr' && operands[0] === 3), `page ${page + 1}: invisible text`)),
  },
];

function programOf({ descriptor }: UsedFont, file: PdfFile): Buffer {
  return Buffer.from(file.content(descriptor.get('FontFile2')), 'latin1');
}
