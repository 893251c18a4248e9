/** A summary beside the changes that it tells of. */
import { expect, test } from 'vitest';
import { redline } from '../../src/redline/index.ts';
import { redlineView } from '../../src/outputs/redline/redline-view.ts';
import { placeSummary } from '../../src/outputs/redline/summary-place.ts';
import { wordsIn } from '../../src/languages/words.ts';
import { soundTree } from '../support/sound-tree.ts';

/** What stands above the changes, and at which change: links to others as «words → change». */
const placed = (summary: string[], from: string, to: string) => {
  const [a, b] = [soundTree(from), soundTree(to)];
  const result = redline(a, b);
  const { general, at } = placeSummary(summary, a, b, result, redlineView(a, b, result, wordsIn('ru').changes));
  return { general, at: [...at].map(([{ change }, sentences]) => [change, ...sentences.map((parts) => parts.map(({ words, change: other }) => (other === null ? words : `[${words} → ${other}]`)).join(''))]) };
};

const OLD = '1.1. Счёт оплачивается в течение трёх дней.\n\n1.2. Способы:\n\n- наличные;\n- карта.\n\n1.3. Скидок нет.\n\n1.4. Отчёт подписывает директор.';
const NEW = '1.1. Счёт оплачивается в течение пяти дней.\n\n1.2. Способы:\n\n- наличные;\n- перевод.\n\n1.3. Отчёт подписывает директор.';

test('a sentence that names a clause is at its change, another one above all', () => {
  expect(placed(['Уточнены сроки.', 'п. 1.1: пять дней вместо трёх.'], OLD, NEW)).toEqual({ general: ['Уточнены сроки.'], at: [[1, '[п. 1.1 → 1]: пять дней вместо трёх.']] });
});

test('sentences of one line are divided before one that names a clause; what follows it continues it', () => {
  expect(placed(['Условия прежние. Изменён п. 1.1. Так просили клиенты. В п. 1.2 указан перевод.'], OLD, NEW)).toEqual({
    general: ['Условия прежние.'], at: [[1, 'Изменён [п. 1.1 → 1]. Так просили клиенты.'], [2, 'В [п. 1.2 → 2] указан перевод.']],
  });
});

test('a clause that was removed is found by its old number, one that has it now by both of its numbers', () => {
  expect(placed(['Исключён п. 1.3.'], OLD, '1.1. Счёт оплачивается в течение трёх дней.\n\n1.2. Способы:\n\n- наличные;\n- карта.\n\n1.4. Отчёт подписывает директор.').at).toEqual([[1, 'Исключён [п. 1.3 → 1].']]);
  const [line] = placed(['п. 1.4 стал п. 1.3.'], OLD, NEW).at;
  const change = redlineView(soundTree(OLD), soundTree(NEW), redline(soundTree(OLD), soundTree(NEW)), wordsIn('ru').changes).entries.find(({ renumbered }) => renumbered)!.change;
  expect(line![0]).toBe(change);
});

test('a sentence about several clauses is at the first, and leads to each', () => {
  expect(placed(['Изменены пп. 1.1 и 1.2.'], OLD, NEW).at).toEqual([[1, 'Изменены [пп. 1.1 → 1] и [1.2 → 2].']]);
});

test('a clause that did not change, or that nobody has, holds no sentence', () => {
  expect(placed(['п. 1.1 прежний.', 'п. 7.7 прежний.'], OLD, OLD.replace('карта', 'перевод'))).toEqual({ general: ['п. 1.1 прежний.', 'п. 7.7 прежний.'], at: [] });
});

test('below a line that tells of several changes at once', () => {
  const [from, to] = ['## 1. Старое\n\n1.1. Правила.', '## 1. Старое\n\n1.1. Правила.\n\n## 2. Новое\n\n2.1. Первое.\n\n2.2. Второе.'];
  expect(placed(['Добавлен п. 2.2.'], from, to).at).toEqual([[1, 'Добавлен [п. 2.2 → 3].']]);
});
