/** `docProps/core.xml`: what a file says about itself (ECMA-376 part 2, §11). The library writes no identifier, no language, and the machine's time. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export interface FileMeta {
  title: string;
  subject: string;
  creator: string;
  /** Permanent address. */
  identifier: string;
  /** ISO instant of the edition, used for both dates of the file. */
  created: string;
}

/** @param language full tag, `ru-RU` */
export function coreProperties({ title, subject, creator, identifier, created }: FileMeta, language: string): string {
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
