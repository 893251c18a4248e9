/** How well the facts that carry weight are told, by language and kind, on pairs whose true changes are known. */
import { textLanguage } from '../src/languages/text-languages.ts';
import { redline } from '../src/redline/index.ts';
import { PAIR_KINDS, scoreWeights, WEIGHT_LANGUAGES, weightPairs } from '../test/generate/weight.ts';

const CHANGES = 300;

export function printFacts(): void {
  console.log(`\nFacts that carry weight, ${CHANGES} changes of each kind and language\n`);
  console.log('| language | kind | facts | told | told wrongly |');
  console.log('|---|---|--:|--:|--:|');
  for (const lang of WEIGHT_LANGUAGES) {
    for (const kind of PAIR_KINDS) {
      let [facts, found, wrong] = [0, 0, 0];
      for (const pair of weightPairs(kind, lang, CHANGES)) {
        const score = scoreWeights(pair, redline(pair.from, pair.to, textLanguage(lang)));
        [facts, found, wrong] = [facts + score.facts, found + score.found, wrong + score.wrong];
      }
      console.log(`| ${lang} | ${kind} | ${facts} | ${facts === 0 ? '' : `${((100 * found) / facts).toFixed(2)} %`} | ${wrong} |`);
    }
  }
}
