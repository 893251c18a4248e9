import type { Command } from 'commander';
import { ContentError } from '../model/problem.ts';
import { readLibrary, requireLibrary } from '../content/library.ts';
import { checkPublished } from './git/history-check.ts';
import { say } from '../build/tool-language.ts';
import { momentOf, newCommand, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { PUBLISH, SEALING } from '../languages/tool/publish-words.ts';
import { PUBLISHED } from '../languages/tool/published-words.ts';
import { openEntries } from './entry.ts';
import { policyOf } from './named-policy.ts';
import { prepare } from './sealing.ts';

/** `seal`: takes published editions, translations that came later, and what was said with them, into the lock as they are. */
export function sealCommand(): Command {
  return withCommonOptions(newCommand('seal', SEALING.what))
    .argument('[policy]', say(SEALING.policy))
    .option('--despite <reason>', say(PUBLISH.despite))
    .option('--published [place]', say(PUBLISHED.option))
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
        if (sealing.entries.length === 0) console.log(say(SEALING.none));
        for (const entry of sealing.entries) {
          if (entry.kind === undefined) console.log(say(SEALING.done(entry.policy, entry.version, Object.keys(entry.texts).join(', '))));
          else console.log(say(SEALING.said(entry.policy, entry.version, entry.kind === 'summary' ? 'summary' : 'withdrawn')));
        }
      };
      if (published === undefined) return write();
      return checkPublished(content, { ...readLibrary(content), lock: sealing.lock }, { source: published === true ? null : published, first: false }).then(({ problems }) => {
        if (problems.length > 0) throw new ContentError(problems);
        write();
      });
    });
}
