/** What could not be carried over from Word as it was, or was changed on the way: values, which the command reports. */

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
