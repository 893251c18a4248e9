/** Escapes words so that Markdown shows them literally, without mentions or links. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~|#&@]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : sign === '@' ? '@\u200b' : `\\${sign}`)).replace(/\n/gu, ' ');
}
