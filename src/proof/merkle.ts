/** The Merkle tree of RFC 6962, section 2.1: how leaves become one root, and what proves a leaf or an earlier root in it. */
import { createHash } from 'node:crypto';

export type Hash = Uint8Array;

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export function leafHash(leaf: Uint8Array): Hash {
  return sha256(LEAF, leaf);
}

function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(NODE, left, right);
}

/** The root over leaf hashes; that of no leaves is the hash of nothing. */
export function rootOf(hashes: readonly Hash[]): Hash {
  if (hashes.length <= 1) return hashes[0] ?? sha256();
  const cut = largestPowerBelow(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, cut)), rootOf(hashes.slice(cut)));
}

/** The hashes that lead from a leaf up to the root, the leaf's own neighbour first. */
export function inclusionProof(hashes: readonly Hash[], index: number): Hash[] {
  if (hashes.length <= 1) return [];
  const cut = largestPowerBelow(hashes.length);
  const [left, right] = [hashes.slice(0, cut), hashes.slice(cut)];
  return index < cut ? [...inclusionProof(left, index), rootOf(right)] : [...inclusionProof(right, index - cut), rootOf(left)];
}

/** The hashes that prove that a tree of the first `size` leaves is the beginning of this one. */
export function consistencyProof(hashes: readonly Hash[], size: number): Hash[] {
  return size === 0 || size === hashes.length ? [] : subproof(hashes, size, true);
}

/** @param whole whether the root of the older part is known to who checks */
function subproof(hashes: readonly Hash[], size: number, whole: boolean): Hash[] {
  if (size === hashes.length) return whole ? [] : [rootOf(hashes)];
  const cut = largestPowerBelow(hashes.length);
  const [left, right] = [hashes.slice(0, cut), hashes.slice(cut)];
  return size <= cut ? [...subproof(left, size, whole), rootOf(right)] : [...subproof(right, size - cut, false), rootOf(left)];
}

function largestPowerBelow(count: number): number {
  return 2 ** (Math.ceil(Math.log2(count)) - 1);
}
