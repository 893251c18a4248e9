/** The owner's logo on a page: an SVG as the paths that it is, a PNG as an image. */
import type PDFDocument from 'pdfkit';
import type { Logo } from '../../model/logo.ts';
import { number } from './drawing.ts';

/** @param width of the whole logo, in points; the caller has said what it is */
export function paintLogo(document: PDFDocument, logo: Logo, x: number, y: number, width: number): void {
  const scale = width / logo.width;
  if (logo.type === 'png') {
    document.image(Buffer.from(logo.base64, 'base64'), x, y, { width });
    return;
  }
  for (const { path, matrices, fill, evenOdd, stroke } of logo.shapes) {
    document.addContent('q');
    for (const matrix of [[scale, 0, 0, scale, x - logo.left * scale, y - logo.top * scale], ...matrices]) document.addContent(`${matrix.map(exact).join(' ')} cm`);
    if (fill !== null) document.addContent(`${channels(fill)} rg`);
    if (stroke) document.addContent(`${channels(stroke.color)} RG ${number(stroke.width)} w`);
    document.path(path);
    document.addContent(`${fill === null ? (stroke ? 'S' : 'n') : `${stroke ? 'B' : 'f'}${evenOdd ? '*' : ''}`}\nQ`);
  }
}

/** Scales are small: a thousandth would not be fine enough. */
function exact(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function channels(color: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}
