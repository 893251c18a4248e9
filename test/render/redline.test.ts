/** A redline as terminal text, pull-request comment and HTML: the same change, said in each. */
import { describe, expect, test } from 'vitest';
import { redline } from '../../src/core/redline/index.ts';
import { readTree } from '../../src/read/markdown.ts';
import { redlineAnsi } from '../../src/render/redline/ansi.ts';
import { redlineNodes } from '../../src/render/redline/html.ts';
import { LONGEST_COMMENT, redlineMarkdown } from '../../src/render/redline/markdown.ts';
import { redlineView } from '../../src/render/redline/view.ts';
import { toHtml } from '../../src/render/html/serialize.ts';
import { stringsFor } from '../../src/render/strings/index.ts';

const ru = stringsFor('ru');
const tree = (markdown: string) => readTree(markdown, 'Правила', (_at, rule, message) => expect.unreachable(`${rule}: ${message}`));
const view = (from: string, to: string) => {
  const [a, b] = [tree(from), tree(to)];
  return redlineView(a, b, redline(a, b), ru);
};

const OLD = `## 1. Оплата

1.1. Счёт оплачивается в течение трёх дней.

1.2. Деньги возвращаются по [заявлению](https://example.kz/a), поданному в офис.

1.3. Скидка не предоставляется ни при каких условиях, указанных в этом документе.`;
const NEW = `## 1. Оплата

1.1. Счёт оплачивается в течение пяти дней.

1.2. Стороны вправе договориться о <рассрочке>, если сумма превышает сто тысяч тенге.

1.3. Деньги возвращаются по [заявлению](https://example.kz/b), поданному в офис.`.replace('<', '\\<');

describe('said in words', () => {
  test('every change has its line, by kind, within a kind in the order of the text', () => {
    expect(view(OLD, NEW).lines.map(({ words }) => words)).toEqual([
      'изменён п.\u00a01.1', 'изменён п.\u00a01.3 (прежде п.\u00a01.2): адрес ссылки', 'добавлен п.\u00a01.2', 'исключён п.\u00a01.3',
    ]);
  });

  test('a change of no word says what it is', () => {
    expect(view('1.1. Текст, который стоит.', '1.1. Текст который стоит.').lines[0]?.words).toBe('изменён п.\u00a01.1: знаки препинания');
    expect(view('1.1. [Слова](https://a.kz) ведут.', '1.1. [Слова](https://b.kz) ведут.').lines[0]?.words).toBe('изменён п.\u00a01.1: адрес ссылки');
  });

  test('a defined term is called by its name', () => {
    const terms = (meaning: string) => `Используются следующие термины:\n\nАккаунт – ${meaning} запись Пользователя;`;
    expect(view(terms('учётная'), terms('личная')).lines[0]?.words).toBe('изменён термин «Аккаунт»');
  });

  test('equal texts have nothing to say', () => {
    expect(view(OLD, OLD)).toMatchObject({ lines: [], changes: 0 });
  });
});

describe('in the terminal', () => {
  test('marks stand without colour too, under the heading of the section', () => {
    const text = redlineAnsi('Заголовок', view(OLD, NEW), ru, false);
    expect(text).toContain('\n1. Оплата\n');
    expect(text).toContain('  1.1. Счёт оплачивается в течение [-трёх-]{+пяти+} дней.');
    expect(text).toContain('{+1.2.+} {+Стороны вправе договориться о <рассрочке>');
    expect(text).not.toContain('\u001b');
  });

  test('colours where the terminal has them', () => {
    expect(redlineAnsi('Заголовок', view(OLD, NEW), ru, true)).toContain('\u001b[32m');
  });
});

describe('as a comment', () => {
  test('words that Markdown would read as marks stay words', () => {
    const text = redlineMarkdown('Правила', ['Срок *продлён*.'], view(OLD, NEW), ru);
    expect(text).toMatch(/^### Правила\n/);
    expect(text).toContain('> Срок \\*продлён\\*.');
    expect(text).toContain('1.1. Счёт оплачивается в течение <del>~~трёх~~</del><ins>**пяти**</ins> дней.');
    expect(text).toContain('<details><summary>1. Оплата</summary>');
    expect(text).toContain('договориться о &lt;рассрочке\\>');
  });

  test('a long one is cut between clauses, says so, and stays under the limit', () => {
    const long = (word: string) => Array.from({ length: 400 }, (_, i) => `## ${i + 1}. Раздел\n\n${i + 1}.1. ${`${word} номер ${i} `.repeat(12)}`).join('\n\n');
    const changes = view(long('слово'), long('понятие'));
    const text = redlineMarkdown('Правила', [], changes, ru);
    expect(text.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(text).toMatch(/не показано частей – \d+/u);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    const small = redlineMarkdown('Правила', [], changes, ru, 3000);
    expect(small.length).toBeLessThanOrEqual(3000);
  });
});

describe('as HTML', () => {
  const html = toHtml(redlineNodes(view(OLD, NEW), ru, 'ru'));
  test('insertions and deletions are elements, with words for those who hear them', () => {
    expect(html).toContain('<ins><span class="v"> [начало добавления] </span>пяти<span class="v"> [конец добавления] </span></ins>');
    expect(html).toContain('<del><span class="v"> [начало исключения] </span>трёх<span');
  });

  test('what looks like markup stays words', () => {
    expect(html).toContain('о &#x3C;рассрочке>');
  });

  test('each change can be gone to', () => {
    const { changes } = view(OLD, NEW);
    for (let n = 1; n <= changes; n++) expect(html).toContain(`id="c${n}"`);
    expect(html).not.toContain(`id="c${changes + 1}"`);
  });
});
