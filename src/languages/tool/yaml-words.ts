/** Messages about lines «key: value», in any file. */
import type { Message } from '../../model/message.ts';
import { compose } from '../tool.ts';

export const YAML = {
  unreadable: (why: Message): Message => compose((lang) => `${lang === 'ru' ? 'не читается как YAML' : 'cannot be read as YAML'}: ${why[lang]}`),
  noMap: { ru: 'здесь должны быть строки вида «ключ: значение»', en: 'must be lines of the form "key: value"' },
  noPlainKey: { ru: 'ключ должен быть простым словом: напишите «ключ: значение»', en: 'a key must be a plain word: write "key: value"' },
  alias: (name: string): Message => ({
    ru: `«*${name}» заменяет значение, данное в другом месте: напишите само значение, в "кавычках"`,
    en: `"*${name}" stands for a value given elsewhere: write the value itself, in "quotes"`,
  }),
  unknownKey: (key: string, advice: Message): Message => ({
    ru: `неизвестный ключ \`${key}\`: ${advice.ru}`,
    en: `unknown key \`${key}\`: ${advice.en}`,
  }),
  meant: (key: string): Message => ({ ru: `может быть, \`${key}\`?`, en: `did you mean \`${key}\`?` }),
  known: (keys: string): Message => ({ ru: `известны ключи ${keys}`, en: `known keys are ${keys}` }),
  value: (path: string, fault: Message): Message => compose((lang) => `\`${path}\` ${fault[lang]}`),
  wrong: { ru: 'указано неверно: исправьте значение', en: 'has a wrong value: correct it' },
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;

/** The library's words for the faults people make most, in plainer ones that say what to do. */
export const PLAIN: [RegExp, Message][] = [
  [/^DUPLICATE_KEY/, { ru: 'один и тот же ключ стоит дважды: уберите лишний', en: 'the same key appears twice: remove one of them' }],
  [/^TAB_AS_INDENT/, { ru: 'отступ сделан табуляцией: замените её пробелами', en: 'a tab is used to indent: use spaces' }],
  [/^(?:TAG_RESOLVE_FAILED|BAD_ALIAS|MISSING_CHAR Tags)/, {
    ru: 'значение, которое начинается с «!», «&» или «*», должно стоять в "кавычках"',
    en: 'a value that begins with "!", "&" or "*" must be in "quotes"',
  }],
  [/^MULTIPLE_DOCS/, { ru: 'строка «---» делит файл на части: уберите её', en: 'a line "---" divides the file: remove it' }],
  [/^MISSING_CHAR .*closing ["']quote/, { ru: 'кавычка открыта и не закрыта: поставьте вторую', en: 'a quotation mark is opened and not closed: add the second one' }],
  [/^(?:MISSING_CHAR|BAD_INDENT) .*[Ff]low/, { ru: 'скобка открыта и не закрыта: поставьте «]» или «}»', en: 'a bracket is opened and not closed: add "]" or "}"' }],
  [/^MISSING_CHAR .*need to be followed by map values/, {
    ru: 'нет двоеточия с пробелом после него: напишите «ключ: значение»',
    en: 'there is no colon followed by a space: write "key: value"',
  }],
  [/Nested mappings|implicit key/i, {
    ru: 'значение с двоеточием внутри должно стоять в "кавычках", а каждый ключ – в начале строки',
    en: 'a value with a colon inside must be in "quotes", and every key at the beginning of its line',
  }],
  [/scalar at node end/, {
    ru: 'после закрывающей кавычки значение продолжается: возьмите его в кавычки целиком',
    en: 'the value continues after its closing quotation mark: put all of it in one pair of quotes',
  }],
  [/^UNEXPECTED_TOKEN .*block-seq/, { ru: 'значение, которое начинается с «-», должно стоять в "кавычках"', en: 'a value that begins with "-" must be in "quotes"' }],
  [/Invalid escape/, { ru: 'знак «\\» внутри "кавычек" пишется дважды', en: 'a "\\" inside "quotes" must be written twice' }],
  [/call stack/, { ru: 'слишком много уровней вложенности', en: 'it is nested too deep' }],
  [/^BAD_SCALAR_START/, {
    ru: 'значение, которое начинается с такого знака, должно стоять в "кавычках"',
    en: 'a value that begins with such a mark must be in "quotes"',
  }],
];

/** For an error missing from the table; the library's own words can be looked up. */
export function unexplained(library: string): Message {
  return { ru: `проверьте кавычки, двоеточия и отступы (${library})`, en: library };
}
