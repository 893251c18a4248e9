import type { Command } from 'commander';
import { ContentError } from '../model/problem.ts';
import { readLibrary, requireLibrary } from '../content/library.ts';
import { checkPublished } from './git/history-check.ts';
import { say } from '../build/tool-language.ts';
import { momentOf, newCommand, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { openEntries } from './entry.ts';
import { policyOf } from './named-policy.ts';
import { prepare } from './sealing.ts';

/** `seal`: takes published editions, translations that came later, and the statements made with them, into the lock as they are. */
export function sealCommand(): Command {
  return withCommonOptions(newCommand('seal', tool.seal.what))
    .argument('[policy]', say(tool.seal.policy))
    .option('--despite <reason>', say(tool.publish.despite))
    .option('--published [place]', say(tool.published.option))
    .action((name: string | undefined, { content, asOf, despite, published }: CommonOptions & { despite?: string; published?: string | true }, self: Command) => {
      const library = requireLibrary(content);
      if (name !== undefined) policyOf(library, name, self);
      const now = momentOf(asOf, library.site.timeZone);
      const sealing = prepare(content, {
        files: [],
        entries: ({ site, policies }, sealed) => openEntries({ site, policies: policies.filter((policy) => name === undefined || policy.name === name) }, sealed),
        despite,
      }, now);
      const write = (): void => {
        sealing.write();
        if (sealing.unseen) console.error(say(tool.git.unseen.warning({ why: sealing.unseen })));
        if (sealing.entries.length === 0) console.log(say(tool.seal.none));
        for (const entry of sealing.entries) {
          if (entry.kind === undefined) console.log(say(tool.seal.done({ policy: entry.policy, version: entry.version, langs: Object.keys(entry.texts).join(', ') })));
          else console.log(say(tool.seal.said({ policy: entry.policy, version: entry.version, key: entry.kind === 'summary' ? 'summary' : 'withdrawn' })));
        }
      };
      if (published === undefined) return write();
      return checkPublished(content, { ...readLibrary(content), lock: sealing.lock }, { source: published === true ? null : published, first: false }).then(({ problems }) => {
        if (problems.length > 0) throw new ContentError(problems);
        write();
      });
    });
}
