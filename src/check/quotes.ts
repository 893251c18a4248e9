/**
 * Straight quotation marks in Russian and Kazakh text. A mark opens where a word begins behind it and closes where one
 * ends in front of it; only where all marks of a line pair up, those that are there already included, is it known which
 * mark belongs in the place of which.
 */
import type { Lang } from '../model/edition.ts';
import { STYLE } from '../languages/tool/style-words.ts';
import type { Finding } from './style-finding.ts';
import type { Visible } from './visible.ts';

const LANGUAGES: readonly Lang[] = ['ru', 'kk'];
const BEFORE_OPENING = /^$|[\s([{«„“—–\-/]/u;
const BEHIND_CLOSING = /^$|[\s.,;:!?)\]}»“”…—–\-/]/u;

/** One finding a line, however many marks it has. */
export function findQuotes({ text, spans, kinds }: Visible, lang: Lang): Finding[] {
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
  return [{ rule: 'quotes', message: STYLE.quotes(straight.length), start: spans[first]![0], edits }];
}

type Role = 'opens' | 'closes';

/** The mark that belongs in the place of each straight one; null where they do not pair up. */
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

/** What the marks that are there already do; “ closes after „ and opens elsewhere. */
const ROLES: Record<string, (open: string | undefined) => Role> = {
  '«': () => 'opens', '„': () => 'opens', '»': () => 'closes', '”': () => 'closes', '“': (open) => (open === '„' ? 'closes' : 'opens'),
};

/** @param neighbour what a straight mark right in front of it does: ""Слово"" opens twice and closes twice */
function roleAt(text: string, index: number, neighbour: Role | null): Role | null {
  if (neighbour === 'closes') return 'closes';
  const behind = text.slice(index + 1).replace(/^"+/, '')[0] ?? '';
  const opens = neighbour === 'opens' || BEFORE_OPENING.test(text[index - 1] ?? '');
  if (opens && behind !== '' && !/\s/u.test(behind)) return 'opens';
  return !opens && BEHIND_CLOSING.test(behind) ? 'closes' : null;
}
