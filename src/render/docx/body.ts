/** A tracked text as the children of Word's body. */
import type { FileChild } from 'docx';
import { FileIds, paragraphNodes, type Author } from './paragraph.ts';
import { tableNode } from './table.ts';
import type { TrackedPart } from './tracked.ts';

/** @param author whose changes the tracked ones are; `date` an ISO time, of which the clock reading counts */
export function bodyNodes(parts: readonly TrackedPart[], { name, date }: Author): FileChild[] {
  // Word shows the reading as it is and takes no offset.
  const ids = new FileIds({ name, date: `${date.slice(0, 19)}Z` });
  return parts.flatMap((part, i): FileChild[] => (part.kind === 'table' ? [tableNode(part, ids)] : paragraphNodes(part, ids, parts[i - 1]?.kind === 'table')));
}
