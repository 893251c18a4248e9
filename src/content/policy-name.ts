import { LANGUAGES } from '../languages/words.ts';
import { RESERVED_NAMES } from '../model/address.ts';
import type { Message } from '../model/message.ts';
import policyName from './rules/policy-name.rule.ts';

/** What is wrong with a policy's name, or null (contract §2). */
export function policyNameFault(name: string, languages: readonly string[]): Message | null {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return policyName.messages.form(name);
  if (languages.includes(name) || (LANGUAGES as readonly string[]).includes(name)) return policyName.messages.language(name);
  if (RESERVED_NAMES.includes(name)) return policyName.messages.reserved(name);
  return null;
}
