import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editionKey, entriesByEdition } from '../../core/lock.ts';
import { ContentError, type Problem } from '../../core/problem.ts';
import { readText } from '../../read/file.ts';
import { copyKeys } from '../../read/front-matter.ts';
import { readLock } from '../../read/lock.ts';
import { unpackFile } from '../../read/pack.ts';
import { reporterFor } from '../../read/report.ts';
import { readSite } from '../../read/site.ts';
import { say } from '../language.ts';
import { newCommand, Refusal, withCommonOptions, type CommonOptions } from '../options.ts';
import { NEW, RESTORE } from '../words/publish.ts';
import { writeFiles } from '../write.ts';

/** What may be said of an edition after it was sealed, see core/seal.ts; going back to its text must not unsay it. */
const UNSEALED_KEYS = ['summary', 'withdrawn'];

/** `restore`: the files of an edition as the lock keeps them; works whatever is wrong with the rest of the content. */
export function restoreCommand(): Command {
  return withCommonOptions(newCommand('restore', RESTORE.what))
    .argument('<policy>', say(NEW.policy))
    .argument('<version>', say(RESTORE.version))
    .action((policy: string, version: string, { content }: CommonOptions) => {
      const problems: Problem[] = [];
      const siteFile = join(content, 'site.yaml');
      const source = readText(siteFile, siteFile, problems);
      const read = source === null ? null : readSite(source, reporterFor(siteFile, problems));
      const lock = readLock(content, problems);
      if (!read || !lock) throw new ContentError(problems);
      const entry = entriesByEdition(lock).get(editionKey(policy, Number(version)))?.at(-1);
      if (!entry) throw new Refusal(RESTORE.unknown(policy, version));
      const files = Object.entries(entry.texts).map(([lang, { file }]) => {
        const text = unpackFile(file);
        if (text === null) throw new Refusal(RESTORE.damaged(policy, version));
        const own = lang === read.site.languages[0];
        const path = join(content, policy, own ? `${version}.md` : `${version}.${lang}.md`);
        const present = own && existsSync(path) ? readText(path, path, []) : null;
        return { path, text: present === null ? text : copyKeys(present, text, UNSEALED_KEYS) };
      });
      writeFiles(content, files);
      console.log(say(RESTORE.done(files.map(({ path }) => path).join(', '))));
    });
}
