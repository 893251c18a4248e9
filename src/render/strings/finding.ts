/** The words of the search beyond its frame. `%n`, `%s`, `%w` are filled in by the browser. */
import { topic } from './topic.ts';

const ru = {
  scope: 'Где искать', current: 'В действующих редакциях', every: 'Во всех редакциях',
  edition: (title: string, version: number) => `${title} – редакция ${version}`,
  words: {
    editions: 'Редакции: %n', upTo: 'ред. %n',
    clause: 'Пункт %n',
    noClause: 'Пункта %n в действующих редакциях нет.',
    cut: 'По запросу «%s» ничего не найдено. Показано найденное без окончаний: «%w».',
    many: 'Показаны не все: уточните запрос.',
  },
  keys: 'Стрелки вниз и вверх ведут от одного результата к другому, клавиша «/» – к строке поиска.',
  hint: 'Фраза в кавычках ищется целиком; «п. 4.2» открывает пункт.',
  noScript: 'Документы, которые можно открыть и просмотреть поиском браузера:',
};

const kk: typeof ru = {
  scope: 'Қайдан іздеу керек', current: 'Қолданыстағы редакциялардан', every: 'Барлық редакциялардан',
  edition: (title, version) => `${title} – ${version}-редакция`,
  words: {
    editions: 'Редакциялар: %n', upTo: '%n-ред.',
    clause: '%n-тармақ',
    noClause: 'Қолданыстағы редакцияларда %n-тармақ жоқ.',
    cut: '«%s» сұрауы бойынша ештеңе табылмады. Жалғауларсыз табылғаны көрсетілді: «%w».',
    many: 'Барлығы көрсетілген жоқ: сұрауды нақтылаңыз.',
  },
  keys: 'Төмен және жоғары бағыттауыштар бір нәтижеден екіншісіне апарады, «/» пернесі – іздеу жолына.',
  hint: 'Тырнақшадағы сөз тіркесі тұтас ізделеді; «4.2-тармақ» тармақты ашады.',
  noScript: 'Ашып, браузердің іздеуімен қарап шығуға болатын құжаттар:',
};

const en: typeof ru = {
  scope: 'Where to search', current: 'In the editions in force', every: 'In all editions',
  edition: (title, version) => `${title} – edition ${version}`,
  words: {
    editions: 'Editions: %n', upTo: 'ed. %n',
    clause: 'Clause %n',
    noClause: 'There is no clause %n in the editions in force.',
    cut: 'Nothing was found for “%s”. Results without the endings of words are shown: “%w”.',
    many: 'Not all results are shown: make the query more exact.',
  },
  keys: 'The down and up arrows go from result to result, the key “/” to the search field.',
  hint: 'A phrase in quotation marks is searched as a whole; “clause 4.2” opens the clause.',
  noScript: 'Documents that you can open and search with your browser:',
};

export type FindingWords = typeof ru.words;
export const findingStrings = topic({ ru, kk, en });
