/** `changes.json`: the redline of two editions as data (contract §5). */
import { NATURES, WEIGHTS, type ChangeDetail, type ClauseChange, type Nature, type Redline, type Run, type WeightNature } from '../../redline/index.ts';

/** What is compared: two editions, or an edition with the file of this name. */
export interface Compared {
  policy: string;
  from: number;
  to: number | string;
}

/** The value of `changes.json`; clauses that stayed the same are listed too. */
export function changesData({ policy, from, to }: Compared, { counts, clauses, terms }: Redline): object {
  return { policy, from, to, counts, ...(terms.length > 0 ? { terms } : {}), clauses: clauses.map(clauseData) };
}

/** Longer wordings are in the runs only. */
const SHORT = 80;

/** The nature of a change; `from` and `to`, see `ChangeDetail`, where both are short. Of moved words the ids of both clauses; of a changed definition its term, and where it is used. */
interface NatureData {
  nature: Nature | WeightNature;
  from?: string;
  to?: string;
  term?: string;
  uses?: number[];
}

function clauseData({ kind, from, to, runs, details, weights }: ClauseChange): object {
  const natures = naturesData([...weights, ...details.map((detail): ChangeDetail => {
    const { elsewhere } = detail;
    return elsewhere === undefined || detail.nature !== 'moved' ? detail : { ...detail, ...(detail.from === '' ? { from: elsewhere.id, to: to!.id } : { from: from!.id, to: elsewhere.id }) };
  })]);
  const byRun = runNatures(runs, details);
  return { kind, ...(from ? { from } : {}), ...(to ? { to } : {}), runs, ...(natures.length > 0 ? { natures } : {}), ...(byRun.some((nature) => nature !== null && nature !== 'words') ? { runNatures: byRun } : {}) };
}

/** The nature of each run, null for text that stayed: a program may set aside those of signs. Only where some are not of words. */
function runNatures(runs: readonly Run[], details: readonly ChangeDetail[]): (Nature | null)[] {
  let end = 0;
  return runs.map(([kind, text]) => {
    const start = end;
    end += text.length;
    return kind === 'same' ? null : (details.find(({ at }) => at && at[0] <= start && end <= at[1])?.nature ?? null);
  });
}

/** Every nature of a change once for each short pair of old and new, the most important first. */
function naturesData(details: readonly (NatureData & { from: string; to: string })[]): NatureData[] {
  const found = new Map<string, NatureData>();
  for (const nature of [...WEIGHTS, ...NATURES]) {
    for (const detail of details) {
      if (detail.nature !== nature) continue;
      const { from, to, term, uses } = detail;
      const data: NatureData = { nature, ...(term === undefined ? {} : { term, uses }), ...(Math.max(from.length, to.length) <= SHORT ? { from, to } : {}) };
      found.set(JSON.stringify(data), data);
    }
  }
  return [...found.values()];
}
