/** How lawyers write the title of a document within a sentence. */

/**
 * The genitive of the words that titles of legal documents begin with. Russian grammar in general is beyond a
 * table; what is not in the table is quoted instead, which is correct for any title.
 */
const NOUNS: Record<string, string> = {
  политика: 'политики', соглашение: 'соглашения', правила: 'правил', условия: 'условий', положение: 'положения', договор: 'договора', оферта: 'оферты',
  регламент: 'регламента', порядок: 'порядка', согласие: 'согласия', уведомление: 'уведомления', инструкция: 'инструкции', приложение: 'приложения', стандарт: 'стандарта',
  кодекс: 'кодекса', устав: 'устава', памятка: 'памятки', заявление: 'заявления', контракт: 'контракта', меморандум: 'меморандума', требования: 'требований', тарифы: 'тарифов',
};
const ADJECTIVES: [RegExp, string][] = [
  [/ая$/u, 'ой'], [/яя$/u, 'ей'], [/ское$/u, 'ского'], [/ое$/u, 'ого'], [/ее$/u, 'его'], [/ский$/u, 'ского'], [/(?:ый|ой)$/u, 'ого'], [/ий$/u, 'его'], [/ые$/u, 'ых'], [/ие$/u, 'их'],
];
const MAX_ADJECTIVES = 2;

/**
 * «Политики конфиденциальности» for «Политика конфиденциальности, применяемая …», or null where the words are not known.
 * What follows the title's first comma or opening bracket describes the document and is not part of its name.
 */
export function genitiveTitle(title: string): string | null {
  const name = title.split(/,|\s\(/u)[0]!.trim();
  const words = name.split(' ');
  const noun = words.findIndex((word) => Object.hasOwn(NOUNS, word.toLowerCase()));
  if (noun < 0 || noun > MAX_ADJECTIVES || !isBalanced(name)) return null;
  const adjectives = words.slice(0, noun).map(genitiveAdjective);
  if (adjectives.includes(null)) return null;
  const written = words[noun]!;
  const genitive = NOUNS[written.toLowerCase()]!;
  return [...adjectives, /^\p{Lu}/u.test(written) ? genitive[0]!.toUpperCase() + genitive.slice(1) : genitive, ...words.slice(noun + 1)].join(' ');
}

function genitiveAdjective(word: string): string | null {
  const rule = ADJECTIVES.find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : null;
}

/** A comma within «quotes» does not end the name. */
function isBalanced(name: string): boolean {
  return name.split('«').length === name.split('»').length && (name.split('"').length - 1) % 2 === 0;
}
