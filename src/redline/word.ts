/**
 * Words of legal texts, by Unicode class: Russian, Kazakh and English alike. A word is kept whole with its
 * combining marks, hyphens and apostrophes; so are numbers (`10 000,50`), dates (`22.11.2026`), clause
 * numbers (`3.2.5`) and addresses. Everything between words (punctuation, white space) is a separator.
 */

const LETTER = 1;
const DIGIT = 2;
const JOINER = 3;
const OTHER = 4;

/** Classes of UTF-16 code units, filled on demand: a table is ten times faster than a regular expression. Not state: a character never changes its class. */
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code]!;
  return known !== 0 ? known : (classes[code] = classify(code));
}

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (/[\p{Nd}\p{Nl}\p{No}]/u.test(char)) return DIGIT;
  // A surrogate is half a character: as a "letter" it can never be cut from its other half.
  if (/[\p{L}\p{M}\p{Cs}\u00ad\u200c\u200d\u2060]/u.test(char)) return LETTER;
  return /[-\u2010\u2011'’ʼ.,@_&/:?#=%~+ \u00a0\u202f\u2009]/.test(char) ? JOINER : OTHER;
}

function isWordCode(code: number): boolean {
  return classOf(code) <= DIGIT;
}

function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Whether the character at `at` belongs to a word (letter, mark, digit). */
export function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWordCode(text.charCodeAt(at));
}

/**
 * The positions of the words of a text.
 * @returns start and end offsets in turn: `[start0, end0, start1, end1, …]`
 */
export function wordSpans(text: string): number[] {
  const spans: number[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) at += 1;
    else {
      const end = wordEnd(text, at);
      spans.push(at, end);
      at = end;
    }
  }
  return spans;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  let address = false;
  for (;;) {
    while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
    if (at + 1 >= text.length || classOf(text.charCodeAt(at)) !== JOINER) return at;
    const joined = joins(text, start, at, address);
    if (joined === 0) return at;
    address ||= joined === 2;
    while (!isWordCode(text.charCodeAt(at))) at += 1;
  }
}

/** Whether the joiner at `at` binds what follows to the word: 0 no, 1 yes, 2 yes and the word is an address. */
function joins(text: string, start: number, at: number, address: boolean): 0 | 1 | 2 {
  const sign = text[at]!;
  if (sign === ':' && text.startsWith('://', at) && /^https?$/i.test(text.slice(start, at)) && isWordAt(text, at + 3)) return 2;
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + 1);
  if (!isWordCode(next)) return 0;
  const digits = classOf(before) === DIGIT && classOf(next) === DIGIT;
  switch (sign) {
    case '-': case '‐': case '‑': case "'": case '’': case 'ʼ': case '_': case '&':
      return 1;
    case '.':
      if (digits) return 1;
      return isLatin(before) && isLatin(next) && (address || (next | 0x20) === next) ? 2 : 0;
    case ',':
      return digits ? 1 : 0;
    case '@':
      return 2;
    case ' ': case '\u00a0': case '\u202f': case '\u2009':
      return digits && groupsThousands(text, start, at) ? 1 : 0;
    default:
      return address ? 2 : 0;
  }
}

/** `10 000`, `1 000 000`: up to three digits, then groups of exactly three. */
function groupsThousands(text: string, start: number, at: number): boolean {
  return /^\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})*$/.test(text.slice(start, at)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

/** A word without its presentation: case, kind of hyphen and apostrophe, invisible characters, kind of space in a number. */
export function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/[‐‑]/g, '-').replace(/[’ʼ]/g, "'").replace(/[\s\u00ad\u200c\u200d\u2060]/g, '');
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordSpans(text).length / 2;
}

/** A text cut into words; `ids` are the lexicon's, two words that differ only in presentation share one. */
export interface Words {
  spans: number[];
  ids: number[];
}

/** All words of two editions, with how many clauses contain each: a rare word is stronger evidence than a common one. */
export class Lexicon {
  readonly #byWord = new Map<string, number>();
  readonly #byFold = new Map<string, number>();
  readonly #holders: number[] = [];
  readonly #lastHolder: number[] = [];
  #clauses = 0;

  /** Cuts a text into words. */
  read(text: string): Words {
    const spans = wordSpans(text);
    const ids = new Array<number>(spans.length / 2);
    for (let k = 0; k < ids.length; k++) ids[k] = this.#id(text.slice(spans[2 * k], spans[2 * k + 1]));
    return { spans, ids };
  }

  wording(text: string): Wording {
    return { text, words: this.read(text) };
  }

  /** Counts the words of one clause, each once. */
  count(words: Words): void {
    this.#clauses += 1;
    for (const id of words.ids) {
      if (this.#lastHolder[id] === this.#clauses) continue;
      this.#lastHolder[id] = this.#clauses;
      this.#holders[id]! += 1;
    }
  }

  /** How many clauses contain the word. */
  holders(id: number): number {
    return this.#holders[id]!;
  }

  /** The weight of the word, about 1 where every clause has it, more where few do. */
  weight(id: number): number {
    return Math.log2(1 + this.#clauses / Math.max(1, this.#holders[id]!));
  }

  /** Whether the word is in so many clauses that it says little: «и», «в», `the`. */
  isCommon(id: number): boolean {
    return this.#holders[id]! > Math.max(3, this.#clauses / 10);
  }

  #id(word: string): number {
    let id = this.#byWord.get(word);
    if (id !== undefined) return id;
    const fold = foldWord(word);
    id = this.#byFold.get(fold);
    if (id === undefined) {
      id = this.#holders.length;
      this.#byFold.set(fold, id);
      this.#holders.push(0);
      this.#lastHolder.push(0);
    }
    this.#byWord.set(word, id);
    return id;
  }
}

/** One side of a comparison: a text and its words. */
export interface Wording {
  text: string;
  words: Words;
}
