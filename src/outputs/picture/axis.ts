/** Words along a line of time, as many of them as there is room for. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { em, percent } from './length.ts';

export interface Label {
  /** In percent of the width. */
  at: number;
  words: string;
}

/** The share of the width that a label takes on a phone and on a screen. */
const ROOM = { narrow: 30, wide: 10 } as const;

/** @param labels the most important first @param y of their base line, in em @returns one group for a phone, one for a screen; styles show one of them */
export function axis(labels: readonly Label[], y: number): Element[] {
  return Object.entries(ROOM).map(([name, room]) => s(`g.${name}`, { ariaHidden: 'true' }, fitting(labels, room).map(({ at, words }) => anchored(at, words, y, room))));
}

/** A word at a place, beginning or ending there where it would leave the picture. */
export function anchored(at: number, words: string, y: number, room: number = ROOM.narrow): Element {
  const side = sideOf(at, room);
  return s('text', { x: percent(at), y: em(y), ...(side === 'start' ? {} : { textAnchor: side }) }, words);
}

function fitting(labels: readonly Label[], room: number): Label[] {
  const kept: Label[] = [];
  for (const label of labels) if (kept.every((other) => Math.abs(middle(other.at, room) - middle(label.at, room)) >= room)) kept.push(label);
  return kept;
}

function sideOf(at: number, room: number): 'start' | 'middle' | 'end' {
  return at < room / 2 ? 'start' : at > 100 - room / 2 ? 'end' : 'middle';
}

function middle(at: number, room: number): number {
  return { start: at + room / 2, middle: at, end: at - room / 2 }[sideOf(at, room)];
}
