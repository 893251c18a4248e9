/** Problems as text, as GitHub annotations of the pull request's lines, as data. */
import { inLanguage, type MessageLanguage } from '../model/message.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { LEVELS, type Level } from '../model/rule.ts';
import { jsonFile } from '../model/text.ts';
import { tool } from '../languages/tool.ts';

/** Formats problems in the language of the reader. */
export type Reporter = (problems: readonly Problem[], lang: MessageLanguage) => string;

export const REPORTERS: Record<'text' | 'github' | 'json', Reporter> = {
  text: (problems, lang) => problems.map((problem) => `${formatProblem(problem, lang)}\n`).join('') + `${tally(problems, lang)}\n`,
  github: (problems, lang) => problems.map((problem) => annotation(problem, lang)).join(''),
  json: (problems, lang) => jsonFile({ problems: problems.map((problem) => ({ ...problem, message: inLanguage(problem.message, lang) })) }),
};

/** «2 ошибки, 0 предупреждений.»; notes are mentioned only where there are any. */
function tally(problems: readonly Problem[], lang: MessageLanguage): string {
  return problems.length === 0 ? tool.check.none[lang] : `${counted(problems, lang, (level, count) => level !== 'note' || count > 0)}.`;
}

/** «2 ошибки, 1 предупреждение»: what there is, by level. */
export function countedProblems(problems: readonly Problem[], lang: MessageLanguage): string {
  return counted(problems, lang, (_level, count) => count > 0);
}

function counted(problems: readonly Problem[], lang: MessageLanguage, isShown: (level: Level, count: number) => boolean): string {
  const counts = LEVELS.map((level): [Level, number] => [level, problems.filter((problem) => problem.level === level).length]);
  return counts.filter(([level, count]) => isShown(level, count)).map(([level, n]) => tool.check.count[level]({ n })[lang]).join(', ');
}

const COMMANDS: Record<Level, string> = { error: 'error', warning: 'warning', note: 'notice' };

/** A workflow command of GitHub Actions; escaped, so that a message cannot end it early. */
function annotation({ file, line, column, level, rule, message }: Problem, lang: MessageLanguage): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${COMMANDS[level]} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(inLanguage(message, lang))}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
