/** Words as Markdown that shows them as they are, mentions nobody and links nothing. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~|#&@]/gu, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : sign === '@' ? '@\u200b' : `\\${sign}`)).replace(/\n/gu, ' ');
}
