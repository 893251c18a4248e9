/** Random legal texts in Markdown, each with the words that a reader must find in it, said without a parser. */
import fc from 'fast-check';

/** Markdown, and the lines that `treeText` must give for it. */
export interface Written {
  markdown: string;
  lines: string[];
}

const WORDS = [
  'Администрация', 'персональные', 'данные', 'редакция', 'согласие', 'вступает', 'отозвана', 'обработка', '«Личный', 'кабинет»', '2026', 'года', 'вправе;',
  'құпиялық', 'саясаты', 'пайдаланушы', 'өңдеу', 'әрекет', 'ұғым', 'Қазақстан', 'the', 'Privacy', 'policy', 'shall', 'K&T', 'and/or', '№', '10.5', '–', 'www.legco.kz',
];
const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const piece: fc.Arbitrary<{ markdown: string; text: string }> = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => ({ markdown: text, text })) },
  fc.constantFrom('**', '*', '***').chain((mark) => words.map((text) => ({ markdown: `${mark}${text}${mark}`, text }))),
  words.map((text) => ({ markdown: `[${text}](https://legco.kz/docs/)`, text })),
  words.map((text) => ({ markdown: `[**${text}** и иное](../terms/2.md#4.1)`, text: `${text} и иное` })),
  words.map((text) => ({ markdown: `\`${text}\``, text })),
  fc.constantFrom(
    ['\\*слово\\*', '*слово*'], ['\\<b\\>', '<b>'], ['1\\. слово', '1. слово'], ['\\[а\\]', '[а]'], ['&amp;', '&'], ['&#1171;', 'ғ'], ['&laquo;да&raquo;', '«да»'],
    ['пять&nbsp;дней', 'пять\u00a0дней'], ['пять\u00a0дней', 'пять\u00a0дней'], ['<https://legco.kz>', 'https://legco.kz'], ['снова <!-- заметка -->', 'снова '], ['~~нет~~', '~~нет~~'],
    ['под_черк_нуто', 'под_черк_нуто'], ['5 * 6 * 7', '5 * 6 * 7'], ['______________', '______________'],
  ).map(([markdown = '', text = '']) => ({ markdown, text })),
);

/** A run of words on one line. It begins with a plain word, so that only a wanted number opens it. */
const line = fc.tuple(fc.constantFrom('Настоящим', 'Осы', 'Hereby'), fc.array(piece, { maxLength: 4 })).map(([first, rest]) => ({
  markdown: [first, ...rest.map((part) => part.markdown)].join(' '),
  text: [first, ...rest.map((part) => part.text)].join(' '),
}));
/** Lines joined by soft and hard breaks. */
const flow = fc.array(fc.tuple(line, fc.constantFrom(['\n', ' '], ['  \n', '\n'], ['\\\n', '\n'])), { minLength: 1, maxLength: 3 }).map((lines) => ({
  // A comment at the end of a line would leave a space before the break, which Markdown takes away.
  markdown: lines.map(([part, [gap]], i) => (i < lines.length - 1 ? `${part.markdown} конец${gap}` : part.markdown)).join(''),
  text: lines.map(([part, [, gap]], i) => (i < lines.length - 1 ? `${part.text} конец${gap}` : part.text)).join(''),
}));

const number = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 4 }).map((parts) => `${parts.join('.')}.`);
const letter = fc.constantFrom('а)', 'б)', 'ә)', 'a)', '(a)', '(iv)', 'A.', 'Б.');

const heading: fc.Arbitrary<Written> = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.option(fc.oneof(number, fc.constantFrom('1.', 'D.', 'IV.')), { nil: '' }), line)
  .map(([depth, mark, { markdown, text }]) => {
    const lead = mark === '' ? '' : `${mark} `;
    return { markdown: `${'#'.repeat(depth)} ${lead}${markdown}`, lines: [(lead + text).trimEnd()] };
  })
  .filter(({ markdown }) => !markdown.endsWith('-->'));
const paragraph: fc.Arbitrary<Written> = flow.map(({ markdown, text }) => ({ markdown, lines: [text] }));
const numbered: fc.Arbitrary<Written> = fc.tuple(fc.oneof(number, letter), fc.boolean(), flow).map(([mark, bold, { markdown, text }]) => ({
  markdown: `${bold ? `**${mark}**` : mark} ${markdown}`, lines: [`${mark} ${text}`],
}));
const table: fc.Arbitrary<Written> = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.array(fc.array(line, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }).map((rows) => {
    const [header, ...others] = rows.map((cells) => `| ${cells.map(({ markdown }) => `${markdown}.`).join(' | ')} |`);
    return { markdown: [header, `|${' --- |'.repeat(columns)}`, ...others].join('\n'), lines: rows.map((cells) => cells.map(({ text }) => `${text}.`).join('\t')) };
  }));
const code: fc.Arbitrary<Written> = words.map((text) => ({ markdown: `\`\`\`\n${text}\n\`\`\``, lines: [text] }));

function indent(markdown: string, by: string): string {
  return markdown.split('\n').map((text) => (text === '' ? '' : by + text)).join('\n');
}

/** A list whose items are counted by the author: from anywhere, with gaps; never twice the same, which Markdown takes for "count for me". */
function list(inner: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  return fc.record({
    mark: fc.constantFrom('-', '*', '.', ')'), start: fc.nat({ max: 20 }), step: fc.integer({ min: 1, max: 2 }),
    items: fc.array(fc.tuple(flow, fc.array(inner, { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
  }).map(({ mark, start, step, items }) => {
    const written = items.map(([lead, blocks], i) => {
      const bullet = mark === '-' || mark === '*' ? mark : `${start + i * step}${mark}`;
      const body = [lead.markdown, ...blocks.map(({ markdown }) => markdown)].join('\n\n');
      return {
        markdown: `${bullet} ${indent(body, ' '.repeat(bullet.length + 1)).trimStart()}`,
        lines: [(bullet === mark ? '' : `${bullet} `) + lead.text, ...blocks.flatMap(({ lines }) => lines)],
      };
    });
    // A paragraph after it, or a list that follows would be the same list to Markdown.
    return { markdown: `${written.map(({ markdown }) => markdown).join('\n\n')}\n\nДалее.`, lines: [...written.flatMap(({ lines }) => lines), 'Далее.'] };
  });
}

const flat = fc.oneof(paragraph, numbered);
const nested = list(fc.oneof(paragraph, list(flat)));
const quote: fc.Arbitrary<Written> = fc.array(fc.oneof(flat, nested), { minLength: 1, maxLength: 2 }).map((blocks) => ({
  markdown: blocks.map(({ markdown }) => markdown).join('\n\n').split('\n').map((text) => (text === '' ? '>' : `> ${text}`)).join('\n') + '\n\nДалее.',
  lines: [...blocks.flatMap(({ lines }) => lines), 'Далее.'],
}));
const small: fc.Arbitrary<Written> = fc.constantFrom({ markdown: '***', lines: [] }, { markdown: '<!-- заметка\nредактору -->', lines: [] });

/** A whole text. */
export const document: fc.Arbitrary<Written> = fc.array(fc.oneof(heading, paragraph, numbered, nested, quote, table, code, small), { minLength: 1, maxLength: 8 })
  .map((blocks) => ({ markdown: `${blocks.map(({ markdown }) => markdown).join('\n\n')}\n`, lines: blocks.flatMap(({ lines }) => lines) }));

/** Anything that an editor's hand may leave: the marks of Markdown and of numbering in any order. */
export const soup: fc.Arbitrary<string> = fc.array(fc.constantFrom(
  ...WORDS, ' ', ' ', ' ', '\n', '\n', '\n\n', '\n\n', '    ', '\t', '# ', '## ', '\n---\n', '===', '- ', '* ', '+ ', '1. ', '1) ', '7. ', '007. ', '1.1. ', '3.2.5. ', 'а) ', '(a) ', 'A. ', '> ', '>',
  '**', '*', '_', '`', '```', '~~~', '[', ']', '(', ')', '](', '[слово](#)', '[слово]', '[слово]: https://legco.kz', '<', '>', '<b>', '<!--', '-->', '<https://a.kz>', '![', '|', '|-|', '\n|a|b|\n|-|-|\n|',
  '\\', '&amp;', '&nbsp;', '&#0;', '&#10;', '&#x202e;', '&', ':', ';', 'термины:', ' – ', '\u00a0', 'И. И. Иванов',
), { maxLength: 60 }).map((parts) => parts.join(''));
