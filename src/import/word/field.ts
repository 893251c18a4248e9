/** Fields: instructions whose last result is stored in the text. The result is read, the instruction is not. */

interface Field {
  instruction: string;
  /** Whether the result has begun. */
  result: boolean;
}

/** The fields that are open at a place of the text. They nest and may span paragraphs. */
export class FieldStack {
  readonly #open: Field[] = [];

  /** A `w:fldChar` of some type. */
  mark(type: string): void {
    const top = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: '', result: false });
    else if (type === 'separate' && top) top.result = true;
    else if (type === 'end') this.#open.pop();
  }

  /** A piece of the instruction. */
  instruct(words: string): void {
    const top = this.#open.at(-1);
    if (top && !top.result) top.instruction += words;
  }

  /** Whether words here are visible: outside fields, and in results. */
  get shows(): boolean {
    return this.#open.every((field) => field.result);
  }

  /** The address of the innermost link field, or null. */
  get href(): string | null {
    return this.#open.map(({ instruction }) => hyperlink(instruction)).findLast((href) => href !== null) ?? null;
  }

  /** Whether the table of contents is being read. */
  get contents(): boolean {
    return this.#open.some(({ instruction }) => /^\s*TOC\b/.test(instruction));
  }

  /** A field in one element. */
  simple(instruction: string): { href: string | null } {
    return { href: hyperlink(instruction) };
  }
}

/** `HYPERLINK "https://…" \l "place"` → its address. */
function hyperlink(instruction: string): string | null {
  if (!/^\s*HYPERLINK\b/i.test(instruction)) return null;
  const place = /\\l\s+"([^"]*)"/.exec(instruction)?.[1];
  const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1] ?? /^\s*HYPERLINK\s+([^\s\\"]+)/i.exec(instruction)?.[1] ?? '';
  return address + (place === undefined ? '' : `#${place}`);
}
