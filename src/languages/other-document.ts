/** Whether a reference to a clause is to another document than the one it is in: the words next to it show which. */
import { GRAMMARS } from './compiled/grammars.ts';
import { ofAllLanguages } from './grammars.ts';
import type { DocumentWords } from './references.ts';

const WORDS = Object.values(GRAMMARS).flatMap(({ references }) => references?.documents ?? []);
const patternOf = (part: (words: DocumentWords) => string | undefined): string => ofAllLanguages(({ references }) => references && part(references.documents));

const ACTS = new RegExp(patternOf(({ acts }) => acts), 'iu');
const DOCUMENTS = new RegExp(patternOf(({ acts, documents }) => `${acts}|${documents}`), 'iu');
const THIS_BEFORE = new RegExp(patternOf(({ thisBefore }) => thisBefore), 'iu');
const THIS_WORD_BEFORE = new RegExp(String.raw`(?:${THIS_BEFORE.source})\s+\S+\s*$`, 'iu');
const THIS_AFTER = new RegExp(String.raw`^\s*(?:\([^)]*\)\s*)?(?:${patternOf(({ thisAfter }) => thisAfter)})`, 'iu');
const THIS_ACT = new RegExp(String.raw`^\s*\p{L}*\s+(?:\p{L}+\s+)?(?:${patternOf(({ thisAct }) => thisAct)})(?!\p{L})`, 'iu');

/** Names after a preposition, names in the genitive, and names before the reference, in the languages that have each. */
const PREPOSITIONS = WORDS.flatMap(({ acts, documents, named }) => ('after' in named ? [{
  opens: new RegExp(`^${named.after.preposition}`, 'iu'), proper: new RegExp(named.after.proper, 'u'), nouns: new RegExp(`${acts}|${documents}`, 'iu'),
  further: named.after.further === undefined ? null : new RegExp(`^${named.after.further}([^.,;:]*)`, 'u'),
}] : []));
const GENITIVES = WORDS.flatMap(({ named }) => ('genitive' in named ? [{
  nouns: new RegExp(String.raw`^[«"“]?(?:${named.genitive.nouns})(?!\p{L})`, 'iu'), adjective: new RegExp(`${named.genitive.adjective}$`, 'iu'),
  our: new RegExp(`^${named.genitive.our}$`, 'iu'), further: new RegExp(String.raw`^(?:${named.genitive.further})(?!\p{L})`, 'iu'),
}] : []));
const BEFORE = WORDS.flatMap(({ acts, documents, named }) => ('before' in named ? [{ genitive: new RegExp(named.before, 'u'), nouns: new RegExp(`${acts}|${documents}`, 'iu') }] : []));

/** Whether words name an act or a document of any kind. */
export function namesDocument(words: string): boolean {
  return DOCUMENTS.test(words);
}

/** Where a reference is in a text. */
export interface Place {
  start: number;
  end: number;
  /** Its number is before its words, and the name of a document before both, «Заңның 5-бабы»; else after it, «ст. 5 Закона». */
  isNumberFirst: boolean;
}

/** How far the name of its document may be from a reference. */
const NEAR = 120;

/**
 * Whether the words around a reference name another document.
 * @param isOwn whether a noun names this very document
 */
export function namesAnother(text: string, { start, end, isNumberFirst }: Place, isOwn: (word: string) => boolean): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (isNumberFirst) return namedBefore(before, isOwn);
  // «Закон «О персональных данных» (ст. 5)», "the Privacy Act (section 3)".
  if (/[(,]\s*$/u.test(before) && ACTS.test(before.replace(/^.*[.;:]\s/u, '')) && !THIS_BEFORE.test(before)) return true;
  // "17 U.S.C. § 512"
  if (/\p{Lu}\.\s*$/u.test(before)) return true;
  return namedAfter(text.slice(end, end + NEAR), isOwn);
}

function namedAfter(after: string, isOwn: (word: string) => boolean): boolean {
  const own = THIS_AFTER.exec(after);
  if (own) return THIS_ACT.test(after.slice(own[0].length));
  if (PREPOSITIONS.some(({ further }) => ACTS.test(further?.exec(after)?.[1] ?? ''))) return true;
  const opened = PREPOSITIONS.flatMap(({ opens, proper, nouns }) => {
    const [preposition] = opens.exec(after) ?? [];
    return preposition === undefined ? [] : [{ name: wordsBefore(after.slice(preposition.length)).slice(0, 6), nouns, isProper: proper.test(preposition) }];
  });
  if (opened.length > 0) {
    return opened.some(({ name, nouns, isProper }) => {
      const noun = name.findIndex((word) => ACTS.test(word) || nouns.test(word));
      // "the Cookie Policy" is not to a "Privacy Policy".
      if (noun !== -1) return !name.slice(0, noun + 1).every((word, k) => isOwn(word) || (k < noun && !/^\p{Lu}/u.test(word)));
      return isProper && /^[«"“\p{Lu}]/u.test(name[0] ?? '') && !isOwn(name[0]!);
    });
  }
  const words = /^\s*[.,;:)]/u.test(after) ? [] : wordsBefore(after.trimStart());
  // An abbreviation right after: «ст. 5 ГК РК», "Article 6 GDPR".
  if (/^[«"“]|^\p{Lu}{2,}(?:$|[^\p{Ll}])/u.test(words[0] ?? '')) return true;
  return GENITIVES.some(({ nouns, adjective, our, further }) => {
    // Adjectives are part of the name: «п. 2.1 Пользовательского соглашения» is not to «Соглашение об обработке данных».
    const noun = words.slice(0, 4).findIndex((word) => nouns.test(word) || !adjective.test(word));
    if (noun === -1 || !nouns.test(words[noun]!)) return false;
    const name = words.slice(0, noun + 1).filter((one) => !our.test(one));
    return !name.every(isOwn) || (further.test(words.slice(noun + 1).join(' ')) && !isOwn(words[noun + 1] ?? ''));
  });
}

/** The words up to the next mark. */
function wordsBefore(text: string): string[] {
  return text.split(/[.,;:!?()]|\s[–—]\s/u)[0]!.split(/\s+/u).filter(Boolean);
}

/** «Заңның 5-бабы», «Пайдаланушы келісімінің 3.2-тармағы»; «осы Саясаттың» is this one. */
function namedBefore(before: string, isOwn: (word: string) => boolean): boolean {
  if (THIS_WORD_BEFORE.test(before)) return false;
  const [last = '', qualifier = ''] = before.split(/[.,;:!?()]/u).at(-1)!.trim().split(/\s+/u).toReversed();
  const isName = BEFORE.some(({ genitive, nouns }) => genitive.test(last) && (ACTS.test(last) || nouns.test(last) || /^[»”"]|^\p{Lu}/u.test(last)));
  // «Cookie саясатының» is not «Құпиялық саясаты».
  return isName && (!isOwn(last) || (/^[«"“\p{Lu}]/u.test(qualifier) && !isOwn(qualifier)));
}
