/** Numbers that Word generates become text, as Word shows them (ECMA-376 part 1, 17.9). */
import { describe, expect, test } from 'vitest';
import { formatCount } from '../../src/import/word/number-format.ts';
import { abstract, draftOf, level, num, numbered, p, style, wordFile, wordsOf } from './word-file.ts';

const LEGAL = abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'russianLower', '%3)'));
/** Words of paragraphs numbered by one numbering part. */
const words = (body: string, numbering: string, styles?: string): string[] => wordsOf(draftOf(wordFile(body, { numbering, ...(styles ? { styles } : {}) })));

describe('number formats', () => {
  test.each([
    ['decimal', 12, '12'], ['decimalZero', 7, '07'], ['lowerLetter', 1, 'a'], ['lowerLetter', 26, 'z'], ['lowerLetter', 27, 'aa'], ['upperLetter', 28, 'BB'],
    ['lowerRoman', 4, 'iv'], ['upperRoman', 1999, 'MCMXCIX'], ['russianLower', 1, 'а'], ['russianLower', 9, 'и'], ['russianLower', 10, 'к'], ['russianLower', 26, 'ы'], ['russianUpper', 29, 'Я'],
    ['russianLower', 30, 'аа'], ['none', 3, ''], ['lowerLetter', 0, ''], ['klingon', 3, '3'],
  ])('%s %i is %s', (format, count, text) => {
    expect(formatCount(count, format)).toBe(text);
  });
});

test('levels of one numbering count within each other and restart', () => {
  const body = [numbered('Первый', 1), numbered('пункт', 1, 1), numbered('буква', 1, 2), numbered('ещё буква', 1, 2), numbered('пункт', 1, 1), numbered('снова буква', 1, 2), numbered('Второй', 1), numbered('пункт', 1, 1)].join('');
  expect(words(body, LEGAL + num(1, 0))).toEqual(['1. Первый', '1.1. пункт', 'а) буква', 'б) ещё буква', '1.2. пункт', 'а) снова буква', '2. Второй', '2.1. пункт']);
});

test('a paragraph without a number does not interrupt the count', () => {
  expect(words(numbered('раз', 1, 1) + p('между') + numbered('два', 1, 1), LEGAL + num(1, 0))).toEqual(['1.1. раз', 'между', '1.2. два']);
});

test('instances of one numbering continue together, one that restarts does not', () => {
  const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const numbering = LEGAL + num(1, 0) + num(2, 0) + num(3, 0, override);
  const body = [numbered('а', 1), numbered('б', 2), numbered('в', 3), numbered('г', 3), numbered('д', 1)].join('');
  expect(words(body, numbering)).toEqual(['1. а', '2. б', '5. в', '6. г', '7. д']);
});

test('a level that comes before its parent begins the parent too', () => {
  expect(words(numbered('а', 1, 1) + numbered('б', 1, 0), LEGAL + num(1, 0))).toEqual(['1.1. а', '2. б']);
});

test('w:lvlRestart: after which level, or never', () => {
  const numbering = abstract(0, level(0, 'upperRoman', 'Раздел %1.'), level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'), level(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>')) + num(1, 0);
  const body = [numbered('а', 1), numbered('б', 1, 1), numbered('в', 1, 2), numbered('г', 1, 1), numbered('д', 1, 2), numbered('е', 1), numbered('ё', 1, 1), numbered('ж', 1, 2)].join('');
  expect(words(body, numbering)).toEqual(['Раздел I. а', '1. б', 'a) в', '2. г', 'b) д', 'Раздел II. е', '3. ё', 'a) ж']);
});

test('w:isLgl shows inherited levels in figures, its own as it is', () => {
  const numbering = abstract(0, level(0, 'upperRoman', 'Статья %1.'), level(1, 'decimalZero', '%1.%2.', '<w:isLgl/>')) + num(1, 0);
  expect(words(numbered('а', 1) + numbered('б', 1, 1), numbering)).toEqual(['Статья I. а', '1.01. б']);
});

test('numbering of styles: the level that names the style, numStyleLink, and numId 0 that takes it away', () => {
  const styles = style('Section', 'Section', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style('Point', 'Point', '<w:basedOn w:val="Section"/>') + '<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  const numbering = abstract(0, '<w:numStyleLink w:val="Legal"/>')
    + abstract(1, level(0, 'decimal', '%1.', '<w:pStyle w:val="Section"/>'), level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Point"/>')) + num(1, 0) + num(2, 1);
  const body = p('Раздел', '<w:pStyle w:val="Section"/>') + p('пункт', '<w:pStyle w:val="Point"/>') + p('без номера', '<w:pStyle w:val="Point"/><w:numPr><w:numId w:val="0"/></w:numPr>') + p('пункт', '<w:pStyle w:val="Point"/>');
  expect(words(body, numbering, styles)).toEqual(['1. Раздел', '1.1. пункт', 'без номера', '1.2. пункт']);
});

test('a plain list is a list, clauses are paragraphs, letters are text', () => {
  const numbering = LEGAL + abstract(1, level(0, 'decimal', '%1)'), level(1, 'lowerLetter', '%2)'), level(2, 'bullet', '•')) + num(1, 0) + num(2, 1);
  const body = [numbered('Пункт', 1), numbered('раз', 2), numbered('буква', 2, 1), numbered('знак', 2, 2), numbered('два', 2), p('конец')].join('');
  expect(draftOf(wordFile(body, { numbering })).body).toBe('1\\. Пункт\n\n1) раз\n\n   a) буква\n\n   - знак\n2) два\n\nконец\n');
});

test('a list that does not count on is no list: Markdown would count it', () => {
  const one = abstract(0, level(0, 'decimal', '%1.'));
  const again = (id: number) => num(id, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
  const body = numbered('а', 1) + numbered('б', 2) + numbered('в', 3);
  expect(words(body, one + again(1) + again(2) + again(3))).toEqual(['1. а', '1. б', '1. в']);
});

test('an unknown format is written in figures and reported', () => {
  const draft = draftOf(wordFile(numbered('слово', 1), { numbering: abstract(0, level(0, 'ideographDigital', '%1.')) + num(1, 0) }));
  expect(wordsOf(draft)).toEqual(['1. слово']);
  expect(draft.notes).toEqual([{ kind: 'number-format', clause: '1', words: 'ideographDigital' }]);
});
