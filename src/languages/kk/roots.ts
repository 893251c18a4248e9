/**
 * Kazakh word forms. No stemmer library knows Kazakh, so this is a small one of our own: a noun's endings
 * follow its root in a fixed order, plural – possessive – case – «-ғы», and each is spelled by two rules:
 * vowel harmony (back or front, as the root's last vowel) and the sound before it (тармақ-тар, бөлім-дер, ереже-лер).
 * Source: the school grammar of the language; verbs and derived words («-лық», «-шы») stay as they are.
 */
import { fold } from '../fold.ts';

/** What precedes an ending: a vowel, a nasal, л р й у, з ж, or a voiceless consonant (б в г д sound so at a word's end). */
type Sound = 'vowel' | 'nasal' | 'liquid' | 'voiced' | 'voiceless';

const SOUNDS: [RegExp, Sound[]][] = [
  // «и» and «у» end words as vowels and as glides.
  [/[и]$/u, ['vowel', 'liquid']],
  [/[уюлрй]$/u, ['liquid']],
  [/[аәеёоөұүыіэя]$/u, ['vowel']],
  [/[мнң]$/u, ['nasal']],
  [/[зж]$/u, ['voiced']],
];

/** Endings in back and front spelling, and what each may follow; `own` stands for the possessive of the third person. */
type Ending = [back: string, front: string, after: (Sound | 'own')[]];

const PLURAL: Ending[] = [
  ['лар', 'лер', ['vowel', 'liquid']],
  ['дар', 'дер', ['nasal', 'voiced', 'liquid']],
  ['тар', 'тер', ['voiceless']],
];
const POSSESSIVE: Ending[] = [
  ['сы', 'сі', ['vowel']],
  ['ы', 'і', ['nasal', 'liquid', 'voiced', 'voiceless']],
  ['ңыз', 'ңіз', ['vowel']],
  ['ыңыз', 'іңіз', ['nasal', 'liquid', 'voiced', 'voiceless']],
  ['мыз', 'міз', ['vowel']],
  ['ымыз', 'іміз', ['nasal', 'liquid', 'voiced', 'voiceless']],
];
const CASE: Ending[] = [
  ['ның', 'нің', ['vowel', 'nasal', 'own']],
  ['дың', 'дің', ['liquid', 'voiced']],
  ['тың', 'тің', ['voiceless']],
  ['ны', 'ні', ['vowel']],
  ['ды', 'ді', ['nasal', 'liquid', 'voiced']],
  ['ты', 'ті', ['voiceless']],
  ['н', 'н', ['own']],
  ['ға', 'ге', ['vowel', 'nasal', 'liquid', 'voiced']],
  ['қа', 'ке', ['voiceless']],
  ['на', 'не', ['own']],
  ['да', 'де', ['vowel', 'nasal', 'liquid', 'voiced']],
  ['та', 'те', ['voiceless']],
  ['нда', 'нде', ['own']],
  ['дан', 'ден', ['vowel', 'liquid', 'voiced']],
  ['нан', 'нен', ['nasal', 'own']],
  ['тан', 'тен', ['voiceless']],
  ['мен', 'мен', ['vowel', 'nasal', 'liquid', 'own']],
  ['бен', 'бен', ['voiced']],
  ['пен', 'пен', ['voiceless']],
];
/** «тармақтағы» – the one in the clause: follows «-да», «-та», «-нда». */
const LOCATIVE_ADJECTIVE: Ending[] = [['ғы', 'гі', ['vowel']]];

const BACK = /[аоұыяё]/u;
const FRONT = /[әеөүіэ]/u;
/** «и», «у», «ю» go with either; so does a loanword with a soft sign. */
const LAST_VOWEL = /([аәеёоөұүыіэяиуюь])[^аәеёоөұүыіэяиуюь]*$/u;
const MIN_ROOT = 3;

/**
 * Every root that a word may be a form of, the word itself first, all in lower case: «тармақтарының» is of
 * «тармақтары», «тармақтар», «тармақ». Also for abbreviations: «ЖШС-ның» is of «жшс».
 */
export function kazakhRoots(word: string): string[] {
  const whole = word.toLowerCase();
  const roots = new Set([whole]);
  const cut = (words: Iterable<string>, endings: Ending[]): string[] => {
    const found = [...words].flatMap((one) => endings.flatMap((ending) => cutEnding(one, ending)));
    for (const root of found) roots.add(root);
    return found;
  };
  const locative = cut([whole], LOCATIVE_ADJECTIVE).filter((root) => /[дт][ае]$/u.test(root));
  const bare = cut([whole, ...locative], CASE);
  const single = cut([whole, ...bare], POSSESSIVE);
  cut([whole, ...bare, ...single], PLURAL);
  return [...roots];
}

/** «тармағы» is of «тармақ», «кітабы» of «кітап»; without the letters of Kazakh, г and к are typed for both. */
const VOICED: Record<string, string> = { г: 'к', б: 'п' };
/** Letters that Kazakh has and Russian keyboards lack. */
const OWN_LETTERS = /[әғқңөұүіһ]/u;

/**
 * Every root that a typed word may be a form of, folded, the word itself first. A word typed without the letters
 * of Kazakh, «кужаттарга», shows neither harmony nor sounds: any ending may occur in it.
 */
export function typedRoots(word: string): string[] {
  const whole = word.toLowerCase();
  if (OWN_LETTERS.test(whole)) return [...new Set(kazakhRoots(whole).map(fold))];
  let forms = [fold(whole)];
  for (const endings of [LOCATIVE_ADJECTIVE, CASE, POSSESSIVE, PLURAL]) {
    const spellings = [...new Set(endings.flatMap(([back, front]) => [fold(back), fold(front)]))];
    const shorter = forms.flatMap((form) => spellings.filter((ending) => form.endsWith(ending)).map((ending) => form.slice(0, -ending.length)));
    forms = [...new Set([...forms, ...shorter.filter((form) => form.length >= MIN_ROOT)])];
  }
  return [...new Set(forms.flatMap((form) => [form, form.replace(/[гб]$/u, (letter) => VOICED[letter]!)]))];
}

/** The roots that a word has without one ending; none where it does not end so. */
function cutEnding(word: string, [back, front, after]: Ending): string[] {
  return [...new Set([back, front])].flatMap((ending) => {
    if (!word.endsWith(ending)) return [];
    const rest = word.slice(0, -ending.length);
    // A hyphen joins an ending to letters that are read one by one or in another language: any ending may occur there.
    if (rest.endsWith('-')) return rest.length > 2 ? [rest.slice(0, -1)] : [];
    if (rest.length < MIN_ROOT - 1 || !LAST_VOWEL.test(rest)) return [];
    const own = after.includes('own') && /[ыі]$/u.test(rest);
    if (!own && !soundsBefore(rest).some((sound) => after.includes(sound))) return [];
    if (back !== front && !harmonises(rest, ending === back)) return [];
    return /^[ыі]/u.test(ending) ? spelledAlone(rest) : rest.length < MIN_ROOT ? [] : [rest];
  });
}

function soundsBefore(rest: string): Sound[] {
  const letters = rest.replace(/ь$/u, '');
  return SOUNDS.find(([pattern]) => pattern.test(letters))?.[1] ?? ['voiceless'];
}

function harmonises(rest: string, isBack: boolean): boolean {
  const vowel = LAST_VOWEL.exec(rest)![1]!;
  return isBack ? !FRONT.test(vowel) : !BACK.test(vowel);
}

/** Before «-ы, -і» a final қ, к, п is spelled ғ, г, б (тармағ-ы), and the last «ы, і» of some words falls out (халқ-ы). */
function spelledAlone(rest: string): string[] {
  const voiceless = rest.replace(/[ғгб]$/u, (letter) => ({ ғ: 'қ', г: 'к', б: 'п' })[letter]!);
  const filled = /[^аәеёоөұүыіэяиуюь]{2}$/u.test(rest) ? [rest.slice(0, -1) + (harmonises(rest, true) ? 'ы' : 'і') + rest.slice(-1)] : [];
  return [...new Set([rest, voiceless, ...filled])].filter((root) => root.length >= MIN_ROOT);
}
