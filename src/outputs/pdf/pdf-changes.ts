/**
 * The redline of two editions as a PDF: what changed in words, a legend, then the texts with insertions
 * underlined and deletions struck out. Printed by the same code as an edition, PDF/UA-1 and PDF/A-2a.
 */
import type { Inline } from '../../model/clause.ts';
import { bodyNodes } from './pdf-body.ts';
import { entryNodes, gapNode, type EntryContext } from './changes-entry.ts';
import type { ChangesPdfInput } from './changes-input.ts';
import { tableNodes } from './changes-row.ts';
import { CARRIED, changeBar, LOOK, TINT, TOUCHED } from './changes-style.ts';
import type { FlowNode } from './flow.ts';
import { headNodes } from './pdf-head.ts';
import type { PdfBlock, PdfClause } from './pdf-block.ts';
import { textOf, view } from './pdf-node.ts';
import { printPdf } from './render.ts';
import type { Element } from './structure.ts';
import { COLOR, COLUMN, GUTTER, SMALL } from './pdf-style.ts';
import { setText, type Span, type Typography } from './typeset.ts';

/** Renders a redline. Equal input gives equal bytes, on any machine. */
export async function renderChangesPdf(input: ChangesPdfInput): Promise<Uint8Array> {
  return printPdf({ ...input, attachments: [], build: (root) => ({ nodes: [...headNodes(input, root), ...textNodes(input, root)] }) });
}

const REDLINE_ID = 'redline-text';
const WORDS_ID = 'words';

function textNodes({ lang, faces, summary, list, legend, redline, aloud }: ChangesPdfInput, root: Element): FlowNode[] {
  const changed = list.sections.length > 0;
  const context: EntryContext = { lang, faces, root, under: REDLINE_ID, aloud };
  const { nodes } = bodyNodes({ lang, faces, blocks: [
    ...(summary.lines.length > 0 ? [clause('heading', summary.title, 'summary', bullets(summary.lines.map(text)))] : []),
    clause('heading', list.title, 'list', clause('paragraph', list.words, WORDS_ID),
      ...list.sections.flatMap(({ heading, lines }, i): PdfBlock[] => [
        ...(heading === null ? [] : [clause('paragraph', heading, `in-${i}`)]),
        bullets(lines.map(({ words, change }): Inline[] => [{ kind: 'link', href: `#c${change}`, children: text(words) }]), `in-${i}`),
      ])),
    ...(changed ? [clause('heading', legend.title, 'legend')] : []),
    clause('heading', redline.title, REDLINE_ID),
  ] }, root, false);
  // The number of changed words is stated above the list of changes, on its page.
  for (const node of nodes) if (node.id === WORDS_ID) node.keepsNext = changed;
  return [
    // The last of these is the heading of the redline.
    ...nodes.toSpliced(-1, 0, ...(changed ? legendNodes(legend, { lang, faces }, root) : [])),
    ...redline.parts.flatMap((part, i) => {
      if (Array.isArray(part)) return tableNodes(part, context, `table-${i}`);
      return 'unchanged' in part ? [gapNode(part.unchanged, context, `gap-${i}`)] : entryNodes(part, context, `entry-${i}`);
    }),
  ];
}

function text(value: string): Inline[] {
  return [{ kind: 'text', value }];
}

function clause(form: PdfClause['form'], words: string | Inline[], id: string, ...children: PdfBlock[]): PdfClause {
  return { kind: 'clause', form, number: null, mark: '', id, text: typeof words === 'string' ? text(words) : words, term: null, children };
}

function bullets(items: readonly Inline[][], id = 'item'): PdfBlock {
  return { kind: 'list', ordered: false, children: items.map((item, i) => clause('item', item, `${id}-${i}`)) };
}

/** Each sign as it is in the text, and what it means. */
function legendNodes({ added, removed, carried, joined, divided, touched, bar, moved }: ChangesPdfInput['legend'], type: Typography, root: Element): FlowNode[] {
  const style: Span = { text: '', size: SMALL.size, color: COLOR.ink, weight: 'regular', italic: false };
  const sign = (words: readonly string[] | null, look: Partial<Span>): Span[][] => (words === null ? [] : [[{ ...style, ...look, text: words[0]! }, { ...style, text: ` ${words[1]!}` }]]);
  const rows: { spans: Span[]; moved?: boolean }[] = [
    ...[
      ...sign(added, LOOK.added), ...sign(removed, LOOK.removed), ...sign(carried, CARRIED.added),
      ...sign(joined, { ...LOOK.removed, tint: TINT.removed }), ...sign(divided, { ...LOOK.added, tint: TINT.added }), ...sign(touched, TOUCHED),
    ].map((spans) => ({ spans })),
    { spans: [{ ...style, text: bar }], moved: false },
    ...(moved === null ? [] : [{ spans: [{ ...style, text: moved }], moved: true }]),
  ];
  return rows.map(({ spans, moved: double }, i): FlowNode => {
    const element = root.inside('P', { lang: type.lang });
    const lines = setText(spans, { ...type, width: COLUMN, leading: SMALL.leading, align: 'left', hyphenate: false });
    return {
      before: 5, extra: 0, leading: SMALL.leading, count: lines.length, whole: true, keepsNext: i < rows.length - 1,
      build: (from, to, space) => view(
        { key: `legend-${i}`, style: { marginTop: space, paddingLeft: GUTTER, height: SMALL.leading * (to - from) } },
        ...(double === undefined ? [] : changeBar(double)), textOf(lines.slice(from, to), COLUMN, element),
      ),
    };
  });
}
