/** The foot of each page, made when the number of pages is known: edition, its address, «стр. 3 из 9»; below, whether it is in force. */
import type { PdfFooter } from './pdf-input.ts';
import type { LaidNode } from './pdf-node.ts';
import { COLOR, COLUMN, FOOTER, GUTTER, PAGE } from './pdf-style.ts';
import { setText, type Span, type Typography } from './typeset.ts';
import type { Line } from './lines.ts';

const WIDTH = GUTTER + COLUMN;
const PAGE_LABEL_WIDTH = 90;

/**
 * Not part of the text, and therefore without a link: the address is in the head as one.
 * @param page from 1
 */
export function footerNodes(footer: PdfFooter, type: Typography, page: number, of: number): LaidNode[] {
  const span = (text: string): Span => ({ text, size: FOOTER.size, color: COLOR.soft, weight: 'regular', italic: false });
  const setting = { ...type, leading: FOOTER.leading, hyphenate: false };
  const label = footer.page.replace('{page}', String(page)).replace('{of}', String(of));
  const name = setText([span(`${footer.brand} · ${footer.edition} · ${footer.address}`)], { ...setting, width: WIDTH - PAGE_LABEL_WIDTH, align: 'left' });
  const standing = footer.standing === null ? [] : setText([span(footer.standing)], { ...setting, width: WIDTH, align: 'left' });
  return [
    { type: 'VIEW', props: {}, style: { backgroundColor: COLOR.hairline }, box: { top: FOOTER.top - 6, left: PAGE.left, width: WIDTH, height: 0.5 } },
    textNode(name, FOOTER.top, PAGE.left, WIDTH - PAGE_LABEL_WIDTH),
    textNode(setText([span(label)], { ...setting, width: PAGE_LABEL_WIDTH, align: 'right' }), FOOTER.top, PAGE.left + WIDTH - PAGE_LABEL_WIDTH, PAGE_LABEL_WIDTH),
    ...(standing.length === 0 ? [] : [textNode(standing, FOOTER.top + FOOTER.leading * name.length, PAGE.left, WIDTH)]),
  ];
}

function textNode(lines: Line[], top: number, left: number, width: number): LaidNode {
  return { type: 'TEXT', props: {}, style: {}, box: { top, left, width, height: FOOTER.leading * lines.length }, lines };
}
