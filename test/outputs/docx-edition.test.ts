/** Word files of editions: what a reader, Word and `policy verify` find in them. */
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { readTree } from '../../src/content/markdown.ts';
import { wordText } from '../../src/import/word/word-text.ts';
import { editionDocx, IDENTITY } from '../../src/outputs/docx/docx-edition.ts';
import { all, child, elements, readWord, root, wordParts, type WordParagraph } from '../support/docx.ts';
import { changesOf, editionFile, editionOf, SITE, textOf } from '../support/docx-pair.ts';

const MARKDOWN = `Вводный абзац с [адресом](https://example.kz/?a=1&b=2#c), [письмом](mailto:info@example.kz) и [внутренней ссылкой](#2.1).

Ниже используются следующие термины:

Сервис – сайт «Пример & Ко»;

## 1. Общие положения

1.1. Первый пункт: **жирно**, *наклонно*, \`код\`.

1.1.1. Подпункт.

Абзац под подпунктом.

а) буква;

### Подраздел без номера

- один
  - вложенный
- два

## 2. Прочее

2.1. Порядок:

1. счёт;
2. оплата.

| Услуга | Цена |
| --- | ---: |
| Проверка | 12 000,50 |

| Ещё | Таблица |
| --- | --- |
| а | б |

> Цитата закона.
>
> 1.5. Пункт в цитате.

---

\`\`\`
a
  b
\`\`\`
`;
const markdown = MARKDOWN.replace('| Ещё', '<!-- -->\n\n| Ещё');
const tree = readTree(markdown, 'Правила сайта', () => {});

const paragraphsOf = (bytes: Uint8Array): WordParagraph[] => readWord(bytes).filter((block) => block.kind === 'paragraph');
const body = (bytes: Uint8Array) => all(root(wordParts(bytes)['word/document.xml']!), 'w:body')[0]!;

async function fileOf(change: Partial<Edition>, lang = 'ru'): Promise<Uint8Array> {
  const text = textOf(tree, lang);
  return editionDocx(SITE, { ...editionOf(7, text), ...change }, text);
}

describe('the text', () => {
  test('each form of clause has its style, numbers are text followed by a tab', async () => {
    const said = paragraphsOf(await editionFile(tree)).filter(({ style }) => !style.startsWith('Document')).map(({ style, text }) => `${style}: ${text}`);
    expect(said).toEqual([
      'Title: Правила сайта', 'Rule: ',
      'ClauseText: Вводный абзац с адресом, письмом и внутренней ссылкой.', 'ClauseText: Ниже используются следующие термины:',
      'Definition: Сервис – сайт «Пример & Ко»;',
      'Heading1: 1.\tОбщие положения', 'Clause1: 1.1.\tПервый пункт: жирно, наклонно, код.', 'Clause2: 1.1.1.\tПодпункт.', 'ClauseText: Абзац под подпунктом.', 'Clause3: а)\tбуква;',
      'Heading2: Подраздел без номера', 'ListBullet: один', 'ListBullet: вложенный', 'ListBullet: два',
      'Heading1: 2.\tПрочее', 'Clause1: 2.1.\tПорядок:', 'ClauseItem: 1.\tсчёт;', 'ClauseItem: 2.\tоплата.',
      'Spacer: ', 'Quote: Цитата закона.', 'QuoteClause2: 1.5.\tПункт в цитате.', 'Rule: ', 'Code: a\n  b',
    ]);
  });

  test('words look as written, a term is bold', async () => {
    const runs = paragraphsOf(await editionFile(tree)).flatMap((paragraph) => paragraph.runs);
    const look = (text: string) => runs.find((run) => run.text === text);
    expect(look('жирно')).toMatchObject({ bold: true, italic: false, style: null });
    expect(look('наклонно')).toMatchObject({ bold: false, italic: true, style: null });
    expect(look('код')).toMatchObject({ style: 'CodeWords' });
    expect(look('Сервис')).toMatchObject({ style: 'Term' });
  });

  test('a short compound has the hyphen at which Word ends no line, and reads as it is written', async () => {
    const words = 'На Веб-сервисе и в интернет-магазине, `a-b`, office@my-site.kz, e-mail.';
    const file = await editionFile(readTree(words, 'Правила', () => {}));
    const pieces = all(all(body(file), 'w:p').at(-1)!, 'w:r').flatMap(elements).filter(({ name }) => name !== 'w:rPr');
    expect(pieces.map((piece) => (piece.name === 'w:t' ? piece.children.map((node) => ('value' in node ? node.value : '')).join('') : piece.name))).toEqual([
      'На Веб', 'w:noBreakHyphen', 'сервисе и в интернет-магазине, ', 'a-b', ', office@my-site.kz, e', 'w:noBreakHyphen', 'mail.',
    ]);
    expect(paragraphsOf(file).at(-1)!.text).toBe(words.replaceAll('`', ''));
    expect(wordText(file)).toContain(words.replaceAll('`', ''));
  });

  test('only bullets are numbered by Word, as a real list with levels', async () => {
    const numbered = all(body(await editionFile(tree)), 'w:p').flatMap((paragraph) => {
      const list = child(child(paragraph, 'w:pPr'), 'w:numPr');
      return list ? [[all(paragraph, 'w:t').length, child(list, 'w:ilvl')!.attributes['w:val']]] : [];
    });
    expect(numbered).toEqual([[1, '0'], [1, '1'], [1, '0']]);
    const formats = all(root(wordParts(await editionFile(tree))['word/numbering.xml']!), 'w:numFmt').map(({ attributes }) => attributes['w:val']);
    expect(new Set(formats)).toEqual(new Set(['bullet']));
  });

  test('links lead out and to clauses', async () => {
    const paragraphs = paragraphsOf(await editionFile(tree));
    const links = new Map(paragraphs.flatMap(({ runs }) => runs).filter(({ href }) => href !== null).map(({ text, href }) => [text, href!]));
    expect([links.get('адресом'), links.get('письмом')]).toEqual(['https://example.kz/?a=1&b=2#c', 'mailto:info@example.kz']);
    expect(links.get('внутренней ссылкой')).toBe('#clause_2_1');
    expect(paragraphs.find(({ bookmarks }) => bookmarks.includes('clause_2_1'))?.text).toBe('2.1.\tПорядок:');
  });

  test('a table has a header row that repeats and is marked for screen readers', async () => {
    const file = await editionFile(tree);
    const tables = elements(body(file)).filter(({ name }) => name === 'w:tbl');
    expect(tables.map((table) => all(table, 'w:tr').map((row) => child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined))).toEqual([[true, false], [true, false]]);
    expect(tables.map((table) => all(table, 'w:tblLook')[0]?.attributes['w:firstRow'])).toEqual(['1', '1'].map(() => expect.stringMatching(/^(?:1|true)$/u)));
    expect(readWord(file).filter((block) => block.kind === 'table').map(({ rows }) => rows[1]!.cells.map(({ text }) => text))).toEqual([['Проверка', '12 000,50'], ['а', 'б']]);
  });

  test('a paragraph is between tables and after a last one', async () => {
    const last = elements(body(await editionFile(readTree('| А |\n|---|\n| 1 |', 'Т', () => {})))).map(({ name }) => name);
    expect(last.slice(-3)).toEqual(['w:tbl', 'w:p', 'w:sectPr']);
  });
});

describe('what is around it', () => {
  test('a published edition: its number, days and addresses, and no warning', async () => {
    const text = textOf(tree);
    const paragraphs = paragraphsOf(await editionDocx(SITE, editionOf(7, text), text));
    const facts = paragraphs.filter(({ style }) => style === 'DocumentFact').map((paragraph) => paragraph.text);
    expect(facts[0]).toMatch(/^Редакция 7( |$)/u);
    expect(facts.slice(1).join('\n')).toContain('22\u00a0ноября 2026\u00a0г.');
    expect(facts.join('\n')).toContain('https://legco.kz/docs/rules.pdf');
    expect(paragraphs.filter(({ style }) => style === 'DocumentStatus')).toEqual([]);
  });

  test.each([
    ['ru', 'ru-RU', 'Проект', 'стр. ', ' из '], ['kk', 'kk-KZ', 'Жоба', '', ''], ['en', 'en-GB', 'Draft', '', ''],
  ])('a draft in %s says so, page numbers count themselves', async (lang, tag, draft, before, of) => {
    const file = await fileOf({ published: null, effective: null }, lang);
    const parts = wordParts(file);
    expect(paragraphsOf(file)[0]).toMatchObject({ style: 'DocumentStatus', text: expect.stringMatching(/\S/u) });
    expect(parts['word/header1.xml']).toContain(`>${draft}<`);
    const footer = root(parts['word/footer1.xml']!);
    expect(all(footer, 'w:instrText').map((field) => field.children.map((node) => ('value' in node ? node.value.trim() : '')).join(''))).toEqual(lang === 'ru' ? ['PAGE', 'NUMPAGES'] : expect.arrayContaining(['PAGE', 'NUMPAGES']));
    if (lang === 'ru') expect(all(footer, 'w:t').map((text) => text.children.map((node) => ('value' in node ? node.value : '')).join(''))).toEqual([
      'Редакция 7 · https://legco.kz/docs/rules/7.pdf', before, of, 'Проект. Не действует. Действующая редакция: https://legco.kz/docs/rules.pdf',
    ]);
    expect(all(root(parts['word/styles.xml']!), 'w:lang')[0]?.attributes['w:val']).toBe(tag);
    expect(parts['docProps/core.xml']).toContain(`<dc:language>${tag}</dc:language>`);
  });

  test('a withdrawn edition says since when and why', async () => {
    const lines = paragraphsOf(await fileOf({ withdrawals: [{ from: Temporal.Instant.from('2026-12-01T00:00:00+05:00'), until: null, reason: 'Опубликована по ошибке.', backdated: null }] }));
    expect(lines.slice(0, 2).map(({ text }) => text)).toEqual(['Отозвана 1\u00a0декабря 2026\u00a0г.', 'Причина: Опубликована по ошибке.']);
  });

  test('a translation says which text prevails', async () => {
    const file = await fileOf({}, 'kk');
    expect(paragraphsOf(file).filter(({ style }) => style === 'DocumentNote')).toHaveLength(1);
  });

  test('the file says which edition it is, and when that appeared', async () => {
    const parts = wordParts(await fileOf({}));
    const core = (name: string): string => /^[^]*?>([^<]*)</u.exec(parts['docProps/core.xml']!.slice(parts['docProps/core.xml']!.indexOf(`<${name}`)))![1]!;
    expect(['dc:title', 'dc:creator', 'dc:identifier', 'dcterms:created', 'dcterms:modified'].map(core)).toEqual(['Title', 'LegCo', 'https://legco.kz/docs/rules/7/', '2026-11-21T19:00:00Z', '2026-11-21T19:00:00Z']);
    const custom = all(root(parts['docProps/custom.xml']!), 'property').map((property) => [property.attributes.name, elements(property)[0]!.children.map((node) => ('value' in node ? node.value : '')).join('')]);
    expect(Object.fromEntries(custom)).toEqual({ [IDENTITY.kind]: 'edition', [IDENTITY.policy]: 'rules', [IDENTITY.version]: '7', [IDENTITY.lang]: 'ru' });
  });

  test('a file of changes says so, and from which edition', async () => {
    const parts = wordParts(await changesOf(tree, tree));
    expect(parts['docProps/custom.xml']).toMatch(/Edition\.kind"><vt:lpwstr>changes<.*Edition\.from"><vt:lpwstr>1</u);
    expect(parts['docProps/core.xml']).toContain('<dc:identifier>https://legco.kz/docs/rules/2/changes/</dc:identifier>');
    expect(parts['word/header1.xml']! + parts['word/header2.xml']!).toContain('Редакция 2: что изменилось по сравнению с редакцией 1');
  });
});
