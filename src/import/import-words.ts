/** What `import` says. */
import type { Message } from '../model/message.ts';
import { plural } from '../languages/strings/plural.ts';
import type { FaultKind } from './word/fault.ts';
import type { NoteKind } from './word/note.ts';
import type { RevisionKind } from './word/revision.ts';

type Words = Record<string, Message | ((...facts: never[]) => Message)>;

const ru = (n: number, ...forms: string[]): string => plural('ru')(n, ...forms).replaceAll('\u00a0', ' ');

export const WORD = {
  what: { ru: 'Сделать проект редакции из файла Word (.docx).', en: 'Make a draft edition from a Word file (.docx).' },
  file: { ru: 'файл .docx', en: 'the .docx file' },
  policy: { ru: 'документ, например privacy (обязательно); новый будет заведён', en: 'the policy, e.g. privacy (required); a new name begins a new policy' },
  accept: { ru: 'принять все исправления, отслеженные в файле', en: 'accept all changes tracked in the file' },
  reject: { ru: 'отклонить все исправления, отслеженные в файле', en: 'reject all changes tracked in the file' },
  title: { ru: 'полное название документа; без него – из файла', en: 'the full title of the document; default: the file’s own' },
  replace: { ru: 'заменить текст проекта, который уже есть', en: 'replace the text of the draft that is there' },
  missing: (file: string): Message => ({ ru: `файла ${file} нет`, en: `there is no ${file}` }),
  unreadable: (file: string, code: string): Message => ({ ru: `${file} не прочитать (${code})`, en: `${file} cannot be read (${code})` }),
  taken: (file: string): Message => ({ ru: `файл ${file} уже есть`, en: `${file} is there already` }),
  draftExists: (file: string): Message => ({
    ru: `проект уже есть: ${file}. Чтобы заменить его текст, добавьте --replace (в форме – отметку «Заменить текст проекта»); иначе опубликуйте его или удалите`,
    en: `there is a draft already: ${file}. Add --replace to replace its text (in the form: its box); or publish it, or delete it`,
  }),
  noDraft: (policy: string): Message => ({ ru: `у документа ${policy} нет проекта: уберите --replace (в форме – отметку «Заменить текст проекта»)`, en: `${policy} has no draft: leave out --replace (in the form: its box)` }),
  noTitle: { ru: 'в файле нет названия документа: назовите его, --title "Полное название" (в форме – поле «Полное название документа»)', en: 'the file has no title: give one, --title "Full title" (in the form: its field)' },
  noText: { ru: 'в файле нет текста', en: 'there is no text in the file' },
  tracked: (n: number): Message => ({ ru: `В файле ${ru(n, 'отслеженное исправление', 'отслеженных исправления', 'отслеженных исправлений')}:`, en: `The file has ${n} tracked ${n === 1 ? 'change' : 'changes'}:` }),
  decide: {
    ru: 'отслеженные исправления сами не принимаются. Примите все (--accept, в форме – «принять») или отклоните все (--reject, в форме – «отклонить»); чтобы решить по одному, сделайте это в Word и сохраните файл. Ничего не записано',
    en: 'tracked changes are not accepted silently. Accept all (--accept) or reject all (--reject), in the form by its choice; to decide one by one, do it in Word and save the file. Nothing was written',
  },
  accepted: (n: number): Message => ({ ru: `Принято исправлений: ${n}.`, en: `Changes accepted: ${n}.` }),
  rejected: (n: number): Message => ({ ru: `Отклонено исправлений: ${n}.`, en: `Changes rejected: ${n}.` }),
  done: (file: string, version: number, title: string): Message => ({ ru: `${file}: проект редакции ${version}, «${title}».`, en: `${file}: a draft of edition ${version}, “${title}”.` }),
  languages: { ru: '--languages бывает только у пустой папки с текстами: языки сайта названы в site.yaml', en: '--languages goes with an empty content folder only: site.yaml names the languages of the site' },
  comments: (n: number): Message => ({
    ru: `Замечаний из Word: ${n}. Они стоят в тексте как <!-- … --> и на сайт не попадут; удалите их до публикации.`,
    en: `Comments from Word: ${n}. They are in the text as <!-- … --> and are not shown; delete them before you publish.`,
  }),
  notesTitle: { ru: 'Не перенесено или изменено:', en: 'Not carried over, or changed:' },
  more: (n: number): Message => ({ ru: `ещё ${n}`, en: `${n} more` }),
  unknown: { ru: 'без имени', en: 'no name' },
  document: { ru: 'весь документ', en: 'the whole document' },
  problems: { ru: 'Проверка проекта:', en: 'The draft was checked:' },
  sound: { ru: 'Проверка проекта: замечаний нет.', en: 'The draft was checked: no problems.' },
  nextFirst: (policy: string): Message => ({
    ru: `Дальше: прочитайте проект рядом с файлом Word, исправьте, что нужно, и опубликуйте: npm run policy -- publish ${policy}.`,
    en: `Next: compare the draft with the Word file, fix what needs fixing and publish it: npm run policy -- publish ${policy}.`,
  }),
  next: (policy: string): Message => ({
    ru: `Дальше: прочитайте проект рядом с файлом Word и посмотрите, что изменилось: npm run policy -- diff ${policy}.`,
    en: `Next: compare the draft with the Word file and see what changed: npm run policy -- diff ${policy}.`,
  }),
} satisfies Words;

/** Why a file cannot be read, and what to do. */
export const FAULTS: Record<FaultKind, Message> = {
  empty: { ru: 'файл пуст: возьмите его ещё раз', en: 'the file is empty: get it again' },
  'too-big': { ru: 'файл слишком велик для текста документа: проверьте, тот ли это файл; картинки в документ не переносятся', en: 'the file is too large for the text of a policy: check that it is the right one; pictures are not carried over' },
  'old-word': { ru: 'это файл старого Word (.doc) или другой программы Office: откройте его в Word и сохраните как «Документ Word (.docx)»', en: 'this is a file of old Word (.doc) or of another Office program: open it in Word and save it as "Word document (.docx)"' },
  encrypted: { ru: 'файл закрыт паролем: откройте его в Word, снимите пароль (Файл – Сведения – Защита документа) и сохраните', en: 'the file has a password: open it in Word, take the password off (File – Info – Protect document) and save it' },
  pdf: { ru: 'это PDF, а нужен файл Word (.docx): попросите его у отправителя', en: 'this is a PDF; a Word file (.docx) is needed: ask the sender for it' },
  rtf: { ru: 'это файл RTF: откройте его в Word и сохраните как «Документ Word (.docx)»', en: 'this is an RTF file: open it in Word and save it as "Word document (.docx)"' },
  'open-document': { ru: 'это файл LibreOffice (.odt): откройте его и сохраните как «Word (.docx)»', en: 'this is a LibreOffice file (.odt): open it and save it as "Word (.docx)"' },
  'not-word': { ru: 'это не документ Word (.docx): проверьте, тот ли это файл', en: 'this is not a Word document (.docx): check that it is the right file' },
  damaged: { ru: 'файл повреждён: откройте его в Word, сохраните заново и попробуйте ещё раз', en: 'the file is damaged: open it in Word, save it anew and try again' },
};

/** What became of things that Markdown cannot express. */
export const NOTES: Record<NoteKind, Message> = {
  image: { ru: 'картинка пропущена: скажите словами, что на ней', en: 'a picture was left out: say in words what it shows' },
  object: { ru: 'вставленный объект пропущен', en: 'an embedded object was left out' },
  formula: { ru: 'формула записана в строку: проверьте её', en: 'a formula became plain text: check it' },
  hidden: { ru: 'скрытый текст пропущен', en: 'hidden text was left out' },
  contents: { ru: 'оглавление пропущено: сайт строит его сам', en: 'the table of contents was left out: the site makes its own' },
  margins: { ru: 'колонтитулы пропущены', en: 'headers and footers were left out' },
  title: { ru: 'название из файла заменено вашим', en: 'the title in the file was replaced by yours' },
  'text-box': { ru: 'текст из надписи стоит отдельным абзацем', en: 'the words of a text box are a paragraph of their own' },
  footnote: { ru: 'сноска стоит абзацем под своим пунктом', en: 'a footnote is a paragraph below its clause' },
  strike: { ru: 'слова зачёркнуты в Word вручную, без отслеживания; здесь они остались: удалите их, если они не нужны', en: 'words were struck by hand in Word, not tracked; they are kept here: delete them if they are not meant' },
  script: { ru: 'верхний или нижний индекс, поднятые или опущенные знаки стали обычными: проверьте, например м²', en: 'a superscript or subscript, or raised or lowered characters, became plain: check it, e.g. m²' },
  caps: { ru: 'в Word слова показаны прописными буквами, здесь – так, как набраны: если регистр важен, наберите их прописными', en: 'Word shows the words in capitals; here they are as they were typed: type capitals if they matter' },
  underline: { ru: 'подчёркивания в документах нет: если оно что-то значит, выделите слова полужирным', en: 'policies have no underlining: if it means something, make the words bold' },
  highlight: { ru: 'выделение цветом не перенесено: проверьте, не помечено ли так несогласованное', en: 'colours were left out: check whether they mark what is not agreed yet' },
  placeholder: { ru: 'поле формы не заполнено, стоит его подсказка: впишите нужное', en: 'a field of a form is not filled in, its prompt is there: write what belongs there' },
  'merged-cells': { ru: 'объединённые ячейки таблицы разделены, слова стоят в первой из них', en: 'merged cells were divided, the words are in the first of them' },
  'nested-table': { ru: 'таблица внутри ячейки стала строкой слов', en: 'a table in a cell became a line of words' },
  'cell-paragraphs': { ru: 'абзацы в ячейке таблицы соединены в один', en: 'the paragraphs of a cell were joined' },
  link: { ru: 'ссылка никуда не ведёт или не разрешена, остались её слова', en: 'a link leads nowhere or is not allowed; its words are kept' },
  symbol: { ru: 'значок особого шрифта пропущен', en: 'a character of a symbol font was left out' },
  'number-format': { ru: 'такой вид нумерации не поддерживается, номер записан цифрами', en: 'this style of numbers is not known; the number was written in figures' },
  'bold-paragraph': { ru: 'похоже на заголовок, но стиль «Заголовок» не назначен: поставьте ## в начале, если это раздел', en: 'looks like a heading without a heading style: put ## in front if it is a section' },
  checkbox: { ru: 'флажок формы пропущен', en: 'a check box was left out' },
  invisible: { ru: 'невидимый знак удалён', en: 'an invisible character was deleted' },
};

export const REVISIONS: Record<RevisionKind, Message> = {
  inserted: { ru: 'добавлено', en: 'inserted' },
  deleted: { ru: 'удалено', en: 'deleted' },
  'moved-from': { ru: 'перенесено отсюда', en: 'moved from here' },
  'moved-to': { ru: 'перенесено сюда', en: 'moved to here' },
  formatted: { ru: 'изменено оформление', en: 'formatted' },
  'paragraph-inserted': { ru: 'добавлен конец абзаца', en: 'paragraph end inserted' },
  'paragraph-deleted': { ru: 'удалён конец абзаца', en: 'paragraph end deleted' },
  'row-inserted': { ru: 'добавлена строка таблицы', en: 'table row inserted' },
  'row-deleted': { ru: 'удалена строка таблицы', en: 'table row deleted' },
};
