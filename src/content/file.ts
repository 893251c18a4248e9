/** Files and folders of the content, as they are read, and as the lock keeps a sealed file. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Message } from '../model/message.ts';
import { compareText, type Problem } from '../model/problem.ts';
import { characterFault, findForbidden } from './character.ts';
import type { Broken } from './report.ts';
import character from './rules/character.rule.ts';
import fileRule from './rules/file.rule.ts';

/** The largest file taken for a policy; a hundred times the length of an ordinary one. */
export const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Reads a text file of the content folder; line ends come back as line feeds.
 * @param name its name in problems
 * @param max its maximum size in bytes
 * @param missing the message where there is no such file
 * @returns its text, or null with a problem added
 */
export function readText(path: string, name: string, problems: Problem[], max = MAX_BYTES, missing: Message = fileRule.messages.missing): string | null {
  const fail: Fail = (message, line = 1, column = 1, rule: Broken = fileRule) => {
    problems.push({ file: name, line, column, level: rule.level, rule: rule.name, message });
    return null;
  };
  let bytes: Buffer;
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return fail(fileRule.messages.linkedFile);
    if (!stat.isFile()) return fail(fileRule.messages.notFile);
    if (stat.size > max) return fail(fileRule.messages.tooLarge((stat.size / 1024 / 1024).toFixed(1), max / 1024 / 1024));
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return fail(code === 'ENOENT' || code === 'ENOTDIR' ? missing : fileRule.messages.unreadable(code));
  }
  return decode(bytes, fail);
}

type Fail = (message: Message, line?: number, column?: number, rule?: Broken) => null;

function decode(bytes: Buffer, fail: Fail): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    const [line, column] = placeAt(validPrefix(bytes));
    return fail(fileRule.messages.notUtf8, line, column);
  }
  text = text.replace(/\r\n?/g, '\n');
  const found = findForbidden(text);
  if (!found) return text;
  const [line, column] = placeAt(text.slice(0, found.index));
  return fail(characterFault(found.character), line, column, character);
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

/** The names in a folder in a fixed order, or null where it cannot be listed. */
export function listFolder(path: string): string[] | null {
  try {
    return readdirSync(path).sort(compareText);
  } catch {
    return null;
  }
}

/** A file as an entry keeps it. */
export function packFile(source: string): string {
  return deflateRawSync(source, { level: 9 }).toString('base64');
}

/** The file that an entry keeps; null where that cannot be unpacked. */
export function unpackFile(packed: string): string | null {
  try {
    return inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}
