/** What a rule of the content is, as people look it up; one file a rule, `<name>.rule.ts`, and the folder is the registry. */
import type { Message } from './message.ts';

/** Errors stop a build, warnings stop `check --strict`, notes stop nothing: they report what can no longer be changed. */
export const LEVELS = ['error', 'warning', 'note'] as const;
export type Level = (typeof LEVELS)[number];

export type Messages = Readonly<Record<string, Message | ((...facts: never[]) => Message)>>;

/** One rule, with all its texts and the examples that prove it. */
export interface Rule<M extends Messages = Messages> {
  /** Permanent, never reused for another meaning, and the name of the file: `front-matter`. */
  readonly name: string;
  /** What breaks the promise of a published text is an error; what a lawyer decides is a warning; what may well be meant is a note. */
  readonly level: Level;
  /**
   * What an owner may change in `rules` of `site.yaml`. A rule that guards the promise (what is published is read exactly
   * and never changes) may be raised and never lowered; the level of a rule of the text is up to the owner; a rule of style
   * may be switched off too.
   */
  readonly kind: 'promise' | 'text' | 'style';
  readonly title: Message;
  /** Why the rule is there. */
  readonly why: Message;
  /** What to do. */
  readonly fix: Message;
  /** The message where it finds something: what is wrong and what to do, in one or two sentences. */
  readonly messages: M;
  /** Whether `check --fix` fixes it in drafts where only one fix is possible. */
  readonly fixable?: true;
  /** Each is run as a test; the first one that is a line of text is shown in the guide. */
  readonly examples: readonly Example[];
}

/** What is found, and the same fixed. */
export interface Example {
  /** The rule finds something at each `‸`, and no other rule finds anything. */
  readonly wrong: Scene;
  /** No rule finds anything. */
  readonly right?: Scene;
  /** Only a person can decide what is right here: `check --fix` of a rule that is fixable leaves it alone. */
  readonly byHand?: true;
}

/** A content folder; a text alone is the body of a draft. Common indentation is removed. */
export type Scene = string | {
  /** By path, `rules/1.md`. Front matter gets its `version` and `title` where they are missing; `site.yaml` is added unless it is named. */
  readonly files: Files;
  /** The files as they were sealed; without them nothing is sealed. */
  readonly sealed?: Files;
  /** The files as the main branch sealed them; the lock is its lock, or made from `sealed`. Null where it is unknown. */
  readonly main?: Files | null;
  /** The files as they were sealed where the branch left the main branch. */
  readonly fork?: Files;
  /** A place that no mark can show: `rules/2.kk.md:1:1`. */
  readonly at?: string;
};

export type Files = Readonly<Record<string, string | null>>;

/** For a rule that is found while the content is read: the reader reports it. */
export function defineRule<const M extends Messages>(rule: Rule<M>): Rule<M> {
  return rule;
}
