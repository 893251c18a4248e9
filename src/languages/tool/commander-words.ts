/**
 * What the command-line library itself says, in Russian. It has no tables to fill in: its errors are recognised by their
 * wording, its help by the titles it prints. A wording unknown here stays in English, and nothing is lost.
 */
const ERRORS: [RegExp, string][] = [
  [/^error: missing required argument '(.*)'$/, "ошибка: не указан аргумент '$1'"],
  [/^error: required option '(.*)' not specified$/, "ошибка: не указан ключ '$1'"],
  [/^error: option '(.*)' cannot be used with option '(.*)'$/, "ошибка: ключи '$1' и '$2' вместе не указывают: выберите один"],
  [/^error: option '(.*)' argument missing$/, "ошибка: у ключа '$1' нет значения"],
  [/^error: option '(.*?)' (?:argument|value) '(.*?)'(?: from env '.*')? is invalid\. (.*)$/s, "ошибка: значение '$2' ключа '$1' не подходит. $3"],
  [/^error: command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)$/s, "ошибка: значение '$1' аргумента '$2' не подходит. $3"],
  [/^error: unknown option '(.*?)'/, "ошибка: неизвестный ключ '$1'"],
  [/^error: unknown command '(.*?)'/, "ошибка: неизвестная команда '$1'"],
  [/^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+): (.*)\.$/, 'ошибка: слишком много аргументов: нужно $2, указано $3 ($4)'],
  [/\(Did you mean one of (.*)\?\)$/, '(может быть, одно из: $1?)'],
  [/\(Did you mean (.*)\?\)$/, '(может быть, $1?)'],
  [/Allowed choices are (.*)\.$/, 'Можно: $1.'],
];

const TITLES: Record<string, string> = { 'Usage:': 'Вызов:', 'Arguments:': 'Аргументы:', 'Options:': 'Ключи:', 'Commands:': 'Команды:' };
const PLACEHOLDERS: [RegExp, string][] = [[/\[options\]/, '[ключи]'], [/\[command\]/, '[команда]']];
const EXTRAS: [RegExp, string][] = [[/\bchoices: /g, 'можно: '], [/\bdefault: /g, 'по умолчанию: '], [/\benv: /g, 'переменная: ']];

const through = (table: [RegExp, string][]) => (text: string): string => table.reduce((all, [pattern, words]) => all.replace(pattern, words), text);

export const IN_RUSSIAN = {
  error: through(ERRORS),
  title: (title: string): string => TITLES[title] ?? title,
  usage: through(PLACEHOLDERS),
  /** The brackets after a description: choices, default, variable. */
  extras: (description: string): string => description.replace(/\((?:choices|default|env): [^()]*\)$/, through(EXTRAS)),
};
