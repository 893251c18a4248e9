/** Messages about the published site: where it cannot be read, and where it is wrong. */
import type { Status } from '../../model/calendar.ts';
import type { Message } from '../../model/message.ts';
import { compose } from '../tool.ts';
import { STATUS } from './commands-words.ts';

type Words = Record<string, Message | ((...facts: never[]) => Message)>;

export const PUBLISHED = {
  option: {
    ru: 'сравнить с опубликованным: адрес (https://example.kz/docs/), папка сборки или файл editions.json; без значения – адрес из site.yaml',
    en: 'compare with what is published: an address (https://example.kz/docs/), the folder of a build, or an editions.json; default: the address in site.yaml',
  },
  firstOption: {
    ru: 'на сайте ещё ничего нашего нет: не считать ошибкой, что сравнить не с чем',
    en: 'nothing of ours is on the site yet: that it cannot be compared is no error',
  },
  onlyWithPublished: { ru: '--first-publication бывает только вместе с --published', en: '--first-publication goes with --published only' },
  unreachable: (address: string, reason: string): Message => ({ ru: `${address} не отвечает (${reason})`, en: `${address} does not answer (${reason})` }),
  missing: (path: string): Message => ({ ru: `нет файла или папки ${path}`, en: `there is no ${path}` }),
  noData: (site: string, path: string): Message => ({ ru: `${site} называет документ, а его данных (${path}) нет`, en: `${site} names a policy and lacks its data (${path})` }),
  notData: (name: string, where: string): Message => ({ ru: `${name} не читается (${where})`, en: `${name} cannot be read (${where})` }),
  foreign: (site: string): Message => ({ ru: `по адресу ${site} что-то есть, но не этот сайт`, en: `something is at ${site}, and it is not this site` }),
  where: (site: string): Message => ({ ru: `на сайте (${site})`, en: `on the site (${site})` }),
  restore: (files: string): Message => ({
    ru: `верните всё, как было, из истории git (${files}); до этого сайт останется прежним`,
    en: `put everything back as it was from the history of git (${files}); until then the site stays as it is`,
  }),
} satisfies Words;

/** A status as data names it, or whatever else a site says. */
const status = (name: string): Message => (isStatus(name) ? STATUS[name] : { ru: name, en: name });
const isStatus = (name: string): name is Status => Object.hasOwn(STATUS, name);

export const ONLINE = {
  what: {
    ru: 'Сверить сайт с календарём: действует ли на нём то, что должно. Расхождение – код 1.',
    en: 'Hold the site against the calendar: whether it shows what is in force. Where it does not, exit 1.',
  },
  place: { ru: 'адрес сайта (https://example.kz/docs/), папка сборки; без него – адрес из site.yaml', en: 'its address (https://example.kz/docs/) or the folder of a build; default: the address in site.yaml' },
  grace: { ru: 'сколько минут может длиться сборка: верное столько назад – верно', en: 'how many minutes a build may take: what was right that long ago is right' },
  notMinutes: { ru: '--grace – это число минут', en: '--grace is a number of minutes' },
  format: { ru: 'в каком виде сообщать', en: 'how it is reported' },
  agrees: (site: string): Message => ({ ru: `На сайте то, что действует по календарю (${site}).`, en: `The site shows what is in force by the calendar (${site}).` }),
  differs: (site: string): Message => ({ ru: `На сайте не то, что действует по календарю (${site}):`, en: `The site does not show what is in force by the calendar (${site}):` }),
  unknown: (site: string): Message => ({ ru: `Сверить сайт с календарём не удалось (${site}):`, en: `The site cannot be held against the calendar (${site}):` }),
  todo: {
    ru: 'Что сделать: вкладка Actions → «Сайт» → Run workflow. Если сборка останавливается, её журнал называет файл и строку.',
    en: 'What to do: Actions → «Сайт» → Run workflow. If the build stops, its log names the file and the line.',
  },
  unread: (policy: string): Message => ({ ru: `${policy}: текст с ошибками, сайт с ним не соберётся (npm run check)`, en: `${policy}: its texts have errors, the site cannot be built with them (npm run check)` }),
  noPolicy: (policy: string): Message => ({ ru: `${policy}: документа на сайте нет, а он опубликован`, en: `${policy}: it is published and not on the site` }),
  strangePolicy: (policy: string): Message => ({ ru: `${policy}: документ на сайте есть, а по календарю его ещё нет или он удалён`, en: `${policy}: it is on the site, and by the calendar it is not published yet, or it was deleted` }),
  inForce: (policy: string, online: number | null, due: number | null, since: string): Message => ({
    ru: `${policy}: на сайте ${online === null ? 'не действует ни одна редакция' : `действует редакция ${online}`}, а по календарю ${due === null ? 'не действует ни одна' : `действует редакция ${due} (с ${since})`}`,
    en: `${policy}: on the site ${online === null ? 'no edition' : `edition ${online}`} is in force, by the calendar ${due === null ? 'none' : `edition ${due} (since ${since})`}`,
  }),
  missing: (policy: string, version: number): Message => ({ ru: `${policy}: редакции ${version} на сайте нет, а она опубликована`, en: `${policy}: edition ${version} is published and not on the site` }),
  early: (policy: string, version: number): Message => ({ ru: `${policy}: редакция ${version} на сайте есть, а по календарю её ещё нет или она удалена`, en: `${policy}: edition ${version} is on the site, and by the calendar it is not published yet, or it was deleted` }),
  status: (policy: string, version: number, online: string, due: string): Message => compose((ui) => ({
    ru: `${policy}, редакция ${version}: на сайте «${status(online).ru}», по календарю «${status(due).ru}»`,
    en: `${policy}, edition ${version}: “${status(online).en}” on the site, “${status(due).en}” by the calendar`,
  })[ui]),
  stale: (built: string): Message => ({
    ru: `сайт собран ${built}, больше полутора суток назад: ежедневная сборка не идёт`,
    en: `the site was built on ${built}, more than a day and a half ago: the daily build does not run`,
  }),
} satisfies Words;
