import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editionKey, recordsOf, textEntries } from '../model/lock.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { statementsOf } from '../model/statement.ts';
import { readText, unpackFile } from '../content/file.ts';
import { readLock } from '../content/lock-reader.ts';
import { restate } from '../content/restate.ts';
import { readSiteFile } from '../content/site-reader.ts';
import { announcedOf } from '../content/statement-check.ts';
import { say } from '../build/tool-language.ts';
import { newCommand, Refusal, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { writeFiles } from '../build/write.ts';

/** `restore`: the files of an edition as the lock keeps them, with later statements; works even if the rest of the content has errors. */
export function restoreCommand(): Command {
  return withCommonOptions(newCommand('restore', tool.restore.what))
    .argument('<policy>', say(tool.new.policy))
    .argument('<version>', say(tool.restore.version))
    .action((policy: string, version: string, { content }: CommonOptions) => {
      const problems: Problem[] = [];
      const read = readSiteFile(content, problems);
      const lock = readLock(content, problems);
      if (!read || !lock) throw new ContentError(problems);
      const record = recordsOf(lock.entries).get(editionKey(policy, Number(version)));
      const seals = record ? textEntries(record) : [];
      if (!record || seals.length === 0) throw new Refusal(tool.restore.unknown({ policy, version }));
      const { site } = read;
      const announced = announcedOf({ version: record.version, seals, statements: statementsOf(record) }, site);
      const files = Object.entries(seals.at(-1)!.texts).map(([lang, { file }]) => {
        const text = unpackFile(file);
        if (text === null) throw new Refusal(tool.restore.damaged({ policy, version }));
        if (lang !== site.languages[0]) return { path: join(content, policy, `${version}.${lang}.md`), text };
        const path = join(content, policy, `${version}.md`);
        return { path, text: restate(text, existsSync(path) ? readText(path, path, []) : null, record.version, announced, site) };
      });
      writeFiles(content, files);
      console.log(say(tool.restore.done({ files: files.map(({ path }) => path).join(', ') })));
    });
}
