/** The PDF of a redline: who compares what with what, the changes in words, and the marks, for eyes and for programs that read aloud. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarAt } from '../../src/model/calendar.ts';
import type { Edition, EditionText } from '../../src/model/edition.ts';
import { redline } from '../../src/redline/index.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { readTree } from '../../src/content/markdown.ts';
import { changesPdfInput, type ChangesPdfInput } from '../../src/outputs/pdf/changes-input.ts';
import { cellsOf } from '../../src/outputs/redline/column.ts';
import { renderChangesPdf } from '../../src/outputs/pdf/pdf-changes.ts';
import type { pdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { standingOf } from '../../src/outputs/status-words.ts';
import { phraseText } from '../../src/outputs/redline/phrase.ts';
import { type RedlineEntry, saidOf } from '../../src/outputs/redline/redline-entry.ts';
import { contentsOf } from '../support/pdf-rules/content.ts';
import { PdfFile } from '../support/pdf-rules/file.ts';
import { faultsOf } from '../support/pdf-rules/index.ts';
import { elementsOf } from '../support/pdf-rules/tree.ts';
import { readPdf, readPlaces, type ReadPdf } from './pdf-reader.ts';

const { site, policies } = requireLibrary(join(import.meta.dirname, 'pdf-content'));
const [first] = policies.find(({ name }) => name === 'sample')!.editions as [Edition];

function textOf(markdown: string, lang: string): EditionText {
  return { ...first.text, lang, title: 'Правила', source: markdown, tree: readTree(markdown, 'Правила', () => undefined) };
}

const WORDS = 'Пользователь вправе отказаться от получения рекламных сообщений в любое время, направив уведомление Оператору по адресу электронной почты.';
const OLD = `# 1. Общее

1.1. Срок ответа составляет тридцать дней со дня получения обращения Пользователя.

1.2. ${WORDS}

1.3. Пункт, который исчезнет из документа без следа и замены.

# 2. Прочее

2.1. Неизменный пункт о применимом праве Республики Казахстан.
`;
const NEW = `# 1. Общее

1.1. Срок ответа составляет двадцать рабочих дней со дня получения обращения Пользователя.

# 2. Прочее

2.1. Неизменный пункт о применимом праве Республики Казахстан.

2.2. ${WORDS}

2.3. Совершенно новое условие о порядке рассмотрения споров & жалоб.
`;

function pair(old: string, now: string, lang = 'ru'): ChangesPdfInput {
  const [from, to] = [textOf(old, lang), textOf(now, lang)];
  const later: Edition = { ...first, version: 2, published: first.published!.add({ hours: 48 }), effective: first.published!.add({ hours: 96 }), summary: ['Срок сокращён.'] };
  return changesPdfInput(site, first, later, from, to, redline(from.tree, to.tree));
}

const entriesOf = ({ redline: { parts } }: ChangesPdfInput): RedlineEntry[] => parts.flat().filter((entry) => 'kind' in entry);

let input: ChangesPdfInput;
let bytes: Uint8Array;
let file: PdfFile;
let read: ReadPdf;
beforeAll(async () => {
  input = pair(OLD, NEW);
  bytes = await renderChangesPdf(input);
  file = new PdfFile(bytes);
  read = await readPdf(bytes);
});

describe('the head', () => {
  test('names both editions with their dates, and the address', () => {
    expect(input.head.title).toEqual([{ kind: 'text', value: 'Редакция 2: что изменилось по сравнению с редакцией 1' }]);
    expect(input.head.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Документ: Правила',
      'Было: редакция\u00a01: опубликована 1\u00a0марта 2026\u00a0г., вступает в силу 1\u00a0апреля 2026\u00a0г. в\u00a009:00',
      'Стало: редакция\u00a02: опубликована 3\u00a0марта 2026\u00a0г., вступает в силу 5\u00a0марта 2026\u00a0г.',
      'Адрес сравнения: https://sample.example/docs/ru/sample/2/changes/',
    ]);
    expect(input.meta).toMatchObject({ identifier: 'https://sample.example/docs/ru/sample/2/changes.pdf', title: 'Редакция 2: что изменилось по сравнению с редакцией 1. Правила' });
    expect(input.watermark).toBeNull();
  });

  test('says that the newer edition is a draft, and nothing of an edition that was overtaken', () => {
    const draft: Edition = { ...first, version: 2, published: null, effective: null };
    const [from, to] = [textOf(OLD, 'ru'), textOf(NEW, 'ru')];
    const of = (edition: Edition, standing?: Parameters<typeof pdfInput>[3]) => changesPdfInput(site, first, edition, from, to, redline(from.tree, to.tree), standing);
    expect(of(draft)).toMatchObject({ watermark: 'Проект', head: { status: ['Проект. Не действует'] } });
    expect(of(draft).head.facts[2]!.value).toBe('проект, не действует');
    const third: Edition = { ...first, version: 3 };
    const overtaken = standingOf({ calendar: calendarAt([first, third], first.effective!), edition: first, now: first.effective!, timeZone: site.timeZone }, 'ru');
    expect(overtaken.status).toBe('superseded');
    expect(of(first, overtaken)).toMatchObject({ watermark: null, head: { status: [] } });
  });

  test.each(['ru', 'kk', 'en'])('speaks the language of the text: %s', (lang) => {
    const { head, footer, legend, list } = pair(OLD, NEW, lang);
    const said = [head.edition, head.note!, footer.edition, legend.bar, list.title].join(' ');
    expect(said).toMatch({ ru: /Сравнение редакций 1 и\u00a02/, kk: /1 және\u00a02-редакцияларды салыстыру/, en: /Redline of editions 1 and\u00a02/ }[lang]!);
    expect(/[а-я]/i.test(said)).toBe(lang !== 'en');
    expect(/[әғқңөұүһі]/i.test(said)).toBe(lang === 'kk');
  });
});

describe('the pages', () => {
  const painted = (): string => read.painted.join('').replaceAll('\u00ad', '');

  test('list every change in words, each a link to its place', () => {
    const lines = input.list.sections.flatMap(({ lines }) => lines.map(({ words }) => words));
    expect(lines).toEqual(['1.1: тридцать → двадцать рабочих', '1.3: пункт исключён', '2.2: пункт перемещён, прежде 1.2', '2.3: новый пункт']);
    for (const line of lines) expect(painted().split(line).length - 1, line).toBe(2);
    const inner = read.links.filter(({ target }) => target !== null);
    expect(inner).toHaveLength(lines.length);
    for (const [i, { target }] of inner.entries()) {
      const label = read.lines[target!.page - 1]!.findLast(({ text }) => text.replace(/^↑↓\s/u, '').replace(/\s/gu, ' ') === lines[i]!.replace(/\s/gu, ' '))!;
      expect(target!.y).toBeGreaterThan(label.y);
      expect(target!.y - label.y).toBeLessThan(20);
    }
  });

  test('show every clause with all of its words, and a copy distinguishes removed from added words', () => {
    const text = painted();
    const unmarked = text.replaceAll('-] {+', '-]{+').replace(/\[-|-\]|\{\+|\+\}/gu, '');
    for (const { words } of entriesOf(input)) expect(unmarked).toContain(words.map(([, run]) => run).join(''));
    expect(text).toContain('составляет [-тридцать-] {+двадцать рабочих+} дней');
    // As another program joins the pieces of a line.
    expect(read.lines.flat().map((line) => line.text).join('\n')).toContain('тридцать-]');
    expect(text).not.toContain('тридцатьдвадцать');
  });

  test('mark a joint of two paragraphs, a link that leads elsewhere and a lone sign, and explain the signs that occur', async () => {
    const [one, two] = ['Первая часть условия о сроке оплаты работ и', 'услуг, которые оказаны Пользователю по его заявке в течение месяца.'];
    const joined = pair(`1.1. ${one}\n\n${two}\n\n1.2. Смотри [соглашение](#) о ценах, сроках.\n`, `1.1. ${one} ${two}\n\n1.2. Смотри соглашение о ценах; сроках.\n`);
    const changed = entriesOf(joined).filter(({ change }) => change !== null);
    expect(changed).toHaveLength(2);
    const bytesOf = await renderChangesPdf(joined);
    const text = (await readPdf(bytesOf)).painted.join('').replaceAll('\u00ad', '');
    expect(text).toContain(`${one}[-¶-]`);
    expect(text).toContain('о ценах[-,-]{+;+} сроках');
    expect(text).toContain('ссылка «соглашение»: пустая → без ссылки');
    const { legend } = joined;
    expect([legend.joined, legend.touched, legend.added].every((sign) => sign !== null)).toBe(true);
    expect([legend.divided, legend.moved]).toEqual([null, null]);
    expect(faultsOf(bytesOf)).toEqual([]);
  });

  test('leave quotation marks and case as the newer text has them where words changed too, and mark them where nothing else did', async () => {
    const quotes = pair('1.1. Администрация "Сервиса" отвечает за сохранность данных в течение года.\n\n1.2. Правила "Сервиса" действуют.\n', '1.1. Администрация «Сервиса» отвечает за сохранность данных в течение месяца.\n\n1.2. Правила «Сервиса» действуют.\n');
    const text = (await readPdf(await renderChangesPdf(quotes))).painted.join('').replaceAll('\u00ad', '');
    expect(text).toContain('Администрация «Сервиса» отвечает за сохранность данных в течение [-года-] {+месяца+}.');
    expect(text).toContain('[-"-]{+«+}Сервиса[-"-]{+»+} действуют');
    expect(quotes.legend.touched).not.toBeNull();
  });

  test('set lists as the edition does: ordered sub-items and lettered ones are indented, clause numbers hang', async () => {
    const text = (term: string): string => `1.1. Порядок оплаты:\n\n1. счёт в течение ${term};\n2. оплата:\n   - картой;\n   - переводом.\n\nа) буква;\n`;
    const left = new Map((await readPlaces(await renderChangesPdf(pair(text('пяти дней'), text('шести дней'))))).map(({ text: words, x }) => [words.trim(), x]));
    expect(left.get('1.1.')).toBeCloseTo(66, 0);
    expect(left.get('1.')).toBeCloseTo(116, 0);
    expect(left.get('2.')).toBeCloseTo(116, 0);
    expect(left.get('а)')).toBeCloseTo(116, 0);
    expect(left.get('картой;')).toBeCloseTo(156, 0);
  });

  test('have one outline entry for each change, below the redline', () => {
    expect(read.outline.map(({ title }) => title)).toEqual(['Коротко', 'Изменённые пункты', 'Обозначения', 'Сравнение текстов']);
    const inOrder = entriesOf(input).flatMap((entry) => (entry.said ? phraseText(saidOf(entry)[0]) : []));
    expect(inOrder.toSorted()).toEqual(input.list.sections.flatMap(({ lines }) => lines.map(({ words }) => words)).toSorted());
    expect(read.outline.at(-1)!.children.map(({ title }) => title)).toEqual(inOrder);
  });

  test('name the section in the outline where the number says too little', async () => {
    const text = (term: string): string => `# Оплата\n\n1. Срок оплаты составляет ${term} со дня получения счёта.\n`;
    const { outline } = await readPdf(await renderChangesPdf(pair(text('десять дней'), text('двадцать дней'))));
    expect(outline.at(-1)!.children.map(({ title }) => title)).toEqual(['1 (раздел «Оплата»): десять → двадцать']);
  });

  test('have a bar in the margin next to each change, two next to what was moved, and the same in the legend', () => {
    const bars = contentsOf(file).flatMap(({ operators }) => operators.filter(({ name, operands }) => name === 're' && operands[2] === 1.5 && Number(operands[0]) < 60).map(({ operands }) => Number(operands[0])));
    // Label and words of each of four changes, and of the legend's two lines; the moved one and its line twice.
    expect(bars.filter((left) => left === 51)).toHaveLength(2 * 4 + 2);
    expect(bars.filter((left) => left !== 51)).toHaveLength(2 + 1);
  });

  test('set a table\'s rows as rows of cells, each marked within itself', async () => {
    const table = (term: string): string => `# 1. Сроки\n\n| Данные | Срок |\n|---|--:|\n| Имя | до удаления |\n| Платежи | ${term} |\n`;
    const printed = await renderChangesPdf(pair(table('пять лет'), table('шесть лет')));
    const own = new PdfFile(printed);
    const rows = elementsOf(own).filter(({ type }) => type === 'TR');
    // What is said of a row is a row of its own, above it.
    expect(rows.map(({ children }) => children.map(({ type }) => type))).toEqual([['TH', 'TH'], ['TD', 'TD'], ['TD'], ['TD', 'TD']]);
    const [first, cell] = rows[3]!.children;
    expect(cell!.children.map(({ role }) => role)).toEqual(expect.arrayContaining(['Del', 'Ins']));
    expect(first!.children).toEqual([]);
    const ends = (await readPlaces(printed)).filter(({ text }) => /^(?:Срок|до удаления)$/u.test(text.trim())).map(({ end }) => Math.round(end));
    expect(ends).toHaveLength(2);
    expect(ends[0]).toBe(ends[1]);
    expect(faultsOf(printed)).toEqual([]);
  });

  test('keep removed and added words in the cell that they are in', () => {
    expect(cellsOf([['removed', 'а\tб'], ['added', 'в\tг']])).toEqual([[['removed', 'а'], ['added', 'в']], [['removed', 'б'], ['added', 'г']]]);
    expect(cellsOf([['same', 'а\t'], ['added', 'новый\t'], ['same', 'б\tв']])).toEqual([[['same', 'а']], [['added', 'новый']], [['same', 'б']], [['same', 'в']]]);
    expect(cellsOf([['same', 'а\t\tв']])).toEqual([[['same', 'а']], [], [['same', 'в']]]);
  });

  test('say that the words did not change, where they did not', async () => {
    const same = await readPdf(await renderChangesPdf(pair(OLD, OLD)));
    expect(same.painted.join('')).toContain('Слова документа не изменились.');
    expect(same.outline.map(({ title }) => title)).not.toContain('Обозначения');
  });

  test('of a long text leave out clauses that stay the same, and say how many', async () => {
    const many = (changed: string): string => `# 1. Общее\n\n${Array.from({ length: 200 }, (_, i) => `1.${i + 1}. ${i === 99 ? changed : `Условие под номером ${i + 1}.`}`).join('\n\n')}\n`;
    const long = pair(many('Прежнее условие, которое меняется.'), many('Прежнее условие, которое изменилось.'));
    expect(long.redline.parts).toHaveLength(5);
    const [page = ''] = (await readPdf(await renderChangesPdf(long))).painted.slice(-1);
    expect(page).toContain('[…] 99\u00a0абзацев без изменений');
    expect(page).toContain('[…] 100\u00a0абзацев без изменений');
    expect(page).toContain('Общее');
  });
});

describe('for programs that read aloud', () => {
  test('each insertion and deletion is an element of its own, which says so', () => {
    const runs = entriesOf(input).flatMap(({ number, words }) => [...number, ...words]).filter(([mark]) => mark !== 'same');
    const marks = elementsOf(file).filter(({ role }) => role === 'Ins' || role === 'Del');
    expect(marks.map(({ role, type }) => [role, type])).toEqual(runs.map(([mark]) => [mark === 'added' ? 'Ins' : 'Del', 'Span']));
    expect(marks.map(({ dict }) => file.text(dict.get('E')))).toEqual(runs.map(([mark, text]) => (mark === 'added' ? `добавлено: ${text.trim()}; конец добавления` : `исключено: ${text.trim()}; конец исключения`)));
  });

  test('white space that came or went is named', async () => {
    const blank = new PdfFile(await renderChangesPdf(pair('# 1. Общее\n\nа б\n', '# 1. Общее\n\nа\u00a0б\n')));
    expect(elementsOf(blank).filter(({ role }) => role === 'Ins').map(({ dict }) => blank.text(dict.get('E')))).toEqual(['добавлено: пробел; конец добавления']);
  });

  test('each is underlined or struck within its own marks, so that it needs no colour', () => {
    for (const { role, marks } of elementsOf(file).filter((element) => element.role === 'Ins' || element.role === 'Del')) {
      for (const { mcid, page } of marks) {
        const number = file.pages.indexOf(file.dict(file.objects.get(page)));
        const operators = contentsOf(file)[number]!.painted.filter(({ mark }) => mark?.mcid === mcid).map(({ operator }) => operator);
        expect(operators, role).toContain('TJ');
        expect(operators, role).toContain('f');
      }
    }
  });

  test('a marked stretch longer than a string may be is read aloud in parts', async () => {
    const endless = `${'очень длинное условие '.repeat(1000)}конец.`;
    const long = new PdfFile(await renderChangesPdf(pair('# 1. Общее\n', `# 1. Общее\n\n1.1. ${endless}\n`)));
    const said = elementsOf(long).filter(({ role }) => role === 'Ins').map(({ dict }) => long.text(dict.get('E'))!);
    expect(said.length).toBeGreaterThan(5);
    expect(said.every((text) => 2 * text.length + 2 <= 32_767)).toBe(true);
    const whole = said.map((text) => text.replace(/^добавлено: |; конец добавления$/g, '')).filter((text) => text !== '1.1.').join(' ');
    expect(whole).toBe(endless.replace(/\s+/g, ' '));
  });
});

test('equal input gives equal bytes, from plain JSON', async () => {
  expect(Buffer.from(await renderChangesPdf(JSON.parse(JSON.stringify(input)) as ChangesPdfInput)).equals(bytes)).toBe(true);
});
