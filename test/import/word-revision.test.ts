/** Tracked changes: found, named, and decided as Word decides them. */
import { describe, expect, test } from 'vitest';
import { WordFault } from '../../src/import/word/fault.ts';
import { readWord } from '../../src/import/word/index.ts';
import { abstract, draftOf, level, num, numbered, p, run, wordFile, wordsOf } from './word-file.ts';

const BY = 'w:id="1" w:author="А. Б." w:date="2026-11-20T10:00:00Z"';
const ins = (xml: string): string => `<w:ins ${BY}>${xml}</w:ins>`;
const del = (text: string): string => `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const mark = (name: string): string => `<w:rPr><w:${name} ${BY}/></w:rPr>`;

/** Body → what is told of it, and the words with all accepted and with all rejected. */
function both(xml: string, numbering?: string): { told: string[]; accepted: string[]; rejected: string[] } {
  const bytes = wordFile(xml, numbering ? { numbering } : {});
  const read = readWord(bytes, null, { given: 'Название', fallback: '' });
  if (read instanceof WordFault) throw read;
  expect(read.draft).toBeNull();
  return {
    told: read.revisions.map(({ kind, clause, words, author, date }) => `${clause} ${kind} ${words} ${author} ${date.slice(0, 10)}`),
    accepted: wordsOf(draftOf(bytes, 'accept')), rejected: wordsOf(draftOf(bytes, 'reject')),
  };
}

describe('in a paragraph', () => {
  test('words inserted and deleted', () => {
    expect(both(p(run('1.1. Срок – ') + del('десять') + ins(run('пятнадцать')) + run(' дней.')))).toEqual({
      told: ['1.1 deleted десять А. Б. 2026-11-20', '1.1 inserted пятнадцать А. Б. 2026-11-20'], accepted: ['1.1. Срок – пятнадцать дней.'], rejected: ['1.1. Срок – десять дней.'],
    });
  });

  test('what one inserted and another deleted is in neither text', () => {
    expect(both(p(run('а ') + ins(del('б')) + run('в')))).toMatchObject({ accepted: ['а в'], rejected: ['а в'] });
  });

  test('runs of one change are reported as one', () => {
    expect(both(p(run('а ') + ins(run('б ')) + ins(run('в', '<w:b/>')))).told).toEqual(['«а б в» inserted б в А. Б. 2026-11-20']);
  });
});

describe('paragraphs', () => {
  test('one inserted, one deleted, each as a whole', () => {
    const xml = p('а') + p(ins(run('новый')), mark('ins')) + p(del('старый'), mark('del')) + p('б');
    expect(both(xml)).toEqual({ told: ['«новый» inserted новый А. Б. 2026-11-20', '«старый» deleted старый А. Б. 2026-11-20'].map((line) => line.replace('«старый» deleted', '«старый» deleted')), accepted: ['а', 'новый', 'б'], rejected: ['а', 'старый', 'б'] });
  });

  test('an end inserted splits, an end deleted joins', () => {
    expect(both(p(run('а '), mark('ins')) + p('б'))).toEqual({ told: ['«а» paragraph-inserted а  А. Б. 2026-11-20'], accepted: ['а', 'б'], rejected: ['а б'] });
    expect(both(p(run('а '), mark('del')) + p('б'))).toMatchObject({ accepted: ['а б'], rejected: ['а', 'б'] });
  });

  test('a move', () => {
    const moved = (name: string) => `<w:${name} ${BY}>${run('кочует')}</w:${name}>`;
    const xml = p(moved('moveFrom'), mark('moveFrom')) + p('стоит') + p(moved('moveTo'), mark('moveTo'));
    expect(both(xml)).toEqual({ told: ['«кочует» moved-from кочует А. Б. 2026-11-20', '«кочует» moved-to кочует А. Б. 2026-11-20'], accepted: ['стоит', 'кочует'], rejected: ['кочует', 'стоит'] });
  });
});

test('a change of looks or of numbering', () => {
  const bold = both(p(`${run('а ')}<w:r><w:rPr><w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange></w:rPr><w:t>б</w:t></w:r>`));
  expect(bold.told).toEqual(['«а б» formatted б А. Б. 2026-11-20']);
  const xml = numbered('раз', 1) + p('два', `<w:numPr><w:numId w:val="1"/></w:numPr><w:pPrChange ${BY}><w:pPr/></w:pPrChange>`) + numbered('три', 1);
  expect(both(xml, abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.')) + num(1, 0))).toMatchObject({ accepted: ['1. раз', '2. два', '3. три'], rejected: ['1. раз', 'два', '2. три'] });
});

test('generated numbers follow the decision', () => {
  const xml = numbered('раз', 1) + p(del('два'), `<w:numPr><w:numId w:val="1"/></w:numPr>${mark('del')}`) + numbered('три', 1);
  expect(both(xml, abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.')) + num(1, 0))).toEqual({
    told: ['2 deleted два А. Б. 2026-11-20'], accepted: ['1. раз', '2. три'], rejected: ['1. раз', '2. два', '3. три'],
  });
});

test('rows of a table', () => {
  const row = (text: string, properties = '') => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}<w:tc>${p(text)}</w:tc></w:tr>`;
  const xml = `<w:tbl>${row('а')}${row('б', `<w:ins ${BY}/>`)}${row('в', `<w:del ${BY}/>`)}</w:tbl>`;
  expect(both(xml)).toEqual({ told: ['«б» row-inserted б А. Б. 2026-11-20', '«в» row-deleted в А. Б. 2026-11-20'], accepted: ['а', 'б'], rejected: ['а', 'в'] });
});
