/** Reading clause by clause: citations, terms, what became of a clause. */
import { numericDay } from '../../model/time.ts';
import { plural } from './plural.ts';
import { topic } from './topic.ts';

/** What a citation is made of. */
export interface CitationParts {
  /** «п. 6.1». */
  clause: string;
  /** Full title of the document. */
  title: string;
  /** Genitive of the title's name, where Russian grammar is known to give it. */
  genitive: string | null;
  brand: string;
  version: number;
  /** Day of publication on the site's clocks; null for what is not published. */
  published: Temporal.PlainDate | null;
  url: string;
}

const branded = (name: string, brand: string): string => (name.includes(brand) ? name : `${name} ${brand}`);
const quoted = (title: string): string => `«${title.replaceAll('«', '„').replaceAll('»', '“')}»`;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const russian = plural('ru');

const ru = {
  citation: ({ clause, title, genitive, brand, version, published, url }: CitationParts) => {
    const name = branded(genitive ?? `документа ${quoted(title)}`, brand);
    return `${clause} ${name}, ${published ? `ред.\u00a0${version} от ${numericDay(published)}` : `проект ред.\u00a0${version}`}, ${url}`;
  },
  section: (name: string) => `раздел\u00a0${name}`,
  term: (term: string) => `термин «${term.replace(/[«»]/g, '')}»`,
  quoted,
  card: 'Ссылка на пункт', copy: 'Копировать', copied: 'Скопировано', failed: 'Не удалось скопировать: выделите текст', terms: 'Термины пункта', go: 'Перейти',
  history: 'История и цитата', past: 'История пункта',
  clauses: {
    title: 'История пунктов',
    intro: 'Для каждого пункта – в каких редакциях он появился, менялся, был перемещён или получил другой номер, и как он звучал в каждой из них.',
    standing: 'Пункты', removed: 'Исключённые пункты',
    cite: 'Цитата',
    edition: (version: number) => `ред.\u00a0${version}`,
    draft: 'проект', withdrawn: 'отозвана',
    appeared: 'появился', split: (clause: string) => `выделен из: ${clause}`,
    words: 'изменён', minor: (what: string) => `изменено: ${what}`, moved: 'перемещён', renumbered: (before: string) => `прежде ${before}`, unnumbered: 'прежде без номера',
    gone: 'исключён', into: (clause: string) => `вошёл в другой пункт: ${clause}`,
    since: (version: number) => `без изменений с ред.\u00a0${version}`,
    times: (n: number, version: number) => `${russian(n, 'изменение', 'изменения', 'изменений')}, последнее в ред.\u00a0${version}`,
    goneIn: (version: number) => `исключён в ред.\u00a0${version}`,
    only: 'только менявшиеся', onlyOf: (n: number, of: number) => `${n} из ${of}`, read: 'Открыть пункт в тексте',
    wording: (version: number) => `Как звучал в ред.\u00a0${version}`,
    changes: 'сравнение',
  },
  former: {
    title: 'Что стало с пунктом',
    now: (was: string, now: string) => `${was} теперь ${now}`,
    removed: (was: string, version: number) => `${was} исключён в ред.\u00a0${version}`,
    into: (was: string, version: number, into: string) => `${was} в ред.\u00a0${version} вошёл в ${into}`,
    only: (was: string, version: number) => `${was} есть только в ред.\u00a0${version}`,
    read: (version: number) => `Как он звучал в ред.\u00a0${version}`,
    of: (clause: string, versions: string) => `${clause} из ред.\u00a0${versions}`,
  },
};

const kk: typeof ru = {
  citation: ({ clause, title, brand, version, published, url }) =>
    `${title.includes(brand) ? quoted(title) : `${brand}, ${quoted(title)}`}, ${published ? `${numericDay(published)}\u00a0ж. ${version}-редакция` : `${version}-редакция (жоба)`}, ${clause}, ${url}`,
  section: (name) => (/^\d+$/.test(name) ? `${name}-бөлім` : `${name} бөлімі`),
  term: (term) => `«${term.replace(/[«»]/g, '')}» термині`,
  quoted,
  card: 'Тармаққа сілтеме', copy: 'Көшіру', copied: 'Көшірілді', failed: 'Көшіру мүмкін болмады: мәтінді белгілеңіз', terms: 'Тармақтағы терминдер', go: 'Өту',
  history: 'Тарихы және дәйексөз', past: 'Тармақ тарихы',
  clauses: {
    title: 'Тармақтар тарихы',
    intro: 'Әр тармақтың қай редакцияда пайда болғаны, өзгергені, орнын немесе нөмірін ауыстырғаны және әр редакциядағы мәтіні.',
    standing: 'Тармақтар', removed: 'Алып тасталған тармақтар',
    cite: 'Дәйексөз',
    edition: (version) => `${version}-редакция`,
    draft: 'жоба', withdrawn: 'кері қайтарып алынды',
    appeared: 'пайда болды', split: (clause) => `мынадан бөлінді: ${clause}`,
    words: 'өзгертілді', minor: (what) => `өзгергені: ${what}`, moved: 'орны ауыстырылды', renumbered: (before) => `бұрын ${before}`, unnumbered: 'бұрын нөмірсіз',
    gone: 'алып тасталды', into: (clause) => `басқа тармаққа қосылды: ${clause}`,
    since: (version) => `${version}-редакциядан бері өзгерген жоқ`,
    times: (n, version) => `${n}\u00a0өзгеріс, соңғысы – ${version}-редакцияда`,
    goneIn: (version) => `${version}-редакцияда алып тасталды`,
    only: 'тек өзгергендері', onlyOf: (n, of) => `барлығы ${of}, оның ішінде ${n}`, read: 'Тармақты мәтінде ашу',
    wording: (version) => `${version}-редакциядағы мәтіні`,
    changes: 'салыстыру',
  },
  former: {
    title: 'Тармаққа не болды',
    now: (was, now) => `${was} енді – ${now}`,
    removed: (was, version) => `${was} ${version}-редакцияда алып тасталды`,
    into: (was, version, into) => `${was} ${version}-редакцияда мына тармаққа қосылды: ${into}`,
    only: (was, version) => `${was} тек ${version}-редакцияда бар`,
    read: (version) => `${version}-редакциядағы мәтіні`,
    of: (clause, versions) => `${versions}-${versions.includes('–') ? 'редакциялардағы' : 'редакциядағы'} ${clause}`,
  },
};

const english = (day: Temporal.PlainDate): string => `${day.day}\u00a0${MONTHS[day.month - 1]} ${day.year}`;

const en: typeof ru = {
  citation: ({ clause, title, brand, version, published, url }) =>
    `${clause} of “${title}”${title.includes(brand) ? '' : `, ${brand}`}, ${published ? `edition\u00a0${version} of ${english(published)}` : `draft of edition\u00a0${version}`}, ${url}`,
  section: (name) => `section\u00a0${name}`,
  term: (term) => `term “${term.replace(/[«»“”]/g, '')}”`,
  quoted: (title) => `“${title}”`,
  card: 'Reference to the clause', copy: 'Copy', copied: 'Copied', failed: 'Could not copy: select the text', terms: 'Terms in this clause', go: 'Go there',
  history: 'History and citation', past: 'History of the clause',
  clauses: {
    title: 'History of clauses',
    intro: 'For each clause: in which editions it appeared, changed, was moved or renumbered, and how it read in each of them.',
    standing: 'Clauses', removed: 'Removed clauses',
    cite: 'Citation',
    edition: (version) => `edition\u00a0${version}`,
    draft: 'draft', withdrawn: 'withdrawn',
    appeared: 'appeared', split: (clause) => `split off from ${clause}`,
    words: 'changed', minor: (what) => `changed: ${what}`, moved: 'moved', renumbered: (before) => `formerly ${before}`, unnumbered: 'formerly without a number',
    gone: 'removed', into: (clause) => `became part of ${clause}`,
    since: (version) => `unchanged since edition\u00a0${version}`,
    times: (n, version) => `${n}\u00a0${n === 1 ? 'change' : 'changes'}, the last in edition\u00a0${version}`,
    goneIn: (version) => `removed in edition\u00a0${version}`,
    only: 'only clauses that changed', onlyOf: (n, of) => `${n} of ${of}`, read: 'Open the clause in the text',
    wording: (version) => `As it read in edition\u00a0${version}`,
    changes: 'comparison',
  },
  former: {
    title: 'What became of the clause',
    now: (was, now) => `${was} is now ${now}`,
    removed: (was, version) => `${was} was removed in edition\u00a0${version}`,
    into: (was, version, into) => `${was} became part of ${into} in edition\u00a0${version}`,
    only: (was, version) => `${was} is in edition\u00a0${version} only`,
    read: (version) => `As it read in edition\u00a0${version}`,
    of: (clause, versions) => `${clause} of ${versions.includes('–') ? 'editions' : 'edition'}\u00a0${versions}`,
  },
};

export const readingStrings = topic({ ru, kk, en });
export type ReadingStrings = typeof ru;
