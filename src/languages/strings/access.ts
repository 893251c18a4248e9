/** The low-vision version, as readers know it from state sites, and what is printed on every sheet. */
import { topic } from './topic.ts';

const ru = {
  vision: 'Версия для слабовидящих',
  size: 'Размер букв', sizes: ['крупный', 'очень крупный', 'самый крупный'],
  scheme: 'Цвета', schemes: ['чёрным по белому', 'белым по чёрному', 'синим по голубому'],
  normal: 'Обычная версия',
  sheet: (page: string, of: string) => `стр. ${page} из ${of}`,
};

const kk: typeof ru = {
  vision: 'Нашар көретіндерге арналған нұсқа',
  size: 'Әріп өлшемі', sizes: ['ірі', 'өте ірі', 'ең ірі'],
  scheme: 'Түстер', schemes: ['ақ фонда қара', 'қара фонда ақ', 'көгілдір фонда көк'],
  normal: 'Қалыпты нұсқа',
  sheet: (page, of) => `${page}-бет, барлығы ${of}`,
};

const en: typeof ru = {
  vision: 'Low-vision version',
  size: 'Letter size', sizes: ['large', 'very large', 'largest'],
  scheme: 'Colours', schemes: ['black on white', 'white on black', 'blue on light blue'],
  normal: 'Standard version',
  sheet: (page, of) => `page ${page} of ${of}`,
};

export const accessStrings = topic({ ru, kk, en });
