/** Reads and writes DER (X.690), as much as time stamps need. */

export interface Element {
  tag: number;
  /** What it contains. */
  content: Uint8Array;
  /** With tag and length. */
  whole: Uint8Array;
}

/** The elements that bytes consist of. @throws Error where they are no DER */
export function readDer(bytes: Uint8Array): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at]!;
    const first = bytes[at + 1] ?? 0x80;
    const long = first > 0x80 ? first - 0x80 : 0;
    if (first === 0x80 || long > 4) throw new Error('DER: length');
    const length = long === 0 ? first : bytes.subarray(at + 2, at + 2 + long).reduce((sum, byte) => sum * 256 + byte, 0);
    const start = at + 2 + long;
    if (start + length > bytes.length) throw new Error('DER: end');
    elements.push({ tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) });
    at = start + length;
  }
  return elements;
}

/** The elements inside of one. */
export function inside(element: Element | undefined, tag: number): Element[] {
  if (element?.tag !== tag) throw new Error('DER: tag');
  return readDer(element.content);
}

export const [BOOLEAN, INTEGER, OCTETS, NULL, OID, TIME, SEQUENCE, SET] = [0x01, 0x02, 0x04, 0x05, 0x06, 0x18, 0x30, 0x31];

export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = parts.flatMap((part) => [...part]);
  const size: number[] = [];
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest % 256);
  return Uint8Array.from([tag, ...(content.length < 0x80 ? [content.length] : [0x80 + size.length, ...size]), ...content]);
}

/** A whole number of any size that is not negative. */
export function derInteger(bytes: Uint8Array): Uint8Array {
  const digits = [...bytes];
  while (digits.length > 1 && digits[0] === 0) digits.shift();
  return der(INTEGER, Uint8Array.from(digits[0]! >= 0x80 ? [0, ...digits] : digits));
}
