/** Editions as Word files, redlines as Word files with tracked changes. */
import { wordsIn } from '../../languages/words.ts';
import { defineOutput } from '../output-definition.ts';

export default defineOutput({
  id: 'docx', extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', of: ['edition', 'changes'],
  label: (lang, kind) => (kind === 'edition' ? 'Word' : wordsIn(lang).document.word.tracked),
  called: { ru: 'документ Word (.docx)', en: 'a Word document (.docx)' },
  dataKey: 'docx',
  // A working copy: machines cite the PDF and the source.
  namedIn: ['feed'],
  async render({ site, logoPng, edition, text, standing, before }) {
    const logo = await logoPng();
    if (before === null) return (await import('./docx-edition.ts')).editionDocx(site, edition, text, standing, logo);
    return (await import('./docx-changes.ts')).changesDocx(site, before.edition, edition, before.text, text, before.redline, standing, logo);
  },
  recognises: (start) => start.startsWith('PK\u0003\u0004'),
  async identify(bytes) {
    const [{ IDENTITY }, { wordProperties }] = await Promise.all([import('./docx-edition.ts'), import('../../import/word/word-text.ts')]);
    const properties = wordProperties(bytes);
    const property = (name: string) => properties?.get(name);
    const [kind, policy, version, lang] = [property(IDENTITY.kind), property(IDENTITY.policy), property(IDENTITY.version), property(IDENTITY.lang)];
    return (kind === 'edition' || kind === 'changes') && policy && version && lang ? [{ kind, policy, version: Number(version), lang }] : [];
  },
  words: async (bytes) => (await import('../../import/word/word-text.ts')).wordText(bytes),
});
