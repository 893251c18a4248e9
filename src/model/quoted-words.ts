/** Words of a text as a message quotes them: on one line, truncated if long. */
export function excerpt(words: string, most = 60): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
