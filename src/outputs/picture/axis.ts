/** Words along a line of time, as many of them as there is room for. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { em, percent } from './length.ts';

export interface Label {
  /** In percent of the width. */
  at: number;
  words: string;
}

/** The share of the width that a letter takes on a phone and on a screen, in percent. */
const LETTER = { narrow: 3, wide: 1 } as const;

/** @param labels the most important first @param y of their base line, in em @returns one group for a phone, one for a screen; styles show one of them */
export function axis(labels: readonly Label[], y: number): Element[] {
  return Object.entries(LETTER).map(([name, letter]) => s(`g.${name}`, { ariaHidden: 'true' }, fitting(labels, letter).map((label) => anchored(label, y, letter))));
}

/** A word at a place, beginning or ending there where it would leave the picture. */
export function anchored(label: Label, y: number, letter: number = LETTER.narrow): Element {
  const side = sideOf(label, letter);
  return s('text', { x: percent(label.at), y: em(y), ...(side === 'start' ? {} : { textAnchor: side }) }, label.words);
}

function fitting(labels: readonly Label[], letter: number): Label[] {
  const kept: Label[] = [];
  for (const label of labels) {
    const collides = (other: Label): boolean => Math.abs(middle(other, letter) - middle(label, letter)) < ((other.words.length + label.words.length) * letter) / 2;
    if (!kept.some(collides)) kept.push(label);
  }
  return kept;
}

function sideOf({ at, words }: Label, letter: number): 'start' | 'middle' | 'end' {
  const half = (words.length * letter) / 2;
  return at < half ? 'start' : at > 100 - half ? 'end' : 'middle';
}

function middle(label: Label, letter: number): number {
  const half = (label.words.length * letter) / 2;
  return label.at + { start: half, middle: 0, end: -half }[sideOf(label, letter)];
}
