/** Files that appear whole or not at all. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeStale } from './stage.ts';
import { requireWithin } from './within.ts';

export interface NewFile {
  path: string;
  text: string;
}

/**
 * Writes files into a folder, each by a rename once all of them are complete next to their places: a full disk changes nothing.
 * Killed between two renames, the files in front are new and the rest old; the caller orders them so that
 * this state explains itself.
 * @param folder that all of them must lie in, links followed
 * @throws Refusal where one does not; nothing is written then
 */
export function writeFiles(folder: string, files: readonly NewFile[]): void {
  for (const { path } of files) requireWithin(folder, path);
  const ready: { temporary: string; path: string }[] = [];
  try {
    for (const { path, text } of files) {
      const parent = dirname(path);
      mkdirSync(parent, { recursive: true });
      // Hidden, so that no reader of the content folder mistakes it for an edition.
      const prefix = `.${basename(path)}.new-`;
      removeStale(parent, prefix);
      const temporary = join(parent, `${prefix}${process.pid}`);
      ready.push({ temporary, path });
      writeDurably(temporary, text);
    }
    for (const { temporary, path } of ready) renameSync(temporary, path);
  } finally {
    for (const { temporary } of ready) rmSync(temporary, { force: true });
  }
}

/** A text with the line ends of the file that it replaces. */
export function withLineEnds(file: string, text: string): string {
  return readFileSync(file, 'utf8').includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
