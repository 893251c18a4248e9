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

const INTRODUCTION = `<!-- Составлено из правил; обновить: npm run policy -- rules --write -->

# Правила проверки

\`npm run check\` проверяет все тексты и даты. Каждое замечание называет файл, строку, место в строке, уровень, правило
и то, что делать:

\`\`\`
content/privacy/2.md:41:17  warning  reference  п. 3.2.5 в этой редакции стал п. 3.2.1; …
\`\`\`

- **error** (ошибка) – сайт не будет собран, пока она не исправлена.
- **warning** (предупреждение) – сайт соберётся, но редакцию стоит перечитать. С ключом \`--strict\`, с которым
  проверяются наши тексты, каждое предупреждение становится ошибкой.
- **note** (к сведению) – ничего не останавливает: так сообщается о том, что в опубликованном тексте изменить уже нельзя,
  о переводе, которого у проекта ещё нет, и о документе, у которого не будет действующей редакции.

Опубликованная редакция не меняется, поэтому правила о письме, нумерации, терминах и перечнях смотрят только на проекты
и запланированные редакции, пока они не запечатаны. Ссылки проверяются и в действующей редакции: о них сообщается к сведению.
Редакции, утратившие силу, не проверяются.

\`npm run check -- --fix\` исправляет в проектах то, что исправляется без раздумий: парные прямые кавычки, лишние пробелы,
латинские буквы внутри русских слов (и наоборот), пробелы в концах строк. Код и ссылки не меняются, опубликованные
и запечатанные редакции тоже. Что исправлено, команда печатает.

\`npm run check -- --explain reference\` показывает одно правило.

Уровень правила можно изменить в \`site.yaml\`: \`rules: {reference: error, list-end: note, quotes: off}\`. Отключаются (\`off\`)
только правила о письме. Правила, которые защищают опубликованное (печати, замок, даты, чтение файлов), не отключаются и не
смягчаются. Правило о тексте с уровнем error останавливает проверку и публикацию (\`publish\`).
`;

/** The guide of all rules, in Russian, a section a rule. */
export function rulesGuide(): string {
  const { wrong, right, fix } = tool.rule;
  const sections = Array.from(RULES.values(), (rule) => {
    const example = exampleOf(rule);
    const lines = example ? `\n*${wrong.ru}:* ${code(example.wrong)}\n\n*${right.ru}:* ${code(example.right)}\n` : '';
    return `## ${rule.name}\n\n**${rule.title.ru}** (${kindOf(rule, 'ru').replace('--fix', '`--fix`')})\n\n${rule.why.ru}\n\n*${fix.ru}.* ${rule.fix.ru}\n${lines}`;
  });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
