/** The title block: who, which edition, whether it is a draft, the title, the dates and the addresses. */
import type { ReactElement } from 'react';
import type { FlowNode } from './flow.ts';
import type { PdfInput } from './input.ts';
import { textOf, view } from './node.ts';
import { spansOf } from './spans.ts';
import { BASELINE, BODY, COLOR, COLUMN, GUTTER, SMALL, TITLE } from './style.ts';
import { setText, widthOf, type Line, type Setting, type Span } from './text.ts';

const WIDTH = GUTTER + COLUMN;
const LABEL_GAP = 14;
const BRAND = { size: 12.5, leading: 16 };

export function headNodes({ head, lang }: PdfInput): FlowNode[] {
  const set = (spans: Span[], width: number, leading: number, align: Setting['align'] = 'left'): Line[] =>
    setText(spans, { lang, width, leading, align, hyphenate: false });
  const nodes = [masthead(head, set)];
  if (head.status.length > 0) nodes.push(status(head.status, set));
  nodes.push(title(head, set), facts(head, set));
  return nodes;
}

type Head = PdfInput['head'];
type Set = (spans: Span[], width: number, leading: number, align?: Setting['align']) => Line[];

function words(text: string, size: number, color: string, weight: Span['weight'] = 'regular'): Span[] {
  return [{ text, size, color, weight, italic: false }];
}

/** A block of the head stands on the first page whole. */
function block(before: number, height: number, build: (before: number) => ReactElement): FlowNode {
  return { before, extra: 0, count: 1, leading: height, whole: true, keepsNext: true, build: (_from, _to, space) => build(space) };
}

function masthead(head: Head, set: Set): FlowNode {
  const brand = set(words(head.brand, BRAND.size, COLOR.accent, 'semibold'), WIDTH / 2, BRAND.leading);
  const edition = set(words(head.edition, BODY.size, COLOR.ink), WIDTH / 2, BRAND.leading, 'right');
  return block(0, BRAND.leading * Math.max(brand.length, edition.length) + 8.6, () => view(
    { key: 'masthead', style: { flexDirection: 'row', height: BRAND.leading * brand.length + 8.6, borderBottomWidth: 0.8, borderBottomColor: COLOR.ink } },
    textOf(brand, WIDTH / 2),
    // On one baseline with the larger brand.
    textOf(edition, WIDTH / 2, { marginTop: (BRAND.size - BODY.size) * BASELINE }),
  ));
}

function status(lines: readonly string[], set: Set): FlowNode {
  const width = WIDTH - 24;
  const texts = lines.map((line, i) => set(
    i === 0 ? words(line, 11.5, COLOR.alert, 'semibold') : words(line, BODY.size, COLOR.alert), width, BODY.leading,
  ));
  const height = texts.flat().length * BODY.leading + 16;
  return block(14, height, (before) => view(
    { key: 'status', style: { marginTop: before, height, paddingVertical: 7, paddingHorizontal: 12, borderWidth: 0.8, borderColor: COLOR.alert } },
    ...texts.map((text) => textOf(text, width)),
  ));
}

function title(head: Head, set: Set): FlowNode {
  const lines = set(spansOf(head.title, { size: TITLE.size, color: COLOR.ink, weight: 'semibold', italic: false }), WIDTH, TITLE.leading);
  return block(24, lines.length * TITLE.leading + 16, (before) => view(
    { key: 'title', id: head.titleId, style: { marginTop: before, marginBottom: 16 } },
    textOf(lines, WIDTH),
  ));
}

function facts(head: Head, set: Set): FlowNode {
  const labels = head.facts.map(({ label }) => set(words(`${label}: `, SMALL.size, COLOR.soft), WIDTH, SMALL.leading));
  const labelWidth = LABEL_GAP + Math.max(...labels.map(widthOf));
  const valueWidth = WIDTH - labelWidth;
  const values = head.facts.map(({ value, href }) =>
    set(words(value, SMALL.size, href ? COLOR.accent : COLOR.ink).map((span) => ({ ...span, href })), valueWidth, SMALL.leading));
  const note = head.note === null ? [] : set(words(head.note, SMALL.size, COLOR.ink), WIDTH, SMALL.leading);
  const noteSpace = note.length > 0 ? 6 : 0;
  const height = (values.flat().length + note.length) * SMALL.leading + noteSpace + 12;
  return block(0, height + 10, () => view(
    { key: 'facts', style: { height, marginBottom: 10, borderBottomWidth: 0.5, borderBottomColor: COLOR.hairline } },
    ...values.map((value, i) => view({ key: String(i), style: { flexDirection: 'row' } }, textOf(labels[i]!, labelWidth), textOf(value, valueWidth))),
    ...(note.length === 0 ? [] : [textOf(note, WIDTH, { marginTop: noteSpace })]),
  ));
}
