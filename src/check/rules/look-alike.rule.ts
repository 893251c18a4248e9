/**
 * Words that mix letters of the Cyrillic and the Latin alphabet. A letter that looks the same in both alphabets («c»,
 * «о») proves nothing; one that only one alphabet has («ж», "f") shows which the word is written in. Where there is one,
 * and every other letter has a twin in that alphabet, it is certain what was meant.
 */
import type { Lang } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import { codePoint } from '../../content/character.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  mixed: (word: string, letters: string): Message => ({
    ru: `в слове «${word}» буквы двух алфавитов (${letters}): наберите слово заново`,
    en: `the word "${word}" mixes letters of two alphabets (${letters}): retype it`,
  }),
};

/** Latin letters and the Cyrillic ones that look the same in print. */
const TWINS: [latin: string, cyrillic: string][] = Array.from('aаcсeеoоpрxхyуAАBВCСEЕHНKКMМOОPРTТXХ'.matchAll(/(.)(.)/gu), (pair) => [pair[1]!, pair[2]!]);
/** Kazakh has more of them; its «ү» and «у» make "y" doubtful there. */
const KAZAKH_TWINS: [string, string][] = [...TWINS.filter(([latin]) => latin !== 'y'), ['i', 'і'], ['I', 'І'], ['h', 'һ'], ['ə', 'ә'], ['Ə', 'Ә'], ['ɵ', 'ө']];

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

export default defineTextRule({
  name: 'look-alike',
  level: 'warning',
  kind: 'style',
  title: { ru: 'Буквы двух алфавитов в одном слове', en: 'Letters of two alphabets in one word' },
  why: { ru: 'Латинская «c» в русском слове не видна, но слово не найдёт ни поиск, ни сравнение редакций.', en: 'A Latin "c" within a Russian word cannot be seen, but neither search nor redlines find the word.' },
  fix: { ru: 'Наберите слово заново; где сомнений нет, это сделает `--fix`.', en: 'Retype the word; where there is no doubt, `--fix` does it.' },
  messages,
  fixable: true,
  of: 'line',
  find({ text, spans, kinds }, { lang, source }) {
    return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}]+/gu)).flatMap(({ 0: word, index }) => {
      if (!LATIN.test(word) || !CYRILLIC.test(word) || kinds[index] === 'code') return [];
      const meant = kinds[index] === 'text' ? meantBy(word, lang) : null;
      const edits = Array.from(meant ?? word, (text, i) => ({ was: word[i]!, start: spans[index + i]![0], end: spans[index + i]![1], text })).filter(({ was, text }) => text !== was);
      // A letter that is written as a reference is left to its author.
      const isPlain = edits.every(({ was, start, end }) => source.slice(start, end) === was);
      return [{ message: messages.mixed(word, foreignLetters(word, meant)), start: spans[index]![0], edits: isPlain ? edits.map(({ start, end, text }) => ({ start, end, text })) : [] }];
    });
  },
  examples: [
    {
      wrong: '1. ‸Cлово с латинской буквой.',
      right: '1. Слово с латинской буквой.',
    },
    {
      wrong: {
        files: {
          'rules/1.md': `
            1. ‸Cлово с латинской буквой, ‸пeрсональные данные, IP-адрес.

            2. Обратное: ‸Lеgal и cookie-файл; непонятное: ‸Соpa и ‸iОS7ж.
          `,
          'rules/1.kk.md': `
            1. Қазақстанның ‸зaңы, ‸білiм, ‸пайдаланyшы.

            2. Мәтін.
          `,
        },
      },
      byHand: true,
    },
  ],
});

/** The word in one alphabet, or null where it is unclear which. */
function meantBy(word: string, lang: Lang): string | null {
  const pairs = lang === 'kk' ? KAZAKH_TWINS : TWINS;
  const [toCyrillic, toLatin] = [new Map(pairs), new Map(pairs.map(([latin, cyrillic]) => [cyrillic, latin]))];
  const letters = Array.from(word);
  const isOnly = (alphabet: RegExp, twins: Map<string, string>) => letters.some((letter) => alphabet.test(letter) && !twins.has(letter));
  const [hasCyrillic, hasLatin] = [isOnly(CYRILLIC, toLatin), isOnly(LATIN, toCyrillic)];
  if (hasCyrillic === hasLatin) return null;
  const twins = hasCyrillic ? toCyrillic : toLatin;
  return letters.map((letter) => twins.get(letter) ?? letter).join('');
}

/** The letters to look at, with their codes, since the eye cannot distinguish them. */
function foreignLetters(word: string, meant: string | null): string {
  const cyrillic = Array.from(word).filter((letter) => CYRILLIC.test(letter)).length;
  const rare = cyrillic * 2 > word.length ? LATIN : CYRILLIC;
  const named = Array.from(word).filter((letter, i) => (meant === null ? rare.test(letter) : letter !== Array.from(meant)[i]));
  return Array.from(new Set(named), (letter) => `${letter} ${codePoint(letter)}`).join(', ');
}
