/** What a rule is: a check of one text of an edition, with what it may ask of the edition's surroundings. */
import type { Clause } from '../model/clause.ts';
import type { Edition, EditionText, Library, Policy } from '../model/edition.ts';
import type { Message } from '../model/message.ts';
import { redline, type Redline } from '../redline/index.ts';
import type { RuleName } from '../model/rules/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Level } from '../model/rules/rule.ts';
import { SourcePlaces } from '../content/text-place.ts';
import type { Placement } from '../content/yaml.ts';

/** Checks one text and reports what it finds. */
export type Check = (subject: Subject) => void;

/** One text of an edition, as the rules see it. */
export class Subject {
  readonly library: Library;
  readonly policy: Policy;
  readonly edition: Edition;
  readonly text: EditionText;
  /** The moment that "published" is asked at. */
  readonly now: Temporal.Instant;
  /** What ends the addresses of the files at a policy's own address. */
  readonly policyFiles: readonly string[];
  readonly problems: Problem[] = [];
  readonly #level: Level;
  #places: SourcePlaces | null = null;
  #redline: Redline | null = null;

  /** @param level warning while the text can still be mended, else note */
  constructor(library: Library, policy: Policy, edition: Edition, text: EditionText, now: Temporal.Instant, policyFiles: readonly string[], level: Level) {
    this.library = library;
    this.policy = policy;
    this.edition = edition;
    this.text = text;
    this.now = now;
    this.policyFiles = policyFiles;
    this.#level = level;
  }

  /** Whether this is the text in the language that prevails. */
  get isOriginal(): boolean {
    return this.text === this.edition.text;
  }

  get places(): SourcePlaces {
    return (this.#places ??= new SourcePlaces(this.text.source));
  }

  /** The same text in the edition before; null for the first one and for what was not translated then. */
  get before(): EditionText | null {
    const edition = this.policy.editions.find(({ version }) => version === this.edition.version - 1);
    if (!edition) return null;
    return this.isOriginal ? edition.text : edition.translations[this.text.lang] ?? null;
  }

  /** What changed against `before`, which must be there. */
  get changes(): Redline {
    return (this.#redline ??= redline(this.before!.tree, this.text.tree));
  }

  /** Notes a problem at a place of the file. */
  report(at: Placement, rule: RuleName, message: Message, level: Level = this.#level): void {
    this.problems.push({ file: this.text.file, line: at.line, column: at.column, level, rule, message });
  }

  /** Notes a problem at a word of a clause. @param index into the plain text of the clause, without its number */
  reportWord(clause: Clause, index: number, rule: RuleName, message: Message): void {
    this.report(this.places.ofWord(clause, index), rule, message);
  }
}
