import { plural } from './plural.ts';

const count = plural('ru');

/** The words of a redline in Russian; the other languages have the same shape, see `ChangeStrings`. A file of its own: it is sent to readers. */
export const changes = {
  lang: 'ru',
  title: (from: number, to: number) => `Редакция ${to}: что изменилось по сравнению с редакцией ${from}`,
  none: 'Слова документа не изменились.',
  more: (n: number) => `Показать ещё ${n}`,
  added: 'добавлено',
  removed: 'исключено',
  addedStart: 'начало добавления', addedEnd: 'конец добавления',
  removedStart: 'начало исключения', removedEnd: 'конец исключения',
  joinedHere: 'здесь абзацы соединены', dividedHere: 'здесь абзац разделён',
  /** What happened to a clause as a whole, by what it is. */
  came: { title: 'новый заголовок', section: 'новый раздел', clause: 'новый пункт', paragraph: 'новый абзац', term: 'новый термин', item: 'новый пункт перечня', row: 'новая строка' },
  went: { title: 'заголовок исключён', section: 'раздел исключён', clause: 'пункт исключён', paragraph: 'абзац исключён', term: 'термин исключён', item: 'пункт перечня исключён', row: 'строка исключена' },
  moved: { title: 'заголовок перемещён', section: 'раздел перемещён', clause: 'пункт перемещён', paragraph: 'абзац перемещён', term: 'термин перемещён', item: 'пункт перечня перемещён', row: 'строка перемещена' },
  formerly: (clause: string) => `прежде ${clause}`,
  formerNumbering: 'по прежней нумерации',
  split: (clauses: string[]) => `разделён на ${clauses.join(' и ')}`,
  carved: (clause: string) => `выделен из ${clause}`,
  merged: (clauses: string[]) => `объединены прежние ${clauses.join(' и ')}`,
  joined: (n: number) => `${count(n, 'абзац соединён', 'абзаца соединены', 'абзацев соединены')} в один`,
  carried: (from: string, to: string) => `часть текста перешла из ${from} в ${to}`,
  redistributed: (clauses: string[]) => `текст распределён иначе: ${clauses.join(', ')}`,
  /** One place of a change: old → new. */
  replaced: (from: string, to: string) => `${from} → ${to}`,
  addedWords: (words: string) => `добавлено «${words}»`,
  removedWords: (words: string) => `исключено «${words}»`,
  replacedSigns: (from: string, to: string) => `«${from}» → «${to}»`,
  addedSigns: (signs: string) => `добавлен знак «${signs}»`,
  removedSigns: (signs: string) => `исключён знак «${signs}»`,
  amount: (added: number, removed: number) => `изменён текст (слов: ${[...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])].join(', ')})`,
  link: (words: string, from: string, to: string) => `ссылка «${words}»: ${from} → ${to}`,
  noLink: 'без ссылки', emptyLink: 'пустая',
  looks: (words: string, from: string, to: string) => `оформление «${words}»: ${from} → ${to}`,
  look: { '': 'обычное', strong: 'полужирное', emphasis: 'курсив', code: 'код' },
  form: { title: 'заголовок', heading: 'заголовок', paragraph: 'абзац', definition: 'термин', item: 'пункт перечня', row: 'строка таблицы', code: 'код' },
  nature: {
    words: 'слова', reference: 'ссылка на пункт', punctuation: 'знаки препинания', quotes: 'кавычки и тире', case: 'прописные буквы',
    'white space': 'пробелы', link: 'адрес ссылки', level: 'уровень', formatting: 'оформление',
  },
  total: (n: number) => count(n, 'изменение', 'изменения', 'изменений'),
  titleClause: 'заголовок документа',
  termClause: (term: string) => `термин «${term}»`,
  sectionClause: (title: string) => `раздел «${title}»`,
  inSection: (clause: string, title: string) => `${clause} (раздел «${title}»)`,
  unnumbered: (words: string) => `текст «${words}»`,
  under: (clause: string, words: string) => `текст «${words}» в ${clause}`,
  quoted: (words: string) => `«${words}»`,
  words: (added: number, removed: number) =>
    `Добавлено: ${count(added, 'слово', 'слова', 'слов')}. Исключено: ${count(removed, 'слово', 'слова', 'слов')}.`,
  unchanged: (n: number) => count(n, 'абзац без изменений', 'абзаца без изменений', 'абзацев без изменений'),
};

export type ChangeStrings = typeof changes;
