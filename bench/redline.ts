/**
 * How well and how fast texts are compared: our engine and peers on pairs whose true changes are known.
 *
 *   node bench/redline.ts [--sizes 1,10,100] [--limit SECONDS] [--only NAME]
 *
 * Each measurement runs in its own process, which is killed at the limit. A question mark means that a way does
 * not reproduce the words of the texts, so that it is unknown which of them it marks.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { listClauses, plainText, treeText } from '../src/model/clause.ts';
import { textLanguage } from '../src/languages/text-languages.ts';
import { redline, type Run } from '../src/redline/index.ts';
import { firstOrigins, nextOrigins } from '../src/redline/origin.ts';
import { inexactness } from '../test/generate/exact.ts';
import { KINDS } from '../test/generate/kind.ts';
import { makePair, type EditionPair } from '../test/generate/pair.ts';
import { makePast, scoreOrigins } from '../test/generate/past.ts';
import { randomFrom } from '../test/generate/random.ts';
import { scoreRedline, scoreWords, wordsOf, type Score } from '../test/generate/score.ts';
import { policyDraft, repeatDraft } from '../test/generate/text.ts';
import { printFacts } from './facts.ts';
import { PEERS } from './peers.ts';

const OURS = 'ours';
const DENSITIES = { sparse: 0.05, dense: 1 } as const;
type Density = keyof typeof DENSITIES;
/** Pairs of each kind of change. */
const PAIRS = 300;

interface Measurement extends Partial<Score> {
  seconds: number;
  megabytes: number;
  exact: boolean;
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,10,100' }, limit: { type: 'string', default: '30' }, only: { type: 'string' }, one: { type: 'string' },
  },
});
if (values.one) console.log(JSON.stringify(await measure(...(JSON.parse(values.one) as [string, number, Density]))));
else {
  printTables(values.sizes.split(',').map(Number), Number(values.limit), values.only);
  if (values.only === undefined || values.only === OURS) {
    printKinds();
    printOrigins();
    printFacts();
  }
}

function pairFor(size: number, density: Density, seed: number): EditionPair {
  return makePair(repeatDraft(policyDraft(), size, randomFrom(seed)), DENSITIES[density], 2026 + seed);
}

/** Short texts are measured on several pairs: one has too few changes to be significant. */
function seedsFor(size: number): number[] {
  return Array.from({ length: Math.max(1, Math.round(10 / size)) }, (_, k) => k + 1);
}

/** Scores are summed over the pairs; time is that of one pair, memory the most the process held. */
async function measure(name: string, size: number, density: Density): Promise<Measurement> {
  const peer = name === OURS ? null : await PEERS[name]!();
  const seeds = seedsFor(size);
  const sum: Record<string, number> = {};
  let [seconds, exact] = [0, true];
  for (const seed of seeds) {
    const pair = pairFor(size, density, seed);
    const { from, to, truth } = pair;
    const [old, now] = [treeText(from), treeText(to)];
    const start = performance.now();
    const result = peer ? peer(old, now) : redline(from, to);
    seconds += (performance.now() - start) / 1000 / seeds.length;
    const { exact: isExact, ...score } = 'clauses' in result ? { exact: inexactness(from, to, result) === null, ...scoreRedline(truth, result) } : scoreRuns(pair, result);
    exact &&= isExact;
    sum.scored = (sum.scored ?? 0) + ('found' in score ? 1 : 0);
    for (const [key, value] of Object.entries(score)) sum[key] = (sum[key] ?? 0) + value;
  }
  return { seconds, megabytes: process.resourceUsage().maxRSS * 1024 / 1e6, exact, ...(sum.scored === seeds.length ? sum : {}) };
}

/** Scores runs over the whole text: which words of which clause are marked. */
function scoreRuns({ from, to, truth }: EditionPair, runs: readonly Run[]): Partial<Score> & { exact: boolean } {
  const built = (kind: Run[0]): string => runs.filter(([run]) => run === 'same' || run === kind).map(([, text]) => text).join('');
  const exact = built('removed').trimEnd() === treeText(from) && built('added').trimEnd() === treeText(to);
  const removed = marksByClause(from, runs, 'removed');
  const added = marksByClause(to, runs, 'added');
  if (!removed || !added) return { exact };
  const [gone, come] = [scoreWords(truth.removed, removed.words), scoreWords(truth.added, added.words)];
  const [oldNumbers, newNumbers] = [listClauses(from), listClauses(to)].map((list) => list.map(({ number }) => number)) as [(string | null)[], (string | null)[]];
  const kept = truth.same.filter((pair) => oldNumbers[pair.from] === newNumbers[pair.to] && !truth.moves.some((move) => move.from === pair.from));
  return {
    exact, changed: gone.changed + come.changed, found: gone.found + come.found, marked: gone.marked + come.marked, wrong: gone.wrong + come.wrong,
    moves: truth.moves.length, movesFound: 0, splits: truth.splits.length + truth.mergers.length, splitsFound: 0,
    numbersWrong: kept.filter((pair) => added.numbers.has(pair.to)).length,
    islands: runs.filter(([kind, text], k) => kind === 'same' && k > 0 && k < runs.length - 1 && !text.includes('\n') && wordsOf(text).length > 0 && wordsOf(text).length <= 2).length,
    runs: runs.length,
  };
}

/** Words marked by clause, and the clauses whose number is; a word marked in part counts. Null where the words are not the text's. */
function marksByClause(tree: EditionPair['from'], runs: readonly Run[], kind: 'removed' | 'added'): { words: Map<number, string[]>; numbers: Set<number> } | null {
  let text = '';
  const marked: boolean[] = [];
  for (const [run, part] of runs) {
    if (run !== 'same' && run !== kind) continue;
    text += part;
    for (let k = 0; k < part.length; k++) marked.push(run === kind);
  }
  const flags: boolean[] = [];
  let at = 0;
  for (const word of wordsOf(text)) {
    at = text.indexOf(word, at);
    flags.push(marked.slice(at, at + word.length).includes(true));
    at += word.length;
  }
  const words = new Map<number, string[]>();
  const numbers = new Set<number>();
  let next = 0;
  for (const [index, clause] of listClauses(tree).entries()) {
    for (let k = wordsOf(clause.mark).length; k > 0; k--) if (flags[next++]) numbers.add(index);
    for (const word of wordsOf(plainText(clause.text))) if (flags[next++]) words.set(index, [...(words.get(index) ?? []), word]);
  }
  return next === flags.length ? { words, numbers } : null;
}

function printTables(sizes: readonly number[], limit: number, only: string | undefined): void {
  for (const density of Object.keys(DENSITIES) as Density[]) {
    for (const size of sizes) {
      const { from, truth } = pairFor(size, density, 1);
      const pairs = seedsFor(size).length;
      console.log(`\n${size}× the policy, ${wordsOf(treeText(from)).length} words, ${truth.edits} edits (${density})${pairs > 1 ? `, ${pairs} pairs` : ''}\n`);
      console.log('| way | time | memory | exact | true changes found | words marked wrongly | moves | splits | numbers wrong | islands | runs |');
      console.log('|---|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|');
      for (const name of [OURS, ...Object.keys(PEERS)]) if (only === undefined || name === only) console.log(row(name, size, density, limit));
    }
  }
}

/** How many pairs with one change of a kind are told exactly as they were made. */
function printKinds(): void {
  console.log(`\n${PAIRS} pairs with one kind of change each\n\n| what changed | told rightly | a wrong one |\n|---|--:|---|`);
  for (const [name, make] of Object.entries(KINDS)) {
    const faults = Array.from({ length: PAIRS }, (_, seed) => {
      const pair = make(randomFrom(seed + 1));
      return pair.fault(redline(pair.from, pair.to, textLanguage(pair.lang)));
    }).filter((fault) => fault !== null);
    console.log(`| ${name} | ${part(PAIRS - faults.length, PAIRS)} | ${(faults[0] ?? '').slice(0, 80)} |`);
  }
}

/** How many words of the last edition of generated histories are said to be of the edition that brought them, and how long that takes. */
function printOrigins(): void {
  let [words, wrong, editions, seconds] = [0, 0, 0, 0];
  for (let seed = 1; seed <= PAIRS; seed++) {
    const past = makePast(policyDraft(), seed);
    const redlines = past.trees.slice(1).map((tree, k) => redline(past.trees[k]!, tree));
    const start = performance.now();
    const origins = redlines.reduce((before, one, k) => nextOrigins(before, one, k + 2), firstOrigins(past.trees[0]!, 1));
    seconds += (performance.now() - start) / 1000;
    const score = scoreOrigins(past, origins);
    [words, wrong, editions] = [words + score.words, wrong + score.wrong, editions + past.trees.length];
  }
  console.log(`\nWhose words: ${PAIRS} histories of ${editions} editions, ${words} words, ${part(words - wrong, words)} told rightly, ${((seconds / editions) * 1000).toFixed(2)} ms an edition besides its redline`);
}

function row(name: string, size: number, density: Density, limit: number): string {
  const { stdout, stderr, error } = spawnSync(process.execPath, [import.meta.filename, '--one', JSON.stringify([name, size, density])], {
    timeout: limit * 1000, encoding: 'utf8', maxBuffer: 1e8,
  });
  if (error) return `| ${name} | > ${limit} s | | | | | | | | | |`;
  if (stdout === '') return `| ${name} | ${/Cannot find package/.test(stderr) ? 'not installed' : (/^\w*Error.*$/m.exec(stderr)?.[0] ?? 'failed')} | | | | | | | | | |`;
  const m = JSON.parse(stdout) as Measurement;
  const time = m.seconds < 1 ? `${(m.seconds * 1000).toFixed(0)} ms` : `${m.seconds.toFixed(1)} s`;
  const of = (a?: number, b?: number): string => (a === undefined || b === undefined ? '?' : `${a}/${b}`);
  return `| ${name} | ${time} | ${m.megabytes.toFixed(0)} MB | ${m.exact ? 'yes' : 'no'} | ${part(m.found, m.changed)} | ${part(m.wrong, m.marked)} | ` +
    `${of(m.movesFound, m.moves)} | ${of(m.splitsFound, m.splits)} | ${m.numbersWrong ?? '?'} | ${m.islands ?? '?'} | ${m.runs ?? '?'} |`;
}

function part(a?: number, b?: number): string {
  return a === undefined || b === undefined ? '?' : `${(b === 0 ? 100 : (100 * a) / b).toFixed(2)} %`;
}
