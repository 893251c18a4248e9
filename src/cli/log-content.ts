/** The log of a content folder, as the commands that change its book need it. */
import { join } from 'node:path';
import type { Site } from '../model/edition.ts';
import { jsonFile } from '../model/text.ts';
import type { LockEntry } from '../model/lock.ts';
import { ContentError, isError, type Problem } from '../model/problem.ts';
import { readLock } from '../content/lock-reader.ts';
import { readSiteFile } from '../content/site-reader.ts';
import { BOOK_NAME, readBook, type LogBook } from '../proof/log-book.ts';
import { writeFiles } from '../build/write.ts';

/** @throws ContentError where lock or book are not sound */
export function readLog(content: string): { site: Site; entries: readonly LockEntry[]; book: LogBook } {
  const problems: Problem[] = [];
  const read = readSiteFile(content, problems);
  const lock = readLock(content, problems);
  const book = lock && readBook(content, lock.entries, problems);
  if (!read || !lock || !book) throw new ContentError(problems.filter(isError));
  return { site: read.site, entries: lock.entries, book };
}

/** @returns the path of the file */
export function writeBook(content: string, book: LogBook): string {
  const path = join(content, BOOK_NAME);
  writeFiles(content, [{ path, text: jsonFile(book) }]);
  return path;
}
