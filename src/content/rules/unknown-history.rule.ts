/** It is unknown what was sealed before. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  name: 'unknown-history',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Прежние печати не с чем сравнить', en: 'Earlier seals cannot be compared' },
  why: { ru: 'Без истории git или без сайта не видно, что было запечатано раньше.', en: 'Without the history of git, or without the site, it is unknown what was sealed before.' },
  fix: {
    ru: 'Получите всю историю (git fetch --unshallow; в Actions fetch-depth: 0) и назовите ветку, которая в ней есть; для сайта – адрес, который отвечает.',
    en: 'Fetch the whole history (git fetch --unshallow; fetch-depth: 0 in Actions) and name a branch that it has; for a site, an address that answers.',
  },
  messages: {
    noGit: (fault: Message): Message => ({ ru: `с прежним замком сравнить нельзя: ${fault.ru}`, en: `the lock cannot be compared with the one before: ${fault.en}` }),
    shallow: (base: string): Message => ({
      ru: `с ${base} сравнить нельзя: история git здесь неполная. Получите её: git fetch --unshallow (в Actions – fetch-depth: 0 у actions/checkout)`,
      en: `nothing can be compared with ${base}: this clone lacks part of the history. Fetch it: git fetch --unshallow (in Actions fetch-depth: 0 of actions/checkout)`,
    }),
    noRef: (base: string): Message => ({
      ru: `с ${base} сравнить нельзя: такой ветки или такого коммита здесь нет. Назовите ветку, как её показывает git branch --all, или получите её: git fetch`,
      en: `nothing can be compared with ${base}: there is no such branch or commit here. Name it as git branch --all does, or fetch it: git fetch`,
    }),
    unreadable: (base: string): Message => ({
      ru: `с ${base} сравнить нельзя: замок там не читается. Сначала верните его там`,
      en: `nothing can be compared with ${base}: the lock there cannot be read. Put it back there first`,
    }),
    published: (why: Message): Message => ({
      ru: `с опубликованным сравнить нельзя: ${why.ru}. Повторите позже; если сайт публикуется там впервые, скажите это: --first-publication (форма «Сайт», отметка «Первая публикация»)`,
      en: `nothing can be compared with what is published: ${why.en}. Try again later; if this site is published there for the first time, say so: --first-publication (the form «Сайт», «Первая публикация»)`,
    }),
  },
  examples: [
    {
      wrong: { main: null, files: { 'rules/1.md': '1. Слова.' }, at: 'editions.lock.json:1:1' },
      right: { main: {}, files: { 'rules/1.md': '1. Слова.' } },
    },
  ],
});
