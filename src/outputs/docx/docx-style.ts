/**
 * The styles of our Word files and what each stands for. The id of a paragraph's style says which clause of
 * the tree it is, so that a file that comes back from Word can be read into the same tree:
 *
 * | style | in the clause tree |
 * |---|---|
 * | `Title` | the title |
 * | `Heading1`…`Heading6` | a heading, by how many headings it is under |
 * | `Clause1`…`Clause4` | a numbered paragraph, by how many numbered paragraphs it is under |
 * | `ClauseText` | a paragraph without a number |
 * | `Definition` | a definition; its term has the character style `Term` |
 * | `ClauseItem` | a list item with a number of its own |
 * | `ListBullet` | an item of a bulleted list, a real Word list; its level is how many such lists it is in |
 * | `Code` | a block of code, one paragraph with line breaks |
 * | `Quote` | a paragraph in a quotation; other forms there are `Quote` and their own style: `QuoteClause1` |
 * | `TableHeader`, `TableText` | a cell of the first row, of another row |
 * | `Rule` | a thematic break |
 * | `Spacer` | nothing: an empty paragraph that Word needs between two tables and after the last |
 * | `DocumentStatus`, `DocumentFact`, `DocumentNote` | nothing: our information about the edition, around its title |
 *
 * A number is text: number, tab, words. Word generates no numbers, because the number belongs to the
 * clause and must never follow Word's own counting. A clause with an address has a bookmark, `clause_3_2_5`.
 * The left indent says how deep a paragraph is, direct where it is not the style's own (`ownIndent`), in steps of
 * `STEP` and `GUTTER`. A hard break is a line break. Bold and italic are direct; `CodeWords` is code within a line.
 */
import { grammarOf } from '../../languages/grammars.ts';
import {
  AlignmentType, BorderStyle, LevelFormat, LineRuleType, type ICharacterStyleOptions, type INumberingOptions,
  type IParagraphStyleOptions, type IParagraphStylePropertiesOptions, type IRunStylePropertiesOptions, type IStylesOptions,
} from 'docx';
import { PRINT, type Theme } from '../../model/theme.ts';

/** A4 and its margins, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, top: 1247, bottom: 1247, left: 1531, right: 1134, header: 624, footer: 567 };
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Room for the numbers that hang left of the text: `10.12.3.` fits. */
export const GUTTER = 907;
/** The indent of an item or a lettered clause. */
export const STEP = 454;
/** A colour in Word's notation. */
export const inWord = (colour: string): string => colour.slice(1).toUpperCase();
export const COLOR = { ink: inWord(PRINT.ink), soft: inWord(PRINT.soft), hairline: inWord(PRINT.hairline), alert: inWord(PRINT.alert), shade: inWord(PRINT.shade) };

/** What every Word has, for an owner who chooses nothing. */
const SERIF = 'Times New Roman';
const MONOSPACE = 'Courier New';
export const HEADINGS = 6;
export const CLAUSE_LEVELS = 4;
/** How many levels a list in Word can have. */
export const BULLET_LEVELS = 9;
export const BULLETS = 'bullets';

/** The indents of a paragraph style unless the paragraph says otherwise: left edge, and how far its number hangs. */
export function ownIndent(style: string): { left: number; hanging: number } {
  const base = style.replace(/^Quote(?=.)/u, '');
  if (/^Clause\d$/u.test(base)) return { left: GUTTER, hanging: GUTTER };
  return base === 'ClauseItem' || base === 'ListBullet' ? { left: STEP, hanging: STEP } : { left: 0, hanging: 0 };
}

const HEADING_LOOKS: { size: number; before: number; italics?: boolean }[] = [
  { size: 26, before: 320 }, { size: 23, before: 260 }, { size: 22, before: 200 }, { size: 22, before: 200, italics: true },
];

/**
 * Lines are not justified: Word divides words only where its dictionaries for the language are installed, and
 * undivided Russian and Kazakh words leave holes in justified lines.
 * @param lang language of the text
 */
export function styleSheet(lang: string, { accent: [accent], faces }: Theme): IStylesOptions {
  const [serif, display] = [faces?.text.family ?? SERIF, faces?.heading.family ?? SERIF];
  const headings = Array.from({ length: HEADINGS }, (_, i) => {
    const { size, before, italics } = HEADING_LOOKS[Math.min(i, HEADING_LOOKS.length - 1)]!;
    return {
      run: { font: display, size, bold: true, color: COLOR.ink, ...(italics ? { italics } : {}) },
      paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true, outlineLevel: i },
    };
  });
  const [heading1, heading2, heading3, heading4, heading5, heading6] = headings as Required<IStylesOptions>['default']['heading1'][];
  return {
    default: {
      document: {
        run: { font: serif, size: 22, color: COLOR.ink, language: { value: grammarOf(lang).tag } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: display, size: 36, bold: true, color: COLOR.ink },
        paragraph: { spacing: { before: 120, after: 240 }, keepNext: true, keepLines: true },
      },
      heading1: heading1!, heading2: heading2!, heading3: heading3!, heading4: heading4!, heading5: heading5!, heading6: heading6!,
      hyperlink: { run: { color: inWord(accent), underline: {} } },
    },
    paragraphStyles: [...textStyles(), ...frameStyles()],
    characterStyles: characterStyles(),
  };
}

function textStyles(): IParagraphStyleOptions[] {
  const style = (id: string, paragraph: IParagraphStylePropertiesOptions = {}, run: IRunStylePropertiesOptions = {}): IParagraphStyleOptions => ({
    id, name: styleName(id), basedOn: 'Normal', quickFormat: true, run, paragraph: { indent: ownIndent(id), ...paragraph },
  });
  const plain = [
    ...Array.from({ length: CLAUSE_LEVELS }, (_, i) => style(`Clause${i + 1}`)),
    style('ClauseText'),
    style('Definition'),
    style('ClauseItem', { spacing: { after: 60 } }),
    style('ListBullet', { spacing: { after: 60 } }),
    style('Code', { shading: { fill: COLOR.shade } }, { font: MONOSPACE, size: 19, noProof: true }),
  ];
  const border = { left: { style: BorderStyle.SINGLE, size: 8, space: 8, color: COLOR.hairline } };
  const quoted = [...plain.map(({ id }) => id), ...Array.from({ length: HEADINGS }, (_, i) => `Heading${i + 1}`)].map((id): IParagraphStyleOptions => {
    const quote = quoteStyle(id);
    return { id: quote, name: styleName(quote), basedOn: id, quickFormat: true, paragraph: { border } };
  });
  return [
    ...plain, ...quoted,
    style('TableText', { spacing: { before: 40, after: 40, line: 240 } }, { size: 20 }),
    style('TableHeader', { spacing: { before: 40, after: 40, line: 240 }, keepNext: true }, { size: 20, bold: true }),
    style('Rule', { spacing: { before: 120, after: 200 }, border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: COLOR.hairline } } }),
    style('Spacer', { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } }, { size: 4 }),
  ];
}

/** Styles of what surrounds the text. */
function frameStyles(): IParagraphStyleOptions[] {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 4, color: COLOR.hairline };
  const small = { size: 18, color: COLOR.soft };
  return [
    { id: 'DocumentStatus', name: styleName('DocumentStatus'), basedOn: 'Normal', run: { bold: true, color: COLOR.alert }, paragraph: { spacing: { after: 40 } } },
    { id: 'DocumentFact', name: styleName('DocumentFact'), basedOn: 'Normal', run: { size: 19, color: COLOR.soft }, paragraph: { spacing: { after: 30 } } },
    { id: 'DocumentNote', name: styleName('DocumentNote'), basedOn: 'Normal', run: { size: 19, italics: true }, paragraph: { spacing: { before: 60, after: 60 } } },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: small, paragraph: { rightTabStop: TEXT_WIDTH, spacing: { after: 0, line: 240 }, border: { bottom: line } } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { ...small, size: 16 }, paragraph: { rightTabStop: TEXT_WIDTH, spacing: { after: 0, line: 240 }, border: { top: line } } },
  ];
}

function characterStyles(): ICharacterStyleOptions[] {
  return [
    { id: 'Term', name: 'Term', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { bold: true } },
    { id: 'CodeWords', name: 'Code Words', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { font: MONOSPACE, noProof: true } },
  ];
}

/** The style of a clause within a quotation. */
export function quoteStyle(style: string): string {
  return style === 'ClauseText' ? 'Quote' : `Quote${style}`;
}

/** Word shows a style by its name: `List Bullet`, `Clause 1`; `Quote` and `List Bullet` are Word's built-in names. */
function styleName(id: string): string {
  return id.replace(/(?<=[a-z])(?=[A-Z\d])/gu, ' ');
}

export function numbering(): INumberingOptions {
  const signs = ['•', '–'];
  const levels = Array.from({ length: BULLET_LEVELS }, (_, level) => ({
    level, format: LevelFormat.BULLET, text: signs[level % signs.length]!, alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } }, run: { font: SERIF } },
  }));
  return { config: [{ reference: BULLETS, levels }] };
}
