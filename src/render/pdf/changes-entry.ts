/** A clause of a redline: what happened to it, its number, its words with insertions and deletions marked. */
import { phraseText } from '../redline/phrase.ts';
import type { EntryRun, RedlineEntry } from '../redline/view.ts';
import { bullet } from './body.ts';
import type { ChangesPdfInput } from './changes-input.ts';
import { rowNode, type Tables } from './changes-row.ts';
import { markedSpans } from './changes-span.ts';
import { changeBar, MOVED_SIGN } from './changes-style.ts';
import type { FlowNode } from './flow.ts';
import { textOf, view } from './node.ts';
import { headingRole, type Element } from './structure.ts';
import { BODY, COLOR, COLUMN, GUTTER, HEADINGS, INDENT, MIDDLE, NUMBER_GAP, SMALL, SPACE } from './style.ts';
import { endsInHyphen, setBalanced, setText, widthOf, type Setting, type Span } from './text.ts';

/** What all entries of a redline share. */
export interface Told {
  lang: string;
  root: Element;
  /** Outline entry that the changes stand under. */
  under: string;
  aloud: ChangesPdfInput['aloud'];
  tables: Tables;
}

/** Depth of a heading of the text, below the title and the headings of the redline itself. */
const DEPTH = 2;

/** @returns the words about the change, where there are any, and the clause */
export function entryNodes(entry: RedlineEntry, told: Told, key: string): FlowNode[] {
  const { change, label } = entry;
  const labelled = change !== null && label !== null;
  if (labelled || entry.form !== 'row') told.tables.end();
  const text = entry.form === 'row' ? rowNode(entry, told, told.tables, key) : textNode(entry, told, key);
  return labelled ? [labelNode(entry, [label, ...entry.facts].map(phraseText).join('; '), change, told), { ...text, before: 1 }] : [text];
}

/** How many clauses are left out here. */
export function gapNode(words: string, { lang, root, tables }: Told, key: string): FlowNode {
  tables.end();
  const element = root.inside('P', { lang });
  const lines = setText([{ text: `[…] ${words}`, size: SMALL.size, color: COLOR.soft, weight: 'regular', italic: true }], setting(lang, COLUMN, SMALL.leading));
  return {
    before: 8, extra: 0, leading: SMALL.leading, count: lines.length, whole: true, keepsNext: false,
    build: (from, to, space) => view({ key, style: { paddingTop: space, paddingLeft: GUTTER } }, textOf(lines.slice(from, to), COLUMN, element)),
  };
}

function setting(lang: string, width: number, leading: number): Setting {
  return { lang, width, leading, align: 'left', hyphenate: true };
}

function labelNode(entry: RedlineEntry, label: string, change: number, { lang, root, under }: Told): FlowNode {
  const moved = entry.kind === 'moved';
  const element = root.inside('P', { lang });
  const words = `${moved ? `${MOVED_SIGN}\u00a0` : ''}${label}`;
  const lines = setText([{ text: words, size: SMALL.size, color: COLOR.soft, weight: 'semibold', italic: false }], { ...setting(lang, COLUMN, SMALL.leading), hyphenate: false });
  const id = `c${change}`;
  return {
    id, before: 11, extra: 0, leading: SMALL.leading, count: lines.length, whole: true, keepsNext: true,
    build: (from, to, space) => view(
      { key: id, id, bookmark: { title: label, ref: id, parent: under }, style: { marginTop: space, paddingLeft: GUTTER, height: SMALL.leading * (to - from) } },
      ...changeBar(moved), textOf(lines.slice(from, to), COLUMN, element),
    ),
  };
}

function textNode({ form, kind, number, words, change }: RedlineEntry, { lang, root, aloud }: Told, key: string): FlowNode {
  const heading = form === 'heading' || form === 'title';
  const { size, leading } = heading ? HEADINGS[1] : BODY;
  const style = { size, color: COLOR.ink, weight: heading ? 'semibold' : 'regular', italic: false } as const;
  const element = root.inside(heading ? headingRole(DEPTH) : 'P', { lang });
  // No list for readers, for its items may come and go; the dot is a picture of one.
  const indent = form === 'item' && number.length === 0 ? INDENT : 0;
  const width = COLUMN - indent;
  const spansOf = (runs: readonly EntryRun[]): Span[] => markedSpans(runs, style, element, { lang, aloud });
  const numbers = number.flatMap((run, i) => [...(i > 0 ? [{ ...style, text: ' ', element }] : []), ...spansOf([run])]);
  const hanging = numbers.length === 0 ? [] : setText(numbers, { ...setting(lang, 1000, leading), hyphenate: false });
  const fits = hanging.length > 0 && widthOf(hanging) <= GUTTER - NUMBER_GAP;
  const spans = [...(fits || numbers.length === 0 ? [] : [...numbers, { ...style, text: ' ', element }]), ...spansOf(words)];
  const lines = spans.length === 0 ? [] : (heading ? setBalanced : setText)(spans, { ...setting(lang, width, leading), hyphenate: !heading });
  return {
    before: heading ? HEADINGS[1].before : form === 'item' ? SPACE.item : SPACE.paragraph,
    extra: 0, leading, count: Math.max(1, lines.length), whole: heading, keepsNext: heading,
    divides: (line) => endsInHyphen(lines[line]),
    build: (from, to, space) => view(
      { key, style: { paddingTop: space, paddingLeft: GUTTER + indent, height: space + leading * (to - from) } },
      ...(change === null ? [] : changeBar(kind === 'moved')),
      ...(from === 0 && fits ? [textOf(hanging, GUTTER, element, { position: 'absolute', top: space, left: 0 })] : []),
      ...(from === 0 && indent > 0 ? [bullet(space + size * MIDDLE, GUTTER + indent, null)] : []),
      ...(lines.length === 0 ? [] : [textOf(lines.slice(from, to), width, element)]),
    ),
  };
}
