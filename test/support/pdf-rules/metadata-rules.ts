/** What the file says about itself: XMP, document information, language, how it opens. */
import type { Element as XmlElement, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { PdfFile } from './file.ts';
import { unless, type Rule } from './rule.ts';
import { Stream } from './value.ts';

/** Properties of XMP, Dublin Core and PDF that need no description, by prefix. */
const PREDEFINED: Record<string, string> = {
  'http://purl.org/dc/elements/1.1/': 'contributor coverage creator date description format identifier language publisher relation rights source subject title type',
  'http://ns.adobe.com/xap/1.0/': 'BaseURL CreateDate CreatorTool Identifier Label MetadataDate ModifyDate Nickname Rating Thumbnails',
  'http://ns.adobe.com/pdf/1.3/': 'Keywords PDFVersion Producer Trapped',
  'http://ns.adobe.com/xap/1.0/mm/': 'DocumentID InstanceID RenditionClass VersionID OriginalDocumentID',
  'http://ns.adobe.com/xap/1.0/rights/': 'Certificate Marked Owner UsageTerms WebStatement',
  'http://www.aiim.org/pdfa/ns/id/': 'part conformance amd corr',
  'http://www.aiim.org/pdfa/ns/extension/': 'schemas',
};
const DATE = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'00'?)?|\+00'00'?)?$/;

export interface Xmp {
  /** `namespace + name` → text, of a list its items. */
  values: Map<string, string[]>;
  /** Properties described by an extension schema, `namespace + name`. */
  described: Set<string>;
}

const DC = 'http://purl.org/dc/elements/1.1/';
const XMP = 'http://ns.adobe.com/xap/1.0/';
const PDF = 'http://ns.adobe.com/pdf/1.3/';
const PDFA = 'http://www.aiim.org/pdfa/ns/id/';
const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';

/** The packet read as XML. @throws Error where it is none */
export function xmpOf(file: PdfFile): Xmp {
  const text = Buffer.from(file.content(file.catalog.get('Metadata')), 'latin1').toString('utf8');
  const rdf = children(fromXml(text.replace(/<\?xpacket[\s\S]*?\?>/g, '').trim())).flatMap((meta) => [meta, ...children(meta)]).find(({ name }) => name === 'rdf:RDF');
  const xmp: Xmp = { values: new Map(), described: new Set() };
  for (const description of rdf ? children(rdf) : []) {
    const prefixes = namespaces([fromRoot(text), rdf!, description]);
    const resolve = (name: string): string => (prefixes.get(name.split(':')[0]!) ?? '?') + name.split(':')[1]!;
    for (const [name, value] of Object.entries(description.attributes)) if (!/^(?:xmlns|rdf:about)/.test(name)) xmp.values.set(resolve(name), [String(value)]);
    for (const property of children(description)) {
      const items = descendants(property).filter(({ name }) => name === 'rdf:li');
      xmp.values.set(resolve(property.name), items.length > 0 ? items.map(textIn) : [textIn(property)]);
      if (property.name === 'pdfaExtension:schemas') for (const schema of items) describe(schema, xmp.described);
    }
  }
  return xmp;
}

function describe(schema: XmlElement, described: Set<string>): void {
  const within = (name: string) => descendants(schema).filter((element) => element.name === name).map(textIn);
  const [uri] = within('pdfaSchema:namespaceURI');
  // A property that is described needs all four parts.
  const counts = ['pdfaProperty:name', 'pdfaProperty:valueType', 'pdfaProperty:category', 'pdfaProperty:description'].map((name) => within(name).length);
  if (uri && new Set(counts).size === 1 && within('pdfaSchema:prefix').length === 1) for (const name of within('pdfaProperty:name')) described.add(uri + name);
}

type Parent = { children: unknown[] };
const children = (parent: Parent): XmlElement[] => (parent.children as ElementContent[]).filter((child) => child.type === 'element');
const descendants = (parent: Parent): XmlElement[] => children(parent).flatMap((child) => [child, ...descendants(child)]);
const textIn = (element: XmlElement): string => element.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : '')).join('');
const fromRoot = (text: string): XmlElement => children(fromXml(text.replace(/<\?xpacket[\s\S]*?\?>/g, '').trim()))[0]!;

function namespaces(elements: XmlElement[]): Map<string, string> {
  return new Map(elements.flatMap(({ attributes }) => Object.entries(attributes)).filter(([name]) => name.startsWith('xmlns:')).map(([name, uri]) => [name.slice(6), String(uri)]));
}

/** A rule over the packet; what is no XML is the fault of another rule. */
function overXmp(check: (xmp: Xmp, file: PdfFile) => string[]): Rule['check'] {
  return (file) => {
    let xmp: Xmp;
    try {
      xmp = xmpOf(file);
    } catch {
      return [];
    }
    return check(xmp, file);
  };
}

export const METADATA_RULES: Rule[] = [
  {
    id: 'xmp', clause: 'ISO 19005-3, 6.6.2.1; ISO 14289-1, 7.1 (06-001)',
    says: 'the document has an XMP packet: well-formed XML in UTF-8, not filtered, in a packet without bytes or encoding',
    check: (file) => {
      const stream = file.get(file.catalog.get('Metadata'));
      if (!(stream instanceof Stream)) return ['the document has no XMP packet'];
      const bytes = Buffer.from(file.content(stream), 'latin1');
      const faults = unless(file.name(stream.dict.get('Type')) === 'Metadata' && file.name(stream.dict.get('Subtype')) === 'XML' && !stream.dict.has('Filter'), 'the XMP packet is not a plain metadata stream');
      const text = bytes.toString('utf8');
      if (!Buffer.from(text, 'utf8').equals(bytes)) faults.push('the XMP packet is not UTF-8');
      if (!/^<\?xpacket begin=["'](?:\ufeff)?["'] id=["']W5M0MpCehiHzreSzNTczkc9d["']\?>[\s\S]*<\?xpacket end=["'][rw]["']\?>\s*$/.test(text)) faults.push('the XMP packet has no proper wrapper');
      try {
        xmpOf(file);
      } catch (error) {
        faults.push(`the XMP packet is not XML: ${(error as Error).message}`);
      }
      return faults;
    },
  },
  {
    id: 'pdfaid', clause: 'ISO 19005-3, 6.6.4',
    says: 'the packet says part 2 or 3, level A',
    check: overXmp(({ values }) => [
      ...unless(/^[23]$/.test(values.get(`${PDFA}part`)?.[0] ?? ''), 'the XMP packet names no part of PDF/A'),
      ...unless(values.get(`${PDFA}conformance`)?.[0] === 'A', 'the XMP packet does not name level A'),
    ]),
  },
  {
    id: 'pdfuaid', clause: 'ISO 14289-1, 5 (06-002)',
    says: 'the packet says PDF/UA, part 1',
    check: overXmp(({ values }) => unless(values.get(`${PDFUA}part`)?.[0] === '1', 'the XMP packet does not say PDF/UA-1')),
  },
  {
    id: 'extension-schema', clause: 'ISO 19005-3, 6.6.2.3',
    says: 'a property that XMP does not know is described in the packet',
    check: overXmp(({ values, described }) => Array.from(values.keys()).filter((name) => {
      const at = Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1;
      return !(PREDEFINED[name.slice(0, at)] ?? '').split(' ').includes(name.slice(at)) && !described.has(name);
    }).map((name) => `${name} is not described`)),
  },
  {
    id: 'title', clause: 'ISO 14289-1, 7.1 (06-003, 07-001, 07-002)',
    says: 'the document has a title, and its window shows it',
    check: (file) => [
      ...overXmp(({ values }) => unless((values.get(`${DC}title`)?.[0] ?? '').trim() !== '', 'the XMP packet has no title'))(file),
      ...unless(file.at(file.catalog.get('ViewerPreferences'), 'DisplayDocTitle') === true, 'the window shows the name of the file'),
    ],
  },
  {
    id: 'described', clause: 'ISO 19005-3, 6.6.5 and 6.6.2',
    says: 'the packet has author, language, identifier, creator tool and dates',
    check: overXmp(({ values }) => [`${DC}creator`, `${DC}language`, `${DC}identifier`, `${DC}description`, `${XMP}CreatorTool`, `${XMP}CreateDate`, `${XMP}ModifyDate`, `${PDF}Producer`]
      .filter((name) => (values.get(name)?.[0] ?? '') === '').map((name) => `${name} is missing`)),
  },
  {
    id: 'info', clause: 'ISO 19005-3, 6.6.3',
    says: 'the document information says what the packet says',
    check: overXmp(({ values }, file) => {
      const info = file.dict(file.trailer.get('Info'));
      const date = (key: string): string | null => file.text(info.get(key))?.replace(DATE, '$1-$2-$3T$4:$5:$6Z') ?? null;
      const pairs: [string, string | null, string][] = [
        ['Title', file.text(info.get('Title')), `${DC}title`], ['Author', file.text(info.get('Author')), `${DC}creator`], ['Subject', file.text(info.get('Subject')), `${DC}description`],
        ['Creator', file.text(info.get('Creator')), `${XMP}CreatorTool`], ['Producer', file.text(info.get('Producer')), `${PDF}Producer`],
        ['CreationDate', date('CreationDate'), `${XMP}CreateDate`], ['ModDate', date('ModDate'), `${XMP}ModifyDate`],
      ];
      return pairs.flatMap(([key, value, name]) => unless(value === null ? !values.has(name) : values.get(name)?.[0] === value, `${key} is «${value}» here and «${values.get(name)?.[0]}» there`));
    }),
  },
  {
    id: 'language', clause: 'ISO 14289-1, 7.2 (11-006); ISO 19005-3, 6.7.4',
    says: 'the document has a language, and every language named is a language tag',
    check: (file) => [
      ...unless((file.text(file.catalog.get('Lang')) ?? '') !== '', 'the document has no language'),
      ...file.dicts().map((dict) => file.text(dict.get('Lang'))).filter((lang) => lang !== null && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(lang)).map((lang) => `«${lang}» is no language tag`),
    ],
  },
];
