/** Problems as shown on a page: place, message, the lines around it, what to do. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Problem } from '../../model/problem.ts';

/** A problem with the lines around it in its file. */
export interface ShownProblem {
  problem: Problem;
  /** «content/privacy/2.md, строка 41, знак 17». */
  place: string;
  message: string;
  /** What its rule is for. */
  why: { title: string; text: string };
  /** Lines of the file, the one in question among them; empty where the file cannot be shown. */
  lines: ShownLine[];
}

export interface ShownLine {
  number: number;
  text: string;
  /** Where in it the problem begins, from 0; of the line in question. */
  at: number | null;
}

/** The problems as a list. */
export function problemList(shown: readonly ShownProblem[]): Element {
  return h('ol', shown.map(({ problem, place, message, why, lines }) => h('li', [
    h('p', [h('strong', message[0]?.toUpperCase() + message.slice(1)), ' ', h('span.place', `${place} · ${problem.rule}`)]),
    ...(lines.length > 0 ? [h('pre', { tabIndex: 0 }, lines.map(lineOf))] : []),
    h('details', [h('summary', why.title), h('p', why.text)]),
  ])));
}

/** A line with its number; the one in question with the letter at which the problem begins. */
function lineOf({ number, text, at }: ShownLine): Element {
  const gutter = h('span.number', `${String(number).padStart(4)}  `);
  if (at === null) return h('span.line', [gutter, `${text}\n`]);
  const letter = String.fromCodePoint(text.codePointAt(at) ?? END_OF_LINE);
  return h('mark.line', [gutter, text.slice(0, at), h('b', letter), `${text.slice(at + letter.length)}\n`]);
}

/** ⏎ */
const END_OF_LINE = 0x23ce;
