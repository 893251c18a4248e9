import { describe, expect, test } from 'vitest';
import type { ClauseTree } from '../../src/model/clause.ts';
import { textLanguage } from '../../src/languages/text-languages.ts';
import { redline, type ClauseChange, type Run } from '../../src/redline/index.ts';
import { readTree } from '../../src/content/markdown.ts';
import { randomFrom } from '../generate/random.ts';

function tree(markdown: string, title = 'Политика'): ClauseTree {
  return readTree(markdown, title, (_place, { name }) => {
    throw new Error(name);
  });
}

/** The changed entries, one a line: `changed 3.1→3.2 [-old-]{+new+}`. */
function tell(from: string, to: string): string[] {
  return redline(tree(from), tree(to)).clauses.filter(({ kind }) => kind !== 'same').map(line);
}

function line({ kind, from, to, runs }: ClauseChange): string {
  const [old, now] = [from?.number ?? '', to?.number ?? ''];
  const place = old === now || !to ? old : `${old}→${now}`;
  return `${kind} ${place}${place ? ' ' : ''}${show(runs)}`;
}

function show(runs: readonly Run[]): string {
  return runs.map(([kind, text]) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');
}

/** The runs of one paragraph that became another. */
function words(from: string, to: string): string {
  return show(redline(tree(from), tree(to)).clauses.at(-1)!.runs);
}

const A = 'Администрация хранит персональные данные Пользователя в течение всего срока действия договора с ним.';
const B = 'Пользователь вправе отозвать своё согласие в любое время, направив письменное заявление на адрес электронной почты.';
const C = 'Споры разрешаются судом по месту нахождения Администрации в порядке, установленном законодательством Республики Казахстан.';
const D = 'Уведомления считаются полученными на следующий рабочий день после отправки на указанный при регистрации телефон.';

describe('clauses', () => {
  test('an inserted clause renumbers the ones after it and changes none', () => {
    expect(tell(`1.1. ${A}\n\n1.2. ${B}\n\n1.3. ${C}`, `1.1. ${A}\n\n1.2. ${D}\n\n1.3. ${B}\n\n1.4. ${C}`)).toEqual([
      `added →1.2 {+${D}+}`, `renumbered 1.2→1.3 ${B}`, `renumbered 1.3→1.4 ${C}`,
    ]);
  });

  test('what became what is listed', () => {
    const { renumbered, counts } = redline(tree(`1.1. ${A}\n\n1.2. ${B}`), tree(`1.1. ${C}\n\n1.2. ${A}\n\n1.3. ${B}`));
    expect(renumbered).toEqual([{ from: '1.1', to: '1.2' }, { from: '1.2', to: '1.3' }]);
    expect(counts).toEqual({ added: 1, removed: 0, changed: 0, moved: 0, renumbered: 2, wordsAdded: 13, wordsRemoved: 0 });
  });

  test('a removed clause is where it was', () => {
    expect(redline(tree(`1.1. ${A}\n\n1.2. ${B}\n\n1.3. ${C}`), tree(`1.1. ${A}\n\n1.2. ${C}`)).clauses.map(({ kind }) => kind))
      .toEqual(['same', 'same', 'removed', 'renumbered']);
  });

  test('a moved clause is moved, its words untouched', () => {
    const [one, two, three] = [`1.1. ${A}`, `1.2. ${B}`, `1.3. ${C} ${D}`];
    expect(tell([one, two, three].join('\n\n'), [`1.1. ${B}`, `1.2. ${C} ${D}`, `1.3. ${A}`].join('\n\n'))).toEqual([
      `renumbered 1.2→1.1 ${B}`, `renumbered 1.3→1.2 ${C} ${D}`, `moved 1.1→1.3 ${A}`,
    ]);
  });

  test('a moved clause shows its changed words', () => {
    expect(tell(`${A}\n\n${B}\n\n${C}\n\n${D}`, `${B}\n\n${C}\n\n${D}\n\n${A.replace('всего', 'полного')}`)).toEqual([
      `moved ${A.replace('всего', '[-всего-]{+полного+}')}`,
    ]);
  });

  test('a clause that moved to the place and number of one not unlike it is moved, the other removed', () => {
    const old = B.replace('отозвать своё согласие в любое', 'получить копию данных в рабочее');
    expect(tell(`1.1. ${A}\n\n1.2. ${old}\n\n1.3. ${C}\n\n1.4. ${D}\n\n1.5. ${B}`, `1.1. ${A}\n\n1.2. ${B.replace('письменное ', '')}\n\n1.3. ${C}\n\n1.4. ${D}`)).toEqual([
      `removed 1.2 [-${old}-]`, `moved 1.5→1.2 ${B.replace('письменное ', '[-письменное -]')}`,
    ]);
  });

  test('a clause that passed a heading has moved, not the heading', () => {
    expect(tell(`## Срок\n\n${A}\n\n${B}\n\n## Споры\n\nСуд.`, `## Срок\n\n${A}\n\n## Споры\n\n${B}\n\nСуд.`)).toEqual([`moved ${B}`]);
  });

  test('a clause that went to another parent without passing any other has not moved; an item or heading changed its level', () => {
    const levels = (from: string, to: string) => redline(tree(from), tree(to)).clauses.flatMap(({ details }) => details.map((detail) => `${detail.nature}: ${detail.from} → ${detail.to}`));
    const [flat, nested] = [`${A}\n\n- сбор;\n- запись;\n`, `${A}\n\n- сбор;\n  - запись;\n`];
    expect([tell(nested, flat), levels(nested, flat)]).toEqual([['changed запись;'], ['level: item 2 → item 1']]);
    expect([tell(flat, nested), levels(flat, nested)]).toEqual([['changed запись;'], ['level: item 1 → item 2']]);
    const [high, low] = [`## Срок\n\n${A}\n\n## Споры\n\n${B}`, `## Срок\n\n${A}\n\n### Споры\n\n${B}`];
    expect([tell(high, low), levels(high, low)]).toEqual([['changed Споры'], ['level: heading 1 → heading 2']]);
    expect(tell(`${A}\n\n${B}`, `## Срок\n\n${A}\n\n${B}`)).toEqual(['added {+Срок+}']);
  });

  test('short items that changed places in their list are moved', () => {
    expect(tell('- сбор;\n- запись;\n- хранение;\n- передача третьим лицам;', '- передача третьим лицам;\n- сбор;\n- запись;\n- хранение;')).toEqual(['moved передача третьим лицам;']);
  });

  test('a short clause elsewhere is not called moved', () => {
    expect(tell(`Да.\n\n${B}\n\n${C}`, `${B}\n\n${C}\n\nДа.`)).toEqual(['removed [-Да.-]', 'added {+Да.+}']);
  });

  test('one clause become two is split, and back merged', () => {
    const [whole, parts] = [`1.1. ${A} ${B}`, `1.1. ${A}\n\n1.2. ${B}`];
    expect(tell(whole, parts)).toEqual([`split 1.1 ${A}`, `split 1.1→1.2 [- -]${B}`]);
    expect(tell(parts, whole)).toEqual([`merged 1.1 ${A}`, `merged 1.2→1.1 {+ +}${B}`]);
    expect(redline(tree(whole), tree(parts)).counts).toMatchObject({ changed: 1, added: 0, removed: 0 });
    expect(redline(tree(whole), tree(parts)).clauses.map(({ natures }) => natures)).toEqual([[], [], []]);
  });

  test('a part of a split that is mostly new sentences shows them alone as new', () => {
    const fresh = 'Заявление рассматривает ответственный сотрудник. Ответ готовится за пятнадцать рабочих дней и высылается заказным письмом либо курьером. ' +
      'Представитель прилагает нотариальную доверенность, а также копию собственного удостоверения личности, иначе обращение останется без рассмотрения.';
    const [whole, parts] = [`## Права\n\n${A} ${B} ${C}\n\n${D}`, `## Права\n\n${A}\n\n${B} ${fresh}\n\n${C}\n\n${D}`];
    expect(tell(whole, parts)).toEqual([`split ${A}`, `split [- -]${B}{+ ${fresh}+}`, `split [- -]${C}`]);
    expect(tell(parts, whole)).toEqual([`merged ${A}`, `merged {+ +}${B}[- ${fresh}-]`, `merged {+ +}${C}`]);
    expect(tell(`${A} ${B}\n\n${D}`, `${A}\n\n${fresh} ${B}\n\n${D}`)).toEqual([`split ${A}`, `split {+${fresh}+} ${B}`]);
  });

  test('a sentence repeated in a new clause is no split', () => {
    const fresh = 'Ответ готовится за пятнадцать рабочих дней по месту нахождения Администрации и высылается заказным письмом либо курьером по выбору обратившегося, без взимания платы.';
    expect(tell(`${A} ${B}\n\n${D}`, `${A} ${B}\n\n${B} ${fresh}\n\n${D}`)).toEqual([`added {+${B} ${fresh}+}`]);
    expect(tell(`${A} ${B} ${C}\n\n${D}`, `${A} ${B}\n\n${B} ${fresh}\n\n${D}`)).toEqual([`changed ${A} ${B}[- ${C}-]`, `added {+${B} ${fresh}+}`]);
  });

  test('a split is found though another clause moved in between its parts', () => {
    const [one, two] = [`${A} ${B}`, `${C}\n\n${D}`];
    const far = 'Документ составлен на русском языке; перевод на другие языки даётся только для удобства чтения.';
    expect(tell(`${one}\n\n${two}\n\n${far}`, `${A}\n\n${far}\n\n${B}\n\n${two}`)).toEqual([`split ${A}`, `moved ${far}`, `split [- -]${B}`]);
    expect(tell(`${A}\n\n${far}\n\n${B}\n\n${two}`, `${one}\n\n${two}\n\n${far}`)).toEqual([`merged ${A}`, `merged {+ +}${B}`, `moved ${far}`]);
  });

  test('a sentence that left one clause for the next is neither struck nor inserted', () => {
    expect(tell(`${A} ${B}\n\n${C}\n\n${D}`, `${A}\n\n${B} ${C}\n\n${D}`)).toEqual([`split ${A}`, `merged [- -]${B}`, `merged {+ +}${C}`]);
    expect(tell(`${A}\n\n${B} ${C}\n\n${D}`, `${A} ${B}\n\n${C}\n\n${D}`)).toEqual([`merged ${A}`, `split {+ +}${B}`, `split [- -]${C}`]);
    const short = 'Споры разрешает суд города Алматы.';
    expect(tell(`${A} ${B}\n\n${short}\n\n${D}`, `${A}\n\n${B} ${short}\n\n${D}`)).toEqual([`split ${A}`, `split [- -]${B}`, `merged {+ +}${short}`]);
  });

  test('a clause rewritten under its number is changed', () => {
    expect(tell(`1.1. ${A}\n\n1.2. ${B}\n\n1.3. ${C}`, `1.1. ${A}\n\n1.2. ${D}\n\n1.3. ${C}`)).toEqual([`changed 1.2 [-${B.slice(0, -1)}-]{+${D.slice(0, -1)}+}.`]);
  });

  test('equal clauses are not confused', () => {
    const text = (...numbers: string[]): string => numbers.map((word, i) => `1.${i + 1}. ${word}`).join('\n\n');
    expect(tell(text('Зарезервировано.', A, 'Зарезервировано.', B), text('Зарезервировано.', A, 'Зарезервировано.', B))).toEqual([]);
    expect(tell(text('Зарезервировано.', A, 'Зарезервировано.', B), text('Зарезервировано.', A, B))).toEqual([
      'removed 1.3 [-Зарезервировано.-]', `renumbered 1.4→1.3 ${B}`,
    ]);
  });

  test('the title is a clause of its own kind', () => {
    const { clauses } = redline(tree(A, 'Политика'), tree(`${A}\n\nПолитика`, 'Политика данных'));
    expect(clauses.map(line)).toEqual(['changed Политика{+ данных+}', `same ${A}`, 'added {+Политика+}']);
  });

  test('rows of a table are compared row by row', () => {
    const table = (...rows: string[]): string => ['| План | Цена |', '|---|---|', ...rows].join('\n');
    expect(tell(table('| Базовый | 10 000 ₸ |', '| Полный | 20 000 ₸ |'), table('| Базовый | 12 000 ₸ |', '| Новый | 15 000 ₸ |', '| Полный | 20 000 ₸ |'))).toEqual([
      'changed Базовый\t[-10 000-]{+12 000+} ₸', 'added {+Новый\t15 000 ₸+}',
    ]);
  });

  test('two texts with nothing in common', () => {
    expect(redline(tree(`${A}\n\n${B}`), tree('Tenth paragraph of another agreement.')).counts).toMatchObject({ added: 1, removed: 2, moved: 0, changed: 0 });
  });

  test('an empty text', () => {
    expect(redline(tree(''), tree('')).clauses.map(({ kind }) => kind)).toEqual(['same']);
    expect(redline(tree(''), tree(A)).counts).toMatchObject({ added: 1, wordsAdded: 13 });
  });
});

describe('words', () => {
  test.each([
    ['a replaced word is not cut into letters', 'Срок составляет тридцать дней.', 'Срок составляет двадцать дней.', 'Срок составляет [-тридцать-]{+двадцать+} дней.'],
    ['a number is kept whole', 'Цена услуги 10 000,50 тенге в месяц', 'Цена услуги 10 500,50 тенге в месяц', 'Цена услуги [-10 000,50-]{+10 500,50+} тенге в месяц'],
    ['words replaced in a row are one replacement', 'Оплата вносится раз в месяц заранее', 'Оплата поступает каждый квартал заранее', 'Оплата [-вносится раз в месяц-]{+поступает каждый квартал+} заранее'],
    ['an inserted item takes its comma with it', 'сбор, запись, хранение данных', 'сбор, запись, уточнение, хранение данных', 'сбор, запись, {+уточнение, +}хранение данных'],
    ['an enumeration grows at its end', 'с целью сбора; с целью хранения.', 'с целью сбора; с целью хранения; с целью передачи.', 'с целью сбора; с целью хранения{+; с целью передачи+}.'],
    ['an inserted sentence stands between sentences', 'The Company is liable. The Company pays.', 'The Company is liable. The Company informs the User. The Company pays.',
      'The Company is liable. {+The Company informs the User. +}The Company pays.'],
    ['an insertion is not begun inside the next sentence', 'Protect your account and password. The Company is not liable.', 'Protect your account and password and see that your users do the same. The Company is not liable.',
      'Protect your account and password{+ and see that your users do the same+}. The Company is not liable.'],
    ['a rewritten sentence keeps no chance word', 'Администрация обязана уведомить каждого Пользователя о предстоящих изменениях и опубликовать новую редакцию документа. Далее всё как прежде и без изменений.',
      'Любой посетитель узнаёт сам из ленты новостей и сообщений рассылки обо всём важном для него лично. Далее всё как прежде и без изменений.',
      '[-Администрация обязана уведомить каждого Пользователя о предстоящих изменениях и опубликовать новую редакцию документа-]{+Любой посетитель узнаёт сам из ленты новостей и сообщений рассылки обо всём важном для него лично+}. Далее всё как прежде и без изменений.'],
  ])('%s', (_, from, to, expected) => {
    expect(words(from, to)).toBe(expected);
  });
});

test('a clause of 40,000 words, every fifth of them changed, keeps the other four', () => {
  const random = randomFrom(7);
  const old = Array.from({ length: 40_000 }, () => `слово${random.whole(1, 3000)}`);
  const now = old.map((word, i) => (i % 5 === 2 ? `новое${random.whole(1, 3000)}` : word));
  const [clause] = redline(tree(`1.1. ${old.join(' ')}`), tree(`1.1. ${now.join(' ')}`)).clauses.slice(1);
  const wordsOf = (kind: Run[0]): string[] => clause!.runs.flatMap((run) => (run[0] === kind ? run[1].trim().split(' ') : []));
  expect(wordsOf('removed')).toEqual(old.filter((_, i) => i % 5 === 2));
  expect(wordsOf('added')).toEqual(now.filter((_, i) => i % 5 === 2));
});

describe('natures', () => {
  const natures = (from: string, to: string): string[] => redline(tree(from), tree(to)).clauses.at(-1)!.natures;

  test.each([
    ['words', 'Срок – тридцать дней.', 'Срок – двадцать дней.'],
    ['punctuation', 'Срок, дата и место.', 'Срок; дата и место.'],
    ['quotes', 'Сервис "LegCo" - наш.', 'Сервис «LegCo» – наш.'],
    ['case', 'настоящая политика', 'настоящая Политика'],
    ['white space', 'сто тенге', 'сто\u00a0тенге'],
    ['link', '[Сайт](https://a.kz)', '[Сайт](https://b.kz)'],
    ['formatting', 'важное слово', 'важное **слово**'],
    ['formatting', '1. слово дня', '1) слово дня'],
  ])('only %s', (nature, from, to) => {
    expect(natures(from, to)).toEqual([nature]);
    expect(natures(to, from)).toEqual([nature]);
    expect(redline(tree(from), tree(to)).counts).toMatchObject({ changed: 1 });
  });

  test.each([
    ['1.1. Срок – тридцать дней;', '1.1. Срок – двадцать дней.', [['words', 'тридцать', 'двадцать', 7, 23], ['punctuation', ';', '.', 28, 30]]],
    ['см. [**Прави**ла](#) сайта', 'см. [**Прави**ла](https://b.kz) сайта', [['link', '#', 'https://b.kz', 4, 11]]],
    ['см. [Правила](#)', 'см. Правила', [['link', '#', '', 4, 11]]],
    ['важное `слово`', '***важное*** слово', [['formatting', '', 'emphasis strong', 0, 6], ['formatting', 'code', '', 7, 12]]],
    ['1. слово дня', '1) слово дня', [['formatting', '1.', '1)']]],
    ['слово дня', '## слово дня', [['level', 'paragraph', 'heading']]],
  ])('%s → %s: every place, with what it was and is', (from, to, expected) => {
    const { details } = redline(tree(from), tree(to)).clauses.at(-1)!;
    expect(details.map(({ nature, from: was, to: is, at }) => [nature, was, is, ...(at ?? [])])).toEqual(expected);
  });

  test('several natures, the weightiest first', () => {
    expect(natures('Настоящая политика "LegCo"', 'настоящая политика «LegCo» действует')).toEqual(['words', 'quotes', 'case']);
  });

  test.each([
    ['ru', 'reference', 'Применяется статья 2 настоящих Правил.', 'Применяется статья 3 настоящих Правил.'],
    ['en', 'reference', 'Как в Sections 1 and 2.', 'Как в Sections 1 and 3.'],
    ['kk', 'reference', 'Бұл жөнінде 2-бапта айтылған.', 'Бұл жөнінде 3-бапта айтылған.'],
    ['ru', 'words', 'Ответ даётся за 2 дня после обращения.', 'Ответ даётся за 3 дня после обращения.'],
    ['ru', 'words', 'Применяется статья 2 настоящих Правил.', 'Применяется статья 4 настоящих Правил.'],
  ])('%s, %s: a number without a point that now is another, %s', (lang, nature, old, now) => {
    const article = (n: number, words: string): string => `## Статья ${n}. ${words}`;
    const [from, to] = [[article(1, 'Общее'), A, old, article(2, 'Права'), B], [article(1, 'Общее'), A, now, article(2, 'Споры'), C, article(3, 'Права'), B]];
    const { clauses } = redline(tree(from.join('\n\n')), tree(to.join('\n\n')), textLanguage(lang));
    expect(clauses.find(({ from, kind }) => from?.index === 3 && kind === 'changed')!.natures.filter((one) => one === 'words' || one === 'reference')).toEqual([nature]);
  });

  test('a reference that follows its clause is no change of words', () => {
    const from = `1.1. ${A}\n\n1.2. ${B}\n\n1.3. Смотри п. 1.2 настоящего документа и 1.9.`;
    const to = `1.1. ${A}\n\n1.2. ${C}\n\n1.3. ${B}\n\n1.4. Смотри п. 1.3 настоящего документа и 1.9.`;
    expect(natures(from, to)).toEqual(['reference']);
    expect(natures(from, to.replace('п. 1.3', 'п. 1.4'))).toEqual(['words']);
  });
});
