import type { Command } from 'commander';
import type { Library, Policy } from '../../core/edition.ts';
import { refuseCall } from '../options.ts';
import { COMMON } from '../words/common.ts';

/** The policy that a command names; a wrong name ends the command. */
export function policyOf({ site, policies }: Library, name: string, self: Command): Policy {
  return policies.find((policy) => policy.name === name) ?? refuseCall(self, COMMON.noPolicy(name, site.policies.join(', ')));
}
