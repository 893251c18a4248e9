/** The contents of a long text: its headings, each with the page it is on, each a link. */
import type { Heading } from './pdf-body.ts';
import type { FlowNode } from './flow.ts';
import { dot, number } from './drawing.ts';
import { textOf, view, type Drawing } from './pdf-node.ts';
import { headingRole, type Element } from './structure.ts';
import { COLOR, COLUMN, GUTTER, HEADINGS, INDENT, MIDDLE } from './pdf-style.ts';
import { setBalanced, setText, widthOf, type Setting, type Span, type Typography } from './typeset.ts';

/** A text of more pages has contents. */
export const LONG = 4;

export interface Contents {
  title: string;
  headings: readonly Heading[];
  /** The block of the text that they precede. */
  at: number;
}

const WIDTH = GUTTER + COLUMN;
const PAGE_WIDTH = 30;
const ENTRY = { size: 9.4, leading: 13.4 };
const LOOK: Omit<Span, 'text'> = { size: ENTRY.size, color: COLOR.ink, weight: 'regular', italic: false };
/** Between a number and its heading. */
const MARK_GAP = 8;
/** With more headings than this only the outermost are listed. */
const MAX_ENTRIES = 50;
const LEADER = { step: 5, radius: 0.45, gap: 6 };

/** @param pageOf page, from 1, of the heading with an id; asked only when the contents are built */
export function contentsNodes({ title, headings }: Contents, type: Typography, root: Element, pageOf: (id: string) => number): FlowNode[] {
  const shown = headings.length > MAX_ENTRIES ? headings.filter(({ depth }) => depth === 0) : headings.filter(({ depth }) => depth < 2);
  const margin = marginOf(shown, type);
  const heading = root.inside(headingRole(1), { lang: type.lang });
  const { size, leading, before } = HEADINGS[0];
  const words = setText([{ text: title, size, color: COLOR.ink, weight: 'semibold', italic: false, heading: true }], { ...type, width: WIDTH, leading, align: 'left', hyphenate: false });
  const toc = root.inside('TOC', { lang: type.lang });
  return [
    {
      before, extra: 4, count: words.length, leading, whole: true, keepsNext: true,
      build: (_from, _to, space) => view({ key: 'contents', style: { marginTop: space, marginBottom: 4 } }, textOf(words, WIDTH, heading)),
    },
    ...shown.map((entry, i) => entryNode(entry, margin, type, toc.inside('TOCI'), pageOf, `contents-${i}`)),
    {
      before: 12, extra: 0, count: 1, leading: 10, whole: true, keepsNext: false,
      build: (_from, _to, space) => view({ key: 'end', style: { marginTop: space, height: 10, borderTopWidth: 0.5, borderTopColor: COLOR.hairline } }),
    },
  ];
}

/** Room for the numbers, as much as the widest of them needs; none where no heading has one. */
function marginOf(headings: readonly Heading[], type: Typography): number {
  const widest = widthOf(headings.flatMap(({ mark }) => (mark === '' ? [] : setText([{ ...LOOK, text: mark.trimEnd() }], settingOf(type, WIDTH)))));
  return widest === 0 ? 0 : widest + MARK_GAP;
}

/** As in the text, numbers hang in the margin where any heading has one. */
function entryNode({ id, mark, words, depth }: Heading, margin: number, type: Typography, item: Element, pageOf: (id: string) => number, key: string): FlowNode {
  const link = item.inside('Reference').inside('Link');
  const span = (text: string): Span => ({ ...LOOK, text, href: `#${id}`, element: link });
  const indent = margin + depth * INDENT;
  const width = WIDTH - PAGE_WIDTH - indent;
  const number = mark === '' ? [] : setText([span(mark)], settingOf(type, WIDTH));
  const hangs = widthOf(number) <= indent;
  const lines = setBalanced([span(hangs ? words : mark + words)], settingOf(type, width));
  const end = indent + widthOf(lines.slice(-1));
  return {
    before: depth === 0 ? 2 : 0, extra: 0, count: lines.length, leading: ENTRY.leading, whole: true, keepsNext: false,
    build: (_from, _to, space) => {
      const page = setText([span(String(pageOf(id)))], { ...settingOf(type, PAGE_WIDTH), align: 'right' });
      const last = space + (lines.length - 1) * ENTRY.leading;
      return view(
        { key, style: { paddingTop: space, paddingLeft: indent, height: space + lines.length * ENTRY.leading } },
        ...(hangs && number.length > 0 ? [textOf(number, indent, item, { position: 'absolute', top: space, left: indent - margin })] : []),
        textOf(lines, width, item),
        view({ key: 'leader', drawing: leader(WIDTH - end - widthOf(page)), style: { position: 'absolute', left: end, top: last + ENTRY.size * (MIDDLE + 0.2), width: 1, height: 1 } }),
        textOf(page, PAGE_WIDTH, item, { position: 'absolute', top: last, right: 0 }),
      );
    },
  };
}

function settingOf(type: Typography, width: number): Setting {
  return { ...type, width, leading: ENTRY.leading, align: 'left', hyphenate: false };
}

/** Dots from the words to the page, each line's at the same places. */
function leader(width: number): Drawing {
  const count = Math.max(0, Math.floor((width - 2 * LEADER.gap) / LEADER.step));
  const dots = Array.from({ length: count }, (_, i) => dot(width - LEADER.gap - i * LEADER.step, 0, LEADER.radius));
  return { color: COLOR.soft, path: dots.length > 0 ? dots.join('\n') : `0 0 ${number(0)} 0 re` };
}
