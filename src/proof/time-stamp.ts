/**
 * Time stamps of RFC 3161: what an authority is asked, and what its token says of when something existed.
 *
 * A token is checked against what it is of, and its signature against the certificate that it carries. Whether that
 * belongs to an authority to be trusted is for who relies on it: `openssl ts -verify -CAfile`.
 */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { BOOLEAN, der, derInteger, INTEGER, inside, NULL, OCTETS, OID, readDer, SEQUENCE, SET, TIME, type Element } from './der.ts';

const SHA256 = Uint8Array.of(0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1);
/** The names of digests by the last byte of their identifiers, 2.16.840.1.101.3.4.2.x. */
const DIGESTS: Readonly<Record<number, string>> = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };
/** 1.2.840.113549.1.9.4. */
const MESSAGE_DIGEST = '2a864886f70d010904';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const CONTEXT_0 = 0xa0;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const digest = (data: Uint8Array | string, name = 'sha256'): Uint8Array => createHash(name).update(data).digest();

/** A request for a stamp over a text. @param nonce that the answer must repeat */
export function stampRequest(text: string, nonce: Uint8Array): Uint8Array {
  const imprint = der(SEQUENCE, der(SEQUENCE, der(OID, SHA256), der(NULL)), der(OCTETS, digest(text)));
  return der(SEQUENCE, der(INTEGER, Uint8Array.of(1)), imprint, derInteger(nonce), der(BOOLEAN, Uint8Array.of(0xff)));
}

/** What an authority answered: its token, or its refusal in its own numbers. */
export function readAnswer(answer: Uint8Array): { token: Uint8Array } | { status: number } {
  const [status, token] = inside(readDer(answer)[0], SEQUENCE);
  const code = inside(status, SEQUENCE)[0]?.content[0] ?? 2;
  return code <= 1 && token ? { token: token.whole } : { status: code };
}

export interface TimeStamp {
  /** `2026-11-28T17:00:00Z` */
  time: string;
  nonce: string | null;
}

/** What a token says of a text; null where it is of another, or is not signed as it claims, or is none. */
export function stampOf(token: Uint8Array, text: string): TimeStamp | null {
  try {
    const [, signed] = inside(readDer(token)[0], SEQUENCE);
    const parts = inside(inside(signed, CONTEXT_0)[0], SEQUENCE);
    const info = inside(inside(parts[2], SEQUENCE)[1], CONTEXT_0)[0]!.content;
    if (!isSigned(info, parts)) return null;
    const [, , imprint, , time, ...rest] = inside(readDer(info)[0], SEQUENCE);
    const [algorithm, hash] = inside(imprint, SEQUENCE);
    const name = DIGESTS[inside(algorithm, SEQUENCE)[0]!.content.at(-1)!];
    if (name === undefined || time?.tag !== TIME || hex(hash!.content) !== hex(digest(text, name))) return null;
    const nonce = rest.find(({ tag }) => tag === INTEGER);
    return { time: timeOf(time), nonce: nonce ? hex(nonce.content).replace(/^(?:00)+/, '') : null };
  } catch {
    return null;
  }
}

/** Whether one of the certificates in a token, made for time stamps, signed it. */
function isSigned(info: Uint8Array, parts: readonly Element[]): boolean {
  const certificates = parts.find(({ tag }) => tag === CONTEXT_0);
  const [signer] = inside(parts.at(-1), SET);
  const [, , algorithm, attributes, , signature] = inside(signer, SEQUENCE);
  const name = DIGESTS[inside(algorithm, SEQUENCE)[0]!.content.at(-1)!];
  if (name === undefined || attributes?.tag !== CONTEXT_0 || signature?.tag !== OCTETS) return false;
  const claimed = readDer(attributes.content).map((one) => inside(one, SEQUENCE)).find(([type]) => hex(type!.content) === MESSAGE_DIGEST);
  if (!claimed || hex(inside(claimed[1], SET)[0]!.content) !== hex(digest(info, name))) return false;
  // They are signed as the set that they are, and sent under another tag.
  const data = der(SET, attributes.content);
  return (certificates ? readDer(certificates.content) : []).some(({ whole }) => {
    const certificate = new X509Certificate(whole);
    return certificate.keyUsage?.includes(TIME_STAMPING) === true && verify(name, data, certificate.publicKey, signature.content);
  });
}

/** `20261128170000.5Z` */
function timeOf({ content }: Element): string {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(Buffer.from(content).toString('latin1'))!;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
