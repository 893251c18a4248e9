/** Why a file cannot be read as a Word document at all; its message belongs to the command. */
export type FaultKind =
  | 'empty' | 'too-big' | 'old-word' | 'encrypted' | 'pdf' | 'rtf' | 'open-document' | 'not-word' | 'damaged';

/** Thrown inside the reading, a value outside of it (`readWord`). */
export class WordFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string = kind) {
    super(message);
    this.name = 'WordFault';
    this.kind = kind;
  }
}
