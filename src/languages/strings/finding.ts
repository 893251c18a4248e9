/** The words of the search beyond its frame. `%n`, `%w`, `%e`, `%c` are filled in by the browser. */
import { topic } from './topic.ts';

const ru = {
  scope: 'Где искать', current: 'В действующих редакциях', every: 'Во всех редакциях',
  words: {
    /** «Редакция 1, п. 6.1». */
    place: '%e, %c', edition: 'Редакция %n', editions: 'Редакции %n',
    quoted: '«%w»',
    noClause: { current: 'Пункта %n в действующих редакциях нет.', every: 'Пункта %n нет ни в одной редакции.', one: 'Пункта %n в этой редакции нет.' },
    beginnings: 'Точных совпадений нет. Показаны слова с тем же началом: %w.',
    alike: 'Похоже на:',
  },
  keys: 'Стрелки вниз и вверх ведут от одного результата к другому, клавиша «/» – к строке поиска.',
  hint: 'Фраза в кавычках ищется целиком; «п. 4.2» открывает пункт.',
  noScript: 'Документы, которые можно открыть и просмотреть поиском браузера:',
};

const kk: typeof ru = {
  scope: 'Қайдан іздеу керек', current: 'Қолданыстағы редакциялардан', every: 'Барлық редакциялардан',
  words: {
    place: '%e, %c', edition: '%n-редакция', editions: '%n-редакциялар',
    quoted: '«%w»',
    noClause: { current: 'Қолданыстағы редакцияларда %n-тармақ жоқ.', every: 'Бірде-бір редакцияда %n-тармақ жоқ.', one: 'Бұл редакцияда %n-тармақ жоқ.' },
    beginnings: 'Дәл сәйкес келетін сөздер жоқ. Осылай басталатын сөздер көрсетілді: %w.',
    alike: 'Мынаған ұқсас:',
  },
  keys: 'Төмен және жоғары бағыттауыштар бір нәтижеден екіншісіне апарады, «/» пернесі – іздеу жолына.',
  hint: 'Тырнақшадағы сөз тіркесі тұтас ізделеді; «4.2-тармақ» тармақты ашады.',
  noScript: 'Ашып, браузердің іздеуімен қарап шығуға болатын құжаттар:',
};

const en: typeof ru = {
  scope: 'Where to search', current: 'In the editions in force', every: 'In all editions',
  words: {
    place: '%e, %c', edition: 'Edition %n', editions: 'Editions %n',
    quoted: '“%w”',
    noClause: { current: 'There is no clause %n in the editions in force.', every: 'There is no clause %n in any edition.', one: 'There is no clause %n in this edition.' },
    beginnings: 'There is no exact match. Words that begin alike are shown: %w.',
    alike: 'Did you mean:',
  },
  keys: 'The down and up arrows go from result to result, the key “/” to the search field.',
  hint: 'A phrase in quotation marks is searched as a whole; “clause 4.2” opens the clause.',
  noScript: 'Documents that you can open and search with your browser:',
};

export type FindingWords = typeof ru.words;
export const findingStrings = topic({ ru, kk, en });
