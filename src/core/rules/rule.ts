import type { Message } from '../message.ts';
import type { Level } from '../problem.ts';

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
