/** What each command of the project is for, and what it says when it is done. */
import type { Message } from '../../model/message.ts';
import type { Status } from '../../model/calendar.ts';
import { plural } from '../strings/plural.ts';

const ru = (n: number, ...forms: string[]): string => plural('ru')(n, ...forms).replaceAll('\u00a0', ' ');
const en = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const BUILD = {
  what: { ru: 'Собрать сайт, PDF и поиск.', en: 'Build the site, the PDFs and the search index.' },
  preview: {
    ru: 'показать и проекты, и запланированные редакции с пометкой (npm run build:preview)',
    en: 'show drafts and scheduled editions, marked as such (npm run build:preview)',
  },
  noPdf: { ru: 'без PDF и Word', en: 'leave the PDF and Word files out' },
  done: (docs: string, policies: number, editions: number, asOf: string): Message => ({
    ru: `${docs}: ${ru(policies, 'документ', 'документа', 'документов')}, ${ru(editions, 'редакция', 'редакции', 'редакций')}, на ${asOf}`,
    en: `${docs}: ${en(policies, 'policy', 'policies')}, ${en(editions, 'edition', 'editions')}, as of ${asOf}`,
  }),
  reading: { ru: 'чтение текстов', en: 'reading the content' },
  pages: { ru: 'страницы', en: 'pages' },
  search: { ru: 'поиск', en: 'search index' },
  of: (what: string, done: number, total: number): Message => ({ ru: `${what} ${done} из ${total}`, en: `${what} ${done} of ${total}` }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;

export const SERVE = {
  start: { ru: 'Собрать всё вместе с проектами и открыть сайт на этом компьютере.', en: 'Build everything with drafts and serve it.' },
  dev: {
    ru: 'Показывать тексты и их PDF, проекты тоже, сразу после сохранения. Поиск есть в npm start.',
    en: 'Live preview of the texts and their PDFs, drafts included. Search belongs to npm start.',
  },
  taken: (port: number): Message => ({
    ru: `порт ${port} занят: остановите то, что его занимает, или выберите другой ключом --port`,
    en: `port ${port} is taken: stop what uses it, or choose another with --port`,
  }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;

export const PDF = {
  what: {
    ru: 'Записать PDF действующей редакции (privacy.pdf), а также PDF и Word каждой опубликованной редакции и каждого сравнения.',
    en: 'Write the PDF of the edition in force (privacy.pdf), and each published edition and redline as PDF and Word.',
  },
  policy: { ru: 'один документ; без имени – все', en: 'one policy; all when left out' },
  preview: { ru: 'и проекты, и запланированные редакции', en: 'drafts and scheduled editions too' },
  done: (docs: string, count: number): Message => ({ ru: `${docs}: ${ru(count, 'файл', 'файла', 'файлов')} PDF и Word`, en: `${docs}: ${en(count, 'PDF and Word file', 'PDF and Word files')}` }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;

export const POLICY = {
  what: { ru: 'Инструмент редактора: документы и их редакции. О каждой команде: npm run policy -- <команда> --help.', en: 'The editor’s tool for policies and their editions. More of each command: npm run policy -- <command> --help.' },
  status: { ru: 'Показать каждый документ и каждую редакцию: статус, даты, что дальше.', en: 'Show every policy and edition: status, dates, what comes next.' },
  json: { ru: 'данными: {asOf, policies: [{policy, inForce, editions}]}', en: 'as data: {asOf, policies: [{policy, inForce, editions}]}' },
  nextChange: { ru: 'дальше изменится', en: 'next change' },
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;

/** The statuses of contract §1 as the terminal names them. */
export const STATUS: Record<Status, Message> = {
  draft: { ru: 'проект', en: 'draft' },
  scheduled: { ru: 'запланирована', en: 'scheduled' },
  upcoming: { ru: 'вступит в силу', en: 'upcoming' },
  'in force': { ru: 'действует', en: 'in force' },
  superseded: { ru: 'утратила силу', en: 'superseded' },
  withdrawn: { ru: 'отозвана', en: 'withdrawn' },
};
/** In place of «вступит в силу», of an edition that a later one overtakes. */
export const NEVER: Message = { ru: 'не вступит в силу', en: 'never in force' };
export const WIDEST_STATUS = Math.max(...[...Object.values(STATUS), NEVER].flatMap((words) => Object.values(words)).map((words) => words.length));

export const DIFF = {
  what: {
    ru: 'Показать, что изменилось между двумя редакциями; без номеров – самая новая против действующей. Вместо второй – файл .docx или .md.',
    en: 'Show what changed between two editions; by default, in the newest one against the one in force. A .docx or .md file may stand for the second.',
  },
  policy: { ru: 'документ, например privacy', en: 'the policy, e.g. privacy' },
  from: {
    ru: 'редакция, с которой сравнить; иначе действующая, а если это она сама – предыдущая',
    en: 'version to compare from; default: the edition in force, else the one before "to"',
  },
  to: {
    ru: 'редакция, которую сравнить, или файл .docx либо .md, присланный со стороны; иначе самая новая редакция',
    en: 'version to compare to, or a .docx or .md file that somebody sent; default: the newest edition',
  },
  accept: { ru: 'сравнить с файлом Word, в котором исправления приняты; так и без ключа', en: 'take the tracked changes of the Word file as accepted; the default' },
  reject: { ru: 'сравнить с файлом Word, в котором исправления отклонены', en: 'take the tracked changes of the Word file as rejected' },
  onlyWord: { ru: '--accept и --reject бывают только при сравнении с файлом .docx', en: '--accept and --reject go with a .docx file only' },
  withFile: (file: string, from: number): Message => ({ ru: `Файл ${file}: отличия от редакции ${from}`, en: `The file ${file}: what differs from edition ${from}` }),
  tracked: (n: number, decision: 'accept' | 'reject'): Message => ({
    ru: `В файле ${ru(n, 'отслеженное исправление', 'отслеженных исправления', 'отслеженных исправлений')}; ${decision === 'accept' ? 'сравнивается текст, в котором все приняты (--reject – отклонены)' : 'сравнивается текст, в котором все отклонены'}.`,
    en: `The file has ${en(n, 'tracked change', 'tracked changes')}, ${decision === 'accept' ? 'all taken as accepted (--reject: as rejected)' : 'all taken as rejected'}.`,
  }),
  notText: (file: string): Message => ({ ru: `${file} – не текст в кодировке UTF-8: сохраните его так`, en: `${file} is not text in UTF-8: save it as that` }),
  format: { ru: 'в каком виде показать', en: 'how it is shown' },
  nothingBefore: (policy: string, version: number): Message => ({
    ru: `у документа ${policy} до редакции ${version} ничего нет, сравнить не с чем: назовите две редакции`,
    en: `${policy} has nothing before edition ${version} to compare it with: name two versions`,
  }),
  noEdition: (policy: string, version: string, last: number): Message => ({
    ru: `у документа ${policy} нет редакции «${version}»: есть с 1 по ${last}`,
    en: `${policy} has no edition "${version}": there are 1 to ${last}`,
  }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;

export const CHECK = {
  what: { ru: 'Проверить все тексты и даты.', en: 'Check every text and date of the content folder.' },
  strict: { ru: 'считать каждое предупреждение ошибкой', en: 'take every warning for an error' },
  format: { ru: 'в каком виде сообщать', en: 'how problems are reported' },
  fix: {
    ru: 'исправить в проектах то, что исправляется без раздумий: кавычки, пробелы, чужие буквы',
    en: 'fix in drafts what is safe to fix: quotation marks, spaces, look-alike letters',
  },
  base: {
    ru: 'сравнить замок с тем, каким он был в этой ветке или в этом коммите: записи только добавляются',
    en: 'compare the lock with the one of this branch or commit: entries are only ever appended',
  },
  explain: { ru: 'объяснить правило и закончить', en: 'explain a rule and stop' },
  rules: { ru: 'Напечатать справочник правил.', en: 'Print the guide of all rules (in Russian).' },
  writeRules: { ru: 'записать его в rules.md папки с текстами', en: 'write it to rules.md of the content folder' },
  fixed: (lines: number): Message => ({
    ru: lines === 0 ? 'Исправлять нечего.' : `Исправлено: ${ru(lines, 'строка', 'строки', 'строк')}.`,
    en: lines === 0 ? 'Nothing to fix.' : `Fixed: ${en(lines, 'line', 'lines')}.`,
  }),
  noRule: (name: string, known: string): Message => ({ ru: `правила «${name}» нет: есть ${known}`, en: `there is no rule "${name}": known are ${known}` }),
} satisfies Record<string, Message | ((...facts: never[]) => Message)>;
