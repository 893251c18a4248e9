/** What could not be carried over from Word as it was, or was changed on the way: values, which the command reports. */
import { readNumber } from '../../model/number.ts';

export type NoteKind =
  /** Left out: Markdown has nothing for it, or it is not part of the text. */
  | 'image' | 'object' | 'formula' | 'hidden' | 'contents' | 'margins' | 'title'
  /** The words are kept, their form is not. */
  | 'text-box' | 'footnote' | 'strike' | 'script' | 'caps' | 'underline' | 'highlight' | 'placeholder' | 'merged-cells' | 'nested-table' | 'cell-paragraphs'
  | 'link' | 'symbol' | 'number-format' | 'bold-paragraph' | 'checkbox' | 'invisible';

export interface Note {
  kind: NoteKind;
  /** Where: the number of the clause or its first words; empty for the whole document. */
  clause: string;
  /** The words or the value it is about; empty where there is none. */
  words: string;
}

/** A clause while its number and words are still being read. */
const READING = '…';

/** The notes of one document, each with the clause that it is about, and the names of its paragraphs. */
export class ClauseNotes {
  readonly notes: Note[] = [];
  /** Number, or first words, of each paragraph, by its place. */
  readonly names = new Map<string, string>();
  #clause = '';
  #before = '';

  note(kind: NoteKind, words: string): void {
    this.notes.push({ kind, clause: this.#clause, words });
  }

  /** A paragraph begins. */
  begin(): void {
    this.#before = this.#clause;
    this.#clause = READING;
  }

  /** It is not part of the text. */
  skip(): void {
    this.#clause = this.#before;
  }

  /** The text has ended: what is noted now is about the whole document. */
  end(): void {
    this.#clause = '';
  }

  /** Names the paragraph that was read; without words of its own it belongs to the clause before. @param place of it */
  name(place: string, number: string, spans: readonly { text: string }[]): void {
    const words = (number + spans.map(({ text }) => text).join('')).replace(/\s+/gu, ' ').trim();
    const own = readNumber(words, 'paragraph')?.number ?? readNumber(words, 'heading')?.number;
    const name = own ?? (words.length > 40 ? `«${words.slice(0, 40).trimEnd()}…»` : words === '' ? '' : `«${words}»`);
    this.#clause = name === '' ? this.#before : name;
    for (let i = this.notes.length - 1; this.notes[i]?.clause === READING; i--) this.notes[i]!.clause = this.#clause;
    this.names.set(place, this.#clause);
  }
}
