import { changes } from './changes-ru.ts';
import { plural } from './plural.ts';

const MONTHS = [
  'января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря',
];
const day = (at: Temporal.ZonedDateTime): string => `${at.day}\u00a0${MONTHS[at.month - 1]} ${at.year}\u00a0г.`;
const clock = (at: Temporal.ZonedDateTime, joint: string): string =>
  at.startOfDay().equals(at) ? '' : `${joint}${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
const whole = (at: Temporal.ZonedDateTime): string => day(at) + clock(at, ', ');
const count = plural('ru');

/** The interface in Russian; the other languages have the same shape, see `Strings`. */
export const ru = {
  language: { code: 'ru', own: 'Русский', inWhich: { ru: 'на русском языке', kk: 'на казахском языке', en: 'на английском языке' } },
  date: {
    /** 22 ноября 2026 г. */
    on: whole,
    since: whole,
    /** 22 ноября 2026 г. в 09:00 */
    happensOn: (at: Temporal.ZonedDateTime) => day(at) + clock(at, ' в\u00a0'),
    /** с 22 ноября 2026 г. по 30 ноября 2026 г. */
    range: (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime) => `с ${whole(from)}${clock(from, '') && ','} по ${whole(to)}`,
    /** 22 ноября 2026 г.; 22 ноября 2026 г. с 09:00 до 18:30: a time at the start of the day is the day's own beginning or end. */
    within: (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime) => day(from) + clock(from, ' с\u00a0') + clock(to, ' до\u00a0'),
    and: ' и ',
  },
  sentence: {
    draft: 'Проект. Не действует',
    scheduled: (on: string) => `Запланирована к публикации ${on}`,
    upcoming: (on: string) => `Вступит в силу ${on}`,
    overtaken: (since: string, version: number) => `Не вступит в силу: с ${since} будет действовать редакция ${version}`,
    withdrawnBefore: (on: string) => `Не вступит в силу: будет отозвана ${on}`,
    inForce: (since: string) => `Действует с ${since}`,
    wasInForce: (ranges: string) => `Действовала ${ranges}`,
    neverInForce: 'Не вступала в силу',
    withdrawn: (on: string) => `Отозвана ${on}`,
    again: (ranges: string) => `Ранее действовала ${ranges}`,
  },
  edition: {
    name: (version: number) => `Редакция ${version}`,
    lastUpdate: 'Дата последнего обновления',
    published: 'Опубликована',
    effective: 'Вступление в силу',
    permanent: 'Постоянный адрес действующей редакции',
    ownAddress: 'Адрес этой редакции',
    previous: 'Предыдущая редакция',
    next: 'Следующая редакция',
    contents: 'Содержание',
    neighbours: 'Соседние редакции',
    kilobytes: (n: number) => `${n}\u00a0КБ`,
    changes: 'Что изменилось',
    changesSince: (version: number) => `Что изменилось по сравнению с редакцией ${version}`,
    history: 'История редакций',
    clause: (number: string) => `п.\u00a0${number}`,
    reason: 'Причина',
  },
  notice: {
    draft: 'Это проект. Он не опубликован и не имеет силы.',
    scheduled: 'Эта редакция ещё не опубликована и не имеет силы.',
    upcoming: 'Эта редакция опубликована, но ещё не вступила в силу.',
    never: 'Эта редакция опубликована, но не вступит в силу.',
    superseded: 'Эта редакция не действует: её сменила более поздняя.',
    withdrawn: 'Эта редакция отозвана и не действует.',
    nowInForce: (version: number) => `Сейчас действует редакция ${version}`,
    noneInForce: 'Сейчас ни одна редакция документа не действует.',
    notYet: 'Документ ещё не вступил в силу.',
    repealed: 'Документ утратил силу: все его редакции отозваны.',
    announced: (version: number, sentence: string) => `Опубликована редакция ${version}. ${sentence}`,
    draftExists: (version: number) => `Подготовлен проект: редакция ${version}`,
    preview: 'Предварительный просмотр. Видны проекты и запланированные редакции, которых нет на опубликованном сайте.',
    textOnlyIn: (language: string) => `Документ опубликован ${language}.`,
    compared: (language: string) => `Сравниваются тексты ${language}: юридическую силу имеют они.`,
    translation: (language: string) => `Это перевод. Юридическую силу имеет текст ${language}.`,
    otherLanguage: 'Читать текст, имеющий силу',
  },
  changes: {
    ...changes,
    summary: 'Коротко',
    list: 'Изменённые пункты',
    redline: 'Сравнение текстов',
    legend: 'Обозначения',
    views: 'Вид',
    view: { inline: 'в строке', side: 'рядом', only: 'только изменения', before: 'было', after: 'стало' },
    cut: (n: number) => `Сравнение не помещается здесь целиком: не показано частей – ${n}. Полностью оно есть в предварительном просмотре.`,
    hideMinor: 'скрыть знаки и оформление',
    previous: 'Предыдущее изменение', next: 'Следующее изменение',
    position: (n: number | string, of: number | string) => `${n} из ${of}`,
    keys: 'J и K – следующее и предыдущее изменение',
  },
  compare: {
    title: 'Сравнение редакций',
    from: 'Было', to: 'Стало', show: 'Сравнить', swap: 'Поменять местами',
    loading: 'Сравниваем…',
    same: 'Выбрана одна и та же редакция: сравнивать нечего.',
    unknown: (version: string) => `Редакции «${version}» нет. Выберите из списка.`,
    choose: 'Выберите две редакции.',
    failed: 'Не удалось загрузить тексты. Проверьте соединение и попробуйте ещё раз.',
    noScript: 'Для сравнения любых двух редакций нужен JavaScript. Без него доступны сравнения соседних редакций:',
    any: 'Сравнить любые две редакции',
  },
  mark: {
    changed: (version: number) => `изм. в ред.\u00a0${version}`,
    added: (version: number) => `добавлен в ред.\u00a0${version}`,
    was: 'Прежняя редакция',
  },
  since: {
    title: 'Что изменилось после моего согласия?',
    label: 'День, когда вы приняли документ', show: 'Показать',
    none: 'В этот день документ ещё не действовал.',
    noneNow: 'Сейчас ни одна редакция не действует.',
    same: (edition: string) => `В этот день действовала ${edition}. Она действует и сейчас: с тех пор ничего не изменилось.`,
    was: (edition: string, now: string) => `В этот день действовала ${edition}. Сейчас действует ${now}.`,
    redline: 'Сравнить эти редакции',
    between: 'Что менялось за это время',
    future: 'Этот день ещё не наступил.',
    lower: (version: number | string) => `редакция ${version}`,
    againstInForce: (version: number) => `Сравнить с действующей редакцией ${version}`,
  },
  history: {
    title: 'История редакций',
    description: (title: string) => `Все редакции документа «${title.replaceAll('«', '„').replaceAll('»', '“')}»: когда каждая опубликована и действовала, что в ней изменилось, какая действовала в выбранный день.`,
    published: 'Опубликована',
    first: 'Первая редакция',
    years: 'Годы', more: 'Подробнее',
    feed: 'Лента новых редакций (Atom)',
    data: 'Данные (JSON)',
  },
  index: {
    title: 'Юридические документы',
    none: 'Документы ещё не опубликованы.',
    intro: (brand: string) => `Документы ${brand}: действующие редакции, их история и сравнение.`,
  },
  search: {
    title: 'Поиск по документам',
    label: 'Слова, фраза в кавычках или номер пункта',
    button: 'Найти',
    loading: 'Идёт поиск…',
    none: (query: string) => `По запросу «${query}» ничего не найдено.`,
    found: (n: number) => `Найдено: ${count(n, 'место', 'места', 'мест')}`,
    more: 'Показать ещё',
    failed: 'Поиск сейчас недоступен. Откройте документ и воспользуйтесь поиском браузера.',
    noScript: 'Для поиска нужен JavaScript. Без него откройте документ и воспользуйтесь поиском браузера (Ctrl+F).',
  },
  site: {
    skip: 'Перейти к тексту',
    navigation: 'Основная навигация',
    documents: 'Документы',
    search: 'Поиск',
    languages: 'Язык интерфейса',
    notFound: 'Такой страницы нет',
    notFoundText: 'Адрес набран с ошибкой, или страница ещё не опубликована. Действующие документы перечислены ниже.',
    /** Where it is not known whether the address is wrong or is that of a day on which nothing changed. */
    noPage: 'По этому адресу отдельной страницы нет',
    noPageText: 'Если адрес заканчивается датой: отдельная страница есть только у тех дней, в которые документ менялся; какая редакция действовала в другой день, показывает история редакций. В остальных случаях адрес набран с ошибкой, или страница ещё не опубликована. Документы перечислены ниже.',
  },
  pdf: {
    subject: (version: number, sentence: string) => `Редакция ${version}. ${sentence}`,
  },
  feed: {
    all: (brand: string) => `${brand}: редакции документов`,
    one: (title: string) => `${title}: редакции`,
    entry: (title: string, version: number) => `${title}. Редакция ${version}`,
  },
};

export type Strings = typeof ru;
