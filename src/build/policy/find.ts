import type { Command } from 'commander';
import type { Library, Policy, Site } from '../../core/edition.ts';
import { readOne } from '../content.ts';
import { refuseCall } from '../options.ts';
import { COMMON } from '../words/common.ts';

/** The policy that a command names; a wrong name ends the command. */
export function policyOf({ site, policies }: Library, name: string, self: Command): Policy {
  return policies.find((policy) => policy.name === name) ?? refuseCall(self, COMMON.noPolicy(name, site.policies.join(', ')));
}

/** The same without reading the others. @throws ContentError where it has errors */
export function readPolicyOf(content: string, name: string, self: Command): { site: Site; policy: Policy } {
  const { site, policy } = readOne(content, name);
  return { site, policy: policy ?? refuseCall(self, COMMON.noPolicy(name, site.policies.join(', '))) };
}
