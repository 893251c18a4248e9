/** Changes that carry weight in words of the field: «срок: 10 рабочих дней → 30 рабочих дней». */
import type { ChangeDetail, Weight, WeightSense } from '../../redline/index.ts';
import type { ChangeWords } from '../../languages/words.ts';
import type { ListName } from './clause-name.ts';
import type { ChangeGroup } from './stretch.ts';
import { quote } from './phrase.ts';

/** How many facts of a clause are listed one by one. */
const MAX_FACTS = 4;
/** Of a clause that is new or gone: its duties are its words. */
const OF_WHOLE: readonly WeightSense[] = ['sum', 'percent', 'period', 'date', 'party'];

/** @param newNames what to call the clauses of the newer text */
export function weightPieces(group: ChangeGroup, say: ChangeWords, newNames: readonly ListName[]): string[] {
  const isWhole = group[0].kind === 'added' || group[0].kind === 'removed';
  const weights = group.flatMap((change) => change.weights).filter((weight, _, all) => (isWhole ? OF_WHOLE.includes(senseOf(weight)) : isTold(weight, all)));
  const pieces = [...new Set(weights.map((weight) => (isWhole ? named(weight, say) : piece(weight, say, newNames))))];
  return pieces.length <= MAX_FACTS ? pieces : [...pieces.slice(0, MAX_FACTS - 1), '…'];
}

/** A place of a change that some fact tells whole. */
export function isWeighed(weights: readonly Weight[], { from, to, at }: ChangeDetail): boolean {
  if (!at) return false;
  // The space beside a word goes with it.
  const words = from + to;
  const [start, end] = [at[0] + words.length - words.trimStart().length, at[1] - words.length + words.trimEnd().length];
  return weights.some((weight) => weight.nature !== 'definition' && weight.at[0] <= start && end <= weight.at[1]);
}

/** Whether a term that was replaced throughout is all that changed: the line of the term says so. */
export function isTermAlone(group: ChangeGroup): boolean {
  return group.every(({ kind, from, to, weights, details }) => kind === 'changed' && from!.number === to!.number &&
    weights.every(({ nature }) => nature === 'term') && details.every((detail) => isWeighed(weights, detail)));
}

/** «не вправе» has its negation in it. */
function isTold(weight: Weight, all: readonly Weight[]): boolean {
  return weight.nature !== 'negation' || !all.some((other) => other.nature === 'duty' && other.at[0] <= weight.at[0] && weight.at[1] <= other.at[1]);
}

function senseOf({ senses: [from, to] }: Weight): WeightSense {
  return (to ?? from)!;
}

function named(weight: Weight, say: ChangeWords): string {
  return `${say.weight[senseOf(weight) as keyof ChangeWords['weight']][0]}: ${quote(weight.to || weight.from)}`;
}

function piece(weight: Weight, say: ChangeWords, newNames: readonly ListName[]): string {
  const { nature, from, to, senses: [was, is], term, uses } = weight;
  if (nature === 'definition') {
    return `${say.changedDefinition({ term: quote(term!) })} (${say.termUsed({ clauses: uses!.map((index) => newNames[index]!.full).join(', ') })})`;
  }
  const [changed, added, removed] = say.weight[senseOf(weight) as keyof ChangeWords['weight']];
  if (was === null) return `${added}: ${quote(to)}`;
  if (is === null) return `${removed}: ${quote(from)}`;
  const isOther = nature === 'duty' && was !== is;
  const name = isOther ? say.instead({ to: changed, from: was as 'right' }) : changed;
  return `${name}: ${say.replaced({ from: quote(from), to: quote(to) })}`;
}
