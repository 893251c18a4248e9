import { describe, expect, test } from 'vitest';
import type { EditionText } from '../../src/core/edition.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { readTree } from '../../src/read/markdown.ts';
import { fontStack } from '../../src/render/pdf/fonts.ts';
import { missingLetters } from '../../src/render/pdf/letters.ts';

function textOf(markdown: string): EditionText {
  return { lang: 'ru', title: 'Заголовок', tree: readTree(markdown, 'Заголовок', () => undefined), file: 'content/p/1.md', source: markdown };
}

describe('letters that the fonts lack', () => {
  test('each is named with its clause, place and code, once a clause', () => {
    const problems = missingLetters(textOf('# Раздел\n\n1.1. Сакартвело ქქ и 中.\n\n- пункт без номера 한 здесь\n'));
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([
      'content/p/1.md:3:17  error  pdf-letter  clause 1.1 has the letter "ქ" (U+10E5), which the PDF fonts do not have: write it with letters of the Russian, Kazakh or Latin alphabet, or remove it',
      'content/p/1.md:3:22  error  pdf-letter  clause 1.1 has the letter "中" (U+4E2D), which the PDF fonts do not have: write it with letters of the Russian, Kazakh or Latin alphabet, or remove it',
      'content/p/1.md:5:20  error  pdf-letter  clause «пункт без номера 한 здесь» has the letter "한" (U+D55C), which the PDF fonts do not have: write it with letters of the Russian, Kazakh or Latin alphabet, or remove it',
    ]);
  });

  test('a letter in a table, a title or a link is found too', () => {
    expect(missingLetters(textOf('| a | b |\n|---|---|\n| x | ქ |\n'))).toHaveLength(1);
    expect(missingLetters(textOf('[ქ](#)'))).toHaveLength(1);
    const text = textOf('words');
    text.tree.title.text = [{ kind: 'text', value: 'ქ' }];
    expect(missingLetters(text)).toHaveLength(1);
  });

  test('Russian, Kazakh and the marks of legal texts are all there', () => {
    const alphabet = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ';
    const marks = '₸№§©®°…•–—«»„“”‘’\u00a0\u202f\u2009\u2011\u00ad€₽$%‰×÷±≤≥→';
    expect(missingLetters(textOf(`${alphabet} ${alphabet.toLowerCase()} ${marks}`))).toEqual([]);
  });

  test('signs and emoji have fonts of their own, and signs that only choose the look of another are no letters', () => {
    const signs = '☐☑☒✓✔✗●■★⚠→✍️✅❌😀👩\u200d💻👍🏽1️⃣';
    expect(missingLetters(textOf(`${signs} **${signs}** *${signs}*`))).toEqual([]);
  });

  test('a letter that only the upright faces have is missing, for its words may be set in italics', () => {
    const [upright, italic] = [false, true].map((italic) => fontStack({ weight: 'regular', italic }).some((font) => font.hasGlyphForCodePoint(0x20c0)));
    expect([upright, italic]).toEqual([true, false]);
    expect(missingLetters(textOf('100 \u20c0'))).toHaveLength(1);
  });
});
