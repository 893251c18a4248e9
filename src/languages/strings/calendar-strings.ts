/**
 * What was in force on a day, and that a page was overtaken. `%n` stands for an edition's number, `%t` for
 * hours, so that a browser can fill in what the build does not know.
 */
import { topic } from './topic.ts';

const ru = {
  /** For a page, with a day that has come, and with one that has not. */
  title: (day: string) => `Что действовало ${day}`, ahead: (day: string) => `Что будет действовать ${day}`,
  ask: 'Что действовало в определённый день?', askOther: 'Что действовало в другой день?',
  label: 'День', show: 'Показать',
  days: 'Дни, в которые что-либо менялось',
  answer: {
    notYet: 'В этот день документ ещё не действовал.',
    none: 'В этот день ни одна редакция документа не действовала.',
    one: 'В этот день действовала редакция %n.',
    several: 'В этот день действующая редакция сменилась:',
    part: '%t – редакция %n',
    partNone: '%t – ни одна редакция',
    future: 'Этот день ещё не наступил.',
    expected: 'Если ничего не изменится, будет действовать редакция %n.',
    read: 'Читать редакцию %n',
  },
  events: 'Что произошло в этот день',
  event: {
    published: (version: number) => `опубликована редакция ${version}`,
    begun: (version: number) => `опубликована и вступила в силу редакция ${version}`,
    effective: (version: number) => `вступила в силу редакция ${version}`,
    again: (version: number) => `снова стала действующей редакция ${version}`,
    withdrawn: (version: number) => `отозвана редакция ${version}`,
    reinstated: (version: number) => `отменён отзыв редакции ${version}`,
  },
  overtaken: (happensOn: string, now: number) => `Эта страница устарела: ${happensOn} вступила в силу редакция ${now}.`,
  lapsed: (happensOn: string) => `Эта страница устарела: ${happensOn} редакция перестала действовать.`,
  begun: (happensOn: string) => `Эта страница устарела: ${happensOn} эта редакция вступила в силу.`,
  newer: 'Эта страница устарела: действует редакция %n.',
  newerNone: 'Эта страница устарела: ни одна редакция больше не действует.',
  toCurrent: 'Открыть действующую редакцию',
  whatChanges: 'Что изменится',
};

const kk: typeof ru = {
  title: (day) => `${day} қай редакция қолданыста болды`, ahead: (day) => `${day} қай редакция қолданыста болады`,
  ask: 'Белгілі бір күні қай редакция қолданыста болды?', askOther: 'Басқа күні қай редакция қолданыста болды?',
  label: 'Күні', show: 'Көрсету',
  days: 'Өзгерістер болған күндер',
  answer: {
    notYet: 'Бұл күні құжат әлі қолданыста болмаған.',
    none: 'Бұл күні құжаттың бірде-бір редакциясы қолданыста болмаған.',
    one: 'Бұл күні %n-редакция қолданыста болды.',
    several: 'Бұл күні қолданыстағы редакция ауысты:',
    part: '%t – %n-редакция',
    partNone: '%t – бірде-бір редакция қолданыста болмаған',
    future: 'Бұл күн әлі келген жоқ.',
    expected: 'Ештеңе өзгермесе, %n-редакция қолданыста болады.',
    read: '%n-редакцияны оқу',
  },
  events: 'Бұл күні не болды',
  event: {
    published: (version) => `${version}-редакция жарияланды`,
    begun: (version) => `${version}-редакция жарияланып, күшіне енді`,
    effective: (version) => `${version}-редакция күшіне енді`,
    again: (version) => `${version}-редакция қайтадан қолданысқа енді`,
    withdrawn: (version) => `${version}-редакция кері қайтарып алынды`,
    reinstated: (version) => `${version}-редакцияны кері қайтарып алудың күші жойылды`,
  },
  overtaken: (happensOn, now) => `Бұл бет ескірген: ${happensOn} ${now}-редакция күшіне енді.`,
  lapsed: (happensOn) => `Бұл бет ескірген: ${happensOn} бұл редакцияның қолданылуы тоқтады.`,
  begun: (happensOn) => `Бұл бет ескірген: ${happensOn} осы редакция күшіне енді.`,
  newer: 'Бұл бет ескірген: %n-редакция қолданыста.',
  newerNone: 'Бұл бет ескірген: енді бірде-бір редакция қолданыста емес.',
  toCurrent: 'Қолданыстағы редакцияны ашу',
  whatChanges: 'Не өзгереді',
};

const en: typeof ru = {
  title: (day) => `What was in force on ${day}`, ahead: (day) => `What will be in force on ${day}`,
  ask: 'What was in force on a given day?', askOther: 'What was in force on another day?',
  label: 'Day', show: 'Show',
  days: 'Days on which something changed',
  answer: {
    notYet: 'On this day the document was not yet in force.',
    none: 'On this day no edition of the document was in force.',
    one: 'On this day edition %n was in force.',
    several: 'On this day the edition in force changed:',
    part: '%t – edition %n',
    partNone: '%t – no edition',
    future: 'This day has not come yet.',
    expected: 'If nothing changes, edition %n will be in force.',
    read: 'Read edition %n',
  },
  events: 'What happened on this day',
  event: {
    published: (version) => `edition ${version} was published`,
    begun: (version) => `edition ${version} was published and came into force`,
    effective: (version) => `edition ${version} came into force`,
    again: (version) => `edition ${version} was in force again`,
    withdrawn: (version) => `edition ${version} was withdrawn`,
    reinstated: (version) => `the withdrawal of edition ${version} was taken back`,
  },
  overtaken: (happensOn, now) => `This page is out of date: edition ${now} came into force on ${happensOn}.`,
  lapsed: (happensOn) => `This page is out of date: the edition ceased to be in force on ${happensOn}.`,
  begun: (happensOn) => `This page is out of date: this edition came into force on ${happensOn}.`,
  newer: 'This page is out of date: edition %n is in force.',
  newerNone: 'This page is out of date: no edition is in force any more.',
  toCurrent: 'Open the edition in force',
  whatChanges: 'What will change',
};

export type DayWords = typeof ru.answer;
export const calendarStrings = topic({ ru, kk, en });
