/** Words of the interface that quote a text: the quotations are marked, because they may be in another language. */

/** A stretch of a phrase; `quoted` where the words are the text's own. */
export interface PhrasePart {
  words: string;
  quoted: boolean;
}

export type Phrase = readonly PhrasePart[];

/** Unicode's isolates for a stretch set apart from the words around it (UAX #9): they stay inside this file. */
const [START, END] = ['\u2068', '\u2069'];

/** Marks words of a text for use inside words of the interface. */
export function quote(words: string): string {
  return START + words.replaceAll(START, '').replaceAll(END, '') + END;
}

/** Words that `quote` may have marked in part, as a phrase. */
export function phrase(words: string): Phrase {
  return words.split(START).flatMap((part, i): PhrasePart[] => {
    if (i === 0) return [{ words: part, quoted: false }];
    const end = part.indexOf(END);
    return [{ words: part.slice(0, end), quoted: true }, { words: part.slice(end + 1), quoted: false }];
  }).filter((part) => part.words !== '');
}

/** A phrase as plain words. */
export function phraseText(parts: Phrase): string {
  return parts.map(({ words }) => words).join('');
}
