/** What is said about a wrong call, and the headings of the help. */
import type { Message } from '../../model/message.ts';

/** Each from its facts; the flags are as the help lists them, `--out <dir>`. */
export const CALL = {
  argumentMissing: (name: string): Message => ({ ru: `не указан аргумент '${name}'`, en: `missing required argument '${name}'` }),
  optionMissing: (flags: string): Message => ({ ru: `не указан ключ '${flags}'`, en: `required option '${flags}' not specified` }),
  valueMissing: (flags: string): Message => ({ ru: `у ключа '${flags}' нет значения`, en: `option '${flags}' argument missing` }),
  conflict: (one: string, other: string): Message => ({
    ru: `ключи '${one}' и '${other}' вместе не указывают: выберите один`,
    en: `option '${one}' cannot be used with option '${other}'`,
  }),
  unfitOption: (flags: string, value: string, why: string): Message => ({
    ru: `значение '${value}' ключа '${flags}' не подходит. ${why}`,
    en: `option '${flags}' argument '${value}' is invalid. ${why}`,
  }),
  unfitArgument: (name: string, value: string, why: string): Message => ({
    ru: `значение '${value}' аргумента '${name}' не подходит. ${why}`,
    en: `command-argument value '${value}' is invalid for argument '${name}'. ${why}`,
  }),
  choices: (all: string): Message => ({ ru: `Можно: ${all}.`, en: `Allowed choices are ${all}.` }),
  unknownOption: (flag: string): Message => ({ ru: `неизвестный ключ '${flag}'`, en: `unknown option '${flag}'` }),
  unknownCommand: (name: string): Message => ({ ru: `неизвестная команда '${name}'`, en: `unknown command '${name}'` }),
  tooMany: (expected: number, received: readonly string[]): Message => ({
    ru: `слишком много аргументов: нужно ${expected}, указано ${received.length} (${received.join(', ')})`,
    en: `too many arguments: ${expected} expected, ${received.length} given (${received.join(', ')})`,
  }),
  near: (name: string): Message => ({ ru: `(может быть, ${name}?)`, en: `(Did you mean ${name}?)` }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;

export const HELP = {
  titles: {
    'Usage:': { ru: 'Вызов:', en: 'Usage:' },
    'Arguments:': { ru: 'Аргументы:', en: 'Arguments:' },
    'Options:': { ru: 'Ключи:', en: 'Options:' },
    'Commands:': { ru: 'Команды:', en: 'Commands:' },
  } as Readonly<Record<string, Message>>,
  options: { ru: '[ключи]', en: '[options]' },
  command: { ru: '[команда]', en: '[command]' },
  choices: (all: string): Message => ({ ru: `можно: ${all}`, en: `choices: ${all}` }),
  otherwise: (value: string): Message => ({ ru: `по умолчанию: ${value}`, en: `default: ${value}` }),
  variable: (name: string): Message => ({ ru: `переменная: ${name}`, en: `env: ${name}` }),
};
