/** A rule of the texts: a rule with its check, and the context that the check is given. */
import type { Clause } from '../model/clause.ts';
import type { Edition, EditionText, Lang, Library, Policy } from '../model/edition.ts';
import type { Message } from '../model/message.ts';
import type { Level, Rule } from '../model/rule.ts';
import { redline, type Redline } from '../redline/index.ts';
import { Terms } from '../languages/term.ts';
import { SourcePlaces } from '../content/text-place.ts';
import type { Placement } from '../content/yaml.ts';
import type { Visible } from './visible.ts';

/** Reports a finding. @param level by default the rule's own in a text that can still be changed, else a note; `own` wherever it is */
export type Report = (at: Placement, message: Message, level?: 'own' | Level) => void;

/** A replacement of `[start, end)` in the source. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A mistake in how words are written, with its fix where only one is possible. */
export interface Finding {
  message: Message;
  /** Its offset in the source. */
  start: number;
  /** Empty where only a person can decide what is right. */
  edits: Edit[];
}

/** What a rule looks at. */
type Looks =
  /** A policy with all its editions. */
  | { readonly of: 'policy'; check(policy: Policy, context: CheckContext, report: (text: EditionText, at: Placement, message: Message) => void): void }
  /** Every text that is still being edited or still applies; one that can no longer be changed gets notes. */
  | { readonly of: 'text'; check(subject: Subject, report: Report): void }
  /** Texts that can still be changed. */
  | { readonly of: 'draft'; check(subject: Subject, report: Report): void }
  /** Each line of words in them, title and summary included; `check --fix` makes the edits. */
  | { readonly of: 'line'; find(line: Visible, text: { lang: Lang; source: string }): Finding[] };

/** A rule of the texts; a file in `rules/` that exports one is all that is needed. */
export type TextRule = Rule & Looks;

export function defineTextRule(rule: TextRule): TextRule {
  return rule;
}

/** What is the same for every text. */
export interface CheckContext {
  library: Library;
  /** The moment that decides what counts as published. */
  now: Temporal.Instant;
  /** The extensions of the files at a policy's own address. */
  policyFiles: readonly string[];
  /** The letters of some words that the PDFs print otherwise: those that no font has, and those that join. */
  unusualLetters(words: string): { missing: string[]; apart: string[] };
}

/** One text of an edition, as the rules see it. */
export class Subject {
  readonly library: Library;
  readonly now: Temporal.Instant;
  readonly context: CheckContext;
  readonly policy: Policy;
  readonly edition: Edition;
  readonly text: EditionText;
  #places: SourcePlaces | null = null;
  #redline: Redline | null = null;
  #terms: Terms | null = null;

  constructor(context: CheckContext, policy: Policy, edition: Edition, text: EditionText) {
    this.context = context;
    this.library = context.library;
    this.now = context.now;
    this.policy = policy;
    this.edition = edition;
    this.text = text;
  }

  /** Whether this is the text in the language that prevails. */
  get isOriginal(): boolean {
    return this.text === this.edition.text;
  }

  get places(): SourcePlaces {
    return (this.#places ??= new SourcePlaces(this.text.source));
  }

  get terms(): Terms {
    return (this.#terms ??= new Terms(this.text.tree, this.text.lang));
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

  /** Where a word of a clause is written. @param index into the plain text of the clause, without its number */
  placeOf(clause: Clause, index: number): Placement {
    return this.places.ofWord(clause, index);
  }
}
