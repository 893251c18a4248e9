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
  for (const { element } of differing) {
    element.classList.add('differs');
    element.prepend(create('span', { className: 'v said', lang: document.documentElement.lang }, `${words} `));
  }
  const now = new Set(after.map(({ key }) => key));
  const renumbered = after.filter((part) => !differing.includes(part) && earlier.get(part.key)!.number !== part.number);
  return { differ: differing.length, renumbered: renumbered.length, gone: before.filter(({ key }) => !now.has(key)).length };
}

export function removeDifferences(): void {
  for (const element of document.querySelectorAll('.differs')) {
    element.classList.remove('differs');
    element.querySelector(':scope > .said')?.remove();
  }
}
