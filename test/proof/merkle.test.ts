/** The tree of the log against a naive one, and against the known roots of certificate-transparency-go. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { includedRoot, isConsistent, leafDigest } from '../../src/proof/inclusion.ts';
import { consistencyProof, inclusionProof, leafHash, rootOf } from '../../src/proof/merkle.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((one) => leafHash(Buffer.from(one, 'hex')));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(ROOTS.map((root, size) => [size, root] as const))('the root of %i leaves is that of certificate-transparency-go', (size, root) => {
  expect(hex(rootOf(LEAVES.slice(0, size)))).toBe(root);
});

test('the consistency proof from 6 to 8 leaves is that of certificate-transparency-go', () => {
  expect(consistencyProof(LEAVES, 6).map(hex)).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
});

/** Level by level, a lone last hash going up as it is: the same tree told differently. */
function naiveRoot(hashes: Uint8Array[]): Uint8Array {
  if (hashes.length === 1) return hashes[0]!;
  const above: Uint8Array[] = [];
  for (let i = 0; i < hashes.length; i += 2) above.push(i + 1 < hashes.length ? new Uint8Array(createHash('sha256').update(Uint8Array.of(1)).update(hashes[i]!).update(hashes[i + 1]!).digest()) : hashes[i]!);
  return naiveRoot(above);
}

const trees = fc.array(fc.uint8Array({ maxLength: 6 }), { minLength: 1, maxLength: 40 }).map((leaves) => leaves.map((leaf) => leafHash(leaf)));

test('the root is that of the naive tree', () => {
  fc.assert(fc.property(trees, (hashes) => {
    expect(hex(rootOf(hashes))).toBe(hex(naiveRoot(hashes)));
  }));
});

test('each leaf is proven at its place, and at no other, nor by a changed proof', async () => {
  await fc.assert(fc.asyncProperty(trees, fc.nat(), fc.nat(), async (hashes, pick, other) => {
    const index = pick % hashes.length;
    const proof = inclusionProof(hashes, index);
    const root = rootOf(hashes);
    const proves = async (leaf: Uint8Array, at: number, path: Uint8Array[]) => hex(await includedRoot(leaf, at, hashes.length, path) ?? new Uint8Array()) === hex(root);
    expect(await proves(hashes[index]!, index, proof)).toBe(true);
    const wrong = other % (hashes.length + 1);
    if (wrong === hashes.length || hex(hashes[wrong]!) !== hex(hashes[index]!)) expect(await proves(hashes[index]!, wrong, proof)).toBe(false);
    expect(await proves(leafHash(Buffer.from('another leaf')), index, proof)).toBe(false);
    expect(await proves(hashes[index]!, index, [...proof, root])).toBe(false);
    if (proof.length > 0) expect(await proves(hashes[index]!, index, proof.slice(1))).toBe(false);
  }));
});

test('each beginning of a tree is proven, and no other tree of its size', async () => {
  await fc.assert(fc.asyncProperty(trees, fc.nat(), fc.nat(), async (hashes, pick, swap) => {
    const size = 1 + pick % hashes.length;
    const now = { size: hashes.length, root: rootOf(hashes) };
    const proof = consistencyProof(hashes, size);
    expect(await isConsistent({ size, root: rootOf(hashes.slice(0, size)) }, now, proof)).toBe(true);
    const forked = hashes.slice(0, size).with(swap % size, leafHash(Buffer.from('another leaf')));
    expect(await isConsistent({ size, root: rootOf(forked) }, now, proof)).toBe(false);
    expect(await isConsistent({ size, root: rootOf(forked) }, now, consistencyProof([...forked, ...hashes.slice(size)], size))).toBe(false);
    if (proof.length > 0) expect(await isConsistent({ size, root: rootOf(hashes.slice(0, size)) }, now, proof.slice(0, -1))).toBe(false);
  }));
});

test('a leaf has one hash, whoever computes it', async () => {
  expect(hex(await leafDigest('Редакция'))).toBe(hex(leafHash(Buffer.from('Редакция'))));
});
