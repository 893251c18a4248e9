/** A redline for a reader who wants the words alone. */
import type { ClauseChange, Nature, Redline, Run } from '../../redline/index.ts';

const SIGNS: ReadonlySet<Nature> = new Set<Nature>(['punctuation', 'quotes', 'case', 'white space', 'formatting']);

/** The same redline with signs, white space, case and formatting as the newer text has them: no changes. */
export function withoutSigns(redline: Redline): Redline {
  return { ...redline, clauses: redline.clauses.map(wordsOnly) };
}

function wordsOnly(change: ClauseChange): ClauseChange {
  const { kind, from, to, natures } = change;
  const isSigns = (nature: Nature): boolean => SIGNS.has(nature);
  if (!natures.some(isSigns)) return change;
  const marked = change.details.filter(({ nature, at }) => isSigns(nature) && nature !== 'formatting' && at);
  const runs: Run[] = [];
  /** Where signs that are dropped began, and how long they were: what is after them is that much nearer. */
  const dropped: [number, number][] = [];
  let start = 0;
  for (const [run, text] of change.runs) {
    const end = start + text.length;
    const isMarked = run !== 'same' && marked.some(({ at }) => at![0] <= start && end <= at![1]);
    if (isMarked && run === 'removed') dropped.push([start, text.length]);
    else runs.push([isMarked ? 'same' : run, text]);
    start = end;
  }
  const moved = <T extends { at?: readonly [number, number] }>(one: T): T => (one.at ? { ...one, at: one.at.map((place) => place - dropped.reduce((sum, [first, length]) => (first < place ? sum + length : sum), 0)) } : one);
  const left = natures.filter((nature) => !isSigns(nature));
  return {
    ...change, kind: kind === 'changed' && left.length === 0 ? (from!.number === to!.number ? 'same' : 'renumbered') : kind, runs, natures: left,
    details: change.details.filter(({ nature }) => !isSigns(nature)).map(moved), weights: change.weights.map(moved),
  };
}
