/** Files that are no Word document, damaged, or made to break programs: a fault, never an exception. */
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WordFault } from '../../src/read/word/fault.ts';
import { readWord } from '../../src/read/word/index.ts';
import { p, wordFile } from './word-file.ts';

const kindOf = (bytes: Uint8Array): string => {
  const read = readWord(bytes, 'accept', { given: null, fallback: '' });
  return read instanceof WordFault ? read.kind : 'read';
};
const SOUND = wordFile(p('Слово'));
const withPart = (name: string, bytes: Uint8Array): Uint8Array => zipSync({ ...unzipSync(SOUND), [name]: bytes });
const compound = (name: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(504), ...Buffer.from(name, 'utf16le')]);

describe('no Word document', () => {
  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()], ['pdf', strToU8('%PDF-1.7\n')], ['rtf', strToU8('{\\rtf1 a}')], ['old-word', compound('WordDocument')], ['encrypted', compound('EncryptedPackage')],
    ['not-word', strToU8('просто текст')], ['not-word', zipSync({ 'a.xml': strToU8('<a/>') })], ['open-document', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') })],
    ['not-word', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') })],
  ])('%s', (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind);
  });
});

describe('damaged', () => {
  test('cut off anywhere, or with any byte changed: read or refused', () => {
    fc.assert(fc.property(fc.nat(SOUND.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const bytes = cut ? SOUND.slice(0, at) : SOUND.with(at, byte);
      expect(['read', 'damaged', 'not-word', 'empty', 'too-big', 'open-document']).toContain(kindOf(bytes));
    }), { numRuns: 300 });
  });

  test('XML that is not well-formed, declares entities, or nests without end', () => {
    expect(kindOf(withPart('word/document.xml', strToU8('<w:document>')))).toBe('damaged');
    expect(kindOf(withPart('word/document.xml', strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')))).toBe('damaged');
    expect(kindOf(wordFile('<w:sdt>'.repeat(1000) + '</w:sdt>'.repeat(1000)))).toBe('damaged');
    expect(kindOf(wordFile('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)))).toBe('damaged');
  });
});

test('a file that unpacks to more than a text can be is refused before it is unpacked', () => {
  const bomb = withPart('word/document.xml', new Uint8Array(30 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(100_000);
  expect(kindOf(bomb)).toBe('too-big');
});

test('a size that is a lie is not believed', () => {
  const bytes = withPart('word/document.xml', new Uint8Array(1_000_000));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < bytes.length - 46; i++) if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) === 1_000_000) view.setUint32(i + 24, 1000, true);
  expect(kindOf(bytes)).toBe('damaged');
});
