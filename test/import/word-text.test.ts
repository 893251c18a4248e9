/** What Word keeps in a paragraph, and what becomes of it in Markdown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abstract, draftOf, level, num, numbered, p, run, style, wordFile, wordsOf } from './word-file.ts';
import { soup } from '../content/document.ts';

const body = (xml: string, parts = {}): string => draftOf(wordFile(xml, parts)).body;
const notes = (xml: string, parts = {}): string[] => draftOf(wordFile(xml, parts)).notes.map(({ kind, clause, words }) => [kind, clause, words].join('|'));
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<w:p>') ? text : p(text)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

describe('headings', () => {
  const styles = style('a1', 'heading 1', '<w:rPr><w:b/></w:rPr>') + style('a2', 'Заголовок 2', '') + style('x', 'Подраздел', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') + style('t', 'Title', '');

  test('by the built-in name, by the localised one, by the outline level', () => {
    const xml = p('Раздел', '<w:pStyle w:val="a1"/>') + p('Часть', '<w:pStyle w:val="a2"/>') + p('Пункт', '<w:pStyle w:val="x"/>') + p('Прямо', '<w:outlineLvl w:val="0"/>') + p('Текст', '<w:pStyle w:val="a1"/><w:outlineLvl w:val="9"/>');
    expect(body(xml, { styles })).toBe('## Раздел\n\n### Часть\n\n#### Пункт\n\n## Прямо\n\n**Текст**\n');
  });

  test('the title paragraph gives the title, and is not read twice', () => {
    const draft = draftOf(wordFile(p(`${run('Правила')}<w:r><w:br/></w:r>${run('сервиса')}`, '<w:pStyle w:val="t"/>') + p('Текст'), { styles }), null, null);
    expect([draft.title, draft.body]).toEqual(['Правила сервиса', 'Текст\n']);
    expect(draftOf(wordFile(p('ПРАВИЛА') + p('Текст')), null, 'Правила').body).toBe('Текст\n');
  });
});

describe('looks', () => {
  test('weight and slant, by run, by style, across runs, without spaces at their ends', () => {
    const styles = style('b', 'Bold', '<w:rPr><w:b/></w:rPr>');
    const xml = p(run('а ') + run('б ', '<w:b/>') + run('в', '<w:b/><w:i/>') + run(' г', '<w:i/>') + run('.', '<w:b w:val="0"/>')) + p('весь', '<w:pStyle w:val="b"/>') + p(run('не', '<w:b w:val="false"/>') + run(' весь'), '<w:pStyle w:val="b"/>');
    expect(body(xml, { styles })).toBe('а **б _в_** *г*.\n\n**весь**\n\nне **весь**\n');
  });

  test('what Markdown has no mark for is reported, its words are kept', () => {
    const xml = p(run('м') + run('2', '<w:vertAlign w:val="superscript"/>') + run(' не', '<w:strike/>') + run('тайна', '<w:vanish/>'));
    expect(body(xml)).toBe('м2 не\n');
    expect(notes(xml)).toEqual(['script|«м2 не»|2', 'strike|«м2 не»|не', 'hidden|«м2 не»|тайна']);
  });
});

describe('formatting that Markdown has no mark for, each reported', () => {
  const styles = '<w:style w:type="character" w:styleId="up"><w:name w:val="Index"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>';
  test.each<[string, string, string[]]>([
    ['a raised position, as LibreOffice writes it', '<w:position w:val="8"/><w:sz w:val="14"/>', ['script']], ['a lowered one', '<w:position w:val="-6"/>', ['script']],
    ['a subscript', '<w:vertAlign w:val="subscript"/>', ['script']], ['a superscript of a style', '<w:rStyle w:val="up"/>', ['script']],
    ['capitals', '<w:caps/>', ['caps']], ['small capitals', '<w:smallCaps w:val="true"/>', ['caps']], ['a double strike', '<w:dstrike/>', ['strike']],
    ['an underline', '<w:u w:val="single"/>', ['underline']], ['a highlight', '<w:highlight w:val="yellow"/>', ['highlight']], ['a shade', '<w:shd w:val="clear" w:fill="FFFF00"/>', ['highlight']],
    ['red words', '<w:color w:val="C00000"/>', ['highlight']], ['words in white', '<w:color w:val="FFFFFF"/>', ['highlight']],
    ['what sets nothing apart', '<w:position w:val="-1"/><w:vertAlign w:val="baseline"/><w:caps w:val="0"/><w:u w:val="none"/><w:color w:val="333333"/><w:shd w:val="clear" w:fill="auto"/>', []],
  ])('%s', (_, properties, kinds) => {
    const xml = p(run('Слово ') + run('двое', properties));
    expect(body(xml, { styles })).toBe('Слово двое\n');
    expect(notes(xml, { styles })).toEqual(kinds.map((kind) => `${kind}|«Слово двое»|двое`));
  });

  test('capitals that were typed, and the line below a link, say nothing', () => {
    expect(notes(p(run('ТОО', '<w:caps/>')))).toEqual([]);
    const link = p(`<w:hyperlink r:id="a">${run('закон', '<w:rStyle w:val="Hyperlink"/><w:u w:val="single"/><w:color w:val="0000FF"/>')}</w:hyperlink>`);
    expect(notes(link, { styles, links: { a: 'https://adilet.zan.kz/' } })).toEqual([]);
  });

  test('the sign of a note is superscript, and is not reported', () => {
    const footnotes = `<w:footnote w:id="2">${p('Закон.')}</w:footnote>`;
    expect(notes(p(`${run('Слово')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`), { footnotes })).toEqual(['footnote|«Слово¹»|¹']);
  });
});

test('fields of forms: a box keeps its mark, a prompt is reported', () => {
  const box = `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`;
  const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Введите дату')}</w:sdtContent></w:sdt>`;
  const xml = p(box + run(' согласен ') + prompt);
  expect(body(xml)).toBe('☒ согласен Введите дату\n');
  expect(notes(xml)).toEqual(['placeholder|«☒ согласен Введите дату»|Введите дату']);
});

test('what is included from another file is reported', () => {
  expect(notes(p('Слово') + '<w:altChunk r:id="a"/>')).toEqual(['object|«Слово»|']);
  expect(notes(p(`${run('Слово')}<w:subDoc r:id="a"/>`))).toEqual(['object|«Слово»|']);
});

test('tabs, breaks, hyphens, symbols, invisible characters', () => {
  const xml = p('<w:r><w:t>1.1.</w:t><w:tab/><w:t>веб</w:t><w:noBreakHyphen/><w:t>сайт</w:t><w:br/><w:t>пере</w:t><w:softHyphen/><w:t>нос</w:t><w:br w:type="page"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Webdings" w:char="F061"/><w:t>а\u200bб</w:t></w:r>');
  expect(body(xml)).toBe('1.1. веб-сайт\\\nпере\u00adнос☑аб\n');
  expect(notes(xml)).toEqual(['symbol|1.1|Webdings F061', 'invisible|1.1|U+200B']);
});

test('content controls, smart tags and fields are read through, instructions are not', () => {
  const field = (instruction: string, result: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const xml = `<w:sdt><w:sdtContent>${p(`<w:smartTag>${run('раз ')}</w:smartTag><w:sdt><w:sdtContent>${run('два ')}</w:sdtContent></w:sdt>${field(' REF _Ref1 \\r \\h ', '3.2')}${field(' HYPERLINK "https://legco.kz/" ', ' сайт')}`)}</w:sdtContent></w:sdt>`;
  expect(body(xml)).toBe('раз два 3.2 [сайт](https://legco.kz/)\n');
});

test('links by relationship and bookmark; one that is not allowed keeps its words', () => {
  const xml = numbered(`<w:bookmarkStart w:id="1" w:name="_Ref1"/>${run('раз')}<w:bookmarkEnd w:id="1"/>`, 1) + p(
    `<w:hyperlink r:id="a">${run('закон')}</w:hyperlink>${run(' ')}<w:hyperlink w:anchor="_Ref1">${run('пункт')}</w:hyperlink>${run(' ')}<w:hyperlink r:id="b">${run('файл')}</w:hyperlink>${run(' ')}<w:hyperlink w:anchor="gone">${run('нет')}</w:hyperlink>`);
  const parts = { numbering: abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.')) + num(1, 0), links: { a: 'https://adilet.zan.kz/', b: 'file:///C:/a.docx' } };
  expect(body(xml, parts)).toBe('1\\. раз\n\n[закон](https://adilet.zan.kz/) [пункт](#1) файл нет\n');
  expect(notes(xml, parts).map((note) => note.split('|')).map(([kind, , words]) => [kind, words])).toEqual([['link', 'file:///C:/a.docx'], ['link', '#gone']]);
});

test('a table: cells of several paragraphs, merged cells, a table within', () => {
  const inner = `<w:tbl>${row(cell('в'), cell('ней'))}</w:tbl>`;
  const xml = `<w:tbl>${row(cell('Шапка', '<w:gridSpan w:val="2"/>'), cell('А|Б'))}${row(cell(p('раз') + p('два'), '<w:vMerge w:val="restart"/>'), cell('x'), `<w:tc>${inner}</w:tc>`)}${row(cell('', '<w:vMerge/>'), cell('y'), cell('z'))}</w:tbl>`;
  expect(body(xml)).toBe('| Шапка | | А\\|Б |\n| - | - | - |\n| раз два | x | в ней |\n| | y | z |\n');
  expect(new Set(notes(xml).map((note) => note.split('|')[0]))).toEqual(new Set(['merged-cells', 'cell-paragraphs', 'nested-table']));
});

test('comments become notes to editors, with author, day and words; nothing in them ends the note', () => {
  const comments = `<w:comment w:id="0" w:author="А. Б." w:date="2026-11-20T10:00:00Z">${p('Срок --> 10 дней? -- да')}</w:comment>`;
  const xml = p(`${run('Ответ в ')}<w:commentRangeStart w:id="0"/>${run('15 дней')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('.')}`);
  const draft = draftOf(wordFile(xml, { comments }));
  expect(draft.body).toBe('Ответ в 15 дней.\n\n<!-- А. Б., 2026-11-20 («15 дней»): Срок ––> 10 дней? –– да -->\n');
  expect([draft.comments, wordsOf(draft)]).toEqual([1, ['Ответ в 15 дней.']]);
});

test('comments within a note, and on what is left out of the text, are kept', () => {
  const comments = [1, 2, 3].map((id) => `<w:comment w:id="${id}" w:author="А. Б.">${p(`Замечание ${id}`)}</w:comment>`).join('');
  const reference = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const endnotes = `<w:endnote w:id="5">${p(run('Закон.') + reference(1))}</w:endnote>`;
  const styles = style('toc', 'toc 1', '');
  const xml = p(run('1. Раздел') + reference(2), '<w:pStyle w:val="toc"/>') + p(`${run('Слово')}<w:r><w:endnoteReference w:id="5"/></w:r>`);
  const own = style('ClauseText', 'Clause Text', '') + style('DocumentFact', 'Document Fact', '');
  expect(body(p(run('Адрес') + reference(3), '<w:pStyle w:val="DocumentFact"/>') + p('Слово'), { comments, styles: own })).toBe('Слово\n\n<!-- А. Б.: Замечание 3 -->\n');
  expect(body(xml, { comments, endnotes, styles })).toBe('Слово¹\n\n<!-- А. Б.: Замечание 2 -->\n\n¹ Закон.\n\n<!-- А. Б.: Замечание 1 -->\n');
});

test('footnotes are below their clause, text boxes after it, pictures are reported', () => {
  const footnotes = `<w:footnote w:id="2">${p('Закон № 94-V.')}</w:footnote>`;
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('В надписи')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('В надписи')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const picture = '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="a" descr="Схема"/></wp:inline></w:drawing></w:r>';
  const xml = p(`${run('1.1. Пункт')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}${box}${picture}`) + p('1.2. Дальше');
  expect(body(xml, { footnotes })).toBe('1.1. Пункт¹.\n\n¹ Закон № 94-V.\n\nВ надписи\n\n1.2. Дальше\n');
  expect(notes(xml, { footnotes })).toEqual(['footnote|1.1|¹', 'text-box|1.1|В надписи', 'image|1.1|Схема']);
});

test('a table of contents is left out', () => {
  const styles = style('toc', 'toc 1', '');
  const xml = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Оглавление')}</w:sdtContent></w:sdt>${p('1. Раздел 3', '<w:pStyle w:val="toc"/>')}${p('Текст')}`;
  expect(body(xml, { styles })).toBe('Текст\n');
  expect(notes(xml, { styles })).toEqual(['contents||']);
});

test('other prefixes and the strict form of the standard are read alike', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const xml = `<ns0:p xmlns:ns0="${strict}"><ns0:r><ns0:t>Слово</ns0:t></ns0:r></ns0:p>`;
  expect(body(xml)).toBe('Слово\n');
});

describe('words come back as they are, whatever Markdown could take them for', () => {
  test.each(['1. Набрано рукой', '1) а', '+7 701', '- тире', '# решётка', '> знак', '*звёзды* и _черта_', '[Слово]: смысл', '<b>', '&amp; K&T', '\\', 'a|b', '~~~', '```', '---', '===', '1986. Год', 'http://a.kz/_x_'])('%s', (words) => {
    expect(wordsOf(draftOf(wordFile(p(words) + p('конец'))))[0]).toBe(words);
  });

  test('any words in any look', () => {
    const looks = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:b/><w:i/>');
    fc.assert(fc.property(fc.array(fc.array(fc.tuple(soup, looks), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const clean = (text: string): string => text.replace(/\s+/gu, ' ');
      const xml = paragraphs.map((runs) => p(runs.map(([text, look]) => run(clean(text), look)).join(''))).join('');
      const read = wordsOf(draftOf(wordFile(xml))).join(' ').replace(/\s+/gu, ' ').trim();
      expect(read).toBe(clean(paragraphs.map((runs) => runs.map(([text]) => clean(text)).join('')).join(' ')).trim());
    }), { numRuns: 300 });
  });
});
