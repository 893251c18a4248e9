/** Keys of the log, Ed25519, in the text form that Go's `sumdb/note` gave them: the public one is known to all, the private one signs. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { sha256 } from '../content/hash.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { ED25519, formatVerifierKey, keyIdentity, parseVerifierKey, signatureBy, type Note, type Signature, type VerifierKey } from './signed-note.ts';

/** DER in front of the 32 bytes of a key (RFC 8410). */
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface SigningKey extends VerifierKey {
  seed: Uint8Array;
}

/** A new pair. @param name of the log: its origin */
export function newKeys(name: string): { signer: string; verifier: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PRIVATE.length);
  const key = publicOf(seed);
  const id = idOf(name, key);
  return { signer: `PRIVATE+KEY+${name}+${id}+${toBase64(Uint8Array.from([ED25519, ...seed]))}`, verifier: formatVerifierKey({ name, id, key }) };
}

/** @returns null where the text is no private key, or its id is not its own */
export function parseSigningKey(source: string): SigningKey | null {
  const [, name, id, base64] = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(source.trim()) ?? [];
  const bytes = base64 === undefined ? null : fromBase64(base64);
  if (bytes?.length !== 33 || bytes[0] !== ED25519) return null;
  const seed = bytes.slice(1);
  const key = publicOf(seed);
  return idOf(name!, key) === id ? { name: name!, id, key, seed } : null;
}

/** @returns null where the text is no public key, or its id is not its own */
export function soundVerifierKey(source: string): VerifierKey | null {
  const parsed = parseVerifierKey(source);
  return parsed && idOf(parsed.name, parsed.key) === parsed.id ? parsed : null;
}

export function signText(text: string, { name, id, seed }: SigningKey): Signature {
  return { name, id, bytes: new Uint8Array(sign(null, Buffer.from(text), privateOf(seed))) };
}

/** Whether a key signed a note. */
export function isSignedBy(note: Note, key: VerifierKey): boolean {
  const signature = signatureBy(note, key);
  return signature !== undefined && verify(null, Buffer.from(note.text), publicKey(key), signature.bytes);
}

/** A public key in the form that `openssl` reads. */
export function publicKeyPem(key: VerifierKey): string {
  return publicKey(key).export({ format: 'pem', type: 'spki' }).toString();
}

function publicKey({ key }: VerifierKey): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC, key]), format: 'der', type: 'spki' });
}

function privateOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' });
}

function publicOf(seed: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createPublicKey(privateOf(seed)).export({ format: 'der', type: 'spki' }).subarray(PUBLIC.length));
}

function idOf(name: string, key: Uint8Array): string {
  return sha256(keyIdentity(name, key)).slice(0, 8);
}
