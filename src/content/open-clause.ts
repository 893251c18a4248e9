/** Which of the clauses that are being read a new one, or a list, belongs to. */
import type { Block, Clause, List } from '../model/clause.ts';
import { type ClauseNumber, isBelow, numberStyle } from '../model/number.ts';

/** A clause that can still get later blocks as its children. */
export interface Open {
  clause: Clause;
  /** Heading level in Markdown; Infinity for a numbered paragraph. */
  level: number;
}

/** Closes the numbered paragraphs of the clause before the one that a list begins with: `2.` after `1.1.` is not a list within 1.1. */
export function closeBeforeList(stack: Open[], around: readonly Block[], { children: [first] }: List): void {
  const number = Number(first?.number);
  const counted = around.findLast((block) => block.kind === 'list')?.children.at(-1)?.number;
  if (!(number > 1) || Number(counted) === number - 1) return;
  const isBefore = ({ clause, level }: Open): boolean => level === Infinity && clause.number?.startsWith(`${number - 1}.`) === true;
  if (stack.some(isBefore)) while (stack.at(-1)?.level === Infinity) stack.pop();
}

/**
 * Closes the open clauses that a new one does not belong to.
 * A heading belongs to headings of a higher level, or of its own level where its number says so.
 * A numbered paragraph belongs to the paragraph whose number it extends; another style of number («а)»
 * after «1.1.») opens a level of its own until its style is left again.
 */
export function closeBefore(stack: Open[], level: number, number: ClauseNumber | null): void {
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    if (top.level < level && top.level !== Infinity) return;
    const extended = number !== null && top.clause.number !== null && isBelow(number.number, top.clause.number);
    if (top.level === level && extended) return;
    if (level === Infinity && number) {
      const style = numberStyle(number.mark);
      if (!stack.some((open) => open.level === Infinity && numberStyle(open.clause.mark) === style)) return;
    }
    stack.pop();
  }
}
