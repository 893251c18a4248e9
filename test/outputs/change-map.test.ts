/** The map of changes: how long each section is, where in it words went, came and moved, and what it says to whoever does not see it. */
import { select, selectAll } from 'hast-util-select';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { redline } from '../../src/redline/index.ts';
import { changeMapNodes } from '../../src/outputs/redline/change-map.ts';
import { redlineView } from '../../src/outputs/redline/redline-view.ts';
import { wordsIn } from '../../src/languages/words.ts';
import { soundTree } from '../support/sound-tree.ts';

const ru = wordsIn('ru').changes;
const map = (from: string, to: string): Element[] => {
  const [a, b] = [soundTree(from), soundTree(to)];
  return changeMapNodes(redlineView(a, b, redline(a, b), ru), ru, 'ru', 'ru');
};
const words = (n: number, word = 'слово') => Array.from({ length: n }, (_, i) => `${word}${'абвгдежзик'[i % 10]}`).join(' ');
/** Where the drawing of a part has marks of a lane: start and length, of 100. */
const marks = (part: Element, lane: string): number[][] => selectAll(`path.${lane}`, part).flatMap(({ properties }) =>
  Array.from(String(properties.d).matchAll(/M([\d.]+) \d+h([\d.]+)/g), ([, start, size]) => [Number(start), Number(size)]));
const parts = (nodes: Element[]) => nodes.map((part) => [Number(select('svg', part)!.properties.width), textOf(part).replaceAll('\u00a0', ' ')]);

const LONG = `## 1. Общие положения\n\n1.1. ${words(98)} срок\n\n## 2. Тарифы\n\n2.1. ${words(299, 'цена')}\n\n## 3. Заключение\n\n3.1. ${words(99, 'конец')}`;

test('a section is as long as its words; one without a change has no link', () => {
  const found = map(LONG, LONG.replace('срок', 'день'));
  // Three words are those of the headings.
  expect(parts(found)).toEqual([[199, '1. Общие положения: 1 изменение, изменён текст (слов: +1, −1)+1 −1'], [597, '2. Тарифы'], [199, '3. Заключение']].map(([length, name]) => [expect.toSatisfy((value: number) => Math.abs(value - Number(length)) < 5), name]));
  expect(found.map((part) => selectAll('li > a, a', part).map(({ properties }) => properties.href))).toEqual([['#c1', '#c1'], [], []]);
});

test('a mark is where its words are, those that went and those that came in lanes of their own', () => {
  const [first] = map(LONG, LONG.replace('срок', 'день'));
  for (const lane of ['went', 'came']) {
    const [[start, size]] = marks(first!, lane) as [[number, number]];
    expect(start + size).toBeCloseTo(100, 0);
    expect(size).toBeLessThan(4);
  }
  expect(selectAll('path', first!).map(({ properties }) => /M[\d.]+ (\d+)/.exec(String(properties.d))![1])).toEqual(['0', '64']);
});

test('a text that was rewritten is marked from one end to the other', () => {
  const [first] = map(`1.1. ${words(50)}`, `1.1. ${words(50, 'иное')}`);
  expect(marks(first!, 'went').concat(marks(first!, 'came')).reduce((sum, [, size]) => sum + size!, 0)).toBeGreaterThan(95);
});

test('what moved, and what changed without a word, is in the middle', () => {
  const [a, b, c] = [`Первый: ${words(12)}.`, `Второй: ${words(12, 'иное')}.`, `Третий: ${words(12, 'другое')} и [тут](https://example.kz/a).`];
  const text = (...all: string[]) => all.join('\n\n');
  const [part] = map(text(a, b, c), text(c.replace('/a', '/b'), a, b));
  expect(selectAll('a > path', part!).map(({ properties }) => properties.className)).toEqual([['moved']]);
  const [link] = map(c, c.replace('/a', '/b'));
  expect(selectAll('svg a', link!).map(({ properties }) => properties.className)).toEqual([['minor']]);
  expect(marks(link!, 'other')).toHaveLength(1);
});

test('a sentence that went to another clause is marked as moved at both places', () => {
  const sentence = 'Пользователь направляет письменное заявление об отзыве согласия по адресу Администрации.';
  const clauses = (first: string, last: string) => [`1.1. ${words(30)}.${first}`, `1.2. ${words(30, 'иное')}.`, `1.3. ${words(30, 'третье')}.`, `1.4. ${words(30, 'даль')}.`, `1.5. ${words(30, 'конец')}.${last}`].join('\n\n');
  const [part] = map(clauses(` ${sentence}`, ''), clauses('', ` ${sentence}`));
  expect(selectAll('a > path', part!).map(({ properties }) => properties.className)).toEqual([['moved'], ['moved']]);
});

test('a removed section has a place of its own, what follows it belongs to the one before', () => {
  const found = map(LONG, LONG.replace(/## 2\.[^#]*/, ''));
  expect(parts(found).map(([, name]) => name)).toEqual(['1. Общие положения', expect.stringContaining('2. Тарифы: 2 изменения'), expect.stringContaining('Заключение')]);
});

test('where the title of the text is its only heading of the highest level, the sections below it are the parts', () => {
  const text = `# Условия\n\n## Оплата\n\n${words(20)}\n\n## Сроки\n\n${words(20, 'день')}`;
  expect(parts(map(text, `${text} ещё`)).map(([, name]) => name)).toEqual(['Условия', 'Оплата', expect.stringMatching(/^Сроки: 1 изменение/)]);
});
