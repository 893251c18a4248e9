import { describe, expect, test } from 'vitest';
import { redline, type Weight } from '../../src/redline/index.ts';
import { textLanguage } from '../../src/languages/text-languages.ts';
import { readTree } from '../../src/content/markdown.ts';
import { PAIR_KINDS, scoreWeights, WEIGHT_LANGUAGES, weightPairs } from '../generate/weight.ts';

const CHANGES = 300;
const tree = (text: string) => readTree(text, 'Title', () => {});
const weights = (lang: string, old: string, now: string): Weight[] => redline(tree(old), tree(now), textLanguage(lang)).clauses.flatMap((change) => change.weights);
const told = (lang: string, old: string, now: string): string[] => weights(lang, old, now).map(({ nature, from, to }) => `${nature}: ${from} → ${to}`);

describe('facts that carry weight', () => {
  for (const lang of WEIGHT_LANGUAGES) {
    test.each(PAIR_KINDS)(`${lang}: %s is found in 99 of 100 changes, and 99 of 100 found facts are true`, (kind) => {
      const scores = weightPairs(kind, lang, CHANGES).map((pair) => scoreWeights(pair, redline(pair.from, pair.to, textLanguage(lang))));
      const sum = (of: 'facts' | 'found' | 'wrong'): number => scores.reduce((all, score) => all + score[of], 0);
      const message = scores.flatMap(({ faults }) => faults).slice(0, 5).join('\n');
      expect(sum('found'), message).toBeGreaterThanOrEqual(0.99 * sum('facts'));
      expect(sum('wrong'), message).toBeLessThanOrEqual(0.01 * CHANGES);
    });
  }

  test('are whole phrases, though a word of them changed', () => {
    expect(told('ru', 'Ответ даётся в течение 10 рабочих дней.', 'Ответ даётся в течение 30 рабочих дней.')).toEqual(['period: 10 рабочих дней → 30 рабочих дней']);
    expect(told('en', 'We answer within 10 days.', 'We answer within 10 business days.')).toEqual(['period: 10 days → 10 business days']);
  });

  test('are sums in a column whose currency is in its header, and periods where its unit is', () => {
    const table = (price: string, days: string): string => `| Услуга | Цена, ₸ | Срок (дней) | Этаж |\n|---|---|---|---|\n| Проверка договора | ${price} | ${days} | 4 |\n| Консультация | 7 000 | 1 | 2 |`;
    const [change] = redline(tree(table('10 000', '3')), tree(table('12 000', '3')), textLanguage('ru')).clauses.filter(({ weights: found }) => found.length > 0);
    expect(change!.weights.map(({ nature, senses, from, to }) => [nature, senses, from, to])).toEqual([['amount', ['sum', 'sum'], '10 000', '12 000']]);
    expect(told('ru', table('10 000', '3'), table('10 000', '5'))).toEqual(['period: 3 → 5']);
    expect(told('ru', table('10 000', '3'), table('10 000', '3').replace('| 4 |', '| 5 |'))).toEqual([]);
  });

  test('are limits in Kazakh by the words after the number', () => {
    expect(told('kk', 'Мерзім 10 күннен кем емес.', 'Мерзім 10 күннен аспайды.')).toEqual(['period: 10 күннен кем емес → 10 күннен аспайды']);
    expect(told('kk', 'Айыппұл 5 %-дан аспауы тиіс.', 'Айыппұл 7 %-дан аспауы тиіс.')).toEqual(['amount: 5 %-дан аспауы тиіс → 7 %-дан аспауы тиіс']);
  });

  test('are none where the language is not known', () => {
    const { clauses, terms } = redline(tree('1. Срок 10 дней.'), tree('1. Срок 30 дней.'), textLanguage('xx'));
    expect([clauses.flatMap((change) => change.weights), terms]).toEqual([[], []]);
  });

  test('went to another place of the clause unchanged, and are none', () => {
    expect(told('ru', 'В течение 10 дней Пользователь направляет письменный отзыв.', 'Пользователь направляет письменный отзыв в течение 10 дней.')).toEqual([]);
  });

  test('of a clause that is new are sums, periods and duties; a negation is part of the clause', () => {
    const old = '1.1. Первый пункт этих правил.';
    expect(told('ru', old, `${old}\n\n1.2. Пользователь обязан не позднее 5 дней уплатить 1 000 тенге, но не пени.`)).toEqual(['duty:  → обязан', 'period:  → не позднее 5 дней', 'amount:  → 1 000 тенге']);
  });

  test('leave out that a new sentence denies something, and keep what a short insertion denies', () => {
    const old = 'Данные хранятся у Оператора.';
    expect(told('ru', old, `${old} Оператор ведёт журнал обращений, в котором записи старых лет больше не видны никому из читателей сайта.`)).toEqual([]);
    expect(told('ru', old, 'Данные не хранятся у Оператора.')).toEqual(['negation:  → не']);
  });

  test('of a sentence that was written anew are those of two sentences, not old and new of one; a period stays one', () => {
    const kept = 'Сведения о вас принадлежат вам, а не компании, которая их хранит. ';
    const old = `${kept}Мы можем открыть ваш файл, только если вы сами попросили нас найти ошибку в работе сервиса, и храним записи о входе 30 дней.`;
    const now = `${kept}Здесь сказано, какие данные собирает владелец сайта, как он должен с ними поступать и кто вправе узнать о них через 60 дней.`;
    expect(told('ru', old, now).toSorted()).toEqual(['duty:  → вправе', 'duty:  → должен', 'duty: можем → ', 'period: 30 дней → 60 дней']);
  });

  test('are told of what lasts for ever; who agrees to a thing has no duty', () => {
    expect(told('en', 'We keep this record forever.', 'We keep this record for 60 days.')).toEqual(['period: forever → 60 days']);
    expect(told('en', 'We record interviews.', 'We record interviews if you agree to the interview.')).toEqual([]);
    expect(told('en', 'You pay the fees.', 'You agree to pay the fees.')).toEqual(['duty:  → agree to']);
    expect(told('ru', 'Лицензия даётся на 1 год.', 'Лицензия даётся бессрочная.')).toEqual(['period: 1 год → бессрочная']);
  });

  test('of a definition name its term and the clauses that use it', () => {
    const text = (meaning: string): string => `## Термины\n\n- Сайт – ${meaning};\n- Сторона – лицо, которое пользуется Сайтом.\n\n## Доступ\n\nДоступ к Сайту открыт. Вход свободный.\n\nНичего больше.`;
    const [definition, ...others] = weights('ru', text('страницы владельца'), text('страницы и программы владельца'));
    expect([definition!.term, definition!.uses, others]).toEqual(['Сайт', [3, 5], []]);
  });

  test('of a term that was replaced are its places, in their order', () => {
    const text = (nominative: string, genitive: string, dative: string): string => `1.1. ${nominative} открыт для всех читателей.\n\n1.2. Правила ${genitive} составляет редактор.\n\n1.3. Доступ к ${dative} открыт для всех.`;
    expect(redline(tree(text('Сайт', 'Сайта', 'Сайту')), tree(text('Портал', 'Портала', 'Порталу')), textLanguage('ru')).terms).toEqual([{ from: 'Сайт', to: 'Портал', clauses: [1, 2, 3] }]);
  });
});
