import { Option, type Command } from 'commander';
import type { Problem } from '../../core/problem.ts';
import { checkContent } from '../content.ts';
import { newCommand, withCommonOptions, type CommonOptions } from '../options.ts';
import { REPORTERS } from '../../render/problems.ts';

interface CheckOptions extends CommonOptions {
  strict?: boolean;
  format: keyof typeof REPORTERS;
}

/** `check`: problems as `file:line:column  level  rule  message`; exit 0 none, 1 errors, 2 wrong usage. */
export function checkCommand(name = 'check'): Command {
  return withCommonOptions(newCommand(name, 'Check every text and date of the content folder.'))
    .option('--strict', 'take every warning for an error')
    .addOption(new Option('--format <format>', 'how problems are told').choices(Object.keys(REPORTERS)).default('text'))
    .action(({ content, strict, format }: CheckOptions) => {
      const problems = checkContent(content).problems.map((problem): Problem => (strict ? { ...problem, level: 'error' } : problem));
      process.stdout.write(REPORTERS[format](problems));
      if (problems.some(({ level }) => level === 'error')) process.exitCode = 1;
    });
}
