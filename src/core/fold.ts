/**
 * Words as search compares them: letters that people type for one another fold into one, so that `кужат`
 * finds «құжат» and `учет` «учёт». Each letter gives one letter: places in a folded text are places in the text.
 */
const LETTERS: Record<string, string> = { ё: 'е', қ: 'к', ғ: 'г', ң: 'н', ә: 'а', ө: 'о', ұ: 'у', ү: 'у', і: 'и', һ: 'х' };
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** A text in small folded letters, as long as the text itself. */
export function fold(text: string): string {
  // A few capitals have a small form of two letters; they stay, so that places stay.
  const small = Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
  return small.replace(FOLDED, (letter) => LETTERS[letter]!);
}

/**
 * Endings of Kazakh nouns in the order they stand in, last first, folded: «-ғы» of the locative, case, possessive,
 * plural. Spelling rules are left out: whoever asks tries each root on an index, which knows the words.
 */
const ENDINGS = ['ғы гі', 'ның нің дың дің тың тің ны ні ды ді ты ті н ға ге қа ке на не да де та те нда нде дан ден нан нен тан тен мен бен пен', 'сы сі ы і ңыз ңіз ыңыз іңіз мыз міз ымыз іміз м ң', 'лар лер дар дер тар тер']
  .map((line) => [...new Set(line.split(' ').map(fold))]);
const LEAST_ROOT = 3;

/**
 * What a Kazakh word may be a form of, for an index that finds words by their beginning: folded, the longest
 * first, the word itself left out. A root that ends in a consonant which voices before a vowel (тармақ, тармағы;
 * кітап, кітабы) is given both ways.
 */
export function foldedRoots(word: string): string[] {
  const whole = fold(word);
  let forms = new Set([whole]);
  for (const endings of ENDINGS) {
    forms = new Set([...forms, ...[...forms].flatMap((form) => endings.filter((ending) => form.endsWith(ending) && form.length - ending.length >= LEAST_ROOT).map((ending) => form.slice(0, -ending.length)))]);
  }
  const roots = new Set([...forms].flatMap((form) => [form, ...(VOICED[form.at(-1)!] ? [form.slice(0, -1) + VOICED[form.at(-1)!]] : [])]));
  roots.delete(whole);
  return [...roots].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const VOICED: Record<string, string> = { к: 'г', г: 'к', п: 'б', б: 'п' };
