import { lstatSync, readFileSync } from 'node:fs';
import type { Problem } from '../core/problem.ts';

/** The largest file taken for a policy; a hundred times the length of an ordinary one. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** C0 and C1 controls except tab and line feed, direction overrides and the byte order mark: invisible, so never meant. */
export const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * Reads a text file of the content folder; line ends come back as line feeds.
 * @param path where it lies
 * @param name how problems call it
 * @returns its text, or null with a problem added
 */
export function readText(path: string, name: string, problems: Problem[]): string | null {
  const fail = (message: string, line = 1, column = 1): null => {
    problems.push({ file: name, line, column, level: 'error', rule: 'file', message });
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
    return fail(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`);
  }
  return decode(bytes, fail);
}

function decode(bytes: Buffer, fail: (message: string, line: number, column: number) => null): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    const [line, column] = placeAt(validPrefix(bytes));
    return fail('is not valid UTF-8 here: save the file as UTF-8 (an old Windows-1251 file, perhaps?)', line, column);
  }
  text = text.replace(/\r\n?/g, '\n');
  const found = FORBIDDEN.exec(text);
  if (!found) return text;
  const [line, column] = placeAt(text.slice(0, found.index));
  return fail(`has the invisible character ${codePoint(found[0])} here: delete it`, line, column);
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

/** `U+202E`, as people look it up. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
