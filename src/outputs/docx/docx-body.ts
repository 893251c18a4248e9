/** A tracked text as the children of Word's body. */
import type { FileChild } from 'docx';
import { FileIds, paragraphNodes, type Author } from './docx-paragraph.ts';
import { tableNode } from './docx-table.ts';
import type { TrackedPart } from './tracked.ts';

/**
 * @param author whose changes the tracked ones are; `date` an ISO time, of which only the local time counts
 * @returns the children, and the properties that the file then needs
 */
export function bodyNodes(parts: readonly TrackedPart[], { name, date }: Author): { body: FileChild[]; properties: Record<string, string> } {
  // Word shows the local time as it is and does not accept an offset.
  const ids = new FileIds({ name, date: `${date.slice(0, 19)}Z` });
  const body = parts.flatMap((part, i): FileChild[] => (part.kind === 'table' ? [tableNode(part, ids)] : paragraphNodes(part, ids, parts[i - 1]?.kind === 'table')));
  return { body, properties: ids.sources.properties() };
}
