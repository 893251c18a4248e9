import { expect, test } from 'vitest';
import { textLanguage } from '../../src/languages/text-languages.ts';
import { redline } from '../../src/redline/index.ts';
import { KINDS } from '../generate/kind.ts';
import { randomFrom } from '../generate/random.ts';

/** `npm run bench -- redline` tries all of them. */
const PAIRS = 25;

test.each(Object.entries(KINDS))('%s: reported as it was made', { timeout: 60_000 }, (_, make) => {
  const faults = Array.from({ length: PAIRS }, (_, seed) => {
    const pair = make(randomFrom(seed + 1));
    return pair.fault(redline(pair.from, pair.to, textLanguage(pair.lang)));
  });
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});
