import { expect } from 'vitest';
import type { ClauseTree } from '../../src/model/clause.ts';
import { readTree } from '../../src/content/markdown.ts';

/** The clause tree of a text in which nothing is wrong. */
export function soundTree(markdown: string, title = 'Правила'): ClauseTree {
  return readTree(markdown, title, (_at, rule, message) => expect.unreachable(`${rule}: ${message}`));
}
