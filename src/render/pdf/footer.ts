/** The foot of each page, painted when the number of pages is known: edition, its address, «стр. 3 из 9». */
import type { PdfInput } from './input.ts';
import { COLOR, COLUMN, FOOTER, GUTTER, PAGE } from './style.ts';
import { setText, type Line, type Span } from './text.ts';

/** A laid-out node, as `@react-pdf/layout` gives them. */
export interface LaidNode {
  type: string;
  props: Record<string, unknown>;
  style: Record<string, unknown>;
  box?: Record<string, number>;
  lines?: Line[];
  children?: LaidNode[];
}

const WIDTH = GUTTER + COLUMN;
const PAGE_LABEL_WIDTH = 90;

/** @param page from 1 */
export function footerNodes(input: PdfInput, page: number, of: number): LaidNode[] {
  const { footer, head, lang } = input;
  const span = (text: string, href: string | null = null): Span => ({ text, href, size: FOOTER.size, color: COLOR.soft, weight: 'regular', italic: false });
  const setting = { lang, leading: FOOTER.leading, hyphenate: false };
  const label = footer.page.replace('{page}', String(page)).replace('{of}', String(of));
  return [
    { type: 'VIEW', props: {}, style: { backgroundColor: COLOR.hairline }, box: { top: FOOTER.top - 6, left: PAGE.left, width: WIDTH, height: 0.5 }, children: [] },
    textNode(setText([span(`${head.brand} · ${footer.edition} · `), span(footer.address, footer.address)], { ...setting, width: WIDTH - PAGE_LABEL_WIDTH, align: 'left' }), PAGE.left, WIDTH - PAGE_LABEL_WIDTH),
    textNode(setText([span(label)], { ...setting, width: PAGE_LABEL_WIDTH, align: 'right' }), PAGE.left + WIDTH - PAGE_LABEL_WIDTH, PAGE_LABEL_WIDTH),
  ];
}

function textNode(lines: Line[], left: number, width: number): LaidNode {
  return { type: 'TEXT', props: {}, style: {}, box: { top: FOOTER.top, left, width, height: FOOTER.leading * lines.length }, lines, children: [] };
}
