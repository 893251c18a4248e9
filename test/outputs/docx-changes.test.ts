/** Word files with tracked changes: rejecting all gives the old text, accepting all the new one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClauseTree } from '../../src/model/clause.ts';
import { readTree } from '../../src/content/markdown.ts';
import { all, child, elements, readWord, root, wordParts } from '../support/docx.ts';
import { treeSays, wordSays } from '../support/docx-expected.ts';
import { changesOf, checkPair } from '../support/docx-pair.ts';
import { document } from '../content/document.ts';
import { shortDrafts } from '../generate/languages.ts';
import { makePair } from '../generate/pair.ts';
import { policyDraft } from '../generate/text.ts';

const SEED = 20261122;
const CASES = Number(process.env.DOCX_CASES ?? 60);
const LONG = { timeout: CASES * 400 + 20_000 };

const tree = (markdown: string, title = 'Правила'): ClauseTree => readTree(markdown, title, () => {});
const bodyOf = (bytes: Uint8Array) => all(root(wordParts(bytes)['word/document.xml']!), 'w:body')[0]!;
const trackedText = (bytes: Uint8Array, name: string): string[] =>
  all(bodyOf(bytes), name).map((change) => [...all(change, 'w:t'), ...all(change, 'w:delText')].map((text) => text.children.map((node) => ('value' in node ? node.value : '')).join('')).join('')).filter((text) => text !== '');

const LONG_CLAUSE = 'Администрация вправе в одностороннем порядке изменять условия настоящего документа, уведомив об этом Пользователя не позднее чем за тридцать дней.';
const SECOND = 'Уведомление считается полученным в день его размещения на сайте, если Пользователь не докажет иное.';
const THIRD = 'Стороны освобождаются от ответственности за частичное или полное неисполнение обязательств, вызванное обстоятельствами непреодолимой силы.';
const FILLER = Array.from({ length: 9 }, (_, i) => `1.${i + 2}. Положение номер ${i + 2} о предмете «${'абвгдежзик'[i]}» остаётся в силе без каких-либо изменений и дополнений сторон.`);

describe('accepting and rejecting', () => {
  test.each<[string, string, string]>([
    ['words', '1.1. Срок – десять дней.', '1.1. Срок – пять рабочих дней.'],
    ['a number', '1.1. Один.\n\n1.2. Два и ещё слова.', '1.1. Один.\n\n1.3. Два и ещё слова.'],
    ['a number that comes and one that goes', '1.1. Первый пункт о сроках.\n\nАбзац о порядке расчётов.', 'Первый пункт о сроках.\n\n2.1. Абзац о порядке расчётов.'],
    ['a whole first and last paragraph', 'Первый абзац.\n\nСредний абзац остаётся.\n\nПоследний абзац.', 'Вступление, которого не было.\n\nСредний абзац остаётся.\n\nСовсем другой конец.'],
    ['everything', 'Был один текст.', '## 1. Стал другой\n\n1.1. И ещё пункт.'],
    ['looks', 'Слова **жирные** и *наклонные* и `код` остались.', '**Слова** жирные и *наклонные* и код остались.'],
    ['where a link leads', 'Смотри [условия](https://a.kz/) и [правила](https://b.kz/x).', 'Смотри [условия](https://c.kz/) и [правила](https://b.kz/x).'],
    ['a link that comes and one that goes', 'Смотри [условия](https://a.kz/) и правила.', 'Смотри условия и [правила](https://b.kz/x).'],
    ['a paragraph that becomes a heading', '1. Общие положения\n\nТекст.', '## 1. Общие положения\n\nТекст.'],
    ['the depth of a list', '- один пункт\n- другой пункт', '- один пункт\n  - другой пункт'],
    ['bullets that become numbers', '- один пункт\n- другой пункт', '1. один пункт\n2. другой пункт'],
    ['line breaks', 'Первая строка\\\nвторая строка', 'Первая строка вторая\\\nстрока'],
    ['a code block', '```\na\n\tb  c\n```', '```\na\n\tb d\n```'],
    ['a quotation', 'Сказано в законе так.\n\n> Цитата закона.', '> Сказано в законе так.\n>\n> Цитата закона.'],
    ['rules', 'А и Б.\n\n---\n\nВ и Г.', 'А и Б.\n\nВ и Г.\n\n---\n\nД.'],
    ['a clause split in two', `1.1. ${LONG_CLAUSE} ${SECOND}`, `1.1. ${LONG_CLAUSE}\n\n1.2. ${SECOND}`],
    ['two clauses merged', `1.1. ${LONG_CLAUSE}\n\n1.2. ${SECOND}`, `1.1. ${LONG_CLAUSE} ${SECOND}`],
    ['a clause split round a new one', `1.1. ${LONG_CLAUSE} ${SECOND}`, `1.1. ${LONG_CLAUSE}\n\n1.2. ${THIRD}\n\n1.3. ${SECOND}`],
    ['a clause split round a table', `1.1. ${LONG_CLAUSE} ${SECOND}`, `1.1. ${LONG_CLAUSE}\n\n| А | Б |\n|---|---|\n| 1 | 2 |\n\n1.2. ${SECOND}`],
    ['a clause moved and edited', [`1.1. ${LONG_CLAUSE}`, ...FILLER].join('\n\n'), [...FILLER, `1.11. ${LONG_CLAUSE.replace('тридцать', 'двадцать')}`].join('\n\n')],
    ['a sentence that moved, another in its place', [`1.1. ${LONG_CLAUSE} ${SECOND} ${THIRD}`, ...FILLER].join('\n\n'), [`1.1. ${LONG_CLAUSE} Никаких иных оговорок не сделано. ${THIRD}`, ...FILLER.with(6, `${FILLER[6]!} ${SECOND}`)].join('\n\n')],
    ['an edited sentence with a link that moved to a new paragraph', [`1.1. ${LONG_CLAUSE} Уведомление считается [полученным](https://a.kz/) в день его размещения на сайте, если не доказано иное.`, ...FILLER].join('\n\n'), [`1.1. ${LONG_CLAUSE}`, ...FILLER, 'Уведомление считается [полученным](https://a.kz/) в час его размещения на сайте, если не доказано иное.'].join('\n\n')],
    ['cells', '| Услуга | Цена |\n|---|---:|\n| Проверка договора | 10 |\n| Консультация | 5 |', '| Услуга | Цена |\n|:-:|---:|\n| Проверка **договора** | 12 |\n| Консультация | 5 |'],
    ['rows', '| Услуга | Цена |\n|---|---|\n| Проверка договора | 10 |\n| Консультация | 5 |', '| Услуга | Цена |\n|---|---|\n| Консультация | 5 |\n| Представительство в суде | 99 |'],
    ['the header of a table', '| Услуга | Цена |\n|---|---|\n| Проверка договора | 10 |', '| Проверка договора | 10 |\n|---|---|\n| Услуга | Цена |'],
    ['words that go from cell to cell', '| Раз | Два |\n|---|---|\n| оплата вносится заранее | наличными |', '| Раз | Два |\n|---|---|\n| оплата | вносится заранее наличными |'],
    ['a column', '| Услуга | Цена |\n|---|---|\n| Проверка договора | 10 |', '| Услуга | Срок | Цена |\n|---|---|---|\n| Проверка договора | 3 дня | 10 |'],
    ['a table at the end', 'Текст до таблицы.', 'Текст до таблицы.\n\n| А | Б |\n|---|---|\n| 1 | 2 |'],
    ['a table at the end that goes', 'Текст до таблицы.\n\n| А | Б |\n|---|---|\n| 1 | 2 |', 'Текст до таблицы.'],
    ['a paragraph between two tables', '| А | Б |\n|---|---|\n| 1 | 2 |\n\nМежду ними.\n\n| В | Г |\n|---|---|\n| 3 | 4 |', '| А | Б |\n|---|---|\n| 1 | 2 |\n\n<!-- -->\n\n| В | Г |\n|---|---|\n| 3 | 4 |'],
    ['tables for tables', '| А | Б |\n|---|---|\n| 1 | 2 |\n\n<!-- -->\n\n| В | Г |\n|---|---|\n| 3 | 4 |', '| Иное | Число | Срок |\n|---|---|---|\n| раз | два | три |'],
    ['a table in a list', '- пункт\n\n  | А | Б |\n  |---|---|\n  | 1 | 2 |\n\n- другой', '- пункт\n- другой\n\n  | А | Б |\n  |---|---|\n  | 1 | 3 |'],
    ['signs of XML', '1.1. Было <a> & "b".', '1.1. Стало <b> & \'c\'.'],
  ])('%s', async (_name, from, to) => {
    await checkPair(tree(from), tree(to));
    await checkPair(tree(to), tree(from));
  });

  test('a new title', async () => {
    await checkPair(tree('Текст.', 'Правила сайта'), tree('Текст.', 'Правила и условия сайта'));
  });

  test('every difference is one that Word tracks', async () => {
    const bytes = await changesOf(tree('1.1. Срок – десять дней.'), tree('1.1. Срок – пять дней.'));
    expect([trackedText(bytes, 'w:del'), trackedText(bytes, 'w:ins')]).toEqual([['десять'], ['пять']]);
    for (const change of [...all(bodyOf(bytes), 'w:del'), ...all(bodyOf(bytes), 'w:ins')]) {
      // 22 November begins in Almaty when it is still the 21st in London; Word shows the reading of the clock.
      expect(change.attributes).toMatchObject({ 'w:author': 'LegCo', 'w:date': '2026-11-22T00:00:00Z' });
    }
  });

  test('equal texts have nothing to accept', async () => {
    const text = tree('## 1. А\n\n1.1. Б.\n\n| В | Г |\n|---|---|\n| 1 | 2 |');
    const body = bodyOf(await changesOf(text, structuredClone(text)));
    expect(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange'].flatMap((name) => all(body, name))).toEqual([]);
  });

  test('only the number is marked where only the number changed', async () => {
    const bytes = await changesOf(tree(`1.1. ${LONG_CLAUSE}`), tree(`1.2. ${LONG_CLAUSE}`));
    expect([trackedText(bytes, 'w:del'), trackedText(bytes, 'w:ins')]).toEqual([['1.1.'], ['1.2.']]);
  });

  test('looks alone are tracked as looks, a link as words', async () => {
    const looks = await changesOf(tree('Слова остались.'), tree('**Слова** остались.'));
    expect([all(bodyOf(looks), 'w:rPrChange').length, trackedText(looks, 'w:ins')]).toEqual([1, []]);
    const link = await changesOf(tree('Смотри [условия](https://a.kz/) здесь.'), tree('Смотри [условия](https://b.kz/) здесь.'));
    expect([trackedText(link, 'w:del'), trackedText(link, 'w:ins')]).toEqual([['условия'], ['условия']]);
  });

  test('a split is one inserted paragraph end and not a rewritten clause', async () => {
    const bytes = await changesOf(tree(`1.1. ${LONG_CLAUSE} ${SECOND}`), tree(`1.1. ${LONG_CLAUSE}\n\n1.2. ${SECOND}`));
    expect(trackedText(bytes, 'w:ins').join('').trim()).toBe('1.2.');
    expect(trackedText(bytes, 'w:del').join('').trim()).toBe('');
    expect(all(bodyOf(bytes), 'w:pPr').map((properties) => child(child(properties, 'w:rPr'), 'w:ins') !== undefined)).toEqual([false, true, false]);
  });

  test('a paragraph that was joined to a numbered one is in the text column, and the space between them before the end that went', async () => {
    const bytes = await changesOf(tree(`1.1. ${LONG_CLAUSE} И\n\n${SECOND}`), tree(`1.1. ${LONG_CLAUSE} И ${SECOND}`));
    const paragraphs = elements(bodyOf(bytes)).filter(({ name }) => name === 'w:p').slice(1, 4);
    const indents = paragraphs.map((paragraph) => child(child(paragraph, 'w:pPr'), 'w:ind')?.attributes['w:hanging'] ?? 'of the style');
    expect(indents).toEqual(['of the style', '0', 'of the style']);
    const ends = paragraphs.map((paragraph) => ['w:ins', 'w:del'].filter((name) => child(child(child(paragraph, 'w:pPr'), 'w:rPr'), name)));
    expect(ends).toEqual([['w:del'], ['w:del'], ['w:ins']]);
    expect(elements(paragraphs[0]!).at(-1)!.name === 'w:ins' || elements(paragraphs[0]!).at(-2)!.name === 'w:ins').toBe(true);
    expect(all(paragraphs[2]!, 'w:r')).toEqual([]);
  });

  test('a move is tracked as a move: both ends under one name, words that changed on the way apart', async () => {
    const from = tree([`1.1. ${LONG_CLAUSE}`, ...FILLER].join('\n\n'));
    const to = tree([...FILLER, `1.11. ${LONG_CLAUSE.replace('тридцать', 'двадцать')}`].join('\n\n'));
    const bytes = await changesOf(from, to);
    const names = (name: string): (string | null | undefined)[] => all(bodyOf(bytes), name).map(({ attributes }) => attributes['w:name']);
    expect([names('w:moveFromRangeStart'), names('w:moveToRangeStart')]).toEqual([['move1'], ['move1']]);
    expect([all(bodyOf(bytes), 'w:moveFromRangeEnd').length, all(bodyOf(bytes), 'w:moveToRangeEnd').length]).toEqual([1, 1]);
    expect(trackedText(bytes, 'w:moveFrom').join('')).toContain('Администрация вправе');
    expect(trackedText(bytes, 'w:moveTo').join('')).not.toContain('двадцать');
    expect([trackedText(bytes, 'w:del'), trackedText(bytes, 'w:ins')]).toEqual([['тридцать'], ['двадцать']]);
  });

  test('a sentence that moved is tracked as a move within its paragraphs, words that changed on the way and what replaced it apart', async () => {
    const from = tree([`1.1. ${LONG_CLAUSE} ${SECOND} ${THIRD}`, ...FILLER].join('\n\n'));
    const to = tree([`1.1. ${LONG_CLAUSE} Иных оговорок нет. ${THIRD}`, ...FILLER.with(6, `${FILLER[6]!} ${SECOND.replace('день', 'час')}`)].join('\n\n'));
    const bytes = await changesOf(from, to);
    const names = (name: string): (string | null | undefined)[] => all(bodyOf(bytes), name).map(({ attributes }) => attributes['w:name']);
    expect([names('w:moveFromRangeStart'), names('w:moveToRangeStart')]).toEqual([['sentence1'], ['sentence1']]);
    expect([trackedText(bytes, 'w:moveFrom'), trackedText(bytes, 'w:moveTo')]).toEqual([SECOND.slice(0, -1).split('день'), ` ${SECOND}`.split('день')]);
    expect([trackedText(bytes, 'w:del'), trackedText(bytes, 'w:ins')]).toEqual([['день'], ['Иных оговорок нет', 'час']]);
  });

  test('a removed row and an added one are tracked as rows', async () => {
    const bytes = await changesOf(tree('| У | Ц |\n|---|---|\n| Проверка договора | 10 |\n| Консультация юриста | 5 |'), tree('| У | Ц |\n|---|---|\n| Консультация юриста | 5 |\n| Представительство в суде | 99 |'));
    const [table, ...others] = elements(bodyOf(bytes)).filter(({ name }) => name === 'w:tbl');
    const fates = all(table!, 'w:tr').map((row) => ['w:ins', 'w:del'].filter((name) => child(child(row, 'w:trPr'), name)));
    expect([fates, others]).toEqual([[[], ['w:del'], [], ['w:ins']], []]);
  });

  test('a link within the text leads to the clause in either text, renumbered or not', async () => {
    const old = '1.1. Срок оплаты – десять дней со дня выставления счёта.\n\n1.2. См. [срок](#1.1).';
    const now = '1.1. Новый пункт о том, чего прежде не было вовсе.\n\n1.2. Срок оплаты – десять дней со дня выставления счёта.\n\n1.3. См. [срок](#1.2).';
    const bytes = await changesOf(tree(old), tree(now));
    for (const verdict of ['accept', 'reject'] as const) {
      const paragraphs = readWord(bytes, verdict).filter((block) => block.kind === 'paragraph');
      const href = paragraphs.flatMap(({ runs }) => runs).find((run) => run.text === 'срок')!.href!;
      expect(paragraphs.find(({ bookmarks }) => bookmarks.includes(href.slice(1)))?.text).toContain('Срок оплаты');
    }
    expect(trackedText(bytes, 'w:del')).toEqual(['1.1.', '1.2.']);
  });

  test('ids are unique and names of bookmarks are names to Word', async () => {
    const draft = policyDraft();
    const { from, to } = makePair(draft, 0.5, 7);
    const body = bodyOf(await changesOf(from, to));
    const starts = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']!);
    expect(new Set(starts.map((name) => name.toLowerCase())).size).toBe(starts.length);
    expect(starts.filter((name) => !/^[\p{L}][\p{L}\p{N}_]{0,39}$/u.test(name))).toEqual([]);
    const ids = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange', 'w:bookmarkStart', 'w:moveFromRangeStart', 'w:moveToRangeStart'].flatMap((name) => all(body, name)).map(({ attributes }) => attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(starts.length).toBeGreaterThan(20);
  });
});

describe('generated pairs', () => {
  const drafts = [policyDraft(), ...shortDrafts()];

  test('of edited policies', LONG, async () => {
    const pair = fc.tuple(fc.constantFrom(...drafts), fc.double({ min: 0.02, max: 4, noNaN: true }), fc.nat(1_000_000_000)).map((parts) => makePair(...parts));
    await fc.assert(fc.asyncProperty(pair, ({ from, to }) => checkPair(from, to)), { numRuns: CASES, seed: SEED });
  });

  test('of any two texts that Markdown can say', LONG, async () => {
    const text = fc.tuple(document, fc.constantFrom('Правила', 'Условия <A> & B')).map(([{ markdown }, title]) => tree(markdown, title));
    await fc.assert(fc.asyncProperty(text, text, (from, to) => checkPair(from, to)), { numRuns: CASES, seed: SEED });
  });

  test('of texts that share blocks, in any order', LONG, async () => {
    const blocks = fc.array(document, { minLength: 2, maxLength: 4 }).chain((list) => {
      const some = fc.shuffledSubarray(list).map((part) => tree(part.map(({ markdown }) => markdown).join('\n\n')));
      return fc.tuple(some, some);
    });
    await fc.assert(fc.asyncProperty(blocks, ([from, to]) => checkPair(from, to)), { numRuns: CASES, seed: SEED });
  });

  test('the reader of these tests notices a wrong file: one untracked word is found', async () => {
    const bytes = await changesOf(tree('1.1. Срок – десять дней.'), tree('1.1. Срок – пять дней.'));
    expect(wordSays(readWord(bytes, 'reject'))).not.toEqual(treeSays(tree('1.1. Срок – пять дней.')));
  });
});
