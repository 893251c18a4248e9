/** The registry of rules as people read it: one rule in the terminal, all of them as the guide `content/rules.md`. */
import { inLanguage, type MessageLanguage } from '../model/message.ts';
import type { Rule } from '../model/rule.ts';
import { tool } from '../languages/tool.ts';
import { RULES } from './rule-registry.ts';

/** One rule in a few lines. */
export function ruleText(rule: Rule, lang: MessageLanguage): string {
  const { why, fix, wrong, right } = tool.rule;
  const example = exampleOf(rule);
  const lines = [
    `${why[lang]}: ${inLanguage(rule.why, lang)}`, `${fix[lang]}: ${inLanguage(rule.fix, lang)}`,
    ...(example ? [`${wrong[lang]}: ${example.wrong}`, `${right[lang]}: ${example.right}`] : []),
  ];
  return `${rule.name} (${kindOf(rule, lang)}): ${inLanguage(rule.title, lang)}\n\n${lines.join('\n')}\n`;
}

function kindOf({ level, kind, fixable }: Rule, lang: MessageLanguage): string {
  return [tool.rule.level[level], ...(kind === 'style' ? [tool.rule.off] : []), ...(fixable ? [tool.rule.fixable] : [])].map((words) => words[lang]).join(', ');
}

/** The first example that is a line of text, as it is written. */
function exampleOf({ examples }: Rule): { wrong: string; right: string } | null {
  for (const { wrong, right } of examples) {
    if (typeof wrong !== 'string' || typeof right !== 'string' || /[\n\p{Cf}\ufffd]/u.test(wrong + right)) continue;
    return { wrong: wrong.replaceAll('‸', ''), right };
  }
  return null;
}

/** The guide of all rules, a section a rule. */
export function rulesGuide(lang: MessageLanguage): string {
  const { wrong, right, fix } = tool.rule;
  const sections = Array.from(RULES.values(), (rule) => {
    const example = exampleOf(rule);
    const lines = example ? `\n*${wrong[lang]}:* ${code(example.wrong)}\n\n*${right[lang]}:* ${code(example.right)}\n` : '';
    const [title, why, how] = [rule.title, rule.why, rule.fix].map((words) => inLanguage(words, lang));
    return `## ${rule.name}\n\n**${title}** (${kindOf(rule, lang).replace('--fix', '`--fix`')})\n\n${why}\n\n*${fix[lang]}.* ${how}\n${lines}`;
  });
  return `${tool.guide.introduction[lang]}\n${sections.join('\n')}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
