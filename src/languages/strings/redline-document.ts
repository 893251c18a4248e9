/** Words of the redline as a document of its own. */
import { topic } from './topic.ts';

const ru = {
  /** At the head of the page and in its foot. */
  name: (from: number, to: number) => `Сравнение редакций ${from} и\u00a0${to}`,
  document: 'Документ',
  from: (version: number) => `Было: редакция\u00a0${version}`,
  to: (version: number) => `Стало: редакция\u00a0${version}`,
  draft: 'проект, не действует',
  published: (on: string) => `опубликована ${on}`,
  effective: (on: string) => `вступает в силу ${on}`,
  address: 'Адрес сравнения',
  code: (address: string) => `QR-код с адресом сравнения: ${address}`,
  note: 'Сравнение составлено автоматически для удобства чтения. Юридическую силу имеют тексты редакций.',
  /** Read aloud in place of marked words. */
  aloud: { added: (words: string) => `добавлено: ${words}; конец добавления`, removed: (words: string) => `исключено: ${words}; конец исключения`, blank: 'пробел' },
  /** Each sign as it appears in the text, and what it means. */
  legend: {
    added: ['добавленные слова', 'подчёркнуты'], removed: ['исключённые слова', 'зачёркнуты'],
    joined: ['¶', 'зачёркнут: здесь абзацы соединены'], divided: ['¶', 'подчёркнут: здесь абзац разделён'],
    touched: ['слова с пунктиром', 'прежние, изменилась их ссылка или оформление'],
    bar: 'черта на поле: в этом месте есть изменение', moved: 'знак ↑↓ и двойная черта: пункт перемещён, его слова на новом месте',
  },
};

type Words = typeof ru;

const kk: Words = {
  name: (from, to) => `${from} және\u00a0${to}-редакцияларды салыстыру`,
  document: 'Құжат',
  from: (version) => `Бұрын: ${version}-редакция`,
  to: (version) => `Енді: ${version}-редакция`,
  draft: 'жоба, қолданыста емес',
  published: (on) => `${on} жарияланды`,
  effective: (on) => `${on} күшіне енеді`,
  address: 'Салыстырудың мекенжайы',
  code: (address) => `Салыстырудың мекенжайы бар QR-код: ${address}`,
  note: 'Салыстыру оқуға ыңғайлы болу үшін автоматты түрде жасалды. Редакциялардың мәтіндері заңды күшке ие.',
  aloud: { added: (words) => `қосылды: ${words}; қосудың соңы`, removed: (words) => `алып тасталды: ${words}; алып тастаудың соңы`, blank: 'бос орын' },
  legend: {
    added: ['қосылған сөздердің', 'асты сызылған'], removed: ['алып тасталған сөздер', 'сызып тасталған'],
    joined: ['¶', 'сызып тасталған: осы жерде абзацтар біріктірілді'], divided: ['¶', 'асты сызылған: осы жерде абзац бөлінді'],
    touched: ['асты нүктелі сөздер', 'өзгермеген, олардың сілтемесі немесе рәсімделуі өзгерді'],
    bar: 'жиектегі сызық: осы жерде өзгеріс бар', moved: '↑↓ белгісі мен қос сызық: тармақтың орны ауыстырылды, сөздері жаңа орнында',
  },
};

const en: Words = {
  name: (from, to) => `Redline of editions ${from} and\u00a0${to}`,
  document: 'Document',
  from: (version) => `Before: edition\u00a0${version}`,
  to: (version) => `After: edition\u00a0${version}`,
  draft: 'draft, not in force',
  published: (on) => `published ${on}`,
  effective: (on) => `effective ${on}`,
  address: 'Address of this redline',
  code: (address) => `QR code with the address of this redline: ${address}`,
  note: 'This redline was made automatically, for convenience. The texts of the editions prevail.',
  aloud: { added: (words) => `added: ${words}; end of addition`, removed: (words) => `removed: ${words}; end of removal`, blank: 'space' },
  legend: {
    added: ['added words', 'are underlined'], removed: ['removed words', 'are struck out'],
    joined: ['¶', 'struck out: paragraphs were joined here'], divided: ['¶', 'underlined: a paragraph was divided here'],
    touched: ['words with a dotted line', 'stayed; their link or look changed'],
    bar: 'a bar in the margin: something changed here', moved: 'the sign ↑↓ and a double bar: the clause was moved, its words stand in their new place',
  },
};

export const redlineWords = topic({ ru, kk, en });
