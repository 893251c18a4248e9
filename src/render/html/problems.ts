/** Problems as a reader of a page sees them: place, message, the lines around it, what to do. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Problem } from '../../core/problem.ts';

/** A problem with what stands around it in its file. */
export interface ShownProblem {
  problem: Problem;
  /** «content/privacy/2.md, строка 41, знак 17». */
  place: string;
  message: string;
  /** What its rule is for. */
  why: { title: string; text: string };
  /** Lines of the file, the one in question among them; empty where the file cannot be shown. */
  lines: { number: number; text: string }[];
}

/** The problems as a list. */
export function problemList(shown: readonly ShownProblem[]): Element {
  return h('ol', shown.map(({ problem, place, message, why, lines }) => h('li', [
    h('p', [h('strong', message[0]?.toUpperCase() + message.slice(1)), ' ', h('span.place', `${place} · ${problem.rule}`)]),
    ...(lines.length > 0 ? [h('pre', { tabIndex: 0 }, lines.flatMap(({ number, text }) => [lineOf(number, text, problem), '\n']))] : []),
    h('details', [h('summary', why.title), h('p', why.text)]),
  ])));
}

/** A line with its number; the one in question with the letter at which the problem begins. */
function lineOf(number: number, text: string, { line, column }: Problem): Element {
  const gutter = h('span.number', `${String(number).padStart(4)}  `);
  if (number !== line) return h('span', [gutter, text]);
  const at = Math.min(column - 1, text.length);
  const letter = text.slice(at, at + 1);
  return h('mark', [gutter, text.slice(0, at), h('b', letter === '' ? '⏎' : letter), text.slice(at + 1)]);
}
