import { h } from 'hastscript';
import type { LinkSurroundings } from '../../model/address.ts';
import { plainText, type Clause } from '../../model/clause.ts';
import { numberClass } from '../margin-number.ts';
import { inlineNodes } from './inline-html.ts';
import { toHtml } from './serialize.ts';

/** One clause without its subclauses: its number and words, a table row as its cells. */
export function clauseHtml(clause: Clause, around: LinkSurroundings): string {
  const number = clause.mark.trimEnd();
  const mark = number === '' ? [] : [h('span', { className: numberClass(number) }, number), { type: 'text' as const, value: clause.mark.slice(number.length) || ' ' }];
  if (clause.form === 'code') return toHtml([h('pre', h('code', plainText(clause.text)))]);
  const words = clause.cells ? clause.cells.flatMap((cell, i) => [...(i > 0 ? [{ type: 'text' as const, value: ' | ' }] : []), ...inlineNodes(cell, around)]) : inlineNodes(clause.text, around);
  return toHtml([h(clause.form === 'heading' ? 'h2' : 'p', [...mark, ...words])]);
}
