/** The XMP packet: the file's description in XML (ISO 16684-1). Ours, because pdfkit's leaves «&» unescaped. */
import type { PdfInput } from './input.ts';

/** @param producer name of the software */
export function xmpPacket({ meta, lang }: PdfInput, producer: string): string {
  const date = new Date(meta.created).toISOString().replace('.000', '');
  const fields: [name: string, value: string][] = [
    ['dc:format', 'application/pdf'],
    ['dc:title', alternative(meta.title)],
    ['dc:creator', `<rdf:Seq><rdf:li>${escape(meta.author)}</rdf:li></rdf:Seq>`],
    ['dc:description', alternative(meta.subject)],
    ['dc:language', `<rdf:Bag><rdf:li>${escape(lang)}</rdf:li></rdf:Bag>`],
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['xmp:MetadataDate', date],
    ['xmp:CreatorTool', escape(meta.creator)],
    ['pdf:Producer', escape(producer)],
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    ...fields.map(([name, value]) => `<${name}>${value}</${name}>`),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'));
}
