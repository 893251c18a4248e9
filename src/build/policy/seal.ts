import type { Command } from 'commander';
import { textsOf } from '../../core/edition.ts';
import { requireLibrary } from '../../read/library.ts';
import { say } from '../language.ts';
import { momentOf, newCommand, withCommonOptions, type CommonOptions } from '../options.ts';
import { SEALING } from '../words/publish.ts';
import { policyOf } from './find.ts';
import { openEditions, seal } from './sealing.ts';

/** `seal`: takes published editions, and translations that came later, into the lock as they are. */
export function sealCommand(): Command {
  return withCommonOptions(newCommand('seal', SEALING.what))
    .argument('[policy]', say(SEALING.policy))
    .action((name: string | undefined, { content, asOf }: CommonOptions, self: Command) => {
      const library = requireLibrary(content);
      if (name !== undefined) policyOf(library, name, self);
      const now = momentOf(asOf, library.site.timeZone);
      const { sealed } = seal(content, [], ({ policies }) => policies.filter((policy) => name === undefined || policy.name === name).flatMap(({ editions }) => openEditions(editions)), now);
      if (sealed.length === 0) console.log(say(SEALING.none));
      for (const { edition } of sealed) console.log(say(SEALING.done(edition.policy, edition.version, textsOf(edition).map(({ lang }) => lang).join(', '))));
    });
}
