/** The file: styles, header, footer, properties and body assembled and packed to the same bytes each time. */
import { Document, type FileChild, Footer, Header, ImageRun, LineRuleType, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { grammarOf } from '../../languages/grammars.ts';
import type { Lang, Site } from '../../model/edition.ts';
import { fitted } from '../../model/logo.ts';
import type { Theme } from '../../model/theme.ts';
import { ZIP_TIME } from '../../model/time.ts';
import { COLOR, numbering, PAGE, styleSheet } from './docx-style.ts';

export interface WordFile {
  lang: Lang;
  theme: Theme;
  meta: FileMeta;
  /** Identifies a file and its links, whoever has saved it since. */
  properties: Record<string, string>;
  header: {
    left: string;
    /** In its place on the first page; null for none. */
    logo: Letterhead | null;
    /** A word of warning: «Проект». */
    alert: string | null;
    right: string;
    /** Further lines, on the first page only. */
    first: string[];
  };
  footer: {
    left: string;
    /** With placeholders `{page}` and `{of}` for the numbers. */
    page: string;
    /** A line below; null for none. */
    standing: string | null;
  };
  body: readonly FileChild[];
}

export async function packFile({ lang, theme, meta, properties, header, footer, body }: WordFile): Promise<Uint8Array> {
  const headerLine = (left: TextRun | ImageRun): Paragraph => new Paragraph({
    style: 'Header',
    // Lines of the style have one height, which would cut a picture.
    ...(left instanceof ImageRun ? { spacing: { line: 240, lineRule: LineRuleType.AUTO } } : {}),
    children: [left, ...(header.alert === null ? [] : [new TextRun(' · '), new TextRun({ text: header.alert, bold: true, color: COLOR.alert })]), new TextRun({ children: [new Tab(), header.right] })],
  });
  const first = header.first.map((text, i) => new Paragraph({
    style: 'DocumentFact', text, spacing: { before: i === 0 ? 100 : 0, after: i === header.first.length - 1 ? 200 : 30 },
  }));
  const foot = (): Footer => new Footer({ children: [footerLine(footer), ...(footer.standing === null ? [] : [new Paragraph({ style: 'Footer', text: footer.standing })])] });
  const hasFirst = first.length > 0 || header.logo !== null;
  const brand = (): TextRun => new TextRun(header.left);
  const document = new Document({
    title: meta.title,
    styles: styleSheet(lang, theme),
    numbering: numbering(),
    customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    sections: [{
      properties: {
        ...(hasFirst ? { titlePage: true } : {}),
        page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, header: PAGE.header, footer: PAGE.footer } },
      },
      headers: {
        default: new Header({ children: [headerLine(brand())] }),
        ...(hasFirst ? { first: new Header({ children: [headerLine(header.logo ? logoRun(header.logo, header.left) : brand()), ...first] }) } : {}),
      },
      footers: { default: foot(), ...(hasFirst ? { first: foot() } : {}) },
      children: body,
    }],
  });
  const packed = await Packer.pack(document, 'uint8array', undefined, [{ path: 'docProps/core.xml', data: coreProperties(meta, grammarOf(lang).tag) }]);
  return repack(packed);
}

/** A logo at its size in the header, in pixels of Word: 96 to the inch. */
interface Letterhead {
  png: Uint8Array;
  width: number;
  height: number;
}

/** As high as in the PDF. @param png the logo of `site` */
export function letterhead({ logo }: Site, png: Uint8Array | null): Letterhead | null {
  return logo && png ? { png, ...fitted(logo, { width: 240, height: 35 }) } : null;
}

/** With an id of its own: the library would count the pictures of all files. */
function logoRun({ png, width, height }: Letterhead, brand: string): ImageRun {
  return new ImageRun({ type: 'png', data: png, transformation: { width, height }, altText: { id: '1', name: brand, description: brand, title: brand } });
}

function footerLine({ left, page }: WordFile['footer']): Paragraph {
  const number = { '{page}': PageNumber.CURRENT, '{of}': PageNumber.TOTAL_PAGES } as const;
  const parts = page.split(/(\{page\}|\{of\})/u).filter((part) => part !== '').map((part) => number[part as keyof typeof number] ?? part);
  return new Paragraph({ style: 'Footer', children: [new TextRun(left), new TextRun({ children: [new Tab(), ...parts] })] });
}

/** Readers determine the file type from the first part; the others follow by name. */
const FIRST = '[Content_Types].xml';

function repack(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name !== FIRST && !name.endsWith('/')).sort();
  const zip: Zippable = {};
  for (const name of [FIRST, ...names]) zip[name] = [parts[name]!, { mtime: ZIP_TIME, level: 9 }];
  return zipSync(zip);
}

export interface FileMeta {
  title: string;
  subject: string;
  creator: string;
  /** Permanent address. */
  identifier: string;
  /** ISO instant of the edition, used for both dates of the file. */
  created: string;
}

/**
 * `docProps/core.xml`: what a file says about itself (ECMA-376 part 2, §11). The library writes no identifier, no language, and the machine's time.
 * @param language full tag, `ru-RU`
 */
function coreProperties({ title, subject, creator, identifier, created }: FileMeta, language: string): string {
  const time = Temporal.Instant.from(created).toString({ smallestUnit: 'second' });
  const tree = x('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }, [
    x('dc:title', title), x('dc:subject', subject), x('dc:creator', creator), x('dc:identifier', identifier), x('dc:language', language),
    x('cp:lastModifiedBy', creator), x('cp:revision', '1'),
    x('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, time), x('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, time),
  ]);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${toXml(tree)}`;
}
