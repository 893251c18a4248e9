/** Words of the documents for download: PDF. */
import { topic } from './topic.ts';

const ru = {
  /** Across the page of an edition that has no force. */
  watermark: { draft: 'Проект', superseded: 'Утратила силу', withdrawn: 'Отозвана' },
  contents: 'Содержание',
  /** In the foot of each page, with the address. */
  current: (address: string) => `Действующая редакция: ${address}`,
  /** Of the square code on the first page. */
  code: (address: string) => `QR-код с постоянным адресом документа: ${address}`,
  source: (version: number) => `Текст редакции ${version} в формате Markdown`,
  /** Of letters that the fonts of a file do not print as they are. */
  letters: {
    missing: (codes: string) => `Знак □ стоит вместо знаков, которых нет в шрифтах этого файла: ${codes}.`,
    apart: 'Буквы письма, в котором они соединяются, напечатаны по отдельности.',
    page: (address: string) => `Полный текст – на странице ${address}`,
  },
};

type Words = typeof ru;

const kk: Words = {
  watermark: { draft: 'Жоба', superseded: 'Күшін жойды', withdrawn: 'Кері қайтарып алынды' },
  contents: 'Мазмұны',
  current: (address) => `Қолданыстағы редакция: ${address}`,
  code: (address) => `Құжаттың тұрақты мекенжайы бар QR-код: ${address}`,
  source: (version) => `${version}-редакцияның Markdown форматындағы мәтіні`,
  letters: {
    missing: (codes) => `Осы файлдың қаріптерінде жоқ таңбалардың орнына □ қойылды: ${codes}.`,
    apart: 'Бір-біріне жалғанып жазылатын әріптер бөлек-бөлек басылды.',
    page: (address) => `Толық мәтін мына бетте: ${address}`,
  },
};

const en: Words = {
  watermark: { draft: 'Draft', superseded: 'Superseded', withdrawn: 'Withdrawn' },
  contents: 'Contents',
  current: (address) => `Edition in force: ${address}`,
  code: (address) => `QR code with the permanent address of the document: ${address}`,
  source: (version) => `Text of edition ${version} in Markdown`,
  letters: {
    missing: (codes) => `□ stands for letters that the fonts of this file do not have: ${codes}.`,
    apart: 'Letters of a script that joins them are printed one by one.',
    page: (address) => `The whole text is at ${address}`,
  },
};

export const documentWords = topic({ ru, kk, en });
