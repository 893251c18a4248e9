/** Messages about a folder that cannot be an output, and a file that is not where it must be. */
import type { Message } from '../../model/message.ts';
import { plural } from '../strings/plural.ts';

type Words = Record<string, string | Message | ((...facts: never[]) => Message)>;

/** A folder that is kept from being built over, with the Russian case that «внутри» takes. */
interface Kept extends Message {
  within: string;
}
const ru = plural('ru');
const kept = (is: string, within: string, en: string): Kept => ({ ru: is, within, en });

export const OUTPUT = {
  refused: (out: string, found: Message): Message => ({
    ru: `папка «${out}» не годится для результата: ${found.ru}. Ничего не изменено. Назовите отдельную папку, например --out dist`,
    en: `"${out}" cannot take the output: ${found.en}. Nothing was changed. Name a folder of its own, e.g. --out dist`,
  }),
  content: kept('папка с текстами', 'папки с текстами', 'the content folder'),
  project: kept('папка проекта', 'папки проекта', 'the folder of the project'),
  sources: kept('папка с исходными файлами проекта', 'папки с исходными файлами проекта', 'a source folder of the project'),
  current: kept('текущая папка', 'текущей папки', 'the current folder'),
  home: kept('домашняя папка', 'домашней папки', 'the home folder'),
  root: { ru: 'это корень диска', en: 'it is the root of the disk' },
  is: (what: Kept): Message => ({ ru: `это ${what.ru}`, en: `it is ${what.en}` }),
  holds: (what: Kept, path: string): Message => ({ ru: `в ней лежит ${what.ru} (${path})`, en: `it holds ${what.en} (${path})` }),
  liesIn: (what: Kept, path: string): Message => ({ ru: `она лежит внутри ${what.within} (${path})`, en: `it lies in ${what.en} (${path})` }),
  file: (path: string): Message => ({ ru: `${path} – это файл`, en: `${path} is a file` }),
  tilde: { ru: 'знак ~ оболочка не раскрыла, и появилась бы папка с таким именем; напишите путь целиком', en: 'the shell did not expand ~, and a folder of that name would be made; write the whole path' },
  dangling: (path: string): Message => ({ ru: `${path} – ссылка, которая никуда не ведёт`, en: `${path} is a link that leads nowhere` }),
  linked: (docs: string): Message => ({
    ru: `${docs} – ссылка, а сборка заменяет эту папку целиком: уберите ссылку`,
    en: `${docs} is a link, and a build replaces that folder whole: remove the link`,
  }),
  foreign: (docs: string, names: readonly string[], more: number): Message => ({
    ru: `сборка заменяет ${docs} целиком, а там лежит не её результат: ${names.join(', ')}${more > 0 ? ` и ещё ${ru(more, 'имя', 'имени', 'имён').replaceAll('\u00a0', ' ')}` : ''}. Если это не нужно, удалите ${docs} сами`,
    en: `a build replaces ${docs} whole, and no build wrote what lies there: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. If nobody needs it, delete ${docs} yourself`,
  }),
  noRights: (folder: string, code: string): Message => ({ ru: `в ${folder} нельзя писать (${code})`, en: `${folder} cannot be written to (${code})` }),
  outside: (path: string, folder: string): Message => ({
    ru: `${path} лежит не в ${folder}: туда ведёт ссылка. Ничего не записано; положите на её место саму папку`,
    en: `${path} does not lie in ${folder}: a link leads there. Nothing was written; put the folder itself in its place`,
  }),
  /** The words of the mark for a person who finds it. */
  mark: 'Папку docs рядом с этим файлом записала сборка (npm run build); следующая заменит её целиком.\nA build (npm run build) wrote the folder docs beside this file; the next one replaces it whole.\n',
} satisfies Words;
