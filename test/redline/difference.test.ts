import { expect, test } from 'vitest';
import { differences } from '../../src/redline/difference.ts';

const words = (text: string): string[] => text.split(' ');

test('places where two lists of words differ, in order', () => {
  expect(differences(words('а б в г'), words('а Б в г д'))).toEqual([{ published: 'б', found: 'Б' }, { published: '', found: 'д' }]);
  expect(differences(words('а б'), words('а б'))).toEqual([]);
});

test('lists that share too little are one difference, from the first word to the last', () => {
  const [ours, theirs] = ['ours', 'theirs'].map((name) => Array.from({ length: 20_000 }, (_, i) => `${name}${i}`)) as [string[], string[]];
  expect(differences(['first', ...ours, 'last'], ['first', ...theirs, 'last'])).toEqual([{ published: ours.join(' '), found: theirs.join(' ') }]);
});
