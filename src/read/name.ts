import { LANGUAGES } from '../core/language.ts';
import { RESERVED_NAMES } from '../core/address.ts';

/** What is wrong with a policy's name, or null (contract §2). */
export function policyNameFault(name: string, languages: readonly string[]): string | null {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return `"${name}" cannot name a policy: use a-z, digits and hyphens, a letter first`;
  if (languages.includes(name) || (LANGUAGES as readonly string[]).includes(name)) return `"${name}" cannot name a policy: it is a language in addresses`;
  if (RESERVED_NAMES.includes(name)) return `"${name}" cannot name a policy: addresses use the word, choose another`;
  return null;
}
