/** Texts in several languages: which one prevails, what is missing, both side by side. */
import { topic } from './topic.ts';

const ru = {
  /** The language side by side with it, in the reader's language. */
  beside: { ru: 'Рядом с русским текстом', kk: 'Рядом с казахским переводом', en: 'Рядом с английским переводом' },
  title: (edition: string) => `${edition}: два языка рядом`,
  prevails: 'имеет юридическую силу', translation: 'перевод',
  lagging: (version: number) => `Эта редакция ещё не переведена. Переведена редакция ${version}; она не действует`,
  missing: 'В этом тексте такого пункта нет.',
};

const kk: typeof ru = {
  beside: { ru: 'Орысша мәтінмен қатар', kk: 'Қазақша аудармасымен қатар', en: 'Ағылшынша аудармасымен қатар' },
  title: (edition) => `${edition}: екі тіл қатар`,
  prevails: 'заңды күші бар', translation: 'аударма',
  lagging: (version) => `Бұл редакция әлі аударылған жоқ. ${version}-редакция аударылған; ол қолданыста емес`,
  missing: 'Бұл мәтінде мұндай тармақ жоқ.',
};

const en: typeof ru = {
  beside: { ru: 'Beside the Russian text', kk: 'Beside the Kazakh translation', en: 'Beside the English translation' },
  title: (edition) => `${edition}: two languages side by side`,
  prevails: 'this text prevails', translation: 'translation',
  lagging: (version) => `This edition is not translated yet. Edition ${version} is; it is not in force`,
  missing: 'This text has no such clause.',
};

export const translationStrings = topic({ ru, kk, en });
