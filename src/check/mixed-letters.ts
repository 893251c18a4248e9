/**
 * Words that mix letters of the Cyrillic and the Latin alphabet. A letter that both alphabets have by its looks («c»,
 * «о») tells nothing; one that only one alphabet has («ж», "f") tells which the word is written in. Where it does, and
 * every other letter has a twin in that alphabet, there is no doubt what was meant.
 */
import type { Lang } from '../model/edition.ts';
import { STYLE } from '../languages/tool/style-words.ts';
import { codePoint } from '../content/character.ts';
import type { Finding } from './style-finding.ts';
import type { Visible } from './visible.ts';

/** Latin letters and the Cyrillic ones that look the same in print. */
const TWINS: [latin: string, cyrillic: string][] = Array.from('aаcсeеoоpрxхyуAАBВCСEЕHНKКMМOОPРTТXХ'.matchAll(/(.)(.)/gu), (pair) => [pair[1]!, pair[2]!]);
/** Kazakh has more of them; its «ү» and «у» make "y" doubtful there. */
const KAZAKH_TWINS: [string, string][] = [...TWINS.filter(([latin]) => latin !== 'y'), ['i', 'і'], ['I', 'І'], ['h', 'һ'], ['ə', 'ә'], ['Ə', 'Ә'], ['ɵ', 'ө']];

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

export function findMixed({ text, spans, kinds }: Visible, lang: Lang, source: string): Finding[] {
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}]+/gu)).flatMap(({ 0: word, index }): Finding[] => {
    if (!LATIN.test(word) || !CYRILLIC.test(word) || kinds[index] === 'code') return [];
    const meant = kinds[index] === 'text' ? meantBy(word, lang) : null;
    const edits = Array.from(meant ?? word, (text, i) => ({ was: word[i]!, start: spans[index + i]![0], end: spans[index + i]![1], text })).filter(({ was, text }) => text !== was);
    // A letter that is written as a reference is left to its author.
    const isPlain = edits.every(({ was, start, end }) => source.slice(start, end) === was);
    return [{ rule: 'look-alike', message: STYLE.lookAlike(word, strangers(word, meant)), start: spans[index]![0], edits: isPlain ? edits.map(({ start, end, text }) => ({ start, end, text })) : [] }];
  });
}

/** The word in one alphabet, or null where nobody can tell which. */
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

/** The letters to look at, with their codes, since the eye cannot tell them. */
function strangers(word: string, meant: string | null): string {
  const cyrillic = Array.from(word).filter((letter) => CYRILLIC.test(letter)).length;
  const rare = cyrillic * 2 > word.length ? LATIN : CYRILLIC;
  const named = Array.from(word).filter((letter, i) => (meant === null ? rare.test(letter) : letter !== Array.from(meant)[i]));
  return Array.from(new Set(named), (letter) => `${letter} ${codePoint(letter)}`).join(', ');
}
