/** The levels that an owner gives to rules, `rules` of `site.yaml`. */
import type { Site } from '../model/edition.ts';
import type { Message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import { LEVELS } from '../model/rule.ts';
import siteRule from '../content/rules/site.rule.ts';
import { nearest } from '../content/near.ts';
import { tool } from '../languages/tool.ts';
import { RULES } from './rule-registry.ts';

/** Whether a site has switched a rule off. */
export function isOff({ rules = {} }: Site, name: string): boolean {
  return rules[name] === 'off' && settingFault(name, 'off') === null;
}

/** Problems at the levels that the owner gave; a note on a text that can no longer be changed stays a note. */
export function levelled(problems: readonly Problem[], site: Site): Problem[] {
  return problems.flatMap((problem) => {
    const level = site.rules?.[problem.rule];
    if (level === undefined || settingFault(problem.rule, level) !== null) return [problem];
    if (level === 'off') return [];
    return [problem.level === RULES.get(problem.rule)!.level ? { ...problem, level } : problem];
  });
}

/** What is wrong with the settings of a site, by the rules that they name. */
export function settingFaults({ rules = {} }: Site): [name: string, message: Message][] {
  return Object.entries(rules).flatMap(([name, level]): [string, Message][] => {
    const message = settingFault(name, level);
    return message ? [[name, message]] : [];
  });
}

function settingFault(name: string, level: NonNullable<Site['rules']>[string]): Message | null {
  const { messages } = siteRule;
  const rule = RULES.get(name);
  if (!rule) {
    const names = [...RULES.keys()];
    const near = nearest(name, names);
    return messages.unknownRule(name, near ? tool.yaml.meant({ key: near }) : tool.yaml.known({ keys: names.join(', ') }));
  }
  if (rule.kind === 'promise') return level === 'off' || LEVELS.indexOf(level) > LEVELS.indexOf(rule.level) ? messages.notLower(name, rule.level) : null;
  return level === 'off' && rule.kind !== 'style' ? messages.notOff(name) : null;
}
