/**
 * Notes between editors, `<!-- … -->`. No page shows them, but the Markdown of a published edition is served as it is
 * and attached to its PDF: what a counterparty's lawyer wrote there would be published with it.
 */
import type { Nodes } from 'mdast';
import { splitSource } from '../model/source.ts';
import { COMMENT } from '../languages/tool/rules-words.ts';
import { parseMarkdown } from '../content/parse.ts';
import type { Check } from './text-check.ts';

/** Warned of once the edition has a date and until it is sealed; in a draft they are welcome. */
export const checkComments: Check = (subject) => {
  const { edition, text } = subject;
  if (edition.published === null || edition.seals.at(-1)?.texts[text.lang]) return;
  for (const offset of findComments(text.source)) subject.report(subject.places.at(offset), 'comment', COMMENT, 'warning');
};

/** The offsets of the comments in a file of an edition; what stands in code is none. */
export function findComments(source: string): number[] {
  const parts = splitSource(source);
  const start = 'body' in parts ? source.length - parts.body.length : 0;
  const found: number[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html' && node.value.includes('<!--')) found.push(start + node.position!.start.offset! + node.value.indexOf('<!--'));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(parseMarkdown(source.slice(start)));
  return found;
}
