/** A clause of a redline to lay out, changed or not. */
import type { ChangeKind, Run, WeightNature } from '../../redline/index.ts';
import type { Place } from './clause-place.ts';
import type { Phrase } from './phrase.ts';
import type { EntryRun } from './touch.ts';

export interface RedlineEntry {
  kind: ChangeKind;
  /** The form of the text: decides the layout. */
  form: 'title' | 'heading' | 'paragraph' | 'item' | 'row' | 'code';
  place: Place;
  /** Of a row: its table in the older and in the newer text, where it is in them. Rows that follow each other and differ in neither are one table. */
  tables: { from?: number; to?: number };
  /** What happened, in words, «1.1.2» and «их → его», under the heading of its section; `full` is the clause where nothing says the section, «1.1.2 (раздел «Оплата»)». Null where nothing did. */
  said: { clause: Phrase; full: Phrase; what: Phrase } | null;
  /** Both numbers of a clause that changed its own. */
  renumbered: { from: string; to: string } | null;
  /** What neither the words nor `said` show: «ссылка «Правила»: пустая → без ссылки». */
  facts: Phrase[];
  /** Neither number nor word changed: signs, spaces, case, links or formatting only, which a reader may hide. */
  minor: boolean;
  /** The number as shown now, with the old one before it where it changed. */
  number: Run[];
  /** The words; for merged clauses or a split one all of them in one, with the numbers of the parts. */
  words: EntryRun[];
  /** All that changed is a term that was replaced throughout, or a column of its table: the line of the term, or of the header, says so. */
  isSaidElsewhere: boolean;
  /** Of the first changed row of a table whose header stayed: the cells of the header. */
  header: string[] | null;
  /** The kinds of change that carry weight in it, the most important first. */
  weights: WeightNature[];
  /** 1-based count among the changes; null where nothing changed. */
  change: number | null;
  /** For an unchanged heading: whether anything changed in its section; null for other entries. */
  section: 'changed' | 'minor' | 'same' | null;
  /** For a heading: the kinds that carry weight among the changes of its section. */
  sectionWeights: Set<WeightNature>;
}

/** What is said above a changed clause: «1.1.2: их → его», then what its words cannot show. */
export function saidOf({ said, facts }: RedlineEntry): [Phrase, ...Phrase[]] {
  const { clause, what } = said!;
  return [[...clause, { words: ': ', quoted: false }, ...what], ...facts];
}

/**
 * Where words changed too, quotation marks, letters of another case and white space stand as in the newer text, unmarked but for a touch, as
 * the page shows them; a clause in which nothing else changed has them marked.
 */
export function withQuietSigns(entry: RedlineEntry): RedlineEntry {
  if (entry.minor) return entry;
  return { ...entry, words: entry.words.flatMap((run): EntryRun[] => (run[2] !== 'quiet' ? [run] : run[0] === 'removed' ? [] : [['same', run[1], 'quiet']])) };
}
