/** Spaces in a row. */
import type { Message } from '../../model/message.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  spaces: (count: number): Message => ({
    ru: `пробелов подряд – ${count}: оставьте один`,
    en: `${count} spaces in a row: keep one`,
  }),
};

const SPACES = /(?<=\S)[ \t\u00a0]{2,}(?=\S)/gu;

export default defineTextRule({
  name: 'spaces',
  level: 'warning',
  kind: 'style',
  title: { ru: 'Лишние пробелы', en: 'Needless spaces' },
  why: { ru: 'Пробелы подряд видны в Word и в сравнении редакций.', en: 'Spaces in a row show in Word and in redlines.' },
  fix: { ru: 'Оставьте один пробел; это сделает и `--fix`.', en: 'Keep one space; `--fix` does it too.' },
  messages,
  fixable: true,
  of: 'line',
  find({ text, spans, kinds }, { source }) {
    return Array.from(text.matchAll(SPACES)).flatMap(({ 0: run, index }) => {
      const [start, end] = [spans[index]![0], spans[index + run.length - 1]![1]];
      // A comment between two words, a line break or a space written as a reference does not count.
      if (source.slice(start, end) !== run || kinds.slice(index, index + run.length).some((kind) => kind !== 'text')) return [];
      const kept = run.includes('\u00a0') ? '\u00a0' : ' ';
      return [{ message: messages.spaces(run.length), start, edits: [{ start, end, text: kept }] }];
    });
  },
  examples: [
    {
      wrong: '1. Слова‸  через пробелы.',
      right: '1. Слова через пробелы.',
    },
    {
      wrong: `
        ## 1.‸  Общее

        1.1. Слова‸  через‸   пробелы, \`код  цел\`, [ссылка  цела](#1).

        | а | б |
        |---|---|
        | в‸  г | д |
      `,
      right: `
        ## 1. Общее

        1.1. Слова через пробелы, \`код  цел\`, [ссылка  цела](#1).

        | а | б |
        |---|---|
        | в г | д |
      `,
    },
  ],
});
