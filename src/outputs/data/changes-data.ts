/** `changes.json`: the redline of two editions as data (contract §5). */
import { NATURES, type ChangeDetail, type ClauseChange, type Nature, type Redline } from '../../redline/index.ts';

/** What is compared: two editions, or an edition with the file of this name. */
export interface Compared {
  policy: string;
  from: number;
  to: number | string;
}

/** The value of `changes.json`; clauses that stayed the same are listed too. */
export function changesData({ policy, from, to }: Compared, { counts, clauses }: Redline): object {
  return { policy, from, to, counts, clauses: clauses.map(clauseData) };
}

/** Longer wordings are in the runs only. */
const SHORT = 80;

/** The nature of a change; `from` and `to`, see `ChangeDetail`, where both are short. */
interface NatureData {
  nature: Nature;
  from?: string;
  to?: string;
}

function clauseData({ kind, from, to, runs, details }: ClauseChange): object {
  const natures = naturesData(details);
  return { kind, ...(from ? { from } : {}), ...(to ? { to } : {}), runs, ...(natures.length > 0 ? { natures } : {}) };
}

/** Every nature of a change once for each short pair of old and new, the most important first. */
function naturesData(details: readonly ChangeDetail[]): NatureData[] {
  const found = new Map<string, NatureData>();
  for (const nature of NATURES) {
    for (const detail of details) {
      if (detail.nature !== nature) continue;
      const { from, to } = detail;
      const data: NatureData = Math.max(from.length, to.length) <= SHORT ? { nature, from, to } : { nature };
      found.set(JSON.stringify(data), data);
    }
  }
  return [...found.values()];
}
