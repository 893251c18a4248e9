/** Letters that readers type for one another, and Kazakh endings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldedRoots } from '../../src/core/fold.ts';

test('letters fold one for one, so that places stay', () => {
  expect(fold('Учётная запись ӘҒҚҢӨҰҮІҺ әғқңөұүіһ')).toBe('учетная запись агкноууих агкноууих');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(fold(text)).toHaveLength(text.length);
    expect(fold(fold(text))).toBe(fold(text));
  }));
});

/** What a reader types, and a word of a text that it is a form of or is typed for; written by hand. */
const PAIRS: [string, string][] = [
  // Look-alike letters.
  ['кужат', 'құжат'], ['кукык', 'құқық'], ['онир', 'өңір'], ['улги', 'үлгі'], ['гылым', 'ғылым'], ['ани', 'әні'],
  ['хам', 'һәм'], ['коныс', 'қоныс'], ['тауелсиздик', 'тәуелсіздік'], ['мулик', 'мүлік'], ['шарттык', 'шарттық'],
  // Endings: plural, possessive, case, several at once.
  ['құжаттар', 'құжат'], ['құжаттарымызға', 'құжатты'], ['деректердің', 'дерек'], ['пайдаланушыға', 'пайдаланушы'],
  ['пайдаланушылармен', 'пайдаланушының'], ['келісімнің', 'келісім'], ['келісімдер', 'келісімі'], ['соттан', 'сот'],
  ['сотта', 'соттың'], ['тармақтағы', 'тармақта'], ['ережелерінде', 'ережелер'], ['саясатымен', 'саясат'],
  ['сайтымыздан', 'сайт'], ['шарттарыңызды', 'шарт'], ['заңнамасына', 'заңнама'], ['органдардан', 'органдарға'],
  ['әкімшіліктің', 'әкімшілік'], ['қызметтерге', 'қызмет'], ['мекенжайын', 'мекенжай'],
  // A last consonant that voices before a vowel.
  ['тармағында', 'тармақ'], ['құқығымыз', 'құқық'], ['кітабын', 'кітап'], ['мүлкіңіз', 'мүлкі'],
  // Both at once.
  ['кужаттарымызга', 'құжаттардың'], ['келисимнин', 'келісім'], ['тармагында', 'тармақтар'], ['кызметтери', 'қызмет'],
];

describe('a Kazakh word is found by its beginning, folded or without endings', () => {
  test.for(PAIRS)('%s finds %s', ([typed, word]) => {
    const tried = [fold(typed), ...foldedRoots(typed)];
    const by = tried.find((root) => fold(word).startsWith(root));
    expect(by, tried.join(', ')).toBeDefined();
    expect(by!.length).toBeGreaterThanOrEqual(3);
  });

  test('longer roots are tried first, the word itself not again', () => {
    const roots = foldedRoots('құжаттарымызға');
    expect(roots).toContain('кужат');
    expect(roots).not.toContain('кужаттарымызга');
    expect(roots.map(({ length }) => length)).toEqual(roots.map(({ length }) => length).toSorted((a, b) => b - a));
    expect(foldedRoots('сот')).toEqual([]);
  });
});
