/** `changes.json`: the redline of two editions as data (contract §5). */
import type { Edition } from '../../core/edition.ts';
import type { Redline } from '../../core/redline/index.ts';

/** The value of `changes.json`; clauses that stayed the same are listed too. */
export function changesData(from: Edition, to: Edition, { counts, clauses }: Redline): object {
  return {
    policy: to.policy,
    from: from.version,
    to: to.version,
    counts,
    clauses: clauses.map(({ kind, from: old, to: now, runs }) => ({ kind, ...(old ? { from: old } : {}), ...(now ? { to: now } : {}), runs })),
  };
}
