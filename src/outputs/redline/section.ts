/** The changes of a redline by the sections of the text, in its order: what a list of changes and a short rendering show. */
import type { ChangeWords } from '../../languages/words.ts';
import { sideText, type WeightNature } from '../../redline/change.ts';
import { cellsOf } from './column.ts';
import { phrase, type Phrase, phraseText } from './phrase.ts';
import type { RedlineEntry } from './redline-entry.ts';
import type { EntryRun } from './touch.ts';

export interface RedlineSection {
  /** The heading as it reads now, or as it read where it was removed; null above the first one. */
  heading: string | null;
  /** Its changed entries. */
  entries: RedlineEntry[];
  /** Them in words. Several changes that are one to a reader are one line: a new section, a row of numbers that went up by one. */
  lines: ChangeLine[];
}

/** A line of the list of changes. */
export interface ChangeLine {
  /** The change that it leads to, the first of several. */
  change: number;
  kind: RedlineEntry['kind'];
  minor: boolean;
  /** The kinds of change that carry weight in what the line is about. */
  weights: readonly WeightNature[];
  /** «1.1.2»; nothing where the line is about its section. */
  clause: Phrase;
  /** «их → его». */
  what: Phrase;
  /** Both, as plain words. */
  words: string;
}

/** A list of more changes than this names their sections only, with how many there are in each, where it cannot be folded. */
const MAX_LISTED = 40;

/** The sections with a change. */
export function changedSections(entries: readonly RedlineEntry[], say: ChangeWords): RedlineSection[] {
  const sections = bySection(entries).map(({ heading, entries: own }) => ({ heading, entries: own.filter(({ change }) => change !== null) }));
  return sections.filter((section) => section.entries.length > 0).map((section) => ({ ...section, lines: linesOf(section.entries, say) }));
}

/** All entries by the sections of the text. @param level headings of this level and above open one, 1 the highest */
export function bySection(entries: readonly RedlineEntry[], level = Number.POSITIVE_INFINITY): Pick<RedlineSection, 'heading' | 'entries'>[] {
  const found: Pick<RedlineSection, 'heading' | 'entries'>[] = [{ heading: null, entries: [] }];
  let current: string | null = null;
  for (const entry of entries) {
    const isHeading = entry.form === 'heading' && entry.place.level <= level;
    if (isHeading) found.push({ heading: headingText(entry), entries: [] });
    // What follows a removed section is in the section before it.
    else if (entry.kind !== 'removed' && found.at(-1)!.heading !== current) found.push({ heading: current, entries: [] });
    if (isHeading && entry.kind !== 'removed') current = found.at(-1)!.heading;
    found.at(-1)!.entries.push(entry);
  }
  return found;
}

/** How long the list of changes is. */
export function countLines(sections: readonly RedlineSection[]): number {
  return sections.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** A part of the list of changes as plain words, with the change that each line leads to. */
export interface ListedLines {
  heading: string | null;
  lines: readonly Pick<ChangeLine, 'words' | 'change'>[];
}

/** The list as plain words, for a rendering that cannot fold it: of a long one only how many changes each section has. */
export function listedLines(sections: readonly RedlineSection[], say: ChangeWords): ListedLines[] {
  if (countLines(sections) <= MAX_LISTED || sections.length === 1) return sections.map(({ heading, lines }) => ({ heading, lines }));
  const counted = sections.flatMap(({ heading, entries, lines }): ListedLines['lines'] =>
    (heading === null ? lines : [{ words: `${heading}: ${say.total({ n: entries.length })}`, change: entries[0]!.change! }]));
  return [{ heading: null, lines: counted }];
}

function headingText({ number, words }: RedlineEntry): string {
  return [sideText(number, 'to'), sideText(words, 'to')].filter(Boolean).join(' ') || [...number, ...words].map(([, text]) => text).join(' ');
}

function linesOf(entries: readonly RedlineEntry[], say: ChangeWords): ChangeLine[] {
  const [first, ...rest] = entries;
  // A section that is new or gone as a whole.
  if (first!.form === 'heading' && rest.length > 0 && (first!.kind === 'added' || first!.kind === 'removed') && rest.every(({ kind }) => kind === first!.kind)) {
    return [line(first!, [], phrase(`${phraseText(first!.said!.what)} (${say.parts({ n: rest.length })})`), [...new Set(entries.flatMap(({ weights }) => weights))])];
  }
  const own = entries.filter((entry) => !entry.isSaidElsewhere);
  const several = own.length > 0 ? own : entries.slice(0, 1);
  const listed = several.filter((entry, k) => !(isNumberOnly(entry) && several.slice(0, k).some((above) => isNumberOnly(above) && follows(above, entry))));
  const lines: ChangeLine[] = [];
  for (let k = 0; k < listed.length; k++) {
    const entry = listed[k]!;
    let last = k;
    while (isNumberOnly(entry) && listed[last + 1] && isNumberOnly(listed[last + 1]!) && isNext(listed[last]!, listed[last + 1]!)) last += 1;
    if (last === k) lines.push(line(entry, entry.form === 'heading' ? [] : entry.said!.clause, entry.said!.what));
    else {
      const range = (side: 'from' | 'to'): string => `${entry.renumbered![side]}–${listed[last]!.renumbered![side]}`;
      lines.push(line(entry, phrase(range('to')), phrase(say.formerly({ clause: range('from') }))));
    }
    k = last;
  }
  return lines;
}

function line({ change, kind, minor, weights }: RedlineEntry, clause: Phrase, what: Phrase, all: readonly WeightNature[] = weights): ChangeLine {
  return { change: change!, kind, minor, weights: all, clause, what, words: clause.length === 0 ? phraseText(what) : `${phraseText(clause)}: ${phraseText(what)}` };
}

const isNumberOnly = ({ kind, renumbered }: RedlineEntry): boolean => kind === 'renumbered' && renumbered !== null;

/** Whether a number changed only because that of the clause above it did: 2.1 → 3.1 below 2 → 3. */
function follows({ renumbered: above }: RedlineEntry, { renumbered: own }: RedlineEntry): boolean {
  const [from, to] = [`${above!.from}.`, `${above!.to}.`];
  return own!.from.startsWith(from) && own!.to.startsWith(to) && own!.from.slice(from.length) === own!.to.slice(to.length);
}

/** Whether both numbers of the second are the next ones after those of the first. */
function isNext({ renumbered: first }: RedlineEntry, { renumbered: second }: RedlineEntry): boolean {
  const next = (number: string): string => number.replace(/\d+$/, (last) => String(Number(last) + 1));
  return next(first!.from) === second!.from && next(first!.to) === second!.to;
}

/**
 * An entry as one line of text, for renderings without a layout: the number, the words, the cells of a row with a bar between.
 * @param mark writes a run
 */
export function lineText({ form, number, words }: RedlineEntry, mark: (run: EntryRun) => string): string {
  const text = (runs: readonly EntryRun[]): string => runs.map(mark).join('').trim();
  return [...number.map(mark), form === 'row' ? cellsOf(words).map(text).join(' | ') : text(words)].filter(Boolean).join(' ');
}
