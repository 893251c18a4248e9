/** A small content folder whose editions are sealed, for what is made of the lock. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openEntries } from '../../src/cli/entry.ts';
import { seal } from '../../src/cli/sealing.ts';
import type { LogBook } from '../../src/proof/log-book.ts';
import { contentFolder, workspace, type Workspace } from './workspace.ts';

export const rules = (version: number, head: string, words = `Правило ${version}.`): string => `---\nversion: ${version}\ntitle: Правила\n${head}---\n\n1. ${words}\n`;

/** `rules` 1 is in force since January 2026, 2 is announced in June and scheduled for 2030; sealed one after the other. */
export function sealedContent(space: Workspace): string {
  const content = contentFolder(space, { 'rules/1.md': rules(1, 'published: 2026-01-10\n') });
  sealNext(content);
  writeFileSync(join(content, 'rules/2.md'), rules(2, 'published: 2026-06-01\neffective: 2030-01-01\nsummary: Иначе.\n'));
  sealNext(content);
  return content;
}

/** The same in a workspace of its own, gone at the end of the test that asks for it. */
export function freshSealedContent(): { space: Workspace; content: string } {
  const space = workspace();
  onTestFinished(() => space[Symbol.dispose]());
  return { space, content: sealedContent(space) };
}

/** Seals what is not sealed yet. */
export function sealNext(content: string, at = '2026-06-01T00:00Z'): void {
  seal(content, [], openEntries, Temporal.Instant.from(at));
}

export function changeBook(content: string, change: (book: LogBook) => LogBook): void {
  const file = join(content, 'editions.log.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as LogBook), null, 2));
}
