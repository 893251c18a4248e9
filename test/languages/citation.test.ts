import { describe, expect, test } from 'vitest';
import { genitiveTitle } from '../../src/languages/ru/genitive-title.ts';
import type { Edition, EditionText, Site } from '../../src/model/edition.ts';
import { readTree } from '../../src/content/markdown.ts';
import { citation, citedNames } from '../../src/outputs/clause-citation.ts';
import { plainText } from '../../src/model/clause.ts';
import { THEME } from '../../src/model/theme.ts';

describe('the genitive of a title', () => {
  test.for<[string, string | null]>([
    ['Политика конфиденциальности', 'Политики конфиденциальности'],
    // What stands behind a comma or a bracket is no part of the name.
    ['Политика конфиденциальности, применяемая при использовании Веб-сервиса', 'Политики конфиденциальности'],
    ['Пользовательское соглашение', 'Пользовательского соглашения'],
    ['Публичная оферта (о заключении договора)', 'Публичной оферты'],
    ['Правила пользования сайтом', 'Правил пользования сайтом'],
    ['Условия использования', 'Условий использования'],
    ['Положение о защите персональных данных', 'Положения о защите персональных данных'],
    ['Договор возмездного оказания услуг', 'Договора возмездного оказания услуг'],
    ['Лицензионный договор', 'Лицензионного договора'],
    ['Общие условия обслуживания', 'Общих условий обслуживания'],
    ['Правила «Пример & Ко» для пользователей', 'Правил «Пример & Ко» для пользователей'],
    // The table does not know the word, or the comma stands within quotation marks.
    ['Как мы работаем', null], ['Прайс-лист', null], ['Правила «Вопрос, ответ»', null], ['Privacy policy', null], ['', null],
  ])('%s', ([title, wanted]) => {
    expect(genitiveTitle(title)).toBe(wanted);
  });
});

const site: Site = { organisation: 'О', brand: 'LegCo', url: 'https://legco.kz', timeZone: 'Asia/Almaty', languages: ['ru', 'kk', 'en'], policies: ['privacy'], base: '/docs', theme: THEME };

function edition(title: string, published: string | null, lang = 'ru'): Edition {
  const text: EditionText = { lang, title, tree: readTree('1.1. Слова.', title, () => {}), file: '', source: '' };
  const moment = published === null ? null : Temporal.Instant.from(published);
  return { policy: 'privacy', version: 1, published: moment, effective: moment, withdrawals: [], summary: [], corrections: [], chain: [], seals: [], statements: [], text, translations: {} };
}

describe('a citation', () => {
  const privacy = edition('Политика конфиденциальности, применяемая при использовании Веб-сервиса под товарным знаком LegCo (Legal Communications)', '2026-11-21T19:00:00Z');
  const cite = (one: Edition, lang: string, name: string) => citation({ site, lang, edition: one, text: one.text }, name, '#6.1').replaceAll('\u00a0', ' ');

  test('in Russian', () => {
    // Midnight of 22 November in Almaty.
    expect(cite(privacy, 'ru', 'п. 6.1')).toBe('п. 6.1 Политики конфиденциальности LegCo, ред. 1 от 22.11.2026, https://legco.kz/docs/privacy/1/#6.1');
  });

  test('in Russian, of a title that the table does not know', () => {
    expect(cite(edition('Как «мы» работаем', '2026-11-21T19:00:00Z'), 'ru', 'п. 6.1')).toBe('п. 6.1 документа «Как „мы“ работаем» LegCo, ред. 1 от 22.11.2026, https://legco.kz/docs/privacy/1/#6.1');
  });

  test('the brand is named once', () => {
    expect(cite(edition('Правила LegCo', '2026-11-21T19:00:00Z'), 'ru', 'п. 6.1')).toBe('п. 6.1 Правил LegCo, ред. 1 от 22.11.2026, https://legco.kz/docs/privacy/1/#6.1');
  });

  test('of a draft', () => {
    expect(cite(edition('Правила', null), 'ru', 'п. 6.1')).toBe('п. 6.1 Правил LegCo, проект ред. 1, https://legco.kz/docs/privacy/1/#6.1');
  });

  test('in Kazakh and in English, at the page of that language', () => {
    expect(cite(edition('Құпиялық саясаты', '2026-11-21T19:00:00Z', 'kk'), 'kk', '6.1-тармақ')).toBe('LegCo, «Құпиялық саясаты», 22.11.2026 ж. 1-редакция, 6.1-тармақ, https://legco.kz/docs/kk/privacy/1/#6.1');
    expect(cite(edition('Privacy Policy', '2026-11-21T19:00:00Z', 'en'), 'en', 'clause 6.1')).toBe('clause 6.1 of “Privacy Policy”, LegCo, edition 1 of 22 November 2026, https://legco.kz/docs/en/privacy/1/#6.1');
  });
});

test('clauses are named as people cite them', () => {
  const tree = readTree([
    'Используются термины:', '«Сайт» – сайт;', '## Преамбула', 'Слова.', '## 2. Права', '2.1. Пользователь вправе:', 'а) спросить;', '### 2.2. Ещё', '2.2.1. и это.',
  ].join('\n\n'), 'T', () => {});
  const names = [...citedNames(tree, 'ru')].map(([clause, name]) => `${plainText(clause.text).slice(0, 8)}: ${name.replaceAll('\u00a0', ' ')}`);
  expect(names).toEqual(expect.arrayContaining([
    '«Сайт» –: термин «Сайт»', 'Преамбул: раздел «Преамбула»', 'Права: раздел 2', 'Пользова: п. 2.1', 'спросить: п. 2.1.а', 'Ещё: п. 2.2', 'и это.: п. 2.2.1',
  ]));
});
