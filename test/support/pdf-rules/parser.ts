/** Reads values and operators off a text of bytes, a character a byte (ISO 32000-1, 7.2 and 7.3). */
import { Bytes, Name, Operator, Ref, type Dict, type Value } from './value.ts';

const SPACE = /[\0\t\n\f\r ]/;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/y;
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const END = Symbol('end');

export class Parser {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** @returns undefined at the end of the text @throws Error where it is not PDF */
  next(): Value | Operator | undefined {
    const token = this.#token();
    return token === END ? undefined : token;
  }

  value(): Value {
    const token = this.next();
    if (token === undefined || token instanceof Operator) throw new Error(`a value is missing at byte ${this.at}`);
    return token;
  }

  skipSpace(): void {
    while (this.at < this.#text.length) {
      if (this.#text[this.at] === '%') while (this.at < this.#text.length && !/[\r\n]/.test(this.#text[this.at]!)) this.at += 1;
      else if (SPACE.test(this.#text[this.at]!)) this.at += 1;
      else return;
    }
  }

  #token(): Value | Operator | typeof END {
    this.skipSpace();
    const sign = this.#text[this.at];
    if (sign === undefined) return END;
    this.at += 1;
    switch (sign) {
      case '/': return new Name(this.#word().replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
      case '(': return this.#literal();
      case '[': return this.#list(']');
      case '<': return this.#text[this.at] === '<' ? this.#dict() : this.#hex();
    }
    this.at -= 1;
    const word = this.#word();
    if (word === '') throw new Error(`"${sign}" makes no sense at byte ${this.at}`);
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return this.#numberOrRef(Number(word));
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : new Operator(word);
  }

  #word(): string {
    const start = this.at;
    REGULAR.lastIndex = start;
    while (REGULAR.test(this.#text)) this.at = REGULAR.lastIndex;
    return this.#text.slice(start, this.at);
  }

  #numberOrRef(number: number): number | Ref {
    const ref = /^\s+\d+\s+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(this.#text.slice(this.at, this.at + 16));
    if (!ref || !Number.isInteger(number)) return number;
    this.at += ref[0].length;
    return new Ref(number);
  }

  #literal(): Bytes {
    let raw = '';
    for (let depth = 1; ;) {
      const sign = this.#text[this.at++];
      if (sign === undefined) throw new Error('a string has no end');
      if (sign === '(') depth += 1;
      if (sign === ')' && --depth === 0) return new Bytes(raw);
      if (sign !== '\\') {
        raw += sign;
        continue;
      }
      const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at, this.at + 3))?.[0];
      const escaped = octal ?? this.#text[this.at]!;
      this.at += escaped.length;
      raw += octal ? String.fromCharCode(parseInt(octal, 8)) : escaped === '\n' ? '' : ESCAPES[escaped] ?? escaped;
    }
  }

  #hex(): Bytes {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at, end).replace(/\s/g, '');
    this.at = end + 1;
    return new Bytes(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'));
  }

  #list(end: string): Value[] {
    const list: Value[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#text.startsWith(end, this.at)) {
        this.at += end.length;
        return list;
      }
      list.push(this.value());
    }
  }

  #dict(): Dict {
    this.at += 1;
    const list = this.#list('>>');
    const dict: Dict = new Map();
    for (let i = 0; i + 1 < list.length; i += 2) dict.set((list[i] as Name).name, list[i + 1]!);
    return dict;
  }
}
