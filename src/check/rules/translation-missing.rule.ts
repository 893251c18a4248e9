/** Languages that the edition before was translated into and this one is not yet. */
import { basename } from 'node:path';
import type { Message } from '../../model/message.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  missing: (lang: string, before: string, file: string): Message => ({
    ru: `перевода на язык ${lang} ещё нет, а ${before} есть: переведите редакцию в файл ${file}`,
    en: `there is no ${lang} translation yet, though there is ${before}: translate this edition as ${file}`,
  }),
};

const FIRST = '---\npublished: 2026-01-10\n---\n1. Слова.';
const SECOND = '---\npublished: 2026-02-01\nsummary: Другие слова.\n---\n1. Другие слова.';

export default defineTextRule({
  name: 'translation-missing',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Перевод отстал', en: 'A missing translation' },
  why: { ru: 'Прошлая редакция была переведена, эта ещё нет; сайт показывает вместо перевода оригинал и говорит об этом.', en: 'The edition before was translated, this one is not; the site shows the original instead and says so.' },
  fix: { ru: 'Добавьте файл перевода.', en: 'Add the translation’s file.' },
  messages,
  of: 'text',
  check({ policy, edition, isOriginal, library: { site } }, report) {
    if (!isOriginal) return;
    const before = policy.editions.find(({ version }) => version === edition.version - 1);
    for (const lang of site.languages.slice(1)) {
      const known = before?.translations[lang];
      if (!known || edition.translations[lang]) continue;
      // A draft is written in one language first.
      report({ line: 1, column: 1 }, messages.missing(lang, basename(known.file), `${edition.version}.${lang}.md`), edition.published === null ? 'note' : 'own');
    }
  },
  examples: [
    {
      wrong: {
        files: { 'rules/1.md': FIRST, 'rules/1.kk.md': '1. Сөздер.', 'rules/2.md': SECOND },
        at: 'rules/2.md:1:1',
      },
      right: { files: { 'rules/1.md': FIRST, 'rules/1.kk.md': '1. Сөздер.', 'rules/2.md': SECOND, 'rules/2.kk.md': '1. Басқа сөздер.' } },
    },
    {
      wrong: { files: { 'rules/1.md': FIRST, 'rules/1.kk.md': '1. Сөздер.', 'rules/2.md': '1. Проект.' }, at: 'rules/2.md:1:1' },
    },
  ],
});
