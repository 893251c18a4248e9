import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listClauses, plainText, type ClauseTree } from '../../src/model/clause.ts';
import { Terms } from '../../src/languages/term.ts';
import { readTree } from '../../src/content/markdown.ts';

const read = (lines: string[]): ClauseTree => readTree(lines.join('\n\n'), 'Заголовок', () => {});

const russian = read([
  'Используются следующие термины:',
  'Администрация – организация;',
  'Пользователь – любой пользователь сети;',
  'Пользовательское соглашение – соглашение между Администрацией и Пользователем;',
  '«Учётная запись» – запись о Пользователе;',
  'Сайт (Веб-сервис) – сайт Администрации;',
  'Персональные данные – сведения о лице.',
  '## 1. Общее',
  '1.1. Администрация вправе передать персональные данные.',
]);

/** «use = term» for each use in words that stand in clause 1.1. */
function uses(tree: ClauseTree, lang: string, text: string): string[] {
  const within = listClauses(tree).at(-1)!;
  return new Terms(tree, lang).uses(text, within).map(({ start, end, term }) => `${text.slice(start, end)} = ${term.words}`);
}

describe('Russian', () => {
  test('each definition gives a term', () => {
    expect(new Terms(russian, 'ru').list.map(({ words, clause }) => [words, clause.id])).toEqual([
      ['Администрация', 'administratsiya'], ['Пользователь', 'polzovatel'], ['Пользовательское соглашение', 'polzovatelskoe-soglashenie'],
      ['Учётная запись', 'uchyotnaya-zapis'], ['Сайт (Веб-сервис)', 'sayt-veb-servis'], ['Персональные данные', 'personalnye-dannye'],
    ]);
  });

  test.for<[string, string[]]>([
    ['Пользователю, Пользователями и Пользователей', ['Пользователю = Пользователь', 'Пользователями = Пользователь', 'Пользователей = Пользователь']],
    // The longest wins, each of its words in its case.
    ['нарушает Пользовательское соглашение', ['Пользовательское соглашение = Пользовательское соглашение']],
    ['условия Пользовательского\u00a0соглашения, принятого Пользователем', ['Пользовательского\u00a0соглашения = Пользовательское соглашение', 'Пользователем = Пользователь']],
    ['в Учетной записи', ['Учетной записи = Учётная запись']],
    ['на Сайте и в Веб-сервисе', ['Сайте = Сайт (Веб-сервис)', 'Веб-сервисе = Сайт (Веб-сервис)']],
    // Written small within sentences, it is a term so too.
    ['о персональных данных', ['персональных данных = Персональные данные']],
    // Anybody, not the term that the text writes with a capital.
    ['устройство пользователя', []],
    // Other words of the same root, or parted by a sign.
    ['Пользование', []], ['Пользовательский интерфейс', []], ['персональные, данные', []],
  ])('%s', ([text, wanted]) => {
    expect(uses(russian, 'ru', text)).toEqual(wanted);
  });

  test('a definition does not use its own term', () => {
    const terms = new Terms(russian, 'ru');
    const { clause } = terms.list[2]!;
    const text = plainText(clause.text);
    expect(terms.uses(text, clause).map(({ start, end }) => text.slice(start, end))).toEqual(['Администрацией', 'Пользователем']);
  });
});

describe('Kazakh', () => {
  const kazakh = read([
    'Төменде мынадай терминдер қолданылады:',
    'Сервис – сайт;',
    'Пайдаланушы – Сервистің кез келген келушісі;',
    'Пайдаланушы келісімі – Пайдаланушымен жасалатын келісім.',
    '## 1. Жалпы',
    '1.1. Сервис Пайдаланушы үшін ашық.',
  ]);

  test.for<[string, string[]]>([
    ['Пайдаланушының, Пайдаланушыларға, Пайдаланушымен', ['Пайдаланушының = Пайдаланушы', 'Пайдаланушыларға = Пайдаланушы', 'Пайдаланушымен = Пайдаланушы']],
    ['осы Пайдаланушы келісімінің шарттары', ['Пайдаланушы келісімінің = Пайдаланушы келісімі']],
    ['Сервисте, Сервистің', ['Сервисте = Сервис', 'Сервистің = Сервис']],
    ['кез келген пайдаланушы', []],
  ])('%s', ([text, wanted]) => {
    expect(uses(kazakh, 'kk', text)).toEqual(wanted);
  });
});

test('English: plural and possessive forms', () => {
  const english = read(['The following terms are used:', 'User – a person;', 'Personal Data – data about a User.', '## 1. General', '1.1. The User gives Personal Data.']);
  expect(uses(english, 'en', 'Users may ask for the User’s Personal Data; a computer user may not')).toEqual(['Users = User', 'User’s = User', 'Personal Data = Personal Data']);
});

test('what separates two names of a term is a word of the language of the text: «не» is “or” in Kazakh, “not” in Russian', () => {
  const text = (term: string) => read(['Используются следующие термины:', `${term} – соглашение.`, '1.1. Текст.']);
  expect(uses(text('Шарт не Келісім'), 'kk', 'осы Келісім')).toEqual(['Келісім = Шарт не Келісім']);
  expect(uses(text('Договор не об услугах'), 'ru', 'этот Договор, этот Договор не об услугах')).toEqual(['Договор не об услугах = Договор не об услугах']);
});

test('a text without definitions has no terms', () => {
  expect(new Terms(read(['1.1. Пользователь – человек.']), 'ru').list).toEqual([]);
});

test('whatever the words: uses in order, none overlapping, each a whole word', () => {
  const terms = new Terms(russian, 'ru');
  const within = listClauses(russian).at(-1)!;
  const word = fc.oneof(fc.constantFrom('Пользователь', 'Пользовательского', 'соглашения', 'Учётной', 'записи', 'данным', 'персональным', ' ', ', ', '-', '«', 'Сайт'), fc.string({ maxLength: 4 }));
  fc.assert(fc.property(fc.array(word, { maxLength: 12 }).map((words) => words.join('')), (text) => {
    let last = 0;
    for (const { start, end } of terms.uses(text, within)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ')).toBe(false);
      last = end;
    }
  }));
});
