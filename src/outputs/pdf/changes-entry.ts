/** A clause of a redline: what happened to it, its number, its words with insertions and deletions marked, where it is in the edition. */
import { isMarginNumber } from '../margin-number.ts';
import { phraseText } from '../redline/phrase.ts';
import { type RedlineEntry, saidOf } from '../redline/redline-entry.ts';
import { MOVED_SIGN, type EntryRun } from '../redline/touch.ts';
import type { ChangesPdfInput } from './changes-input.ts';
import { markedSpans } from './changes-span.ts';
import { changeBar } from './changes-style.ts';
import type { FlowNode } from './flow.ts';
import { bullet, quoteRule } from './pdf-body.ts';
import { textOf, view } from './pdf-node.ts';
import { BODY, COLOR, COLUMN, GUTTER, HEADINGS, INDENT, MIDDLE, NUMBER_GAP, SMALL, SPACE } from './pdf-style.ts';
import { type Element, headingRole } from './structure.ts';
import { endsInHyphen, setBalanced, setText, type Setting, type Span, type Typography, widthOf } from './typeset.ts';

/** What all entries of a redline share. */
export interface EntryContext extends Typography {
  root: Element;
  /** Outline entry that the changes are under. */
  under: string;
  aloud: ChangesPdfInput['aloud'];
}

/** Depth of a heading of the text, below the title and the headings of the redline itself. */
const DEPTH = 2;

/** @returns the words about the change, where there are any, and the clause */
export function entryNodes(entry: RedlineEntry, context: EntryContext, key: string): FlowNode[] {
  const label = labelNode(entry, context, context.root.inside('P', { lang: context.lang }), context.under);
  const text = textNode(entry, context, key);
  return label ? [label, { ...text, before: 1 }] : [text];
}

/** How many clauses are omitted here. */
export function gapNode(words: string, { lang, faces, root }: EntryContext, key: string): FlowNode {
  const element = root.inside('P', { lang });
  const lines = setText([{ text: `[…] ${words}`, size: SMALL.size, color: COLOR.soft, weight: 'regular', italic: true }], setting({ lang, faces }, COLUMN, SMALL.leading));
  return {
    before: 8, extra: 0, leading: SMALL.leading, count: lines.length, whole: true, keepsNext: false,
    build: (from, to, space) => view({ key, style: { paddingTop: space, paddingLeft: GUTTER } }, textOf(lines.slice(from, to), COLUMN, element)),
  };
}

function setting(type: Typography, width: number, leading: number): Setting {
  return { ...type, width, leading, align: 'left', hyphenate: true };
}

/** The indent of the text, and the room before it for its number or bullet. */
function indentsOf({ form, number, place }: RedlineEntry): { indent: number; room: number } {
  const inMargin = number.length > 0 && (form === 'heading' || number.every(([, mark]) => isMarginNumber(mark)));
  const steps = place.depth - (place.hangs ? 1 : 0) + (place.quotation ? 1 : 0);
  // A lettered clause that is not a list item makes its own room.
  const own = number.length > 0 && !inMargin && form !== 'item' ? 1 : 0;
  return { indent: INDENT * (steps + own), room: inMargin && steps === 0 ? GUTTER : INDENT };
}

function textNode(entry: RedlineEntry, { lang, faces, root, aloud }: EntryContext, key: string): FlowNode {
  const { form, kind, number, words, change, place } = entry;
  const heading = form === 'heading' || form === 'title';
  const look = heading ? HEADINGS[Math.min(Math.max(1, place.level), HEADINGS.length - 1)]! : null;
  const { size, leading } = look ?? BODY;
  const style = { size, color: COLOR.ink, weight: heading ? 'semibold' : 'regular', italic: false, heading } as const;
  // No list for readers, because its items may be added and removed; the dot is a picture of one.
  const element = root.inside(heading ? headingRole(DEPTH) : 'P', { lang });
  const { indent, room } = indentsOf(entry);
  const width = COLUMN - indent;
  const spansOf = (runs: readonly EntryRun[]): Span[] => markedSpans(runs, style, element, { lang, aloud });
  const numbers = number.flatMap((run, i) => [...(i > 0 ? [{ ...style, text: ' ', element }] : []), ...spansOf([run])]);
  const hanging = numbers.length === 0 ? [] : setText(numbers, { ...setting({ lang, faces }, 1000, leading), hyphenate: false });
  const fits = hanging.length > 0 && widthOf(hanging) <= room - NUMBER_GAP;
  const spans = [...(fits || numbers.length === 0 ? [] : [...numbers, { ...style, text: ' ', element }]), ...spansOf(words)];
  const lines = spans.length === 0 ? [] : (heading ? setBalanced : setText)(spans, { ...setting({ lang, faces }, width, leading), hyphenate: !heading });
  return {
    before: look ? look.before : form === 'item' ? SPACE.item : SPACE.paragraph,
    extra: 0, leading, count: Math.max(1, lines.length), whole: heading, keepsNext: heading,
    divides: (line) => endsInHyphen(lines[line]),
    build: (from, to, space) => view(
      { key, style: { paddingTop: space, paddingLeft: GUTTER + indent, height: space + leading * (to - from) } },
      ...(change === null ? [] : changeBar(kind === 'moved')),
      ...(place.quotation ? [quoteRule(GUTTER + INDENT / 2)] : []),
      ...(from === 0 && fits ? [textOf(hanging, room, element, { position: 'absolute', top: space, left: GUTTER + indent - room })] : []),
      ...(from === 0 && place.bullet ? [bullet(space + size * MIDDLE, GUTTER + indent, null)] : []),
      ...(lines.length === 0 ? [] : [textOf(lines.slice(from, to), width, element)]),
    ),
  };
}

/**
 * The words about a change: what happened to the clause, and what its words cannot show, «ссылка: пустая → без ссылки».
 * @param element what the words are
 * @param under outline entry that the change is under
 * @returns null for a clause that did not change
 */
export function labelNode(entry: RedlineEntry, type: Typography, element: Element, under: string): FlowNode | null {
  const { kind, change, said } = entry;
  if (change === null || said === null) return null;
  const moved = kind === 'moved';
  // The outline has no headings of the text above it.
  const bookmark = `${phraseText(said.full)}: ${phraseText(said.what)}`;
  const look = { size: SMALL.size, color: COLOR.soft, italic: false } as const;
  const setting = { lang: type.lang, faces: type.faces, width: COLUMN, leading: SMALL.leading, align: 'left', hyphenate: false } as const;
  const [label, ...facts] = saidOf(entry);
  const lines = setText([
    { ...look, weight: 'semibold', text: `${moved ? `${MOVED_SIGN}\u00a0` : ''}${phraseText(label)}` },
    ...facts.map((fact) => ({ ...look, weight: 'regular' as const, text: `\n${phraseText(fact)}` })),
  ], setting);
  const id = `c${change}`;
  return {
    id, before: 11, extra: 0, leading: SMALL.leading, count: lines.length, whole: true, keepsNext: true,
    build: (from, to, space) => view(
      { key: id, id, bookmark: { title: bookmark, ref: id, parent: under }, style: { marginTop: space, paddingLeft: GUTTER, height: SMALL.leading * (to - from) } },
      ...changeBar(moved), textOf(lines.slice(from, to), COLUMN, element),
    ),
  };
}
