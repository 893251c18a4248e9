/** The XMP packet: the file's description in XML (ISO 16684-1). Ours, because pdfkit's leaves «&» unescaped. */
import type { PdfMeta } from './pdf-input.ts';

export interface Described {
  lang: string;
  meta: PdfMeta;
  /** Of PDF/A, ISO 19005. */
  part: 2 | 3;
}

/**
 * PDF/A requires an explanation of each property that its own standard does not define: those of PDF/UA.
 * The words are those of the «PDF/UA identification schema» of ISO 14289-1 §5.
 */
const PDFUA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** @param producer name of the software */
export function xmpPacket({ meta, lang, part }: Described, producer: string): string {
  const date = new Date(meta.created).toISOString().replace('.000', '');
  const fields: [name: string, value: string][] = [
    ['dc:format', 'application/pdf'],
    ['dc:title', alternative(meta.title)],
    ['dc:creator', list('Seq', meta.author)],
    ['dc:description', alternative(meta.subject)],
    ['dc:language', list('Bag', lang)],
    ['dc:identifier', escape(meta.identifier)],
    ['dc:relation', list('Bag', meta.permanent)],
    ['dc:date', list('Seq', date)],
    ['xmpMM:VersionID', escape(meta.edition)],
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['xmp:MetadataDate', date],
    ['xmp:CreatorTool', escape(meta.creator)],
    ['pdf:Producer', escape(producer)],
    ['pdfaid:part', String(part)],
    ['pdfaid:conformance', 'A'],
    ['pdfuaid:part', '1'],
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    ...fields.map(([name, value]) => `<${name}>${value}</${name}>`),
    '</rdf:Description>',
    PDFUA_SCHEMA,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

function list(kind: 'Seq' | 'Bag', item: string): string {
  return `<rdf:${kind}><rdf:li>${escape(item)}</rdf:li></rdf:${kind}>`;
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]!);
}
