/** The registry of rules: every problem names one of them, and the guide `content/rules.md` is made of it. */
import { FILE_RULES } from './file-rules.ts';
import { HISTORY_RULES } from './history-rules.ts';
import type { Rule } from './rule.ts';
import { TEXT_RULES } from './text-rules.ts';

export type { Rule } from './rule.ts';
export type RuleName = keyof typeof FILE_RULES | keyof typeof HISTORY_RULES | keyof typeof TEXT_RULES;

export const RULES: Readonly<Record<RuleName, Rule>> = { ...FILE_RULES, ...HISTORY_RULES, ...TEXT_RULES };

export function isRule(name: string): name is RuleName {
  return Object.hasOwn(RULES, name);
}
