/** The registry of rules as people read it: one rule in the terminal, all of them as the guide `content/rules.md`. */
import type { MessageLanguage } from '../model/message.ts';
import { RULES, type RuleName } from '../model/rules/index.ts';

const WORDS = {
  ru: { why: 'Зачем', mend: 'Что делать', level: { error: 'ошибка', warning: 'предупреждение', note: 'к сведению' }, fixable: 'исправляет --fix' },
  en: { why: 'Why', mend: 'What to do', level: { error: 'error', warning: 'warning', note: 'note' }, fixable: 'mended by --fix' },
} as const;

/** One rule in a few lines. */
export function ruleText(name: RuleName, lang: MessageLanguage): string {
  const { level, title, why, mend, fixable } = RULES[name];
  const words = WORDS[lang];
  const kind = [words.level[level], ...(fixable ? [words.fixable] : [])].join(', ');
  return `${name} (${kind}): ${title[lang]}\n\n${words.why}: ${why[lang]}\n${words.mend}: ${mend[lang]}\n`;
}

const INTRODUCTION = `<!-- Составлено из src/model/rules/; обновить: npx vitest run test/check/guide.test.ts -u -->

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
`;

/** The guide of all rules, in Russian, a section a rule. */
export function rulesGuide(): string {
  const words = WORDS.ru;
  const sections = (Object.keys(RULES) as RuleName[]).map((name) => {
    const { level, title, why, mend, fixable } = RULES[name];
    const kind = [words.level[level], ...(fixable ? ['исправляет `--fix`'] : [])].join(', ');
    return `## ${name}\n\n**${title.ru}** (${kind})\n\n${why.ru}\n\n*${words.mend}.* ${mend.ru}\n`;
  });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}
