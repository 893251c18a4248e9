/** A redline as terminal text, pull-request comment and HTML: the same change, said in each. */
import { describe, expect, test } from 'vitest';
import { redline } from '../../src/redline/index.ts';
import { redlineAnsi } from '../../src/outputs/redline/redline-ansi.ts';
import { redlineNodes } from '../../src/outputs/redline/redline-html.ts';
import { MAX_COMMENT_LENGTH, redlineMarkdown } from '../../src/outputs/redline/redline-markdown.ts';
import { phraseText } from '../../src/outputs/redline/phrase.ts';
import { saidOf } from '../../src/outputs/redline/redline-entry.ts';
import { withTables } from '../../src/outputs/redline/stretch.ts';
import { listedLines } from '../../src/outputs/redline/section.ts';
import { redlineView } from '../../src/outputs/redline/redline-view.ts';
import { withoutSigns } from '../../src/outputs/redline/without-signs.ts';
import { toHtml } from '../../src/outputs/html/serialize.ts';
import { textLanguage } from '../../src/languages/text-languages.ts';
import { wordsIn } from '../../src/languages/words.ts';
import { soundTree } from '../support/sound-tree.ts';
import { changesData } from '../../src/outputs/data/changes-data.ts';

const ru = wordsIn('ru');
const view = (from: string, to: string, signs = true) => {
  const [a, b] = [soundTree(from), soundTree(to)];
  const result = redline(a, b);
  return redlineView(a, b, signs ? result : withoutSigns(result), ru.changes);
};

const OLD = `## 1. Оплата

1.1. Счёт оплачивается в течение трёх дней.

1.2. Деньги возвращаются по [заявлению](https://example.kz/a), поданному в офис.

1.3. Скидка не предоставляется ни при каких условиях, указанных в этом документе.`;
const NEW = `## 1. Оплата

1.1. Счёт оплачивается в течение пяти дней.

1.2. Стороны вправе договориться о <рассрочке>, если сумма превышает сто тысяч тенге.

1.3. Деньги возвращаются по [заявлению](https://example.kz/b), поданному в офис.`.replace('<', '\\<');

const said = (from: string, to: string): string[] => view(from, to).sections.flatMap(({ lines }) => lines.map(({ words }) => words));

const A = 'Пользователь вправе отозвать согласие на обработку персональных данных в любое время.';
const B = 'Для этого он направляет письменное заявление по адресу Администрации.';
const C = 'Администрация обязана прекратить обработку в течение трёх рабочих дней со дня получения.';

describe('the list of changes', () => {
  const listed = (from: string, to: string) => view(from, to).sections.map(({ heading, lines }) => ({ heading, lines: lines.map(({ words }) => words) }));
  const long = (about: string): string => `Правило о том, что ${about}, соблюдается всеми пользователями сервиса.`;

  test('is in the order of the text, by sections; a section added or removed as a whole is one line', () => {
    const from = `## Счёт\n\n${long('счёт один')}\n\n## Оплата\n\n${long('оплата вперёд')}\n\n${long('возврат за год')}\n\n## Споры\n\n${long('суд в Алматы')}`;
    const to = `## Счёт\n\n${long('счёт не один')}\n\n## Споры\n\n${long('суд в Астане')}\n\n## Связь\n\n${long('почта прежде звонка')}\n\n${long('звонок днём')}`;
    expect(listed(from, to)).toEqual([
      { heading: 'Счёт', lines: ['«Правило о том, что счёт…»: добавлено «не»'] },
      { heading: 'Оплата', lines: ['раздел исключён (2\u00a0абзаца)'] },
      { heading: 'Споры', lines: ['«Правило о том, что суд…»: Алматы → Астане'] },
      { heading: 'Связь', lines: ['новый раздел (2\u00a0абзаца)'] },
    ]);
  });

  test('what follows a removed heading is in the section before it', () => {
    const from = `## Счёт\n\n${long('счёт один')}\n\n## Оплата\n\n${long('оплата вперёд')}`;
    const to = `## Счёт\n\n${long('счёт один')}\n\n${long('оплата назад')}`;
    expect(listed(from, to)).toEqual([{ heading: 'Оплата', lines: ['раздел исключён'] }, { heading: 'Счёт', lines: ['«Правило о том, что оплата…»: вперёд → назад'] }]);
  });

  test('numbers that went up by one are a range, those below them are left out', () => {
    const clauses = ['кошки', 'собаки', 'птицы', 'рыбы'].map(long);
    const numbered = (list: readonly string[]): string => list.map((words, i) => `${i + 1}. ${words}\n\n${i + 1}.1. ${long(`${words} ниже`)}`).join('\n\n');
    expect(listed(`## Раздел\n\n${numbered(clauses)}`, `## Раздел\n\n${numbered([clauses[0]!, long('нечто новое'), ...clauses.slice(1)])}`)).toEqual([
      { heading: 'Раздел', lines: ['2: новый пункт', '2.1: новый пункт', '3–5: прежде 2–4'] },
    ]);
  });

  test('where it cannot be folded, a long one names its sections with their changes', () => {
    const sections = (mark: string): string => Array.from({ length: 15 }, (_, i) => `## Раздел ${i}\n\n${Array.from({ length: 3 }, (_two, k) => long(`случай ${i}${k} ${mark}`)).join('\n\n')}`).join('\n\n');
    const { sections: found } = view(sections('прежний'), sections('новый'));
    const [list, ...none] = listedLines(found, ru.changes);
    expect(none).toEqual([]);
    expect(list!.lines).toHaveLength(15);
    expect(list!.lines[3]).toEqual({ words: 'Раздел 3: 3\u00a0изменения', change: 10 });
    expect(listedLines(found.slice(0, 13), ru.changes).map(({ heading }) => heading).slice(0, 2)).toEqual(['Раздел 0', 'Раздел 1']);
  });
});

describe('said in words', () => {
  test('every change has its line, the number first, in the order of the text', () => {
    expect(said(OLD, NEW)).toEqual([
      '1.1: трёх → пяти', '1.2: новый пункт',
      '1.3: прежде 1.2; ссылка «заявлению»: https://example.kz/a → https://example.kz/b',
      '1.3: пункт исключён (по прежней нумерации)',
    ]);
  });

  test.each([
    ['a replaced sign', '1.1. Один;', '1.1. Один.', '1.1: «;» → «.»'],
    ['a sign that came', '1.1. Иной информации несёт.', '1.1. Иной информации, несёт.', '1.1: добавлен знак «,»'],
    ['a sign that went', '1.1. Текст, который стоит.', '1.1. Текст который стоит.', '1.1: исключён знак «,»'],
    ['a word that came', '1.1. Оператор вправе отказать.', '1.1. Оператор не вправе отказать.', '1.1: добавлено «не»'],
    ['several places', '1.1. Срок – трёх дней; цена.', '1.1. Срок – пяти дней, цена.', '1.1: трёх → пяти; «;» → «,»'],
    ['many words', '1.1. Оплата вносится раз в месяц заранее.', `1.1. Оплата вносится ${'очень '.repeat(30)}рано.`, '1.1: изменён текст (слов: +31, −4)'],
    ['quotation marks', '1.1. Сервис "LegCo" наш.', '1.1. Сервис «LegCo» наш.', '1.1: кавычки и тире'],
    ['an empty link that went', '1.1. Вот [Правила сайта](#) все.', '1.1. Вот Правила сайта все.', '1.1: ссылка «Правила сайта»: пустая → без ссылки'],
    ['a link that came', '1.1. Вот Правила.', '1.1. Вот [Правила](mailto:a@b.kz).', '1.1: ссылка «Правила»: без ссылки → a@b.kz'],
    ['bold letters', '1.1. важное слово', '1.1. важное **слово**', '1.1: оформление «слово»: обычное → полужирное'],
    ['another form', 'Слово дня', '## Слово дня', 'абзац → заголовок'],
    ['another way to write the number', '1. слово дня', '1) слово дня', '1: 1. → 1)'],
    ['an item of a list', '1.1. Действия:\n\n- сбор,\n- удаление,', '1.1. Действия:\n\n- сбор,\n- удаление;', '1.1, «удаление»: «,» → «;»'],
    ['a row, by its first cell', '1.1. Цены:\n\n| Услуга | Цена |\n|---|--:|\n| Совет | 5 |', '1.1. Цены:\n\n| Услуга | Цена |\n|---|--:|\n| Совет | 6 |', '1.1, «Совет»: 5 → 6'],
    ['a row that came', '| Услуга | Цена |\n|---|--:|\n| Совет | 5 |', '| Услуга | Цена |\n|---|--:|\n| Совет | 5 |\n| Проверка договора | 10 |', '«Проверка договора»: новая строка'],
    ['a numbered item that is a paragraph now', '1. слово дня\n2. последнее слово этой ночи за нами', '1\\. слово дня\n\n2\\. последнее слово этого утра за нами', '2: этой ночи → этого утра'],
    ['a section that came', '## 1. А\n\nТекст первого раздела.', '## 1. А\n\nТекст первого раздела.\n\n## 2. Споры', 'новый раздел'],
  ])('%s', (_name, from, to, words) => {
    expect(said(from, to)).toEqual([words]);
  });

  test('a link that changed together with many words is on a line of its own', () => {
    const [entry] = view('1.1. Вот [Правила](https://example.kz/old/address) все.', `1.1. Вот [Правила](https://example.kz/new/address) ${'очень '.repeat(30)}все.`).entries.filter(({ change }) => change !== null);
    expect(phraseText(saidOf(entry!)[0])).toBe('1.1: изменён текст (слов: +30); адрес ссылки');
    expect(entry!.facts.map(phraseText)).toEqual(['ссылка «Правила»: https://example.kz/old/address → https://example.kz/new/address']);
    expect(entry!.words.slice(0, 3)).toEqual([['same', 'Вот '], ['same', 'Правила', 'link'], ['same', ' ']]);
  });

  test('a section is named once, and only numbers are called former', () => {
    const text = (...items: string[]) => `## Счёт\n\n${items.join('\n')}`;
    expect(said(text('1. Входите под своим именем каждый раз.', '2. Учётную запись ведёт человек, а не программа.'), text('1. Учётную запись ведёт человек, а не программа.'))).toEqual([
      '1: пункт исключён (по прежней нумерации)', '1: прежде 2',
    ]);
    const before = 'Последнее слово этого дня принадлежит суду города Алматы и никому более в целом свете.';
    const after = 'Последнее слово этого дня скажет арбитраж, которого стороны выберут после долгих переговоров между собой.';
    for (const line of said(`## А\n\n${before}\n\n${A}`, `## А\n\n${A}\n\n${after}`)) expect(line).not.toContain('нумерации');
  });

  test('a sentence in a more distant clause is reported at both places, in data too', () => {
    const text = (...clauses: string[]): string => clauses.map((words, k) => `1.${k + 1}. ${words}`).join('\n\n');
    const others = ['Счёт оплачивается в течение трёх дней.', 'Скидка не предоставляется ни при каких условиях.', 'Споры рассматривает суд города Алматы.'];
    const [from, to] = [text(`${A} ${B}`, ...others, C), text(A, ...others, `${C} ${B}`)];
    expect(said(from, to)).toEqual(['1.1: часть текста перенесена в 1.5', '1.5: часть текста перенесена из 1.1']);
    expect(said(to, from)).toEqual(['1.1: часть текста перенесена из 1.5', '1.5: часть текста перенесена в 1.1']);
    const { clauses } = changesData({ policy: 'rules', from: 1, to: 2 }, redline(soundTree(from), soundTree(to))) as { clauses: { natures?: object[] }[] };
    expect(clauses.flatMap(({ natures }) => natures ?? [])).toEqual([{ nature: 'moved', from: '1.1', to: '1.5' }, { nature: 'moved', from: '1.1', to: '1.5' }]);
    // What it says about a period is not new.
    const known = [soundTree(text(`${A} ${C}`, ...others, B)), soundTree(text(A, ...others, `${B} ${C}`))] as const;
    const { clauses: changes } = redline(...known, textLanguage('ru'));
    expect(changes.flatMap(({ weights }) => weights)).toEqual([]);
  });

  test('of a section that moved, after which one it is now', () => {
    const sections = (...titles: string[]): string => titles.map((title) => `## ${title}\n\n${long(title)}\n\n${long(`${title} снова`)}`).join('\n\n');
    const long = (about: string): string => `Правило о том, что ${about}, соблюдается всеми пользователями сервиса.`;
    expect(said(sections('Счёт', 'Оплата', 'Споры', 'Связь'), sections('Оплата', 'Споры', 'Счёт', 'Связь'))).toEqual(['раздел перемещён, теперь после раздела «Споры»']);
    expect(said(sections('Счёт', 'Оплата', 'Споры'), sections('Споры', 'Счёт', 'Оплата'))).toEqual(['раздел перемещён, теперь первый']);
  });

  test('a defined term is called by its name', () => {
    const terms = (meaning: string) => `Используются следующие термины:\n\nАккаунт – ${meaning} запись Пользователя;`;
    expect(said(terms('учётная'), terms('личная'))).toEqual(['термин «Аккаунт»: учётная → личная']);
  });

  test('words of the text are distinguished from ours', () => {
    const [line] = view('1.1. Срок трёх дней.', '1.1. Срок пяти дней.').sections[0]!.lines;
    expect(line!.what).toEqual([{ words: 'трёх', quoted: true }, { words: ' → ', quoted: false }, { words: 'пяти', quoted: true }]);
  });

  test('equal texts have nothing to say', () => {
    expect(view(OLD, OLD)).toMatchObject({ sections: [], changes: 0 });
  });
});

const changed = (from: string, to: string) => view(from, to).entries.filter(({ change }) => change !== null);
const wordsOf = (from: string, to: string): string[] => changed(from, to).map(({ number, words }) =>
  [...number, ...words].map(([kind, text, touch]) => (kind === 'same' ? text : `${kind === 'added' ? '{+' : '[-'}${text}${touch ? `:${touch}` : ''}${kind === 'added' ? '+}' : '-]'}`)).join(''));

describe('paragraphs that became one, or several', () => {
  test('are one change, with a pilcrow where they meet', () => {
    expect(said(`1.1. ${A}\n\n${B}`, `1.1. ${A} ${B}`)).toEqual(['1.1: 2\u00a0абзаца соединены в один']);
    expect(wordsOf(`1.1. ${A}\n\n${B}`, `1.1. ${A} ${B}`)).toEqual([`1.1.${A}[-¶:join-] ${B}`]);
    expect(said(`1.1. ${A} ${B}`, `1.1. ${A}\n\n1.2. ${B}`)).toEqual(['1.1: разделён на 1.1 и 1.2']);
    expect(wordsOf(`1.1. ${A} ${B}`, `1.1. ${A}\n\n1.2. ${B}`)).toEqual([`1.1.${A}{+¶:join+}{+1.2. +} ${B}`]);
    expect(said(`1.1. ${A}\n\n1.2. ${B}`, `1.1. ${A} ${B}`)).toEqual(['1.1: объединены прежние 1.1 и 1.2']);
    expect(wordsOf(`1.1. ${A}\n\n1.2. ${B}`, `1.1. ${A} ${B}`)).toEqual([`1.1.${A}[-¶:join-][-1.2. -] ${B}`]);
  });

  test('a sentence that left one clause for the next is one change of both', () => {
    const [from, to] = [`1.1. ${A} ${B}\n\n1.2. ${C}`, `1.1. ${A}\n\n1.2. ${B} ${C}`];
    expect(said(from, to)).toEqual(['1.1: часть текста перешла из 1.1 в 1.2']);
    expect(wordsOf(from, to)).toEqual([`1.1.${A}{+¶:join+}{+1.2. +} ${B}[-¶:join-][-1.2. -] ${C}`]);
    expect(said(to, from)).toEqual(['1.1: часть текста перешла из 1.2 в 1.1']);
  });

  test('parts with something new between them are named at each place', () => {
    const [from, to] = [`1.1. ${A} ${B}`, `1.1. ${A}\n\n1.2. ${C}\n\n1.3. ${B}`];
    expect(said(from, to)).toEqual(['1.1: разделён на 1.1 и 1.3', '1.2: новый пункт', '1.3: выделен из 1.1']);
  });
});

describe('how clauses are laid out', () => {
  const TEXT = '## 1. Раздел\n\n1.1. Пункт:\n\n- сбор;\n- хранение:\n  1. на бумаге;\n  2. в файлах;\n\n> Цитата.\n\n### Подраздел\n\n| Услуга | Цена |\n|---|--:|\n| Совет | 5 |';
  test('lists, quotations, levels of headings, tables', () => {
    expect(view(TEXT, TEXT).entries.slice(1).map(({ form, place: { depth, bullet, quotation, level, row } }) =>
      [form, depth, ...(bullet ? ['bullet'] : []), ...(quotation ? ['quotation'] : []), ...(level ? [level] : []), ...(row ? [row.table, row.header, row.align] : [])])).toEqual([
      ['heading', 0, 1], ['paragraph', 0], ['item', 1, 'bullet'], ['item', 1, 'bullet'], ['item', 2], ['item', 2], ['paragraph', 0, 'quotation'],
      ['heading', 0, 2], ['row', 0, 0, true, [null, 'right']], ['row', 0, 0, false, [null, 'right']],
    ]);
  });

  test('a heading knows whether anything changed in its section', () => {
    const text = (one: string, three: string) => `## 1. А\n\n${A}\n\n### 1.1. Б\n\n${one}\n\n## 2. В\n\n${B}\n\n## 3. Г\n\n${three}`;
    const { entries } = view(text('Срок трёх дней.', 'Да; нет.'), text('Срок пяти дней.', 'Да, нет.'));
    expect(entries.filter(({ form }) => form === 'heading').map(({ section }) => section)).toEqual(['changed', 'changed', 'same', 'minor']);
  });

  test('rows stay together with their table: of the old text, of the new, or of both', () => {
    const table = (...rows: string[]) => ['| Услуга | Цена |', '|---|--:|', ...rows.map((row) => `| ${row} |`)].join('\n');
    const { entries } = view(`${table('Совет юриста | 5', 'Поиск дела | 7')}\n\n<!-- -->\n\n${table('Архив дел | 1')}`, `${table('Совет юриста | 6', 'Проверка договора | 8')}\n\n<!-- -->\n\n${table('Архив дел | 1')}`);
    expect(withTables(entries).map((part) => (Array.isArray(part) ? part.map(({ kind, words }) => `${kind} ${words.map(([, text]) => text).join('').replaceAll('\t', '|')}`) : part.form))).toEqual([
      'title', ['same Услуга|Цена', 'changed Совет юриста|56', 'removed Поиск дела|7', 'added Проверка договора|8'], ['same Услуга|Цена', 'same Архив дел|1'],
    ]);
  });
});

describe('in the terminal', () => {
  test('marks are there without colour too, under the heading of the section', () => {
    const text = redlineAnsi('Заголовок', view(OLD, NEW), ru, false);
    expect(text).toContain('\n1. Оплата\n');
    expect(text).toContain('  1.1. Счёт оплачивается в течение [-трёх-]{+пяти+} дней.');
    expect(text).toContain('{+1.2.+} {+Стороны вправе договориться о <рассрочке>');
    expect(text).not.toContain('\u001b');
  });

  test('colours where the terminal has them', () => {
    expect(redlineAnsi('Заголовок', view(OLD, NEW), ru, true)).toContain('\u001b[32m');
  });
});

describe('as a comment', () => {
  test('words that Markdown would read as marks stay words', () => {
    const text = redlineMarkdown('Правила', ['Срок *продлён*.'], view(OLD, NEW), ru);
    expect(text).toMatch(/^### Правила\n/);
    expect(text).toContain('> Срок \\*продлён\\*.');
    expect(text).toContain('1.1. Счёт оплачивается в течение <del>~~трёх~~</del><ins>**пяти**</ins> дней.');
    expect(text).toContain('<details><summary>1. Оплата</summary>');
    expect(text).toContain('договориться о &lt;рассрочке\\>');
  });

  test('a long one is cut between clauses, says so, and stays under the limit', () => {
    const long = (word: string) => Array.from({ length: 400 }, (_, i) => `## ${i + 1}. Раздел\n\n${i + 1}.1. ${`${word} номер ${i} `.repeat(12)}`).join('\n\n');
    const changes = view(long('слово'), long('понятие'));
    const text = redlineMarkdown('Правила', [], changes, ru);
    expect(text.length).toBeLessThanOrEqual(MAX_COMMENT_LENGTH);
    expect(text).toMatch(/не показано частей – \d+/u);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    const small = redlineMarkdown('Правила', [], changes, ru, 3000);
    expect(small.length).toBeLessThanOrEqual(3000);
  });
});

describe('a table', () => {
  const text = (...rows: string[][]): string => rows.map((row, k) => `| ${row.join(' | ')} |${k === 0 ? `\n|${'---|'.repeat(row.length)}` : ''}`).join('\n');
  const [narrow, wide] = [text(['Услуга', 'Цена'], ['Совет', '5'], ['Поиск', '7']), text(['Услуга', 'Срок', 'Цена'], ['Совет', 'два дня', '5'], ['Поиск', 'три дня', '7'])];

  test('a column that came or went is one change of the list', () => {
    expect(said(narrow, wide)).toEqual(['«Услуга»: новый столбец «Срок»']);
    expect(said(wide, narrow)).toEqual(['«Услуга»: столбец «Срок» исключён']);
    expect(said(narrow, wide.replace('| 7 |', '| 8 |'))).toEqual(['«Услуга»: новый столбец «Срок»', '«Поиск»: изменён текст (слов: +3, −1)']);
  });

  test('has its header above the rows that changed in plain text', () => {
    const changes = view(narrow, narrow.replace('7', '8').replace('5', '6'));
    expect(redlineAnsi('Заголовок', changes, ru, false).split('\n').slice(-6)).toEqual(['  Услуга | Цена', '  «Совет»: 5 → 6', '  Совет | [-5-]{+6+}', '  «Поиск»: 7 → 8', '  Поиск | [-7-]{+8+}', '']);
    expect(redlineMarkdown('Правила', [], changes, ru)).toContain('Услуга | Цена\n\n_«Совет»: 5 → 6_');
  });
});

describe('a row of a table in plain text', () => {
  const [from, to] = ['| Услуга | Цена |\n|---|--:|\n| Совет | 5 |', '| Услуга | Цена |\n|---|--:|\n| Совет | 6 |'];
  test('has its cells apart', () => {
    expect(redlineAnsi('Заголовок', view(from, to), ru, false)).toContain('  Совет | [-5-]{+6+}\n');
    expect(redlineMarkdown('Правила', [], view(from, to), ru)).toContain('Совет | <del>~~5~~</del><ins>**6**</ins>');
  });
});

describe('as HTML', () => {
  const html = toHtml(redlineNodes(view(OLD, NEW), ru.changes, 'ru', 'ru'));
  test('insertions and deletions are elements, with words for those who hear them', () => {
    expect(html).toContain('<ins class="g"><span class="v"> [начало добавления] </span>пяти<span class="v"> [конец добавления] </span></ins>');
    expect(html).toContain('<del><span class="v"> [начало исключения] </span>трёх<span');
  });

  test('what looks like markup stays words', () => {
    expect(html).toContain('о &#x3C;рассрочке>');
  });

  test('each change can be linked to', () => {
    const { changes } = view(OLD, NEW);
    for (let n = 1; n <= changes; n++) expect(html).toContain(`id="c${n}"`);
    expect(html).not.toContain(`id="c${changes + 1}"`);
  });
});

describe('signs', () => {
  const old = '1.1. Слово "Сайт" пишется с кавычками, срок три дня.\n\n1.2. Точка в конце.\n\n1.3. Прочее.';
  const now = '1.1. Слово «Сайт» пишется с кавычками, срок пять дней.\n\n1.2. Точка в конце;\n\n1.3. Прочее.';

  test('set aside are as the newer text has them, and are not mentioned', () => {
    const text = (signs: boolean): string => redlineAnsi('Правила', view(old, now, signs), ru, false);
    // Next to words that changed they are as the newer text has them; signs alone are marked.
    expect(text(true)).toContain('1.1. Слово «Сайт» пишется с кавычками, срок [-три дня-]{+пять дней+}.');
    expect(text(true)).toContain('Точка в конце[-.-]{+;+}');
    expect(text(true)).toContain('1.2: «.» → «;»');
    expect(text(false)).toBe('Правила\n\n  1.1: три дня → пять дней\n\n––\n  1.1: три дня → пять дней\n  1.1. Слово «Сайт» пишется с кавычками, срок [-три дня-]{+пять дней+}.\n');
  });

  test('are distinguished from words in the data, run by run', () => {
    const { clauses } = changesData({ policy: 'rules', from: 1, to: 2 }, redline(soundTree(old), soundTree(now))) as { clauses: { runs: [string, string][]; runNatures?: (string | null)[] }[] };
    const told = clauses.map(({ runs, runNatures }) => runNatures?.map((nature, i) => `${runs[i]![1]} ${nature}`).filter((_, i) => runNatures[i] !== null));
    expect(told.slice(1)).toEqual([['" quotes', '« quotes', '" quotes', '» quotes', 'три дня words', 'пять дней words'], ['. punctuation', '; punctuation'], undefined]);
  });
});

describe('what carries weight', () => {
  const old = [
    '1.1. Пользователь посещает Сайт по своему желанию и без регистрации.', '1.2. Работа Сайта обеспечивается владельцем круглосуточно.', '1.3. Сведения указаны на главной странице и обновляются.',
    '1.4. Администрация может проверить сведения, если есть сомнения.', '1.5. Ответ направляется в течение 10 рабочих дней на адрес заявителя.',
    '1.6. Оператор не передаёт сведения третьим лицам.', '1.7. Доступ к Сайту открыт всем желающим.', '1.8. Штраф составляет 5 000 тенге за каждый случай и уплачивается сразу.',
  ].join('\n\n');
  const now = `${old.replace('Сайт по', 'Портал по').replace('Работа Сайта', 'Работа Портала').replace('к Сайту', 'к Порталу').replace('главной странице', 'первой странице')
    .replace('может проверить', 'обязана проверить').replace('10 рабочих', '30 рабочих').replace('не передаёт', 'передаёт').replace('5 000 тенге за каждый', '7 000 тенге за любой')}\n\n1.9. Споры рассматриваются в срок до 30 дней после обращения.`;
  const result = redline(soundTree(old), soundTree(now), textLanguage('ru'));

  test('is named first for a clause, in the words of the field; a replaced term is one line', () => {
    expect(redlineView(soundTree(old), soundTree(now), result, ru.changes).sections.flatMap(({ lines }) => lines.map(({ words }) => words))).toEqual([
      'термин «Сайт» → «Портал»: 1.1, 1.2, 1.7',
      '1.3: главной → первой',
      '1.4: обязанность вместо права: может → обязана', '1.5: срок: 10 рабочих дней → 30 рабочих дней', '1.6: исключено отрицание: не',
      '1.8: сумма: 5 000 тенге → 7 000 тенге; каждый → любой', '1.9: новый пункт; срок: до 30 дней',
    ]);
  });

  test('is first among the natures in the data, with what it was and is', () => {
    const { clauses, terms } = changesData({ policy: 'rules', from: 1, to: 2 }, result) as { clauses: { natures?: { nature: string }[] }[]; terms: unknown };
    expect(clauses[5]!.natures).toEqual([{ nature: 'period', from: '10 рабочих дней', to: '30 рабочих дней' }, { nature: 'words', from: '10', to: '30' }]);
    expect(terms).toEqual([{ from: 'Сайт', to: 'Портал', clauses: [1, 2, 7] }]);
  });
});
