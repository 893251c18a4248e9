import { Option, type Command } from 'commander';
import { compareProblems, isError, type Problem } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { fixLibrary, type Fixed } from '../check/fix.ts';
import { readLibrary, soundPart } from '../content/library.ts';
import { editableAt } from '../check/index.ts';
import { RULES } from '../check/rule-registry.ts';
import { REPORTERS } from '../check/reporters.ts';
import { ruleText } from '../check/guide.ts';
import { checkContent } from '../build/checked-content.ts';
import { checkBase, checkPublished } from './git/history-check.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { momentOf, newCommand, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { withLineEnds, writeFiles } from '../build/write.ts';

interface CheckOptions extends CommonOptions {
  strict?: boolean;
  fix?: boolean;
  explain?: string;
  base?: string;
  /** True to use the address in `site.yaml`. */
  published?: string | true;
  firstPublication?: boolean;
  format: keyof typeof REPORTERS;
}

/** `check`: problems as `file:line:column  level  rule  message`; exit 0 none, 1 errors, 2 wrong usage. */
export function checkCommand(name = 'check'): Command {
  return withCommonOptions(newCommand(name, tool.check.what, { readsOnly: true }))
    .option('--strict', say(tool.check.strict))
    .option('--fix', say(tool.check.fix))
    .option('--explain <rule>', say(tool.check.explain))
    .option('--base <ref>', say(tool.check.base))
    .option('--published [place]', say(tool.published.option))
    .option('--first-publication', say(tool.published.firstOption))
    .addOption(new Option('--format <format>', say(tool.check.format)).choices(Object.keys(REPORTERS)).default('text'))
    .action(({ content, asOf, strict, fix, explain, base, published, firstPublication = false, format }: CheckOptions, self: Command) => {
      if (firstPublication && published === undefined) refuseCall(self, tool.published.onlyWithPublished);
      if (explain !== undefined) return void process.stdout.write(ruleText(ruleNamed(explain, self), toolLanguage()));
      const now = (timeZone: string) => momentOf(asOf, timeZone);
      if (fix) reportFixed(fixContent(content, now));
      const { problems: own, reading } = checkContent(content, { now });
      const before = base === undefined ? [] : checkBase(content, reading, base).problems;
      const print = (online: readonly Problem[]): void => {
        const problems = [...own, ...before, ...online].sort(compareProblems).map((problem): Problem => (strict && problem.level === 'warning' ? { ...problem, level: 'error' } : problem));
        process.stdout.write(REPORTERS[format](problems, toolLanguage()));
        if (problems.some(isError)) process.exitCode = 1;
      };
      if (published === undefined) return print([]);
      return checkPublished(content, reading, { source: published === true ? null : published, first: firstPublication }).then(({ problems }) => print(problems));
    });
}

function ruleNamed(name: string, self: Command): Rule {
  return RULES.get(name) ?? refuseCall(self, tool.check.noRule({ name, known: [...RULES.keys()].join(', ') }));
}

/** Fixes the drafts, each file at once. A policy with errors is left as it is: what is misread would be fixed wrongly. */
function fixContent(content: string, now: (timeZone: string) => Temporal.Instant): Fixed[] {
  const reading = readLibrary(content);
  const library = soundPart(reading);
  // Without the lock a sealed text would pass for a draft.
  if (!library || !reading.lock) return [];
  const fixed = fixLibrary(library, editableAt(now(library.site.timeZone)));
  writeFiles(content, fixed.map(({ file, text }) => ({ path: file, text: withLineEnds(file, text) })));
  return fixed;
}

/** What was changed goes to standard error: standard output has only the problems, in every format. */
function reportFixed(fixed: readonly Fixed[]): void {
  for (const { file, lines } of fixed) {
    for (const { line, was, is } of lines) console.error(`${file}:${line}\n- ${was}\n+ ${is}`);
  }
  console.error(say(tool.check.fixed({ lines: fixed.reduce((sum, { lines }) => sum + lines.length, 0) })));
}
