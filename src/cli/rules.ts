import { join } from 'node:path';
import type { Command } from 'commander';
import { rulesGuide } from '../check/guide.ts';
import { newCommand, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { say } from '../build/tool-language.ts';
import { writeFiles } from '../build/write.ts';
import { tool } from '../languages/tool.ts';

/** `rules`: the guide of all rules; with `--write` as `rules.md` in the content folder. */
export function rulesCommand(): Command {
  return withCommonOptions(newCommand('rules', tool.check.rules))
    .option('--write', say(tool.check.writeRules))
    .action(({ content, write }: CommonOptions & { write?: boolean }) => {
      if (write) writeFiles(content, [{ path: join(content, 'rules.md'), text: rulesGuide() }]);
      else process.stdout.write(rulesGuide());
    });
}
