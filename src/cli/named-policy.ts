import type { Command } from 'commander';
import type { Library, Policy, Site } from '../model/edition.ts';
import type { ReadOptions } from '../content/library.ts';
import { readOne } from '../build/checked-content.ts';
import { refuseCall } from '../build/options.ts';
import { tool } from '../languages/tool.ts';

/** The policy that a command names; a wrong name ends the command. */
export function policyOf({ site, policies }: Library, name: string, self: Command): Policy {
  return policies.find((policy) => policy.name === name) ?? refuseCall(self, tool.common.noPolicy({ name, known: site.policies.join(', ') }));
}

/** The same without reading the others, and of its editions only those that are chosen. @throws ContentError where it has errors */
export function readPolicyOf(content: string, name: string, self: Command, choose?: ReadOptions['choose']): { site: Site; policy: Policy } {
  const { site, policy } = readOne(content, name, choose);
  return { site, policy: policy ?? refuseCall(self, tool.common.noPolicy({ name, known: site.policies.join(', ') })) };
}
