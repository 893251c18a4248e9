/** The first words of a text, truncated at a space, with a sign that there is more. @param most characters at most */
export function opening(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = words.lastIndexOf(' ', most);
  return `${words.slice(0, end > 0 ? end : most)}…`;
}
