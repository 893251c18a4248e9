/** What a publisher said about an edition after sealing it, as the chain of the lock has it, with its moments read. */
import type { EditionRecord } from './lock.ts';
import { compareMoments, momentSealed, type Period } from './time.ts';

export type Statement = { /** When it was said. */ made: Temporal.Instant } & (
  | { kind: 'summary'; summary: string[] }
  | { kind: 'withdrawal'; from: Temporal.Instant; reason: string; backdate: string | null }
  /** @property of the withdrawal that it takes back */
  | { kind: 'reinstatement'; from: Temporal.Instant; of: Temporal.Instant; reason: string }
  | { kind: 'dates'; was: Dates; is: Dates; reason: string | null }
);

interface Dates {
  published: Temporal.Instant;
  effective: Temporal.Instant;
}

/** A withdrawal as readers see it. */
export interface Withdrawal extends Period {
  reason: string;
  /** Where it was announced after its own day: when, and why so late. */
  backdated: { announced: Temporal.Instant; why: string } | null;
}

/** The statements of an edition, oldest first. */
export function statementsOf({ entries }: EditionRecord): Statement[] {
  let dates: Dates | null = null;
  let withdrawn: Temporal.Instant | null = null;
  return entries.flatMap((entry): Statement[] => {
    const made = Temporal.Instant.from(entry.sealed);
    switch (entry.kind) {
      case 'summary':
        return [{ kind: 'summary', made, summary: entry.summary }];
      case 'withdrawal':
        withdrawn = momentSealed(entry.date);
        return [{ kind: 'withdrawal', made, from: withdrawn, reason: entry.reason, backdate: entry.backdate }];
      case 'reinstatement':
        return withdrawn === null ? [] : [{ kind: 'reinstatement', made, from: momentSealed(entry.date), of: withdrawn, reason: entry.reason }];
      default: {
        const was: Dates | null = dates;
        dates = { published: momentSealed(entry.published), effective: momentSealed(entry.effective) };
        return entry.kind === 'dates' && was ? [{ kind: 'dates', made, was, is: dates, reason: entry.reason }] : [];
      }
    }
  });
}

/**
 * The periods in which an edition counted as withdrawn until that was taken back. A withdrawal that was taken back
 * before its day never happened.
 */
export function pastWithdrawals(statements: readonly Statement[]): Withdrawal[] {
  return statements.flatMap((statement, i): Withdrawal[] => {
    if (statement.kind !== 'reinstatement' || compareMoments(statement.of, statement.from) >= 0) return [];
    const taken = statements.slice(0, i).findLast((one) => one.kind === 'withdrawal')!;
    return [{ from: taken.from, until: statement.from, reason: taken.reason, backdated: backdatingOf(taken) }];
  });
}

/** When and why a withdrawal was announced after its own day; null where it was not. */
export function backdatingOf({ made, backdate }: Extract<Statement, { kind: 'withdrawal' }>): Withdrawal['backdated'] {
  return backdate === null ? null : { announced: made, why: backdate };
}
