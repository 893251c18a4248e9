/** The title block: who, which edition, since when in force or why not, the title, the dates and the addresses, one of them as a square code. */
import type { ReactElement } from 'react';
import type { FlowNode } from './flow.ts';
import { fitted } from '../../model/logo.ts';
import type { PdfInput } from './pdf-input.ts';
import { qrDrawing } from './drawing.ts';
import { textOf, view } from './pdf-node.ts';
import { spansOf } from './spans.ts';
import { headingRole, type Element } from './structure.ts';
import { BASELINE, BODY, COLOR, COLUMN, GUTTER, SMALL, TITLE } from './pdf-style.ts';
import { setBalanced, setText, widthOf, type Setting, type Span, type Typography } from './typeset.ts';
import type { Line } from './line-slice.ts';

const WIDTH = GUTTER + COLUMN;
const LABEL_GAP = 14;
const BRAND = { size: 12.5, leading: 16 };
/** Between the words of the masthead and the rule below them. */
const RULE_GAP = 8.6;
const LOGO = { width: WIDTH * 0.2 - 8, height: 26 };
const EDITION_WIDTH = WIDTH * 0.8;
/** Two centimetres: a telephone reads it from paper. */
const CODE = { size: 56, gap: 14, above: 26 };

export function headNodes({ head, lang, faces }: Pick<PdfInput, 'head' | 'lang' | 'faces'>, root: Element): FlowNode[] {
  const set = (spans: Span[], width: number, leading: number, align: Setting['align'] = 'left'): Line[] =>
    setText(spans, { lang, faces, width, leading, align, hyphenate: false });
  const block: Block = { head, lang, faces, set, root };
  return [masthead(block), ...(head.status.length > 0 ? [status(block)] : []), title(block), facts(block)];
}

interface Block extends Typography {
  head: PdfInput['head'];
  set(spans: Span[], width: number, leading: number, align?: Setting['align']): Line[];
  root: Element;
}

function words(text: string, size: number, color: string, look: Partial<Span> = {}): Span[] {
  return [{ text, size, color, weight: 'regular', italic: false, ...look }];
}

/** A block of the head, whole on the first page. */
function whole(before: number, height: number, build: (before: number) => ReactElement): FlowNode {
  return { before, extra: 0, count: 1, leading: height, whole: true, keepsNext: true, build: (_from, _to, space) => build(space) };
}

/** Brand and edition are on one line, at the foot of the code, which reaches into the page's upper margin. */
function masthead({ head, lang, set, root }: Block): FlowNode {
  const editionWidth = EDITION_WIDTH - CODE.size - CODE.gap;
  const brand = set(words(head.brand, BRAND.size, COLOR.accent, { weight: 'semibold', heading: true }), WIDTH - EDITION_WIDTH, BRAND.leading);
  const edition = set(words(head.edition, BODY.size, COLOR.ink), editionWidth, BRAND.leading, 'right');
  const logo = head.logo && fitted(head.logo, LOGO);
  const lines = BRAND.leading * Math.max(logo ? 1 : brand.length, edition.length);
  const height = Math.max(lines, CODE.size - CODE.above) + RULE_GAP;
  const top = height - RULE_GAP - lines;
  return whole(0, height, () => view(
    { key: 'masthead', style: { flexDirection: 'row', height, borderBottomWidth: 0.8, borderBottomColor: COLOR.ink } },
    logo ? view({ key: 'logo', element: root.inside('Figure', { lang, alt: head.brand }), logo: head.logo!, style: { ...logo, marginTop: height - RULE_GAP - logo.height, marginRight: WIDTH - EDITION_WIDTH - logo.width } })
      : textOf(brand, WIDTH - EDITION_WIDTH, root.inside('P', { lang }), { marginTop: top }),
    // On one baseline with the larger brand.
    textOf(edition, editionWidth, root.inside('P', { lang }), { marginTop: top + (BRAND.size - BODY.size) * BASELINE }),
    view({
      key: 'code', element: root.inside('Figure', { lang, alt: head.code.alt }), drawing: qrDrawing(head.code.address, CODE.size, COLOR.ink),
      style: { position: 'absolute', top: -CODE.above, right: 0, width: CODE.size, height: CODE.size, backgroundColor: COLOR.paper },
    }),
  ));
}

function status({ head, lang, set, root }: Block): FlowNode {
  const width = WIDTH - 24;
  const texts = head.status.map((line, i) => set(
    i === 0 ? words(line, 11.5, COLOR.alert, { weight: 'semibold' }) : words(line, BODY.size, COLOR.alert), width, BODY.leading,
  ));
  const height = texts.flat().length * BODY.leading + 16;
  return whole(14, height, (before) => view(
    { key: 'status', style: { marginTop: before, height, paddingVertical: 7, paddingHorizontal: 12, borderWidth: 0.8, borderColor: COLOR.alert } },
    ...texts.map((text) => textOf(text, width, root.inside('P', { lang }))),
  ));
}

function title({ head, lang, faces, root }: Block): FlowNode {
  const element = root.inside(headingRole(0), { lang });
  const spans = spansOf(head.title, { size: TITLE.size, color: COLOR.ink, weight: 'semibold', italic: false, heading: true }, element);
  const lines = setBalanced(spans, { lang, faces, width: WIDTH, leading: TITLE.leading, align: 'left', hyphenate: false });
  return whole(24, lines.length * TITLE.leading + 16, (before) => view(
    { key: 'title', id: head.titleId, style: { marginTop: before, marginBottom: 16 } },
    textOf(lines, WIDTH, element),
  ));
}

function facts({ head, lang, set, root }: Block): FlowNode {
  const list = root.inside('L', { lang, numbering: 'None' });
  const labels = head.facts.map(({ label }) => set(words(`${label}: `, SMALL.size, COLOR.soft), WIDTH, SMALL.leading));
  const labelWidth = LABEL_GAP + Math.max(...labels.map(widthOf));
  const valueWidth = WIDTH - labelWidth;
  const rows = head.facts.map(({ value, href }, i) => {
    const item = list.inside('LI');
    const body = item.inside('LBody');
    const span = { ...words(value, SMALL.size, href ? COLOR.accent : COLOR.ink)[0]!, ...(href ? { href, element: body.inside('Link') } : {}) };
    const lines = set([span], valueWidth, SMALL.leading);
    return { lines, element: view({ key: String(i), style: { flexDirection: 'row' } }, textOf(labels[i]!, labelWidth, item.inside('Lbl')), textOf(lines, valueWidth, body)) };
  });
  const note = head.note === null ? [] : set(words(head.note, SMALL.size, COLOR.ink), WIDTH, SMALL.leading);
  const noteSpace = note.length > 0 ? 6 : 0;
  const height = (rows.flatMap(({ lines }) => lines).length + note.length) * SMALL.leading + noteSpace + 12;
  return whole(0, height + 10, () => view(
    { key: 'facts', style: { height, marginBottom: 10, borderBottomWidth: 0.5, borderBottomColor: COLOR.hairline } },
    ...rows.map(({ element }) => element),
    ...(note.length === 0 ? [] : [textOf(note, WIDTH, root.inside('P', { lang }), { marginTop: noteSpace })]),
  ));
}
