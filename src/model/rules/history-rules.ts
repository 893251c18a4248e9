/** Rules of what was sealed before: the lock held against git and against the published site. */
import type { Rule } from './rule.ts';

export const HISTORY_RULES = {
  'rewritten-text': {
    level: 'error',
    title: { ru: 'Опубликованный текст изменён вместе с печатью', en: 'A published text was changed together with its seal' },
    why: {
      ru: 'Замок можно сделать заново под изменённый текст, и сам он этого не заметит. Поэтому проверка сравнивает его с основной веткой и с сайтом: записи только добавляются.',
      en: 'A lock can be made anew for a changed text and does not notice that itself. So it is compared with the main branch and with the site: entries are only ever appended.',
    },
    mend: {
      ru: 'Верните файл редакции и editions.lock.json такими, какими они были. Опечатка исправляется командой publish --correction, остальное – новой редакцией.',
      en: 'Put the file of the edition and editions.lock.json back as they were. A typo is corrected by publish --correction, everything else by a new edition.',
    },
  },
  'rewritten-dates': {
    level: 'error',
    title: { ru: 'Даты опубликованной редакции изменены вместе с печатью', en: 'The dates of a published edition were changed together with its seal' },
    why: { ru: 'По датам читатель знает, что и когда действовало. Задним числом они не меняются.', en: 'The dates tell readers what was in force when. They never change afterwards.' },
    mend: { ru: 'Верните файл редакции и editions.lock.json такими, какими они были.', en: 'Put the file of the edition and editions.lock.json back as they were.' },
  },
  'deleted-edition': {
    level: 'error',
    title: { ru: 'Опубликованная редакция удалена', en: 'A published edition was deleted' },
    why: { ru: 'Редакция остаётся по своему адресу навсегда: на неё ссылаются, по ней судят о прошлом.', en: 'An edition stays at its address for ever: it is cited, and the past is judged by it.' },
    mend: { ru: 'Верните файл редакции и editions.lock.json. Чтобы редакция не действовала, отзовите её.', en: 'Put the file of the edition and editions.lock.json back. Withdraw an edition that is to be no longer in force.' },
  },
  'renamed-policy': {
    level: 'error',
    title: { ru: 'Опубликованный документ переименован', en: 'A published policy was renamed' },
    why: { ru: 'Имя папки – это адрес, а адреса опубликованного не меняются. Имя входит и в отпечаток.', en: 'The name of the folder is the address, and what is published keeps its address. The name is in the fingerprint too.' },
    mend: { ru: 'Верните папке прежнее имя и editions.lock.json. Название для читателей меняется в `title` новой редакции.', en: 'Give the folder its old name and put editions.lock.json back. The title that readers see changes in `title` of a new edition.' },
  },
  'rewritten-lock': {
    level: 'error',
    title: { ru: 'Записи замка удалены или сделаны заново', en: 'Entries of the lock were removed or made anew' },
    why: { ru: 'Записи в замок только добавляются: иначе не доказать, что редакция не менялась.', en: 'Entries of the lock are only ever appended: nothing else proves that an edition never changed.' },
    mend: { ru: 'Верните editions.lock.json таким, каким он был.', en: 'Put editions.lock.json back as it was.' },
  },
  'forked-lock': {
    level: 'error',
    title: { ru: 'Замок этой ветки и основной разошлись', en: 'The lock of this branch and that of the main one went apart' },
    why: { ru: 'Пока ветка ждала, в основной запечатали другое. Цепь одна, и продолжить её может только одна запись.', en: 'While the branch waited, something else was sealed. There is one chain, and one entry can go on from it.' },
    mend: { ru: 'Обновите ветку, при конфликте оставьте editions.lock.json основной ветки и запечатайте своё ещё раз.', en: 'Update the branch, on a conflict keep editions.lock.json of the main branch, and seal yours again.' },
  },
  'unknown-history': {
    level: 'error',
    title: { ru: 'Прежние печати не с чем сравнить', en: 'Earlier seals cannot be compared' },
    why: { ru: 'Без истории git или без сайта не видно, что было запечатано раньше.', en: 'Without the history of git, or without the site, nobody sees what was sealed before.' },
    mend: {
      ru: 'Получите всю историю (git fetch --unshallow; в Actions fetch-depth: 0) и назовите ветку, которая в ней есть; для сайта – адрес, который отвечает.',
      en: 'Fetch the whole history (git fetch --unshallow; fetch-depth: 0 in Actions) and name a branch that it has; for a site, an address that answers.',
    },
  },
} satisfies Record<string, Rule>;
