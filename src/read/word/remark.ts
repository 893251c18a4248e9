/** What hangs on a text: comments and the signs of notes. */
import { attribute, findAll, textOf, type Element } from './xml.ts';

/** `¹²`: a sign of a note as it is printed; figures in brackets would read as the number of a clause. */
export function superscript(count: number): string {
  return String(count).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}

/** A comment as editors read it: who, when, on which words. */
export function commentText(comment: Element, about: string): string {
  const text = Array.from(findAll(comment, 'w:p'), (paragraph) => Array.from(findAll(paragraph, 'w:t', 'w:tab', 'w:br'), (piece) => (piece.name === 'w:t' ? textOf(piece) : ' ')).join('')).join(' ');
  const signature = [attribute(comment, 'w:author'), attribute(comment, 'w:date')?.slice(0, 10)].filter(Boolean).join(', ');
  const quoted = about === '' ? '' : ` («${about.length > 60 ? `${about.slice(0, 60)}…` : about}»)`;
  return `${signature}${quoted}: ${text}`.replace(/\s+/gu, ' ').trim();
}
