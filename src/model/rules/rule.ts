import type { Message } from '../message.ts';

/** Errors stop a build, warnings stop `check --strict`, notes stop nothing: they tell of what can no longer be changed. */
export const LEVELS = ['error', 'warning', 'note'] as const;
export type Level = (typeof LEVELS)[number];

/** One rule of the content, as people look it up. Its name is permanent and never reused for another meaning. */
export interface Rule {
  /** What breaks the promise of a published text is an error; what a lawyer decides is a warning; what may well be meant is a note. */
  level: Level;
  title: Message;
  /** Why the rule is there. */
  why: Message;
  /** What to do. */
  mend: Message;
  /** `check --fix` mends it in drafts, where there is no doubt. */
  fixable?: true;
}
