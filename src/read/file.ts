import { lstatSync, readFileSync } from 'node:fs';
import type { Problem } from '../core/problem.ts';
import { characterFault, findForbidden } from './character.ts';

/** The largest file taken for a policy; a hundred times the length of an ordinary one. */
export const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Reads a text file of the content folder; line ends come back as line feeds.
 * @param path where it lies
 * @param name how problems call it
 * @returns its text, or null with a problem added
 */
export function readText(path: string, name: string, problems: Problem[]): string | null {
  const fail: Fail = (message, line = 1, column = 1, rule = 'file') => {
    problems.push({ file: name, line, column, level: 'error', rule, message });
    return null;
  };
  let bytes: Buffer;
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return fail('is a symbolic link: put the file itself here, so that what is reviewed is what is published');
    if (!stat.isFile()) return fail('is not a file');
    if (stat.size > MOST_BYTES) return fail(`is ${(stat.size / 1024 / 1024).toFixed(1)} MB; at most ${MOST_BYTES / 1024 / 1024} MB can be a policy: split it, or check that it is the right file`);
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return fail(code === 'ENOENT' ? 'does not exist: make it, or call the content folder by its right name' : `cannot be read (${code}): give the right to read it`);
  }
  return decode(bytes, fail);
}

type Fail = (message: string, line?: number, column?: number, rule?: string) => null;

function decode(bytes: Buffer, fail: Fail): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    const [line, column] = placeAt(validPrefix(bytes));
    return fail('is not valid UTF-8 here: save the file as UTF-8 (an old Windows-1251 file, perhaps?)', line, column);
  }
  text = text.replace(/\r\n?/g, '\n');
  const found = findForbidden(text);
  if (!found) return text;
  const [line, column] = placeAt(text.slice(0, found.index));
  return fail(characterFault(found.character), line, column, 'character');
}

/** The longest part of the bytes from the front that is valid UTF-8. */
function validPrefix(bytes: Buffer): string {
  const lossy = new TextDecoder().decode(bytes);
  for (let at = lossy.indexOf('\ufffd'); at !== -1; at = lossy.indexOf('\ufffd', at + 1)) {
    const before = lossy.slice(0, at);
    const offset = Buffer.byteLength(before);
    if (!bytes.subarray(offset, offset + 3).equals(Buffer.from('\ufffd'))) return before;
  }
  return lossy;
}

function placeAt(before: string): [line: number, column: number] {
  const lines = before.split('\n');
  return [lines.length, lines.at(-1)!.length + 1];
}
