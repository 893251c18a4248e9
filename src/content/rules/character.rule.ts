/** Characters that no policy may contain, because a reader cannot see them or something was lost. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'character',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Невидимый или потерянный символ', en: 'An invisible or a lost character' },
  why: {
    ru: 'Символ, которого читатель не видит, меняет смысл незаметно; U+FFFD стоит там, где буква потерялась.',
    en: 'What a reader cannot see changes a text unnoticed; U+FFFD marks a lost letter.',
  },
  fix: { ru: 'Удалите символ в указанном месте и наберите слово заново.', en: 'Delete the character at the place named and retype the word.' },
  messages: {
    lost: {
      ru: 'здесь символ U+FFFD: он стоит там, где потерялась буква. Верните её',
      en: 'has the character U+FFFD here, which marks a lost letter: put the letter back',
    },
    invisible: (code: string): Message => ({
      ru: `здесь невидимый символ ${code}: удалите его`,
      en: `has the invisible character ${code} here: delete it`,
    }),
    reference: (written: string): Message => ({
      ru: `${written} обозначает символ, которого читатель не увидит: удалите`,
      en: `${written} stands for a character that a reader cannot see: delete it`,
    }),
  },
  examples: [
    {
      wrong: '1. Нажмите ‸\u202eкнопку.',
      right: '1. Нажмите кнопку.',
    },
    {
      wrong: '1. Пот‸\ufffdрянная буква.',
      right: '1. Потерянная буква.',
    },
    {
      wrong: '1. Нажмите ‸&#x202e;кнопку.',
      right: '1. Нажмите кнопку.',
    },
  ],
});
