/** Which changes of a redline are counted, and as which: the numbers by which pages link to them. */
import type { ClauseChange } from '../../redline/index.ts';
import type { ChangeGroup } from './stretch.ts';

/** The groups that are a change of their own, in order: the first has the number 1. */
export function changedGroups(groups: readonly ChangeGroup[]): ChangeGroup[] {
  return groups.filter(([first]) => first.kind !== 'same' && !isCarried(first));
}

/** The number of the change that a clause of the newer text, or of the older one, is in, by its place; the first of several. */
export function changeNumbers(groups: readonly ChangeGroup[], side: 'from' | 'to' = 'to'): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const [k, group] of changedGroups(groups).entries()) {
    for (const { [side]: place } of group) if (place && !numbers.has(place.index)) numbers.set(place.index, k + 1);
  }
  return numbers;
}

/** Whether a clause moved with its section and nothing else happened to it: the line of the section says all. */
function isCarried({ along, natures, from, to }: ClauseChange): boolean {
  const isSubnumber = (number: string | null): boolean => number === null || !/^\d+$/.test(number);
  return along === true && natures.length === 0 && (from!.number === to!.number || (isSubnumber(from!.number) && isSubnumber(to!.number)));
}
