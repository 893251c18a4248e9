/** The files of the log, read back as the specification says. */
import { expect, test } from 'vitest';
import { leafHash, rootOf } from '../../src/proof/merkle.ts';
import { logTiles, tilePath } from '../../src/proof/tiles.ts';

const leaves = Array.from({ length: 1000 }, (_, i) => Buffer.from(`leaf ${i}`)).map((bytes) => ({ bytes, hash: leafHash(bytes) }));
const files = (size: number, ...earlier: number[]) => new Map(logTiles(leaves, [...earlier, size]).map(({ path, bytes }) => [path, Buffer.from(bytes)]));

test('an index is written in groups of three digits', () => {
  expect(tilePath('0', 1234067)).toBe('tile/0/x001/x234/067');
  expect(tilePath('0', 0, 3)).toBe('tile/0/000.p/3');
  expect(tilePath('entries', 1000)).toBe('tile/entries/x001/000');
});

test('a log of 256 entries has a full tile and above it a partial one, no empty ones', () => {
  expect([...files(256).keys()].sort()).toEqual(['tile/0/000', 'tile/1/000.p/1', 'tile/entries/000']);
  expect([...files(0).keys()]).toEqual([]);
});

test('a log of 1,000 entries: what the levels hold leads to its root', () => {
  const found = files(1000);
  expect([...found.keys()].sort()).toEqual(['tile/0/000', 'tile/0/001', 'tile/0/002', 'tile/0/003.p/232', 'tile/1/000.p/3', 'tile/entries/000', 'tile/entries/001', 'tile/entries/002', 'tile/entries/003.p/232']);
  const hashesIn = (path: string): Buffer[] => Array.from({ length: found.get(path)!.length / 32 }, (_, i) => found.get(path)!.subarray(32 * i, 32 * i + 32));
  const level0 = ['tile/0/000', 'tile/0/001', 'tile/0/002', 'tile/0/003.p/232'].flatMap(hashesIn);
  expect(level0).toHaveLength(1000);
  expect(Buffer.from(rootOf(level0))).toEqual(Buffer.from(rootOf(leaves.map(({ hash }) => hash))));
  expect(hashesIn('tile/1/000.p/3')).toEqual([0, 1, 2].map((i) => Buffer.from(rootOf(level0.slice(256 * i, 256 * i + 256)))));
});

test('a bundle has its entries, each after its length', () => {
  const bundle = files(3).get('tile/entries/000.p/3')!;
  expect(bundle.toString('latin1')).toBe('\0\x06leaf 0\0\x06leaf 1\0\x06leaf 2');
});

test('the sizes of earlier checkpoints keep their partial tiles', () => {
  expect([...files(300, 3, 256).keys()].sort()).toEqual(['tile/0/000', 'tile/0/000.p/3', 'tile/0/001.p/44', 'tile/1/000.p/1', 'tile/entries/000', 'tile/entries/000.p/3', 'tile/entries/001.p/44']);
});
