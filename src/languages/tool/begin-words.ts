/** Messages for starting a policy or a whole content folder. */
import type { Language } from '../words.ts';
import type { Message } from '../../model/message.ts';

type Words = Record<string, Message | ((...facts: never[]) => Message)>;

/** A command that begins an archive, to be copied. */
const EXAMPLE = {
  ru: '--organisation "ТОО «Пример»" --url https://example.kz --time-zone Asia/Almaty --languages ru,kk',
  en: '--organisation "Example LLP" --url https://example.kz --time-zone Asia/Almaty --languages ru,kk',
};

export const BEGIN = {
  title: { ru: 'полное название: начинает новый документ', en: 'the full title: begins a new policy' },
  organisation: { ru: 'для пустой папки: кто публикует документы', en: 'for an empty content folder: who publishes' },
  brand: { ru: 'для пустой папки: товарный знак; без него – организация', en: 'for an empty content folder: the brand; default: the organisation' },
  url: { ru: 'для пустой папки: адрес сайта, например https://example.kz', en: 'for an empty content folder: the address of the site, e.g. https://example.kz' },
  timeZone: { ru: 'для пустой папки: часовой пояс, например Asia/Almaty', en: 'for an empty content folder: the time zone, e.g. Asia/Almaty' },
  languages: {
    ru: 'для нового документа: заготовки переводов, например ru,kk; для пустой папки – языки сайта, первый – основной',
    en: 'for a new policy: its languages, e.g. ru,kk, the translations as stubs; for an empty content folder: those of the site, the authoritative one first',
  },
  heading: { ru: 'Кто публикует документы. Первый язык – тот, на котором тексты имеют юридическую силу.', en: 'Who publishes. The first language is the authoritative one.' },
  noSite: (path: string, options: readonly string[]): Message => ({
    ru: `${path} ещё нет: скажите, кто публикует документы (не указано: ${options.join(', ')}), например ${EXAMPLE.ru}`,
    en: `there is no ${path} yet: say who publishes (missing: ${options.join(', ')}), e.g. ${EXAMPLE.en}`,
  }),
  siteThere: (path: string): Message => ({
    ru: `кто публикует документы, уже сказано в ${path}: уберите --organisation, --brand, --url и --time-zone или исправьте этот файл`,
    en: `${path} says already who publishes: leave out --organisation, --brand, --url and --time-zone, or edit that file`,
  }),
  unlisted: (folder: string, name: string): Message => ({
    ru: `${folder} уже есть, но site.yaml её не называет: добавьте «${name}» в policies файла site.yaml или уберите папку`,
    en: `${folder} is there, but site.yaml does not name it: add "${name}" to the policies of site.yaml, or move the folder away`,
  }),
  noPolicy: (name: string, known: string, near: string | null): Message => ({
    ru: `документа «${name}» нет: есть ${known}${near ? ` (может быть, ${near}?)` : ''}. Чтобы начать новый, дайте ему название: --title "Полное название"`,
    en: `there is no policy "${name}": known are ${known}${near ? ` (did you mean ${near}?)` : ''}. To begin a new one, give it a title: --title "Full title"`,
  }),
  needsTitle: { ru: 'новому документу нужно название: --title "Полное название"', en: 'a new policy needs a title: --title "Full title"' },
  emptyTitle: { ru: 'название пусто: --title "Полное название"', en: 'the title is empty: --title "Full title"' },
  titleThere: (name: string, title: string): Message => ({
    ru: `документ ${name} уже есть: «${title}». Без --title и --languages команда начнёт его следующую редакцию`,
    en: `${name} is there already: “${title}”. Without --title and --languages the command starts its next edition`,
  }),
  onlyNext: (option: string): Message => ({ ru: `${option} бывает только у документа, который уже есть`, en: `${option} goes with a policy that is there already` }),
  unknownLanguage: (lang: string, known: string): Message => ({
    ru: `языка «${lang}» на сайте нет: есть ${known} (languages в site.yaml)`,
    en: `the site does not have the language "${lang}": it has ${known} (languages of site.yaml)`,
  }),
  done: (file: string, title: string): Message => ({ ru: `${file}: проект нового документа «${title}».`, en: `${file}: a draft of a new policy, “${title}”.` }),
  site: (path: string): Message => ({ ru: `${path}: сказано, кто публикует документы; проверьте его.`, en: `${path}: says who publishes; read it.` }),
  listed: (name: string): Message => ({ ru: `Документ ${name} добавлен в site.yaml.`, en: `${name} is in site.yaml now.` }),
  translations: (files: string): Message => ({ ru: `Заготовки переводов: ${files}.`, en: `Stubs of translations: ${files}.` }),
  like: (name: string, near: string): Message => ({
    ru: `Имя ${name} похоже на ${near}. Если это опечатка, удалите папку и имя в site.yaml: опубликованный адрес уже не изменить.`,
    en: `The name ${name} is like ${near}. If it is a slip, delete the folder and the name in site.yaml: an address that was published stays.`,
  }),
  next: (name: string): Message => ({
    ru: `Дальше: напишите текст или возьмите его из Word (npm run policy -- import текст.docx --policy ${name} --replace), посмотрите его (npm run dev) и опубликуйте: npm run policy -- publish ${name} --published ГГГГ-ММ-ДД.`,
    en: `Next: write the text, or take it from Word (npm run policy -- import text.docx --policy ${name} --replace), look at it (npm run dev) and publish it: npm run policy -- publish ${name} --published YYYY-MM-DD.`,
  }),
  stub: {
    ru: 'Заготовка: замените её текстом документа. Раздел начинается с «## 1. Название», пункт – с номера «1.1.», между абзацами – пустая строка. Удалите эту заметку: с ней документ не опубликовать.',
    en: 'A stub: write the text of the policy in its place. A section begins with "## 1. Title", a clause with its number "1.1.", an empty line separates paragraphs. Delete this note: with it nothing can be published.',
  },
  translationStub: {
    ru: 'Заготовка перевода: переведите название в начале файла и текст документа. Удалите эту заметку: с ней документ не опубликовать.',
    en: 'A stub of the translation: translate the title at the head of the file and the text. Delete this note: with it nothing can be published.',
  },
} satisfies Words;

/** The words that a text begins with until it is written, in its own language. */
export const STUB_TEXT: Record<Language, string> = {
  ru: '## 1. Общие положения\n\n1.1. Текст пункта.\n',
  kk: '## 1. Жалпы ережелер\n\n1.1. Тармақтың мәтіні.\n',
  en: '## 1. General provisions\n\n1.1. Text of the clause.\n',
};
