/** Words of a text for showing elsewhere: shortened, on one line, as Markdown; data as a file. */

/** The first words of a text, truncated at a space, with a sign that there is more. @param max how many characters at most */
export function opening(words: string, max: number): string {
  if (words.length <= max) return words;
  const end = words.lastIndexOf(' ', max);
  return `${words.slice(0, end > 0 ? end : max)}…`;
}

/** Words of a text as a message quotes them: on one line, truncated if long. */
export function excerpt(words: string, max = 60): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > max ? `${line.slice(0, max - 1)}…` : line;
}

/** Escapes words so that Markdown shows them literally, without mentions or links. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~|#&@]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : sign === '@' ? '@\u200b' : `\\${sign}`)).replace(/\n/gu, ' ');
}

/** Data as a file: two spaces, a closing line feed, the same bytes everywhere. */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
