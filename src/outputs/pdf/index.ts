/** Editions and redlines as PDF/UA and PDF/A: what clause 6.1 promises at the policy's own address. */
import { documentNamed } from '../../model/address.ts';
import { defineOutput } from '../output-definition.ts';

export default defineOutput({
  id: 'pdf', extension: 'pdf', mediaType: 'application/pdf', of: ['edition', 'changes'], permanent: true,
  label: () => 'PDF',
  called: { ru: 'PDF', en: 'a PDF' },
  dataKey: 'pdf',
  namedIn: ['feed', 'linked data'],
  async render({ site, edition, text, standing, before }) {
    if (before === null) {
      const [{ pdfInput }, { renderPdf }] = await Promise.all([import('./pdf-input.ts'), import('./render.ts')]);
      return renderPdf(pdfInput(site, edition, text, standing));
    }
    const [{ changesPdfInput }, { renderChangesPdf }] = await Promise.all([import('./changes-input.ts'), import('./pdf-changes.ts')]);
    return renderChangesPdf(changesPdfInput(site, before.edition, edition, before.text, text, before.redline, standing));
  },
  recognises: (start) => start.includes('%PDF-'),
  /** By its XMP packet, which is never compressed in a PDF/A, so that any program can find it. */
  identify(bytes, { site }) {
    const found = /<dc:identifier>([^<]*)<\/dc:identifier>/.exec(new TextDecoder().decode(bytes));
    const name = found && documentNamed(site, found[1]!.replaceAll('&amp;', '&'));
    return name ? [name] : [];
  },
  words: async (bytes) => (await import('./pdf-text.ts')).pdfText(bytes),
});
