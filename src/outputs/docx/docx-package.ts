/** The file: styles, header, footer, properties and body assembled and packed to the same bytes each time. */
import { Document, type FileChild, Footer, Header, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { grammarOf } from '../../languages/grammars.ts';
import type { Lang } from '../../model/edition.ts';
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
  const headerLine = new Paragraph({
    style: 'Header',
    children: [new TextRun(header.left), ...(header.alert === null ? [] : [new TextRun(' · '), new TextRun({ text: header.alert, bold: true, color: COLOR.alert })]), new TextRun({ children: [new Tab(), header.right] })],
  });
  const first = header.first.map((text, i) => new Paragraph({
    style: 'DocumentFact', text, spacing: { before: i === 0 ? 100 : 0, after: i === header.first.length - 1 ? 200 : 30 },
  }));
  const foot = (): Footer => new Footer({ children: [footerLine(footer), ...(footer.standing === null ? [] : [new Paragraph({ style: 'Footer', text: footer.standing })])] });
  const document = new Document({
    title: meta.title,
    styles: styleSheet(lang, theme),
    numbering: numbering(),
    customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    sections: [{
      properties: {
        ...(first.length > 0 ? { titlePage: true } : {}),
        page: { size: { width: PAGE.width, height: PAGE.height }, margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right, header: PAGE.header, footer: PAGE.footer } },
      },
      headers: { default: new Header({ children: [headerLine] }), ...(first.length > 0 ? { first: new Header({ children: [headerLine, ...first] }) } : {}) },
      footers: { default: foot(), ...(first.length > 0 ? { first: foot() } : {}) },
      children: body,
    }],
  });
  const packed = await Packer.pack(document, 'uint8array', undefined, [{ path: 'docProps/core.xml', data: coreProperties(meta, grammarOf(lang).tag) }]);
  return repack(packed);
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
