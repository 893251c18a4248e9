/** What the rules of writing say: quotation marks, spaces, letters, the ends of list items. */
import type { Message } from '../../model/message.ts';

export const STYLE = {
  quotes: (count: number): Message => ({
    ru: `${count === 1 ? 'прямая кавычка' : `прямые кавычки (${count})`}: поставьте «ёлочки», внутри них – „лапки“`,
    en: `${count === 1 ? 'a straight quotation mark' : `${count} straight quotation marks`}: write « », and „ “ within them`,
  }),
  spaces: (count: number): Message => ({
    ru: `пробелов подряд – ${count}: оставьте один`,
    en: `${count} spaces in a row: keep one`,
  }),
  lookAlike: (word: string, letters: string): Message => ({
    ru: `в слове «${word}» буквы двух алфавитов (${letters}): наберите слово заново`,
    en: `the word "${word}" mixes letters of two alphabets (${letters}): type it anew`,
  }),
  listEnd: (mark: string): Message => ({
    ru: `пункт перечня кончается не так, как другие: поставьте «${mark}»`,
    en: `the item does not end as the others do: write "${mark}"`,
  }),
  listLast: (mark: string): Message => ({
    ru: `последний пункт перечня не завершён: поставьте «${mark}»`,
    en: `the last item does not close the list: write "${mark}"`,
  }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;
