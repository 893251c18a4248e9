import { describe, expect, test } from 'vitest';
import type { Edition, EditionText, Site } from '../../src/model/edition.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { readTree } from '../../src/content/markdown.ts';
import { fontStack } from '../../src/outputs/pdf/fonts.ts';
import { pdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { letterCheck } from '../../src/outputs/pdf/pdf-letters.ts';
import { textProblems } from '../../src/check/index.ts';
import { renderPdf } from '../../src/outputs/pdf/render.ts';
import { faultsOf } from '../support/pdf-rules/index.ts';
import { bodyText, expectedText, readPdf } from './pdf-reader.ts';
import { printedFaces, THEME } from '../../src/model/theme.ts';

function textOf(markdown: string): EditionText {
  return { lang: 'ru', title: 'Заголовок', tree: readTree(markdown, 'Заголовок', () => undefined), file: 'content/p/1.md', source: markdown };
}

/** What `pdf-letter` finds in a text that can be changed, or can not. */
function lettersIn(text: EditionText, isEditable = true) {
  const edition = { ...editionOf(''), text };
  const library = { site: SITE, policies: [{ name: 'rules', editions: [edition] }] };
  return textProblems({ library, now: Temporal.Instant.from('2026-11-22T00:00Z'), policyFiles: [], unusualLetters: letterCheck(THEME) }, () => isEditable).filter(({ rule }) => rule === 'pdf-letter');
}
const reported = (markdown: string) => lettersIn(textOf(markdown));
/** No font has it, though names in Japan do. */
const RARE = '\u{20bb7}';
const SITE: Site = { organisation: 'ТОО «Пример»', brand: 'Пример', url: 'https://example.kz', timeZone: 'Asia/Almaty', languages: ['ru'], policies: ['rules'], base: '/docs', theme: THEME };

function editionOf(markdown: string): Edition {
  const text = textOf(markdown);
  return { policy: 'rules', version: 1, published: null, effective: null, withdrawals: [], summary: [], corrections: [], seals: [], text, translations: {} } as unknown as Edition;
}

describe('letters that are printed otherwise', () => {
  test('each is named with its clause, place and code, once a clause; a script that joins its letters, once', () => {
    const problems = reported(`# Раздел\n\n1.1. Ресторан ${RARE}${RARE} и شركة البيانات.\n\n- пункт без номера \ue000 здесь\n`);
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([
      `content/p/1.md:3:15  warning  pdf-letter  clause 1.1 has the letter "${RARE}" (U+20BB7), which the PDF fonts do not have: the PDF shows □ instead, with a note`,
      'content/p/1.md:3:22  warning  pdf-letter  clause 1.1 has a script whose letters join ("ش"): the PDF prints them one by one, with a note',
      'content/p/1.md:5:20  warning  pdf-letter  clause «пункт без номера \ue000 здесь» has the letter "\ue000" (U+E000), which the PDF fonts do not have: the PDF shows □ instead, with a note',
    ]);
  });

  test('a letter in a table, a title or a link is found too', () => {
    expect(reported(`| a | b |\n|---|---|\n| x | ${RARE} |\n`)).toHaveLength(1);
    expect(reported(`[${RARE}](#)`)).toHaveLength(1);
    const text = textOf('words');
    text.tree.title.text = [{ kind: 'text', value: RARE }];
    expect(lettersIn(text, false).map(({ level }) => level)).toEqual(['note']);
  });

  test('Russian, Kazakh and the marks of legal texts are all there, set in the text face', () => {
    const alphabet = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ';
    const marks = '₸№§©®°…•–—«»„“”‘’\u00a0\u202f\u2009\u2011\u00ad€₽$%‰×÷±≤≥→';
    expect(reported(`${alphabet} ${alphabet.toLowerCase()} ${marks}`)).toEqual([]);
    for (const letter of alphabet) expect(fontStack(printedFaces(THEME), { weight: 'regular', italic: false })[0]!.draws(letter.codePointAt(0)!), letter).toBe(true);
  });

  test('signs, emoji, foreign scripts and what only the upright faces have are printed as they are', () => {
    const signs = '☐☑☒✓✔✗●■★⚠→✍️✅❌😀👩\u200d💻👍🏽1️⃣ 株式会社 한국어 深圳 ქართული Հայերեն עברית \u20c0';
    expect(reported(`${signs} **${signs}** *${signs}*`)).toEqual([]);
  });
});

describe('the PDF with such letters', () => {
  const words = `1.1. Партнёры: 株式会社日本, **한국 주식회사**, *საქართველო*, ${RARE}野家, x̌ и Z̴͑a̷͐.`;

  test('keeps every rule, gives each letter back when it is copied, and says what is in its place', async () => {
    const edition = editionOf(words);
    const input = pdfInput(SITE, edition, edition.text);
    expect(input.head.note).toBe('Знак □ стоит вместо знаков, которых нет в шрифтах этого файла: U+20BB7. Полный текст – на странице https://example.kz/docs/rules/1/');
    const bytes = await renderPdf(input);
    expect(faultsOf(bytes)).toEqual([]);
    expect(bodyText(await readPdf(bytes), input)).toBe(expectedText(input, edition.text));
    // A few letters of the large font, not the font.
    expect(bytes.length).toBeLessThan(100_000);
  });

  test('written from right to left, or joined, is whole and keeps every rule', async () => {
    const edition = editionOf('1.1. В Израиле – חברת הנתונים, в ОАЭ – شركة البيانات (рег. № 12345), в Индии – भारतीय.\n');
    const input = pdfInput(SITE, edition, edition.text);
    expect(input.head.note).toContain('напечатаны по отдельности');
    const bytes = await renderPdf(input);
    expect(faultsOf(bytes)).toEqual([]);
    const letters = (text: string) => Array.from(text.replace(/\s/gu, '')).sort().join('');
    expect(letters(bodyText(await readPdf(bytes), input))).toBe(letters(expectedText(input, edition.text)));
  });

  test('without such letters says nothing', () => {
    const edition = editionOf('1.1. Слова.');
    expect(pdfInput(SITE, edition, edition.text).head.note).toBeNull();
  });
});
