/** Marks the clauses of a text that differ from those of the edition that was shown before. */
import { create } from './popover.ts';
import type { TextPart } from './text-parts.ts';

export interface Differences {
  /** Clauses with other words, or that the other edition has not. */
  differ: number;
  /** Others that have another number. */
  renumbered: number;
  /** Clauses of the other edition that this one has not. */
  gone: number;
}

/** @param words said before each to those who do not see the mark */
export function markDifferences(before: readonly TextPart[], after: readonly TextPart[], words: string): Differences {
  const earlier = new Map(before.map((part) => [part.key, part]));
  const differing = after.filter((part) => earlier.get(part.key)?.words !== part.words);
  for (const element of differing.flatMap((part) => differingBlocks(part, earlier.get(part.key)))) {
    element.classList.add('differs');
    (element instanceof HTMLTableRowElement ? element.cells[0]! : element).prepend(create('span', { className: 'v said', lang: document.documentElement.lang }, `${words} `));
  }
  const now = new Set(after.map(({ key }) => key));
  const renumbered = after.filter((part) => !differing.includes(part) && earlier.get(part.key)!.number !== part.number);
  return { differ: differing.length, renumbered: renumbered.length, gone: before.filter(({ key }) => !now.has(key)).length };
}

/** What of a clause has other words; where it only lacks some, the clause itself. */
function differingBlocks({ element, blocks }: TextPart, earlier: TextPart | undefined): HTMLElement[] {
  const known = new Set(earlier?.blocks.map(({ words }) => words));
  const others = blocks.filter(({ words }) => words !== '' && !known.has(words)).map((block) => block.element);
  return others.length > 0 ? others : [element];
}

export function removeDifferences(): void {
  for (const element of document.querySelectorAll('.differs')) element.classList.remove('differs');
  for (const words of document.querySelectorAll('.said')) words.remove();
}
