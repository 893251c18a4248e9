import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedFaces, THEME } from '../../src/model/theme.ts';
import { cut, keptSpaces } from '../../src/outputs/pdf/break.ts';
import { endsInHyphen, setText } from '../../src/outputs/pdf/typeset.ts';

/** The text with «_» for each space at which a line must not end. */
function shown(text: string): string {
  const kept = keptSpaces(text);
  return text.split('').map((letter, at) => (kept.has(at) ? '_' : letter)).join('');
}

const style = { size: 10, color: '#000000', weight: 'regular', italic: false } as const;

function linesOf(text: string, width: number): string[] {
  return setText([{ ...style, text }], { lang: 'ru', faces: printedFaces(THEME), width, leading: 14, align: 'left', hyphenate: true })
    .map((line) => (endsInHyphen(line) ? line.string.slice(0, -1) : line.string));
}

describe('a line does not end', () => {
  test.each([
    ['before the number of a clause, an article, a document', 'см. п._6.1 и_пп._3–5, ст._128 ГК, №_12, §_4, пункт_7 раздела_II, подп._а)'],
    ['between initials and a name', 'директор И._И._Иванов, далее Иванов_И._И., и_А._Петрова'],
    ['between a number and what it counts', 'до 5_000_000_₸, 10_руб., 20_тг, 3_%, 15_рабочих дней, 10_КБ, 5_лет'],
    ['inside of a date, and before the sign of the year', '22_ноября 2026_г., 2025–2026_гг.; 5_қараша 2026_ж.'],
    ['after a sign of a place', 'г._Алматы, ул._Абая, д._5, кв._12'],
    ['before a dash', 'Сервис_— это сайт_– и_приложение'],
    ['after a word of one letter', 'в_силу и_о_порядке, к_ней'],
    ['inside of «и т. д.»', 'сайт и_т._д., то есть т._е., и_др.'],
    ['in an English text either', 'see Section_5, No._12, Mr._Smith, within 30_days of 1_March 2026, 5_%'],
  ])('%s', (_, text) => {
    expect(shown(text.replaceAll('_', ' '))).toBe(text);
  });

  test('but everywhere else it may', () => {
    for (const text of ['Пользователь вправе отказаться. Оператор уведомляет', 'глава государства', 'the clause applies', 'стать пользователем', 'этот вид услуг']) {
      expect(shown(text), text).toBe(text);
    }
    // Three digits after a decimal fraction are no group of thousands.
    expect(shown('1.5 000')).toBe('1.5 000');
  });

  test('and no width makes it end there, as long as the words fit into it', () => {
    const text = 'Согласно п. 6.1 Политики и ст. 8 Закона РК от 21 мая 2013 г. № 94-V Оператор, г. Алматы, ул. Абая, д. 5, платит 5 000 000 руб. — И. И. Иванову.';
    for (let width = 110; width < 500; width += 3) {
      for (const line of linesOf(text, width)) expect(line.trimEnd(), `at ${width}`).not.toMatch(/(?:(?<!\p{L})(?:п|ст|(?<!\d )г|ул|д|№|[иИ]|от \d+)\.?| 5| 000|2013)$/u);
    }
  });
});

describe('the text', () => {
  const word = fc.constantFrom('п.', '6.1', 'И.', 'Иванов', '—', '5', '000', '000', 'руб.', '№', 'в', '2026', 'г.', 'Алматы', 'законодательству', '%', '  ', 'a', '«b»');

  test('stays as it is, whatever spaces are kept', () => {
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const text = words.join(' ');
      expect(cut(text, 'ru', true).pieces.join('')).toBe(text);
      for (const at of keptSpaces(text)) expect(text[at]).toBe(' ');
    }));
  });

  test('is whole however narrow the column, nothing lost and nothing added', () => {
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.integer({ min: 12, max: 200 }), (words, width) => {
      const text = words.join(' ').replace(/ +/g, ' ').trim();
      expect(linesOf(text, width).join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
    }), { numRuns: 60 });
  });
});
