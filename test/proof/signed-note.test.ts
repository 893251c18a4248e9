/** Notes and keys against the examples of Go's `sumdb/note`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkpointText, parseCheckpoint } from '../../src/proof/checkpoint.ts';
import { isSignedBy, newKeys, parseSigningKey, signText, soundVerifierKey } from '../../src/proof/log-key.ts';
import { formatNote, formatVerifierKey, parseNote } from '../../src/proof/signed-note.ts';

const PUBLIC = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PRIVATE = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
const key = soundVerifierKey(PUBLIC)!;

describe('the note of Peter Neumann', () => {
  test('is signed by him', () => {
    expect(parseNote(NOTE)!.text).toBe(TEXT);
    expect(isSignedBy(parseNote(NOTE)!, key)).toBe(true);
    expect(isSignedBy(parseNote(NOTE.replace('answer', 'question'))!, key)).toBe(false);
    expect(isSignedBy(parseNote(TEXT)!, key)).toBe(false);
  });
  test('is signed by his key in the same bytes', () => {
    const signer = parseSigningKey(PRIVATE)!;
    expect(formatVerifierKey(signer)).toBe(PUBLIC);
    expect(formatNote({ text: TEXT, signatures: [signText(TEXT, signer)] })).toBe(NOTE);
  });
  test('keeps the lines of other signers, whatever their kind', () => {
    const other = NOTE.replace('— PeterNeumann', '— witness.example/w Nn8vWqJ0aXM=\n— PeterNeumann');
    expect(isSignedBy(parseNote(other)!, key)).toBe(true);
    expect(formatNote(parseNote(other)!)).toBe(other);
  });
  test.each(['', 'no line end', `${NOTE}x`, NOTE.replace('— ', '- '), NOTE.replace('PeterNeumann', 'Peter Neumann'), NOTE.replace('x08', 'x\t08'), NOTE.replace('AM=\n', 'AN=\n')])('is none as %j', (source) => {
    const note = parseNote(source);
    expect(note !== null && isSignedBy(note, key)).toBe(false);
  });
});

test('no part of a public key is one, nor is one of another algorithm, or with the id of another', () => {
  for (let from = 0; from < PUBLIC.length; from += 1) for (let to = from + 1; to <= PUBLIC.length; to += 1) if (to - from < PUBLIC.length) expect(soundVerifierKey(PUBLIC.slice(from, to))).toBeNull();
  for (const bad of ['PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', PUBLIC.replace('c74', 'c75')]) expect(soundVerifierKey(bad)).toBeNull();
  expect(parseSigningKey(PRIVATE.replace('c74', 'c75'))).toBeNull();
});

test('a new pair belongs together, and to no other', () => {
  const [one, two] = [newKeys('example.kz/docs/log'), newKeys('example.kz/docs/log')];
  const note = { text: TEXT, signatures: [signText(TEXT, parseSigningKey(one.signer)!)] };
  expect(isSignedBy(parseNote(formatNote(note))!, soundVerifierKey(one.verifier)!)).toBe(true);
  expect(isSignedBy(note, soundVerifierKey(two.verifier)!)).toBe(false);
});

test('the checkpoint of the specification is read; any checkpoint comes back', () => {
  const source = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n';
  expect(parseCheckpoint(source)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
  fc.assert(fc.property(fc.nat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, root) => {
    expect(parseCheckpoint(checkpointText({ origin: 'example.kz/docs/log', size, root }))).toMatchObject({ origin: 'example.kz/docs/log', size, root });
  }));
  for (const bad of [source.replace('20852163', '020852163'), source.replace('CsUY', 'CsU'), 'a\n1\n', source.replace('20852163', '-1')]) expect(parseCheckpoint(bad)).toBeNull();
});
