import { join } from 'node:path';
import type { Command } from 'commander';
import { rulesGuide } from '../check/guide.ts';
import { newCommand, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { writeFiles } from '../build/write.ts';
import { toolLanguageIn } from '../content/site-reader.ts';
import { tool, TOOL_LANGUAGES } from '../languages/tool.ts';

/** `rules`: the guide of all rules; with `--write` as `rules.md` in the content folder, in the language that its `site.yaml` names, whoever writes it. */
export function rulesCommand(): Command {
  return withCommonOptions(newCommand('rules', tool.check.rules))
    .option('--write', say(tool.check.writeRules))
    .action(({ content, write }: CommonOptions & { write?: boolean }) => {
      if (write) writeFiles(content, [{ path: join(content, 'rules.md'), text: rulesGuide(toolLanguageIn(content) ?? TOOL_LANGUAGES[0]!) }]);
      else process.stdout.write(rulesGuide(toolLanguage()));
    });
}
