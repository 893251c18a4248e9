/** A document as an office program makes it: by the docx library, and once more through LibreOffice where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, InsertedTextRun, LevelFormat, NoBreakHyphen,
  Packer, Paragraph, SymbolRun, Tab, Table, TableCell, TableRow, TextRun, type ILevelsOptions, type IParagraphOptions,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { WordFault } from '../../src/import/word/fault.ts';
import { readWord, type WordDraft } from '../../src/import/word/index.ts';
import { workspace } from '../support/workspace.ts';

const level = (index: number, format: ILevelsOptions['format'], text: string): ILevelsOptions => ({ level: index, format, text });
const at = (reference: string, index: number): Pick<IParagraphOptions, 'numbering'> => ({ numbering: { reference, level: index } });
const by = { id: 1, author: 'Айгерим', date: '2026-11-20T10:00:00Z' };

function contract(tracked: boolean): Document {
  return new Document({
    title: 'Документ1',
    numbering: { config: [
      { reference: 'legal', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2.'), level(2, LevelFormat.RUSSIAN_LOWER, '%3)')] },
      { reference: 'plain', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '%2)')] },
      { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–')] },
    ] },
    comments: { children: [{ id: 0, author: 'Айгерим', date: new Date('2026-11-20T00:00:00Z'), children: [new Paragraph('Согласовать с ИТ')] }] },
    footnotes: { 1: { children: [new Paragraph('Закон РК от 21.05.2013 № 94-V.')] } },
    sections: [{ children: [
      new Paragraph({ text: 'Договор', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Предмет', heading: HeadingLevel.HEADING_1, ...at('legal', 0) }),
      new Paragraph({ children: [new TextRun('Пункт с '), new TextRun({ text: 'жирным', bold: true }), new TextRun({ text: ' и ', bold: true }), new TextRun({ text: 'курсивом', italics: true }), new TextRun('.')], ...at('legal', 1) }),
      new Paragraph({ text: 'раз;', ...at('legal', 2) }),
      new Paragraph({ text: 'два.', ...at('legal', 2) }),
      new Paragraph({
        children: [
          new TextRun('Срок'), new CommentRangeStart(0), new TextRun(' ответа'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] }), new TextRun(' – '),
          ...(tracked ? [new DeletedTextRun({ ...by, text: '10' }), new InsertedTextRun({ ...by, id: 2, text: '15' })] : [new TextRun('15')]), new TextRun(' дней.'), new FootnoteReferenceRun(1),
        ], ...at('legal', 1),
      }),
      new Paragraph({ text: 'Права', heading: HeadingLevel.HEADING_1, ...at('legal', 0) }),
      new Paragraph({ children: [new TextRun('По '), new ExternalHyperlink({ link: 'https://adilet.zan.kz/a_b', children: [new TextRun('закону')] }), new TextRun(':')], ...at('legal', 1) }),
      new Paragraph({ text: 'первое', ...at('plain', 0) }),
      new Paragraph({ text: 'буква', ...at('plain', 1) }),
      new Paragraph({ text: 'второе', ...at('plain', 0) }),
      new Paragraph({ text: 'знак', ...at('bullets', 0) }),
      new Paragraph({ text: 'глубже', ...at('bullets', 1) }),
      new Paragraph({ children: [new TextRun({ children: ['веб', new NoBreakHyphen(), 'сайт', new Tab(), 'да'] }), new SymbolRun('F0FE')] }),
      new Table({ rows: [['Услуга', 'Цена'], ['Проверка', '10 000']].map((cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })) }),
    ] }],
  });
}

const EXPECTED = `## 1. Предмет

1.1. Пункт с **жирным и** *курсивом*.

а) раз;

б) два.

1.2. Срок ответа – 15 дней.¹

<!-- Айгерим, 2026-11-20 («ответа»): Согласовать с ИТ -->

¹ Закон РК от 21.05.2013 № 94-V.

## 2. Права

2.1. По [закону](https://adilet.zan.kz/a_b):

1. первое

   a) буква

2. второе

- знак
  - глубже

веб-сайт да☑

| Услуга | Цена |
| - | - |
| Проверка | 10 000 |
`;

function read(bytes: Uint8Array, decision: 'accept' | 'reject' | null = null): WordDraft {
  const reading = readWord(bytes, decision, { given: null, fallback: '' });
  if (reading instanceof WordFault || !reading.draft) throw new Error('not read');
  return reading.draft;
}

/** Where a blank line stands between the items of a list says nothing. */
const tight = (body: string): string => body.replace(/\n+/g, '\n');

describe('a document with numbers, lists, a comment, a note, a table', () => {
  test('as the library writes it', async () => {
    const draft = read(await Packer.toBuffer(contract(false)));
    expect(draft.title).toBe('Договор');
    expect(tight(draft.body)).toBe(tight(EXPECTED));
    expect(draft.notes.map(({ kind }) => kind)).toEqual(['footnote']);
  });

  test('with tracked changes, accepted and rejected', async () => {
    const bytes = await Packer.toBuffer(contract(true));
    const undecided = readWord(bytes, null, { given: null, fallback: '' });
    expect(undecided).toMatchObject({ draft: null, revisions: [{ kind: 'deleted', words: '10', clause: '1.2', author: 'Айгерим' }, { kind: 'inserted', words: '15', clause: '1.2' }] });
    expect(tight(read(bytes, 'accept').body)).toBe(tight(EXPECTED));
    expect(tight(read(bytes, 'reject').body)).toBe(tight(EXPECTED.replace('15 дней', '10 дней')));
  });

  const office = spawnSync('soffice', ['--version']).status === 0;
  test.skipIf(!office)('after LibreOffice kept it in its own format', { timeout: 240_000 }, async () => {
    using space = workspace();
    const convert = (file: string, format: string): void => {
      execFileSync('soffice', [`-env:UserInstallation=file://${join(space.path, 'profile')}`, '--headless', '--convert-to', format, '--outdir', join(space.path, format), file], { stdio: 'ignore' });
    };
    convert(space.write('a.docx', await Packer.toBuffer(contract(true))), 'odt');
    convert(join(space.path, 'odt', 'a.odt'), 'docx');
    const bytes = readFileSync(join(space.path, 'docx', 'a.docx'));
    expect(tight(read(bytes, 'accept').body)).toBe(tight(EXPECTED));
    expect(tight(read(bytes, 'reject').body)).toBe(tight(EXPECTED.replace('15 дней', '10 дней')));
  });
});
