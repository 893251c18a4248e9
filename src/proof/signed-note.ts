/** Signed notes (c2sp.org/signed-note): a text, an empty line, a line for each signature. Only their form; signatures are checked where there is cryptography. */
import { fromBase64, toBase64, toHex } from './base64.ts';

export interface Signature {
  /** Name of the key. */
  name: string;
  /** First four bytes of the key's hash, as hexadecimal. */
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Note {
  /** What is signed, its last line end included. */
  text: string;
  /** Of the log and of whoever else signed: witnesses, later keys. */
  signatures: Signature[];
}

/** A public key, `name+id+base64`. */
export interface VerifierKey {
  name: string;
  id: string;
  /** 32 bytes of Ed25519. */
  key: Uint8Array<ArrayBuffer>;
}

/** The byte before a key that says that it is one of Ed25519. */
export const ED25519 = 1;
const LINE = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u;

/** Reads a note, signed or not: one that is only stated ends with its text. @returns null where it is neither */
export function parseNote(source: string): Note | null {
  if (!source.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(source)) return null;
  const gap = source.lastIndexOf('\n\n');
  if (gap === -1) return { text: source, signatures: [] };
  const lines = source.slice(gap + 2, -1).split('\n');
  const signatures = lines.map((line): Signature | null => {
    const [, name, base64] = LINE.exec(line) ?? [];
    const bytes = base64 === undefined ? null : fromBase64(base64);
    return bytes && bytes.length > 4 ? { name: name!, id: toHex(bytes.subarray(0, 4)), bytes: bytes.slice(4) } : null;
  });
  return signatures.every((one) => one !== null) ? { text: source.slice(0, gap + 1), signatures } : null;
}

/** A note as it is written; without signatures its text alone. */
export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, id, bytes }) => `— ${name} ${toBase64(Uint8Array.from([...idBytes(id), ...bytes]))}\n`);
  return lines.length === 0 ? text : `${text}\n${lines.join('')}`;
}

/** Reads a public key. @returns null where it is none of Ed25519; that its id is its own is seen where there is cryptography */
export function parseVerifierKey(source: string): VerifierKey | null {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(source) ?? [];
  const bytes = base64 === undefined ? null : fromBase64(base64);
  return bytes?.length === 33 && bytes[0] === ED25519 ? { name: name!, id: id!, key: bytes.slice(1) } : null;
}

export function formatVerifierKey({ name, id, key }: VerifierKey): string {
  return `${name}+${id}+${toBase64(Uint8Array.from([ED25519, ...key]))}`;
}

/** What the id of a key is the hash of. */
export function keyIdentity(name: string, key: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...new TextEncoder().encode(`${name}\n`), ED25519, ...key]);
}

/** The signature that a key claims to have made; none counts where another key of its name or id did. */
export function signatureBy({ signatures }: Note, { name, id }: VerifierKey): Signature | undefined {
  return signatures.find((one) => one.name === name && one.id === id);
}

function idBytes(id: string): number[] {
  return id.match(/../g)!.map((byte) => Number.parseInt(byte, 16));
}
