/** Files that are no Word document, damaged, or made to break programs: a fault, never an exception. */
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WordFault } from '../../src/import/word/fault.ts';
import { readWord } from '../../src/import/word/index.ts';
import { abstract, draftOf, num, numbered, p, run, style, wordFile } from './word-file.ts';

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

describe('a small file made to take endless time or memory', () => {
  const PART = '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
  const header = (signature: number, fields: (number | [4, number])[], name = ''): Buffer => {
    const bytes = Buffer.alloc(4 + fields.reduce<number>((sum, field) => sum + (typeof field === 'number' ? 2 : 4), 0) + name.length);
    let at = bytes.writeUInt32LE(signature, 0);
    for (const field of fields) at = typeof field === 'number' ? bytes.writeUInt16LE(field, at) : bytes.writeUInt32LE(field[1], at);
    bytes.write(name, at, 'latin1');
    return bytes;
  };
  const end = (entries: number, size: number, start: number): Buffer => header(0x06054b50, [0, 0, entries, entries, [4, size], [4, start], 0]);

  test('more entries than a document can have', () => {
    expect(kindOf(zipSync(Object.fromEntries(Array.from({ length: 11_000 }, (_, i) => [`${i}.png`, new Uint8Array()]))))).toBe('too-big');
  });

  test('four billion entries announced, and none there', () => {
    const start = header(0x04034b50, [0, 0, 0, 0, 0, [4, 0], [4, 0], [4, 0], 0, 0]);
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeUInt32LE(0xffffffff, 32);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeUInt32LE(start.length, 8);
    expect(kindOf(Buffer.concat([start, record, locator, end(0xffff, 0, 0)]))).toBe('too-big');
  });

  test('entries that share their bytes and say that they have none', () => {
    const data = Buffer.alloc(100_000, ' ');
    const local = header(0x04034b50, [20, 0, 0, 0, 0, [4, 0], [4, data.length], [4, 0], 1, 0], 'a');
    const names = Array.from({ length: 50 }, (_, i) => `${i}.xml`);
    const central = names.map((name) => header(0x02014b50, [20, 20, 0, 0, 0, 0, [4, 0], [4, data.length], [4, 0], name.length, 0, 0, 0, 0, [4, 0], [4, 0]], name));
    const start = local.length + data.length;
    expect(kindOf(Buffer.concat([local, data, ...central, end(names.length, Buffer.concat(central).length, start)]))).toBe('too-big');
  });

  test('a part that it has twice', () => {
    const twice = Buffer.from(zipSync({ ...unzipSync(SOUND), 'word/documenx.xml': strToU8(PART) })).toString('latin1').replaceAll('word/documenx.xml', 'word/document.xml');
    expect(kindOf(Buffer.from(twice, 'latin1'))).toBe('damaged');
  });

  test('a million elements or attributes', () => {
    expect(kindOf(wordFile('<w:p/>'.repeat(1_000_001)))).toBe('too-big');
    expect(kindOf(wordFile(`<w:p ${Array.from({ length: 1_000_001 }, (_, i) => `a${i}=""`).join(' ')}/>`))).toBe('too-big');
  });

  test('namespaces declared again and again', () => {
    expect(kindOf(wordFile(`<w:p ${Array.from({ length: 300 }, (_, i) => `xmlns:a${i}="b"`).join(' ')}/>`))).toBe('damaged');
  });

  test('text boxes within text boxes: each is read once', () => {
    const nested = Array.from({ length: 40 }).reduce<string>((inside, _, i) => `<w:p>${run(`Надпись ${i}.`)}<w:r><w:drawing><w:txbxContent>${inside}</w:txbxContent></w:drawing></w:r></w:p>`, p('Внутри.'));
    expect(draftOf(wordFile(nested)).body.match(/Внутри|Надпись \d+/g)).toHaveLength(41);
  });

  test('a note, a comment or a part that everything refers to: it is read once', () => {
    const long = 'слово '.repeat(20_000);
    const parts = { footnotes: `<w:footnote w:id="1">${p(long)}</w:footnote>`, comments: `<w:comment w:id="1">${p(long)}</w:comment>` };
    const draft = draftOf(wordFile(p(`${run('а')}<w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="1"/></w:r>`).repeat(500), parts));
    expect(draft.body.length).toBeLessThan(3 * long.length);
    expect(draft.body.match(/а¹/g)).toHaveLength(500);
  });

  test('levels, columns, styles and numbers without end', () => {
    const far = '4000000000';
    const levels = `<w:lvl w:ilvl="${far}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>`;
    expect(kindOf(wordFile(numbered('Слово', 1).replace('w:val="0"', `w:val="${far}"`), { numbering: abstract(0, levels) + num(1, 0) }))).toBe('read');
    expect(kindOf(wordFile(`<w:tbl><w:tr><w:trPr><w:gridBefore w:val="${far}"/></w:trPr><w:tc>${p('Слово')}</w:tc></w:tr></w:tbl>`))).toBe('read');
    const wide = `<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc>'.repeat(1000)}</w:tr>`;
    expect(kindOf(wordFile(`<w:tbl>${wide}${`<w:tr><w:tc>${p('а')}</w:tc></w:tr>`.repeat(1000)}</w:tbl>`))).toBe('too-big');
    const chain = Array.from({ length: 20_000 }, (_, i) => style(`s${i}`, `s${i}`, `<w:basedOn w:val="s${i + 1}"/>`)).join('');
    expect(kindOf(wordFile(p('Слово', '<w:pStyle w:val="s0"/>').repeat(1000), { styles: chain }))).toBe('read');
    const label = `<w:lvl w:ilvl="0"><w:start w:val="2000"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="${'%1'.repeat(100_000)}"/></w:lvl>`;
    expect(draftOf(wordFile(numbered('Слово', 1).repeat(100), { numbering: abstract(0, label) + num(1, 0) })).body.length).toBeLessThan(40_000);
  });
});
