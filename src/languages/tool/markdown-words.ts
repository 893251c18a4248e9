/** What is said of Markdown that a policy cannot hold. */
import type { Message } from '../../model/message.ts';

/** @param what shown between the quotation marks of each language */
export const MARKDOWN = {
  inline: (what: string): Message => ({
    ru: `разметка «${what}» не поддерживается: пишите простой текст, полужирный, курсив, ссылки, перечни или таблицы`,
    en: `Markdown construct "${what}" is not supported: write plain text, bold, italic, links, lists or tables`,
  }),
  block: (what: string): Message => ({
    ru: `разметка «${what}» не поддерживается: пишите заголовки, абзацы, перечни и таблицы`,
    en: `Markdown construct "${what}" is not supported: use headings, paragraphs, lists and tables`,
  }),
  deep: (deepest: number): Message => ({
    ru: `вложенность больше ${deepest} уровней: уберите лишние знаки перечней, «>» или звёздочки`,
    en: `is nested more than ${deepest} levels deep: take out needless list marks, ">" or asterisks`,
  }),
  image: {
    ru: 'картинки в документе быть не может: скажите словами, чтобы это можно было цитировать, искать и сравнивать',
    en: 'an image cannot stand in a policy: say it in words, so that it can be cited, searched and compared',
  },
  openComment: {
    ru: 'заметка не закрыта, и всё после неё теряется: закончите её знаком -->',
    en: 'the comment is not closed, so that everything behind it is lost: end it with -->',
  },
  lostBesideComment: (what: string): Message => ({
    ru: `слова «${what}» теряются, потому что стоят на строке заметки: дайте заметке отдельную строку`,
    en: `the words "${what}" are lost, because they stand on the line of a comment: give the comment a line of its own`,
  }),
  html: (what: string): Message => ({
    ru: `HTML «${what}» недопустим: запишите это разметкой Markdown или поставьте перед знаком «<» обратную косую черту`,
    en: `raw HTML "${what}" is not allowed: write it in Markdown, or escape it with a backslash`,
  }),
  forbiddenLink: (what: string): Message => ({
    ru: `ссылка на «${what}» недопустима: разрешены https:, mailto:, tel: и адреса внутри сайта`,
    en: `a link to "${what}" is not allowed: use https:, mailto:, tel: or a relative address`,
  }),
  unusedDefinition: (what: string): Message => ({
    ru: `Markdown читает «${what}» как адрес ссылки, но ссылки с ним нет, и слова теряются: напишите «\\[» вместо скобки, <!-- … --> для заметки или уберите это`,
    en: `Markdown reads "${what}" as the address of a link, but no link uses it, so its words are lost: write "\\[" for a bracket, <!-- … --> for a note, or remove it`,
  }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;

/** Words of the text as a message quotes them: on one line, cut where they are many. */
export function excerpt(words: string, most = 60): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
