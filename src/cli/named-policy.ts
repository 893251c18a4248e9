import type { Command } from 'commander';
import type { Library, Policy, Site } from '../model/edition.ts';
import type { ReadOptions } from '../content/library.ts';
import { readOne } from '../build/checked-content.ts';
import { refuseCall } from '../build/options.ts';
import { COMMON } from '../languages/tool/common-words.ts';

/** The policy that a command names; a wrong name ends the command. */
export function policyOf({ site, policies }: Library, name: string, self: Command): Policy {
  return policies.find((policy) => policy.name === name) ?? refuseCall(self, COMMON.noPolicy(name, site.policies.join(', ')));
}

/** The same without reading the others, and of its editions only those that are chosen. @throws ContentError where it has errors */
export function readPolicyOf(content: string, name: string, self: Command, choose?: ReadOptions['choose']): { site: Site; policy: Policy } {
  const { site, policy } = readOne(content, name, choose);
  return { site, policy: policy ?? refuseCall(self, COMMON.noPolicy(name, site.policies.join(', '))) };
}
