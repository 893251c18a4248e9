/**
 * A redline as a list of entries to lay out, the same for page, terminal, comment and the reader's browser:
 * what to call each change, how its number reads, what its words are.
 */
import { listClauses, type ClauseTree } from '../../core/clause.ts';
import type { ClauseChange, Redline, Run } from '../../core/redline/index.ts';
import type { Strings } from '../strings/index.ts';
import { changeLines, type ChangeLine } from './lines.ts';

export interface RedlineEntry {
  kind: ClauseChange['kind'];
  /** How the text stands: decides the layout. */
  form: 'title' | 'heading' | 'paragraph' | 'item' | 'row' | 'code';
  /** What happened, in words: «изменён п. 3.2.5», or null where nothing did. */
  label: string | null;
  /** Neither number nor word changed: signs, spaces, case, links or formatting only, which a reader may set aside. */
  minor: boolean;
  /** The number as the reader sees it now, with the old one before it where it changed. */
  number: Run[];
  words: Run[];
  /** 1-based count among the changes; null where nothing changed. */
  change: number | null;
}

export interface RedlineView {
  entries: RedlineEntry[];
  lines: ChangeLine[];
  /** How many entries are changes. */
  changes: number;
}

/** @param from,to the texts that `redline` compares */
export function redlineView(from: ClauseTree, to: ClauseTree, redline: Redline, strings: Strings): RedlineView {
  const [old, now] = [listClauses(from), listClauses(to)];
  const lines = changeLines(from, to, redline, strings);
  const labels = new Map(lines.map((line) => [line.entry, line.words]));
  let changes = 0;
  const entries = redline.clauses.map((change, i): RedlineEntry => {
    const clause = change.to ? now[change.to.index]! : old[change.from!.index]!;
    const was = change.from ? old[change.from.index]! : null;
    const before = redline.clauses[i - 1];
    const isSplitPart = change.kind === 'split' && before?.kind === 'split' && before.from?.index === change.from?.index;
    const isMergedPart = change.kind === 'merged' && before?.kind === 'merged' && before.to?.index === change.to?.index;
    const oldMark = isSplitPart ? '' : (was?.mark.trimEnd() ?? '');
    const newMark = isMergedPart || !change.to ? '' : clause.mark.trimEnd();
    const changed = change.kind !== 'same';
    return {
      kind: change.kind,
      form: clause.form === 'definition' ? 'paragraph' : clause.form,
      label: changed ? (labels.get(i) ?? null) : null,
      minor: change.kind === 'changed' && change.from!.number === change.to!.number && !change.natures.includes('words'),
      number: numberRuns(oldMark, newMark),
      words: change.runs,
      change: changed ? ++changes : null,
    };
  });
  return { entries, lines, changes };
}

function numberRuns(old: string, now: string): Run[] {
  if (old === now) return now === '' ? [] : [['same', now]];
  const runs: Run[] = [['removed', old], ['added', now]];
  return runs.filter(([, text]) => text !== '');
}
