/** Characters that no policy may hold, because a reader cannot see them or something was lost. */
import type { Message } from '../model/message.ts';
import character from './rules/character.rule.ts';

/**
 * C0 and C1 controls except tab and line feed, zero-width space, direction marks and overrides, line and paragraph
 * separators, the byte order mark, non-characters: invisible, so never meant. U+FFFD is what a program leaves
 * where it could not read a letter.
 */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/u;

/** The first forbidden character of a text and its index, or null. */
export function findForbidden(text: string): { character: string; index: number } | null {
  const found = FORBIDDEN.exec(text);
  return found && { character: found[0], index: found.index };
}

/** The message about a forbidden character: what is wrong and what to do. */
export function characterFault(found: string): Message {
  return found === '\ufffd' ? character.messages.lost : character.messages.invisible(codePoint(found));
}

/** `U+202E`, as people look it up. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
