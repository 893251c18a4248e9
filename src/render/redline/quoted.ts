/** Words of the interface that quote a text: before the quotation, the quotation, after it; null where they quote nothing. */
export function quotedParts(words: string): [string, string, string] | null {
  const [, before, quotation, after] = /^([^«“]*[«“])(.*)([»”].*)$/su.exec(words) ?? [];
  return before === undefined ? null : [before, quotation!, after!];
}
