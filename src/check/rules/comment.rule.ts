/**
 * Notes between editors, `<!-- … -->`. No page shows them, but the Markdown of a published edition is served as it is
 * and attached to its PDF: what a counterparty's lawyer wrote there would be published with it. Warned of once the
 * edition has a date and until it is sealed; in a draft they are welcome.
 */
import { visit } from 'unist-util-visit';
import { splitSource } from '../../model/source.ts';
import { parseMarkdown } from '../../content/markdown.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  comment: {
    ru: 'заметка для коллег: файл опубликованной редакции открыт всем, вместе с ней. Удалите заметку',
    en: 'a note between editors: everyone can open the file of a published edition and read the note. Delete it',
  },
};

export default defineTextRule({
  name: 'comment',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Заметка в опубликованной редакции', en: 'A note in a published edition' },
  why: {
    ru: 'Файл .md опубликованной редакции открыт всем и приложен к её PDF, поэтому заметки для коллег и замечания из Word стали бы видны каждому.',
    en: 'The .md file of a published edition is open to all and attached to its PDF, and so would be notes to colleagues and comments of Word.',
  },
  fix: { ru: 'Удалите <!-- … --> вместе со словами в нём.', en: 'Delete <!-- … --> with the words in it.' },
  messages,
  of: 'text',
  check({ edition, text, places }, report) {
    if (edition.published === null || edition.seals.at(-1)?.texts[text.lang]) return;
    // Until it is sealed it can be deleted, whatever has been published.
    for (const offset of findComments(text.source)) report(places.at(offset), messages.comment, 'own');
  },
  examples: [
    {
      wrong: {
        files: {
          'rules/1.md': `
            ---
            published: 2026-01-10
            ---

            1. Слова.

            ‸<!-- заметка редактору -->

            2. Ещё слова ‸<!-- и внутри строки --> здесь. Код: \`<!-- не заметка -->\`.
          `,
        },
      },
      right: '1. Слова.\n\n<!-- в проекте можно -->\n\n2. Ещё слова.',
    },
  ],
});

/** The offsets of the comments in a file of an edition; what looks like one in code is not. */
export function findComments(source: string): number[] {
  const parts = splitSource(source);
  const start = 'body' in parts ? source.length - parts.body.length : 0;
  const found: number[] = [];
  visit(parseMarkdown(source.slice(start)), 'html', ({ value, position }) => {
    if (value.includes('<!--')) found.push(start + position!.start.offset! + value.indexOf('<!--'));
  });
  return found;
}
