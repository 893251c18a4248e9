/** Data as a file: two spaces, a closing line feed, the same bytes everywhere. */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
