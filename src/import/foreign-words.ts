import type { Message } from '../model/message.ts';

/** What became of a construct that a policy cannot contain. */
export const FOREIGN = {
  html: { ru: 'HTML убран, слова оставлены', en: 'HTML taken out, its words kept' },
  image: { ru: 'картинка заменена её описанием', en: 'image replaced by its description' },
  link: { ru: 'ссылка убрана, слова оставлены', en: 'link taken out, its words kept' },
  character: { ru: 'невидимый знак убран', en: 'invisible character taken out' },
} satisfies Record<string, Message>;
