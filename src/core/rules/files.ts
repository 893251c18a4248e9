/** Rules of files, folders, front matter and the seal: what breaks the promise of a published text. */
import type { Rule } from './rule.ts';

export const FILE_RULES = {
  file: {
    level: 'error',
    title: { ru: 'Файл не читается', en: 'A file cannot be read' },
    why: {
      ru: 'Публикуется только то, что точно прочитано: обычный файл в кодировке UTF-8, не больше 4 МБ, не символическая ссылка.',
      en: 'Only what is read exactly can be published: a plain file in UTF-8, at most 4 MB, no symbolic link.',
    },
    mend: { ru: 'Сохраните файл в UTF-8, положите его на место или дайте право на чтение.', en: 'Save the file as UTF-8, put it in its place, or give the right to read it.' },
  },
  character: {
    level: 'error',
    title: { ru: 'Невидимый или потерянный символ', en: 'An invisible or a lost character' },
    why: {
      ru: 'Символ, которого читатель не видит, меняет смысл незаметно; U+FFFD стоит там, где буква потерялась.',
      en: 'What a reader cannot see changes a text unnoticed; U+FFFD stands where a letter was lost.',
    },
    mend: { ru: 'Удалите символ в указанном месте и наберите слово заново.', en: 'Delete the character at the place named and type the word anew.' },
  },
  site: {
    level: 'error',
    title: { ru: 'Ошибка в site.yaml', en: 'A fault in site.yaml' },
    why: { ru: 'Из этого файла берутся организация, адрес сайта, часовой пояс, языки и список документов.', en: 'Organisation, address, time zone, languages and policies come from this file.' },
    mend: { ru: 'Исправьте строку, названную в сообщении.', en: 'Correct the line that the message names.' },
  },
  language: {
    level: 'error',
    title: { ru: 'Неизвестный язык', en: 'An unknown language' },
    why: { ru: 'Перевод показывается, только если его язык назван в site.yaml и на нём есть интерфейс.', en: 'A translation is shown only where site.yaml names its language and the interface speaks it.' },
    mend: { ru: 'Добавьте язык в languages файла site.yaml или переименуйте файл: 2.kk.md, 2.en.md.', en: 'Add the language to site.yaml, or rename the file: 2.kk.md, 2.en.md.' },
  },
  'policy-name': {
    level: 'error',
    title: { ru: 'Имя папки не подходит документу', en: 'A folder’s name cannot be a policy’s' },
    why: { ru: 'Имя папки становится адресом, а занятые слова ведут на другие страницы.', en: 'The name of the folder becomes an address, and some words lead to other pages.' },
    mend: { ru: 'Назовите папку латинскими буквами, цифрами и дефисом и внесите имя в policies файла site.yaml.', en: 'Use a-z, digits and hyphens, and name the folder in the policies of site.yaml.' },
  },
  policy: {
    level: 'error',
    title: { ru: 'Документ назван, а папки нет', en: 'A policy without a folder' },
    why: { ru: 'Список документов в site.yaml и папки должны совпадать.', en: 'The list in site.yaml and the folders must agree.' },
    mend: { ru: 'Создайте папку с файлом 1.md или уберите имя из списка.', en: 'Make the folder with 1.md in it, or take the name out.' },
  },
  'file-name': {
    level: 'error',
    title: { ru: 'Имя файла – не номер редакции', en: 'A file’s name is no version' },
    why: { ru: 'По имени файла узнаётся редакция: 2.md, перевод – 2.kk.md.', en: 'The name of the file tells the edition: 2.md, a translation 2.kk.md.' },
    mend: { ru: 'Переименуйте файл или перенесите его из папки документа.', en: 'Rename the file, or move it out of the folder.' },
  },
  version: {
    level: 'error',
    title: { ru: 'Номера редакций', en: 'Versions' },
    why: { ru: 'Редакции нумеруются с 1 без пропусков и повторов, номер в шапке тот же, что в имени файла.', en: 'Versions count from 1 without gaps or doubles, and the front matter says what the file name says.' },
    mend: { ru: 'Исправьте номер или верните недостающий файл.', en: 'Correct the number, or put the missing file back.' },
  },
  'front-matter': {
    level: 'error',
    title: { ru: 'Шапка файла', en: 'Front matter' },
    why: { ru: 'Название и даты редакции берутся из строк между «---»; лишний или неверный ключ значит, что даты поняты не так.', en: 'Title and dates come from the lines between "---"; an unknown key means that a date was not understood.' },
    mend: { ru: 'Исправьте строку, названную в сообщении; значение с двоеточием возьмите в "кавычки".', en: 'Correct the line that the message names; a value with a colon stands in "quotes".' },
  },
  date: {
    level: 'error',
    title: { ru: 'Даты', en: 'Dates' },
    why: { ru: 'Редакция не может вступить в силу раньше публикации, а более поздняя – быть опубликованной раньше прежней.', en: 'No edition takes effect before it is published, and no later one is published before an earlier one.' },
    mend: { ru: 'Исправьте дату: 2026-12-01 или 2026-12-01T09:00.', en: 'Correct the date: 2026-12-01 or 2026-12-01T09:00.' },
  },
  summary: {
    level: 'error',
    title: { ru: 'Не сказано, что изменилось', en: 'No summary of changes' },
    why: { ru: 'Читатель опубликованной редакции должен узнать словами, что в ней нового.', en: 'Readers of a published edition are told in words what is new.' },
    mend: { ru: 'Добавьте summary: предложение или список предложений.', en: 'Add `summary`: a sentence or a list of sentences.' },
  },
  empty: {
    level: 'error',
    title: { ru: 'Текста нет', en: 'No text' },
    why: { ru: 'Пустую редакцию нельзя опубликовать.', en: 'An edition without words cannot be published.' },
    mend: { ru: 'Напишите текст под шапкой.', en: 'Write the text below the front matter.' },
  },
  translation: {
    level: 'error',
    title: { ru: 'Перевод без оригинала', en: 'A translation of nothing' },
    why: { ru: 'Юридическую силу имеет текст на основном языке: без него перевода быть не может.', en: 'The text in the authoritative language prevails: without it there is nothing to translate.' },
    mend: { ru: 'Добавьте файл редакции на основном языке или исправьте номер в имени перевода.', en: 'Add the edition in the authoritative language, or correct the number in the file name.' },
  },
  markdown: {
    level: 'error',
    title: { ru: 'Разметка, которой в документе быть не может', en: 'Markdown that a policy cannot hold' },
    why: { ru: 'Всё, что есть в документе, должно выйти на странице, в PDF и в Word одинаково.', en: 'Whatever a policy holds comes out alike on the page, in PDF and in Word.' },
    mend: { ru: 'Оставьте заголовки, абзацы, перечни, таблицы, полужирный, курсив и ссылки.', en: 'Keep to headings, paragraphs, lists, tables, bold, italics and links.' },
  },
  html: {
    level: 'error',
    title: { ru: 'HTML в тексте', en: 'Raw HTML' },
    why: { ru: 'HTML не попадает в PDF и Word и может скрыть слова от читателя.', en: 'HTML does not reach PDF and Word, and may hide words from readers.' },
    mend: { ru: 'Запишите то же разметкой Markdown; заметку для коллег – отдельной строкой <!-- … -->.', en: 'Write it in Markdown; a note to colleagues on a line of its own, <!-- … -->.' },
  },
  image: {
    level: 'error',
    title: { ru: 'Картинка в тексте', en: 'An image' },
    why: { ru: 'Картинку нельзя ни процитировать, ни найти, ни сравнить.', en: 'An image cannot be cited, searched or compared.' },
    mend: { ru: 'Скажите то же словами или таблицей.', en: 'Say it in words or in a table.' },
  },
  link: {
    level: 'error',
    title: { ru: 'Недопустимая ссылка', en: 'A link that is not allowed' },
    why: { ru: 'Ссылка в документе ведёт только на https:, mailto:, tel: или внутрь сайта; слова в «[скобках]: …» Markdown прячет.', en: 'Links lead to https:, mailto:, tel: or within the site; Markdown hides the words of "[brackets]: …".' },
    mend: { ru: 'Исправьте адрес или поставьте перед скобкой «\\».', en: 'Correct the address, or put "\\" before the bracket.' },
  },
  'pdf-letter': {
    level: 'warning',
    title: { ru: 'Знак, который PDF не напечатает как есть', en: 'A letter that the PDF does not print as it is' },
    why: {
      ru: 'Редкого знака нет ни в одном шрифте PDF: вместо него стоит □, а под заголовком – примечание. Арабские, индийские и другие соединяемые буквы печатаются по отдельности. На странице и в Word всё стоит как есть; при копировании из PDF получаются сами знаки.',
      en: 'No font of the PDFs has a rare letter: □ stands in its place, and a note under the title. Arabic, Indic and other joined letters are printed one by one. The page and the Word file have them as they are, and what is copied from the PDF are the letters themselves.',
    },
    mend: { ru: 'Если можно, напишите слово русскими, казахскими или латинскими буквами. Если нельзя, оставьте: документ будет опубликован с примечанием.', en: 'Write the word with letters of the Russian, Kazakh or Latin alphabet where you can. Where you cannot, leave it: the document is published with the note.' },
  },
  seal: {
    level: 'error',
    title: { ru: 'Опубликованная редакция изменена', en: 'A published edition was changed' },
    why: { ru: 'Опубликованный текст не меняется: его отпечаток стоит в editions.lock.json.', en: 'A published text never changes: its fingerprint stands in editions.lock.json.' },
    mend: { ru: 'Верните прежний текст. Опечатка исправляется командой publish --correction, остальное – новой редакцией.', en: 'Put the old text back. A typo is mended by publish --correction, everything else by a new edition.' },
  },
  statement: {
    level: 'error',
    title: { ru: 'Сказанное об опубликованной редакции изменено', en: 'What was said of a published edition was changed' },
    why: { ru: 'Описание изменений и отзыв редакции читатели уже видели: они стоят в editions.lock.json, и новое слово о редакции становится там новой записью со своим днём.', en: 'Readers were told what changed in an edition and whether it was withdrawn: that stands in editions.lock.json, and whatever is said anew becomes an entry there with its own day.' },
    mend: { ru: 'Верните прежнее командой restore или объявите новое: publish --summary, withdraw, withdraw --undo.', en: 'Restore what was said (restore), or declare the new: publish --summary, withdraw, withdraw --undo.' },
  },
  lock: {
    level: 'error',
    title: { ru: 'Замок повреждён', en: 'The lock is broken' },
    why: { ru: 'Записи editions.lock.json – цепь: удалённая, вставленная или переставленная запись видна сразу.', en: 'The entries of editions.lock.json are a chain: one taken out, put in or moved is found.' },
    mend: { ru: 'Верните файл editions.lock.json из git: его ведёт только программа. При конфликте слияния оставьте его таким, как в main, и запечатайте редакцию ещё раз.', en: 'Take editions.lock.json back from git: the tool alone writes it. After a merge conflict keep that of main and seal the edition anew.' },
  },
  unsealed: {
    level: 'warning',
    title: { ru: 'Опубликованная редакция не запечатана', en: 'A published edition is not sealed' },
    why: { ru: 'Пока отпечатка нет, изменение опубликованного текста останется незамеченным.', en: 'Without a fingerprint a change of the published text goes unseen.' },
    mend: { ru: 'Запланированную редакцию запечатает npm run policy -- publish. Опубликованную сначала сверьте с тем, что видели читатели, и выполните npm run policy -- seal. Перевод, который добавлен позже, в браузере запечатает форма «Запечатать перевод или описание».', en: 'A scheduled edition is sealed by npm run policy -- publish. Compare a published one with what readers saw first, then run npm run policy -- seal. In the browser a form (seal-edition.yml) seals a translation that came later.' },
  },
} satisfies Record<string, Rule>;
