/** The title block: who, which edition, whether it is a draft, the title, the dates and the addresses. */
import type { ReactElement } from 'react';
import type { PdfInput } from './input.ts';
import { text, view } from './node.ts';
import { spansOf, type Style } from './spans.ts';
import { BODY, COLOR, COLUMN, GUTTER, SMALL, TITLE } from './style.ts';
import { setText, widthOf, type Setting } from './text.ts';

const WIDTH = GUTTER + COLUMN;
const LABEL_GAP = 14;

export function headNodes({ head, lang }: PdfInput): ReactElement[] {
  const set = (width: number, leading: number, align: Setting['align'] = 'left'): Setting => ({ lang, width, leading, align, hyphenate: false });
  const style = (size: number, color: string, weight: Style['weight'] = 'regular'): Style => ({ size, color, weight, italic: false });
  const words = (value: string, look: Style) => [{ ...look, text: value }];

  const masthead = view(
    { key: 'masthead', style: { flexDirection: 'row', paddingBottom: 7, borderBottomWidth: 0.8, borderBottomColor: COLOR.ink } },
    text(words(head.brand, style(12.5, COLOR.accent, 'semibold')), set(WIDTH / 2, 16)),
    text(words(head.edition, style(BODY.size, COLOR.ink)), set(WIDTH / 2, 16, 'right')),
  );
  const status = head.status.map((line, i) => text(
    words(line, style(i === 0 ? 11.5 : BODY.size, COLOR.alert, i === 0 ? 'semibold' : 'regular')),
    set(WIDTH - 24, BODY.leading),
  ));
  const labels = head.facts.map(({ label }) => words(`${label}: `, style(SMALL.size, COLOR.soft)));
  const labelWidth = LABEL_GAP + Math.max(...labels.map((label) => widthOf(setText(label, set(WIDTH, SMALL.leading)))));
  const facts = head.facts.map(({ value, href }, i) => view(
    { key: `fact-${i}`, style: { flexDirection: 'row' } },
    text(labels[i]!, set(labelWidth, SMALL.leading)),
    text([{ ...style(SMALL.size, href ? COLOR.accent : COLOR.ink), text: value, href }], set(WIDTH - labelWidth, SMALL.leading)),
  ));
  const note = head.note === null ? [] : [text(words(head.note, style(SMALL.size, COLOR.ink)), set(WIDTH, SMALL.leading), { marginTop: 6 })];

  return [
    masthead,
    ...(status.length === 0 ? [] : [view({
      key: 'status', wrap: false,
      style: { marginTop: 14, paddingVertical: 7, paddingHorizontal: 12, borderWidth: 0.8, borderColor: COLOR.alert },
    }, ...status)]),
    view(
      { key: 'title', id: head.titleId, style: { marginTop: 24, marginBottom: 16 } },
      text(spansOf(head.title, style(TITLE.size, COLOR.ink, 'semibold')), set(WIDTH, TITLE.leading)),
    ),
    view(
      { key: 'facts', style: { paddingBottom: 12, marginBottom: 10, borderBottomWidth: 0.5, borderBottomColor: COLOR.hairline } },
      ...facts, ...note,
    ),
  ];
}
