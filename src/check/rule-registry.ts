/**
 * The registry of all rules: a file in one of the two folders is all that is needed. Rules in `content/rules/` are reported
 * while the content is read, those in `check/rules/` have a check of their own.
 */
import { compareText } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { readRules } from '../content/rule-folder.ts';
import type { TextRule } from './text-rule.ts';

const KINDS: readonly Rule['kind'][] = ['promise', 'text', 'style'];

export const TEXT_RULES = await readRules<TextRule>(new URL('rules/', import.meta.url));

/** By name: first what guards the promise, then the text, then style. */
export const RULES: ReadonlyMap<string, Rule> = new Map(
  [...await readRules(new URL('../content/rules/', import.meta.url)), ...TEXT_RULES]
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.name, b.name))
    .map((rule) => [rule.name, rule]),
);
