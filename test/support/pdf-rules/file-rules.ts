/** The file as bytes and objects. */
import { contentsOf } from './content.ts';
import type { PdfFile } from './file.ts';
import { unless, type Rule } from './rule.ts';
import { Bytes, Name, Ref, Stream, type Value } from './value.ts';

/** Operators of ISO 32000-1, Annex A. */
const OPERATORS = new Set(('b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n ' +
  "q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"").split(' '));
const STANDARD_FILTERS = new Set(['ASCIIHexDecode', 'ASCII85Decode', 'FlateDecode', 'RunLengthDecode', 'CCITTFaxDecode', 'JBIG2Decode', 'DCTDecode', 'JPXDecode']);
const MAX_NAME = 127;
const MAX_STRING = 32_767;
const MAX_INTEGER = 2_147_483_647;

export const FILE_RULES: Rule[] = [
  {
    id: 'header', clause: 'ISO 19005-3, 6.1.2',
    says: 'the file begins with %PDF-1.n and a comment of four bytes above 127',
    check: ({ bytes }) => unless(/^%PDF-1\.[0-7][\r\n]+%[\x80-\xff]{4}/.test(bytes), 'the header is not that of an archival file'),
  },
  {
    id: 'trailer', clause: 'ISO 19005-3, 6.1.3',
    says: 'the trailer has an ID and no Encrypt, and nothing follows it',
    check: ({ trailer, bytes }) => [
      ...unless(Array.isArray(trailer.get('ID')) && (trailer.get('ID') as Value[]).every((id) => id instanceof Bytes && id.raw.length >= 16), 'the trailer has no ID'),
      ...unless(!trailer.has('Encrypt'), 'the file is encrypted'),
      ...unless(/%%EOF(?:\r\n|\r|\n)?$/.test(bytes), 'bytes follow the end of the file'),
    ],
  },
  {
    id: 'objects', clause: 'ISO 19005-3, 6.1.9 and 6.1.4',
    says: 'objects stand where the cross-reference says, each keyword set off as the standard wants',
    check: ({ bytes, offsets }) => Array.from(offsets).flatMap(([id, offset]) => {
      const next = bytes.indexOf('endobj', offset);
      return unless(bytes.startsWith(`${id} 0 obj`, offset) && /[\r\n]/.test(bytes[offset - 1] ?? '') && /[\r\n]/.test(bytes[offset + `${id} 0 obj`.length] ?? '')
        && /[\r\n]/.test(bytes[next - 1] ?? '') && /[\r\n]/.test(bytes[next + 6] ?? ''), `object ${id} is not set off by line ends`);
    }),
  },
  {
    id: 'streams', clause: 'ISO 19005-3, 6.1.7.1',
    says: 'the length of a stream is its length, a line ends before endstream, and no stream lies in another file',
    check: (file) => {
      const faults: string[] = [];
      for (const [id, offset] of file.offsets) {
        const stream = file.objects.get(id);
        if (!(stream instanceof Stream)) continue;
        const start = file.bytes.indexOf('stream', offset) + 'stream'.length;
        const begin = start + (file.bytes[start] === '\r' ? 2 : 1);
        const end = begin + Number(file.get(stream.dict.get('Length')));
        if (!/^\r?\n/.test(file.bytes.slice(start, start + 2)) || !/^(?:\r\n|\r|\n)endstream/.test(file.bytes.slice(end, end + 11))) faults.push(`stream ${id} is not as long as it says`);
        for (const key of ['F', 'FFilter', 'FDecodeParms']) if (stream.dict.has(key)) faults.push(`stream ${id} has ${key}`);
      }
      return faults;
    },
  },
  {
    id: 'filters', clause: 'ISO 19005-3, 6.1.7.2',
    says: 'no LZW, no Crypt, only filters of the standard',
    check: (file) => file.streams().flatMap(({ dict }) => {
      const filter = file.get(dict.get('Filter'));
      return (Array.isArray(filter) ? filter : filter === null ? [] : [filter])
        .flatMap((name) => unless(STANDARD_FILTERS.has(file.name(name) ?? ''), `a stream has the filter ${file.name(name)}`));
    }),
  },
  {
    id: 'limits', clause: 'ISO 19005-3, 6.1.13',
    says: 'names, strings, numbers and states within what every reader can keep',
    check: (file) => [
      ...Array.from(file.objects.values(), (value) => tooMuch(value)).flat(),
      ...contentsOf(file).flatMap(({ faults }, page) => faults.filter((fault) => fault.startsWith('states')).map((fault) => `page ${page + 1}: ${fault}`)),
      ...file.pages.flatMap((page, i) => {
        const [left, bottom, right, top] = file.list(page.get('MediaBox')).map(Number) as [number, number, number, number];
        return unless([right - left, top - bottom].every((side) => side >= 3 && side <= 14_400), `page ${i + 1} has an impossible size`);
      }),
    ],
  },
  {
    id: 'references', clause: 'ISO 32000-1, 7.3.10 and 7.5.2',
    says: 'references lead to objects of the file',
    check: (file) => {
      const missing = new Set<number>();
      const collect = (value: Value): void => {
        if (value instanceof Ref && !file.objects.has(value.id)) missing.add(value.id);
        if (value instanceof Stream) for (const inner of value.dict.values()) collect(inner);
        if (value instanceof Map) for (const inner of value.values()) collect(inner);
        if (Array.isArray(value)) value.forEach(collect);
      };
      for (const value of file.objects.values()) collect(value);
      for (const value of file.trailer.values()) collect(value);
      return Array.from(missing, (id) => `object ${id} is referred to and not there`);
    },
  },
  {
    id: 'operators', clause: 'ISO 19005-3, 6.2.2',
    says: 'only operators of ISO 32000-1, and resources that the page has itself',
    check: (file) => contentsOf(file).flatMap(({ operators, missing }, page) => [
      ...operators.flatMap(({ name }) => unless(OPERATORS.has(name), `page ${page + 1}: operator ${name}`)),
      ...missing.map((name) => `page ${page + 1}: resource ${name} is missing`),
    ]),
  },
  {
    id: 'actions', clause: 'ISO 19005-3, 6.5',
    says: 'no scripts and no actions but going somewhere, none on opening or printing',
    check: (file) => [
      ...file.dicts().flatMap((dict) => {
        const type = file.name(dict.get('S'));
        return unless(!/^(?:Launch|Sound|Movie|ResetForm|ImportData|Hide|SetOCGState|Rendition|Trans|GoTo3DView|JavaScript|SubmitForm|GoToE)$/.test(type ?? ''), `an action ${type}`);
      }),
      ...[file.catalog, ...file.pages].flatMap((dict) => unless(!dict.has('AA'), 'actions are tied to events')),
      ...unless(file.at(file.catalog.get('Names'), 'JavaScript') === null, 'the file has named scripts'),
    ],
  },
  {
    id: 'dynamic', clause: 'ISO 19005-3, 6.4, 6.9 and 6.10; ISO 14289-1, 7.15 (25-001)',
    says: 'no forms that fill themselves, no alternate presentations, no optional content, no requirements',
    check: (file) => [
      ...unless(!file.dict(file.catalog.get('AcroForm')).has('XFA') && file.at(file.catalog.get('AcroForm'), 'NeedAppearances') !== true, 'a form that fills itself'),
      ...unless(file.at(file.catalog.get('Names'), 'AlternatePresentations') === null && file.pages.every((page) => !page.has('PresSteps')), 'alternate presentations'),
      ...['OCProperties', 'Requirements', 'NeedsRendering', 'Perms'].flatMap((key) => unless(!file.catalog.has(key), `the catalog has ${key}`)),
    ],
  },
  {
    id: 'attachments', clause: 'ISO 19005-3, 6.8; ISO 14289-1, 7.11 (21-001)',
    says: 'each attachment says what it is, what it is to the document, and when it was made; part 2 has none',
    check: attachmentFaults,
  },
];

function tooMuch(value: Value): string[] {
  if (value instanceof Stream) return tooMuch(value.dict);
  if (value instanceof Map) return Array.from(value).flatMap(([key, inner]) => [...tooMuch(new Name(key)), ...tooMuch(inner)]);
  if (Array.isArray(value)) return value.flatMap(tooMuch);
  if (value instanceof Name) return unless(value.name.length <= MAX_NAME, `the name ${value.name.slice(0, 20)}… is too long`);
  if (value instanceof Bytes) return unless(value.raw.length <= MAX_STRING, 'a string is too long');
  if (typeof value === 'number') return unless(Math.abs(value) <= MAX_INTEGER, `the number ${value} is too great`);
  return [];
}

function attachmentFaults(file: PdfFile): string[] {
  const specs = file.dicts().filter((dict) => dict.has('EF'));
  const part = /<pdfaid:part>(\d)|pdfaid:part="(\d)"/.exec(file.content(file.catalog.get('Metadata')));
  const associated = file.list(file.catalog.get('AF')).map((value) => file.get(value));
  return [
    ...unless(specs.length === 0 || (part?.[1] ?? part?.[2]) === '3', 'something is attached to a file that is not PDF/A-3'),
    ...specs.flatMap((spec) => {
      const name = file.text(spec.get('UF')) ?? '?';
      const stream = file.get(file.dict(spec.get('EF')).get('F'));
      const dict = file.dict(stream);
      return [
        ...unless(file.name(spec.get('Type')) === 'Filespec' && spec.has('F') && spec.has('UF'), `the attachment ${name} has no F and UF`),
        ...unless(file.text(spec.get('Desc')) !== null, `the attachment ${name} is not described`),
        ...unless(/^(?:Source|Data|Alternative|Supplement|Unspecified)$/.test(file.name(spec.get('AFRelationship')) ?? ''), `the attachment ${name} has no relationship`),
        ...unless(associated.includes(spec), `the attachment ${name} is not associated with the document`),
        ...unless(/^[\w.+-]+\/[\w.+-]+$/.test(file.name(dict.get('Subtype')) ?? ''), `the attachment ${name} has no media type`),
        ...unless(/^D:\d{14}/.test(file.text(file.at(stream, 'Params', 'ModDate')) ?? ''), `the attachment ${name} has no date`),
        ...unless(file.at(stream, 'Params', 'Size') === file.content(stream).length, `the attachment ${name} has another size than it says`),
      ];
    }),
  ];
}
