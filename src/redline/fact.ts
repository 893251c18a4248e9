/** A fact of a text that carries weight: a sum, a period, a duty, a negation, a party. */
import type { DutySense } from './vocabulary.ts';

export type FactNature = 'amount' | 'period' | 'duty' | 'negation' | 'party';
export type FactSense = 'sum' | 'percent' | 'period' | 'date' | DutySense | 'negation' | 'exception' | 'party';

export interface Fact {
  nature: FactNature;
  sense: FactSense;
  start: number;
  end: number;
  /** Equal where the fact is. */
  value: string;
}
