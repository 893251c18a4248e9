/** What is found and, as much, what is not: a lawyer who asks whether a text speaks of sanctions must not be told that it does. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/model/publication.ts';
import { fold } from '../../src/languages/fold.ts';
import { findIn, type Answer } from '../../src/search/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { SearchedText } from '../../src/search/searched-text.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { searchData } from '../../src/outputs/data/search-data.ts';

/** The texts in force of a fixture, as the search page of a language reads them. */
function textsOf(fixture: string, lang: string): SearchedText[] {
  const publication = publish(requireLibrary(`test/fixtures/${fixture}`), Temporal.Instant.from('2027-01-01T00:00:00Z'), false);
  return publication.policies.flatMap((policy) => searchData(publication, policy, lang).texts.map(({ lang: own, clauses }) => new SearchedText(own, clauses)));
}

const TEXTS = { ru: textsOf('search', 'ru'), kk: textsOf('trilingual', 'kk').slice(0, 1), en: textsOf('trilingual', 'en').slice(0, 1) };
const LANGUAGES = ['ru', 'kk', 'en'] as const;
type Lang = (typeof LANGUAGES)[number];

const ask = (lang: Lang, query: string): Answer => findIn(TEXTS[lang], parseQuery(query));
const names = ({ found }: Answer): string[] => found.flat().map(({ clause }) => clause.name.replaceAll('\u00a0', ' '));
const marked = ({ found }: Answer): string[] => found.flat().flatMap(({ clause, marks }) => marks.map(({ start, end }) => clause.text.slice(start, end)));
const ofText = (texts: readonly SearchedText[]): { word: string; id: string }[] => texts.flatMap(({ clauses }) => clauses.flatMap(({ clause, words }) => words.map(({ word }) => ({ word, id: clause.id }))));

describe('what is not in the text is not found', () => {
  test.for(['пингвин', 'перфоратор', 'персанальные', 'велосипед', 'индюк', 'автомобиль', 'космос', 'кукуруза', 'конфидициальность', 'санкции', 'банан', 'трактор', 'xyz', 'фывапролдж'])('%s', (word) => {
    expect(ask('ru', word)).toMatchObject({ total: 0, found: [[]], beginnings: [] });
  });

  test.for(LANGUAGES)('a hundred words that no text of the kind has, in %s', (lang) => {
    const words = readFileSync(`test/search/absent.${lang}.txt`, 'utf8').trim().split(/\s+/u);
    expect(new Set(words).size).toBeGreaterThanOrEqual(100);
    expect(words.filter((word) => ask(lang, word).total > 0)).toEqual([]);
    // Together with a word that is there they are not found either.
    const there = TEXTS[lang][0]!.clauses[2]!.words[0]!.word;
    expect(words.filter((word) => ask(lang, `${there} ${word}`).total > 0)).toEqual([]);
  });

  test('letters at random find only what has them', () => {
    fc.assert(fc.property(fc.constantFrom(...LANGUAGES), fc.string({ unit: fc.constantFrom(...'абвгдеиклмнопрстуюяқұіöaeinorst'), minLength: 2, maxLength: 12 }), (lang, word) => {
      const answer = ask(lang, word);
      // «ҚР» is also said in full, and the page says so.
      if (answer.abbreviations.length > 0) return;
      for (const form of marked(answer).map(fold)) {
        const common = [...form].findIndex((letter, i) => fold(word)[i] !== letter);
        const shared = common === -1 ? form.length : common;
        // Another form of the word, or the most of it as a beginning, and the page says so.
        if (answer.beginnings.length > 0) expect(shared >= 4 && shared >= 0.7 * word.length, `${word} → ${form}`).toBe(true);
        else expect(shared, `${word} → ${form}`).toBeGreaterThanOrEqual(2);
      }
    }), { numRuns: 500, examples: [['ru', 'аая'], ['ru', 'аиа']] });
  });
});

describe('what is in the text is found', () => {
  test.for(LANGUAGES)('every word of it, in %s', (lang) => {
    const all = ofText(TEXTS[lang]);
    expect(all.length).toBeGreaterThan(50);
    const missed = all.filter(({ word, id }) => {
      const { found, beginnings } = ask(lang, word);
      return beginnings.length > 0 || !found.flat().some(({ clause }) => clause.id === id);
    });
    expect(missed).toEqual([]);
  });

  test('every two words that follow each other, as words and as a phrase', () => {
    for (const lang of LANGUAGES) {
      for (const { clause, words } of TEXTS[lang].flatMap(({ clauses }) => clauses)) {
        for (const [i, { start }] of words.slice(0, -1).entries()) {
          const pair = clause.text.slice(start, words[i + 1]!.end).replace(/["«»„“”]/gu, ' ');
          for (const query of [pair, `«${pair}»`]) if (parseQuery(query).clause === null) expect(ask(lang, query).found.flat().some((hit) => hit.clause === clause), query).toBe(true);
        }
      }
    }
  });

  test.for<[Lang, string, string]>([
    ['ru', 'реорганизация', 'реорганизации'], ['ru', 'хранить', 'хранит'], ['ru', 'передаёт', 'передать'], ['ru', 'учётная', 'учетная'], ['ru', 'СЕРВИС', 'сервиса'], ['ru', 'запись', 'запись'],
    ['kk', 'соттарымызға', 'сотқа'], ['kk', 'кукыктары', 'құқықтары'], ['kk', 'деректер', 'деректерін'], ['kk', 'пайдаланушылармен', 'Пайдаланушының'], ['kk', 'тиркелги', 'Тіркелгі'],
    ['en', 'users', 'User'], ['en', 'storing', 'stored'], ['en', 'user’s', 'User'],
  ])('in %s «%s» finds «%s»', ([lang, query, form]) => {
    expect(marked(ask(lang, query))).toContain(form);
    expect(ask(lang, query).beginnings).toEqual([]);
  });

  test('a part of a word with a hyphen, and the whole of it', () => {
    expect(ask('ru', 'сервис').total).toBe(ask('ru', 'Веб-сервис').total);
    expect(names(ask('ru', 'IP адрес'))).toEqual(['п. 1.1.2']);
  });

  test('a phrase as it is written: no other forms, but it may go on', () => {
    expect(names(ask('ru', '«персональными данными»'))).toEqual(['п. 1.1']);
    expect(names(ask('ru', '"право Республики Каз"'))).toEqual(['п. 6.2']);
    expect(ask('ru', '«данными персональными»').total).toBe(0);
    expect(ask('ru', '«персональными данные»').total).toBe(0);
  });
});

describe('words that only begin alike', () => {
  test.for<[string, string[]]>([['уничтожить', ['уничтожение', 'уничтожения']], ['реклама', ['рекламных']], ['обезлич', ['обезличивание', 'обезличенных']]])('«%s» finds %s and says so', ([query, words]) => {
    const answer = ask('ru', query);
    expect(answer.beginnings).toEqual(words);
    expect(marked(answer)).toEqual(expect.arrayContaining(words));
  });

  test('are not mixed with the words that were asked for', () => {
    const answer = ask('ru', 'право');
    expect(new Set(marked(answer).map((word) => word.toLowerCase()))).toEqual(new Set(['право', 'прав']));
    expect(answer.beginnings).toEqual([]);
  });

  test('less than four letters, or than most of the word, is no beginning', () => {
    for (const word of ['пер', 'статья', 'формула', 'номинал', 'данность']) expect(ask('ru', word).total, word).toBe(0);
  });
});

describe('a slip of the pen', () => {
  test.for<[Lang, string, string[]]>([
    ['ru', 'персанальные', ['персональные']], ['ru', 'конфидициальность', ['конфиденциальность']], ['ru', 'персанальные донные', ['персональные данные']], ['ru', 'Соглошение', ['соглашение']],
    ['kk', 'пайдланушы', ['пайдаланушы']], ['en', 'personel data', ['personal data']],
  ])('in %s «%s» is like %s', ([lang, query, alike]) => {
    const answer = ask(lang, query);
    expect(answer).toMatchObject({ total: 0, alike });
    for (const one of alike) expect(ask(lang, one).total).toBeGreaterThan(0);
  });

  test.for(['пингвин', 'санкции', 'суд', 'банан', 'кот'])('«%s» is like nothing', (word) => {
    expect(ask('ru', word).alike).toEqual([]);
  });
});

describe('abbreviations', () => {
  test.for<[Lang, string, string, string[]]>([
    ['ru', 'право РК', 'п. 6.2', ['РК = Республика Казахстан']], ['ru', 'рк', 'п. 3.2.3', ['РК = Республика Казахстан']],
    ['ru', 'товарищество с ограниченной ответственностью', 'термин «Администрация»', ['ТОО = товарищество с ограниченной ответственностью']],
    ['ru', 'ТОО', 'термин «Администрация»', []], ['ru', 'право Республики Казахстан', 'п. 6.2', []],
    ['kk', 'ҚР заңнамасы', '1.1-тармақ', ['ҚР = Қазақстан Республикасы']], ['kk', 'кр', '1.1-тармақ', ['ҚР = Қазақстан Республикасы']],
  ])('in %s «%s» finds %s', ([lang, query, name, said]) => {
    const answer = ask(lang, query);
    expect(names(answer)).toContain(name);
    expect(answer.abbreviations.map(({ short, long }) => `${short} = ${long}`)).toEqual(said);
  });
});

describe('the best comes first', () => {
  test('the clause that says what a term means, before headings', () => {
    expect(names(ask('ru', 'персональные данные'))[0]).toBe('п. 1.1');
    expect(names(ask('ru', 'Аккаунт'))[0]).toBe('термин «Аккаунт»');
    expect(names(ask('ru', 'соглашение'))[0]).toBe('термин «Пользовательское соглашение»');
    expect(names(ask('ru', 'пользователь')).slice(0, 3)).toEqual(['термин «Пользователь»', 'термин «Аккаунт»', 'термин «Политика»']);
  });

  test('then what says it in one go, in the order of the text; the title of the document last', () => {
    const found = names(ask('ru', 'конфиденциальность'));
    expect(found).toEqual(['термин «Политика»', 'п. 3.1', 'раздел 6', 'заголовок документа']);
    const order = names(ask('ru', 'третьи лица'));
    expect(order).toEqual([...order].sort((a, b) => a.replace(/\D/gu, '') < b.replace(/\D/gu, '') ? -1 : 1));
  });
});

test('headings come with the text below them', () => {
  const clause = (query: string, name: string) => ask('ru', query).found.flat().find((hit) => hit.clause.name.replaceAll('\u00a0', ' ') === name)!.clause;
  expect(clause('применимое', 'раздел 6').below).toMatch(/^6\.1\. Администрация имеет право.{20,}…$/);
  expect(clause('преамбула', 'раздел «Преамбула»')).toMatchObject({ text: expect.stringMatching(/^Преамбула\nПолитика действует/) });
});
