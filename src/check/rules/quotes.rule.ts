/**
 * Straight quotation marks in Russian and Kazakh text. A mark opens where a word begins after it and closes where one
 * ends before it; only where all marks of a line pair up, those that are there already included, is it known
 * which mark replaces which.
 */
import type { Lang } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  quotes: (count: number): Message => ({
    ru: `${count === 1 ? 'прямая кавычка' : `прямые кавычки (${count})`}: поставьте «ёлочки», внутри них – „лапки“`,
    en: `${count === 1 ? 'a straight quotation mark' : `${count} straight quotation marks`}: write « », and „ “ within them`,
  }),
};

const LANGUAGES: readonly Lang[] = ['ru', 'kk'];
const BEFORE_OPENING = /^$|[\s([{«„“—–\-/]/u;
const AFTER_CLOSING = /^$|[\s.,;:!?)\]}»“”…—–\-/]/u;

export default defineTextRule({
  name: 'quotes',
  level: 'warning',
  kind: 'style',
  title: { ru: 'Прямые кавычки', en: 'Straight quotation marks' },
  why: { ru: 'В русском и казахском тексте – «ёлочки», внутри них „лапки“. Английский текст правило не проверяет.', en: 'Russian and Kazakh write « », and „ “ within them. English texts are not checked.' },
  fix: { ru: 'Поставьте «ёлочки»; парные кавычки заменит `--fix`.', en: 'Write « »; `--fix` changes marks that come in pairs.' },
  messages,
  fixable: true,
  of: 'line',
  // One finding per line, however many marks it has.
  find({ text, spans, kinds }, { lang }) {
    if (!LANGUAGES.includes(lang) || !text.includes('"')) return [];
    const straight = Array.from(text.matchAll(/"/g), ({ index }) => index).filter((index) => kinds[index] !== 'code');
    const [first] = straight;
    if (first === undefined) return [];
    const right = pairUp(text, new Set(straight));
    const edits = straight.flatMap((index) => {
      const [start, end] = spans[index]!;
      const mark = right?.get(index);
      return mark !== undefined && kinds[index] === 'text' ? [{ start, end, text: mark }] : [];
    });
    return [{ message: messages.quotes(straight.length), start: spans[first]![0], edits }];
  },
  examples: [
    {
      wrong: '1. Само ‸"слово".',
      right: '1. Само «слово».',
    },
    {
      wrong: '1. ТОО ‸"Фирма "Ромашка"".',
      right: '1. ТОО «Фирма „Ромашка“».',
    },
    {
      wrong: '1. Экран 5‸" шириной.',
      right: '1. Экран 5 дюймов шириной.',
      byHand: true,
    },
    {
      wrong: {
        files: {
          'rules/1.md': `
            ---
            published: 2026-01-10
            ---

            1. Опубликованное "слово" не трогают.
          `,
          'rules/2.md': `
            ---
            version: 2
            title: Правила ‸"Пример"
            summary: Слова ‸"в кавычках" – и в списке изменений.
            ---

            1. Само ‸"слово" и ТОО "Фирма "Ромашка"".

            2. Код \`"не трогают"\`, [ссылку ‸"тоже"](#1).

            3. Экран 5‸" и \\"экранированные\\" знаки.
          `,
          'rules/2.en.md': `
            1. A "word".

            2. A \`"code"\`, a [link](#1).

            3. An "escape".
          `,
        },
      },
      byHand: true,
    },
  ],
});

type Role = 'opens' | 'closes';

/** The mark that replaces each straight one; null where they do not pair up. */
function pairUp(text: string, straight: ReadonlySet<number>): Map<number, string> | null {
  const right = new Map<number, string>();
  const open: string[] = [];
  let last: Role | null = null;
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i]!;
    const isStraight = straight.has(i);
    const role: Role | null = isStraight ? roleAt(text, i, straight.has(i - 1) ? last : null) : ROLES[mark]?.(open.at(-1)) ?? null;
    if (!isStraight && role === null) continue;
    if (role === null) return null;
    last = role;
    if (role === 'opens') {
      const own = isStraight ? (open.length === 0 ? '«' : '„') : mark;
      if (isStraight) right.set(i, own);
      open.push(own);
    } else {
      const opened = open.pop();
      if (opened === undefined) return null;
      if (isStraight) right.set(i, opened === '«' ? '»' : '“');
    }
  }
  return open.length === 0 ? right : null;
}

/** Whether each existing mark opens or closes; “ closes after „ and opens elsewhere. */
const ROLES: Record<string, (open: string | undefined) => Role> = {
  '«': () => 'opens', '„': () => 'opens', '»': () => 'closes', '”': () => 'closes', '“': (open) => (open === '„' ? 'closes' : 'opens'),
};

/** @param neighbour what a straight mark right before it does: ""Слово"" opens twice and closes twice */
function roleAt(text: string, index: number, neighbour: Role | null): Role | null {
  if (neighbour === 'closes') return 'closes';
  const after = text.slice(index + 1).replace(/^"+/, '')[0] ?? '';
  const opens = neighbour === 'opens' || BEFORE_OPENING.test(text[index - 1] ?? '');
  if (opens && after !== '' && !/\s/u.test(after)) return 'opens';
  return !opens && AFTER_CLOSING.test(after) ? 'closes' : null;
}
