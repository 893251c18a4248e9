/** Bars of equal width: an edition among very many, and the key to what a bar looks like. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Look } from './bar.ts';
import { em } from './length.ts';
import { sizeColumns, type WordCounts } from './size-columns.ts';

/** The height of the largest column, in em. */
const MAX_HEIGHT = 1.1;
const HEIGHT = 1.6;

/** @param name all about the edition in words @param most words that the tallest column stands for */
export function tile({ version, look, name, size }: { version: number; look: Look; name: string; size: WordCounts | null }, most: number): Element {
  const bottom = MAX_HEIGHT + HEIGHT;
  return s('svg.life', { width: '2em', height: em(bottom + MAX_HEIGHT), role: 'img', className: [look] }, [
    s('title', name),
    ...box(look, MAX_HEIGHT),
    ...(size ? sizeColumns(size, most, { x: em(0.7), top: MAX_HEIGHT, bottom, tallest: MAX_HEIGHT }) : []),
    s('text', { x: em(1), y: em(MAX_HEIGHT + 1.15), textAnchor: 'middle' }, String(version)),
  ]);
}

/** The look of a bar by itself, for the words that explain it. */
export function lookKey(look: Look): Element {
  return s('svg.life.key', { width: '2em', height: em(HEIGHT), ariaHidden: 'true', className: [look] }, box(look, 0));
}

function box(look: Look, top: number): Element[] {
  return [
    s('rect.bar', { x: em(0.1), width: em(1.8), y: em(top), height: em(HEIGHT) }),
    ...(look === 'withdrawn' ? cross(em(0.1), em(1.9), em(top), em(top + HEIGHT)) : []),
  ];
}

/** What crosses out a bar. */
export function cross(x1: string, x2: string, y1: string, y2: string): Element[] {
  return [s('line.cross', { x1, x2, y1, y2 }), s('line.cross', { x1, x2, y1: y2, y2: y1 })];
}
