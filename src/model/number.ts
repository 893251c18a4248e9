/**
 * Clause numbers as legal texts write them: `1.`, `1.1.`, `3.2.5.`, `1)`, `a)`, `(a)`, `A.`.
 * The number belongs to the text, so the mark is kept exactly as written along with its bare form.
 */
export interface ClauseNumber {
  /** Bare: `3.2.5`, `a`, `IV`. */
  number: string;
  /** As written, with the white space after it: `3.2.5. `. */
  mark: string;
}

// No leading zeros and at most three digits a part: «01.12.2026 г.» opens a date, not a clause.
const PART = String.raw`[1-9]\d{0,2}`;
const LEVELS = String.raw`${PART}(?:\.${PART})+`;
const LETTER = String.raw`\p{L}`;
const ROMAN = String.raw`[ivxlc]{1,6}|[IVXLC]{1,6}`;
// Up to XXXIX, so that no word is mistaken for a number.
const CAPITALS = String.raw`X{0,3}(?:IX|IV|V?I{0,3})`;
// «И. И. Иванов» opens with a name.
const NOT_INITIALS = String.raw`(?!\s|\p{Lu}\.\s*\p{Lu}\p{Ll})`;

/** Where a number may be: a heading may leave out the closing mark of `4.2 Payment`, a paragraph may not. */
const FORMS: Record<'heading' | 'paragraph', RegExp[]> = {
  heading: [
    new RegExp(String.raw`^(${LEVELS})[.)]?(?:\s+|$|(?=\p{L}))`, 'u'),
    new RegExp(String.raw`^(${PART})[.)](?:\s+|$|(?=\p{Lu}))`, 'u'),
    new RegExp(String.raw`^(${ROMAN})[.)]\s+`, 'u'),
    new RegExp(String.raw`^(${LETTER})[.)]\s+`, 'u'),
    new RegExp(String.raw`^\((${PART}|${LETTER}|${ROMAN})\)\s+`, 'u'),
  ],
  paragraph: [
    new RegExp(String.raw`^(${LEVELS})[.)](?:\s+|$|(?=\p{L}))`, 'u'),
    new RegExp(String.raw`^(${PART})[.)](?:\s+|$|(?=\p{Lu}))`, 'u'),
    new RegExp(String.raw`^(${LETTER})\)\s+`, 'u'),
    new RegExp(String.raw`^(\p{Lu}|${CAPITALS})\.\s+${NOT_INITIALS}`, 'u'),
    new RegExp(String.raw`^\((${PART}|${LETTER}|${ROMAN})\)\s+`, 'u'),
  ],
};

/**
 * The number a text opens with, or null.
 * @param text plain text of a heading, a paragraph or a list item
 */
export function readNumber(text: string, form: 'heading' | 'paragraph'): ClauseNumber | null {
  for (const pattern of FORMS[form]) {
    const match = pattern.exec(text);
    if (match?.[1]) return { number: match[1], mark: match[0] };
  }
  return null;
}

// «1 January 2027» is a date.
const UNMARKED = new RegExp(String.raw`^(${LEVELS}|${PART})\s+(?!\p{L}+ \d{4})(?=[\p{L}«"“(\[])`, 'u');

/** What may be a number without a closing mark at the beginning of a text: `1.1 Access`, or «1.5 million»; its sequence decides. */
export function readUnmarked(text: string): ClauseNumber | null {
  const match = UNMARKED.exec(text);
  return match && { number: match[1]!, mark: match[0] };
}

/** Whether `inner` is numbered below `outer`: `1.1.2` below `1.1` and `1`. */
export function isBelow(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}.`);
}

/** What the numbers of one sequence have in common: `1` for `3.` and `3.2.5.`, `a)` for `б)`, `(a)`, `A`. */
export function numberStyle(mark: string): string {
  return mark
    .trim()
    .replace(/\d+(\.\d+)*/u, '1')
    .replace(/\p{Lu}+/u, 'A')
    .replace(/\p{Ll}+/u, 'a')
    .replace(/\.$/, '');
}
