/** What is wrong with how words are written, and how it is put right where that is beyond doubt. */
import type { Message } from '../model/message.ts';
import type { RuleName } from '../model/rules/index.ts';

export interface Edit {
  /** `[start, end)` in the source. */
  start: number;
  end: number;
  text: string;
}

export interface Finding {
  rule: RuleName;
  message: Message;
  /** Where it stands in the source. */
  start: number;
  /** Empty where only a person can tell what is right. */
  edits: Edit[];
}
