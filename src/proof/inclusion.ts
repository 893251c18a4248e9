/** Checks proofs of the log (RFC 9162, sections 2.1.3.2 and 2.1.4.2) by the Web Cryptography API, which Node and browsers share. */

type Bytes = Uint8Array<ArrayBuffer>;

/** SHA-256 of the parts in a row. */
export const digest = async (...parts: readonly Uint8Array[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(parts.flatMap((part) => [...part]))));
const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> => digest(Uint8Array.of(1), left, right);

export function leafDigest(leaf: string): Promise<Bytes> {
  return digest(Uint8Array.of(0), new TextEncoder().encode(leaf));
}

/**
 * On which side of the way up each hash of a proof is, the leaf's own neighbour first (RFC 9162, section 2.1.3.2).
 * @param length how many hashes the proof has @returns null where that does not fit the place of the leaf
 */
export function proofSides(index: number, size: number, length: number): ('left' | 'right')[] | null {
  if (index < 0 || index >= size) return null;
  let [place, last] = [index, size - 1];
  const sides: ('left' | 'right')[] = [];
  for (let i = 0; i < length; i += 1) {
    if (last === 0) return null;
    const isLeft = place % 2 === 1 || place === last;
    sides.push(isLeft ? 'left' : 'right');
    if (isLeft) while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? sides : null;
}

/** The root that a proof leads to; null where its length does not fit its place. */
export async function includedRoot(leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[]): Promise<Uint8Array | null> {
  const sides = proofSides(index, size, proof.length);
  if (!sides) return null;
  let hash = leaf;
  for (const [i, side] of sides.entries()) hash = side === 'left' ? await nodeHash(proof[i]!, hash) : await nodeHash(hash, proof[i]!);
  return hash;
}

/** Whether a proof shows that the tree of a root is the beginning of that of another. */
export async function isConsistent(before: { size: number; root: Uint8Array }, now: { size: number; root: Uint8Array }, proof: readonly Uint8Array[]): Promise<boolean> {
  if (before.size === now.size) return proof.length === 0 && equal(before.root, now.root);
  if (before.size === 0 || before.size > now.size) return before.size === 0 && proof.length === 0;
  // A whole older tree is a node of the new one, which who checks knows.
  const path = Number.isInteger(Math.log2(before.size)) ? [before.root, ...proof] : [...proof];
  const [first, ...rest] = path;
  if (!first) return false;
  let [place, last] = [before.size - 1, now.size - 1];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  let [older, newer] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      older = await nodeHash(other, older);
      newer = await nodeHash(other, newer);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else newer = await nodeHash(newer, other);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && equal(older, before.root) && equal(newer, now.root);
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
