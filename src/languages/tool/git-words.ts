/** Messages about git. */
import type { Message } from '../../model/message.ts';

type Words = Record<string, Message | ((...facts: never[]) => Message)>;

export const GIT = {
  missing: { ru: 'нет программы git: установите её', en: 'there is no git: install it' },
  noRepository: { ru: 'здесь нет репозитория git', en: 'there is no git repository here' },
  failed: (words: string): Message => ({ ru: `git сообщает об ошибке: ${words}`, en: `git reports an error: ${words}` }),
} satisfies Words;

/** Messages of `seal` where it is unknown what was sealed before. */
export const UNSEEN = {
  warning: (why: Message): Message => ({ ru: `предупреждение: ${why.ru}. Печать ставится без этой проверки`, en: `warning: ${why.en}. It is sealed without this check` }),
  truncated: {
    ru: 'история git здесь неполная (git fetch --unshallow), и что запечатывали раньше, видно не всё',
    en: 'this clone lacks part of the history (git fetch --unshallow), and not all that was sealed before can be seen',
  },
} satisfies Words;

/** Where an earlier state is kept, and how to restore it. */
export const RESTORE_FROM = {
  history: (branch: string): Message => ({ ru: `в истории ${branch}`, en: `in the history of ${branch}` }),
  where: (branch: string): Message => ({ ru: `в ${branch}`, en: `in ${branch}` }),
  git: (ref: string, files: string): Message => ({
    ru: `верните всё, как было (git checkout ${ref} -- ${files}), или закройте запрос`,
    en: `put everything back as it was (git checkout ${ref} -- ${files}), or close the request`,
  }),
} satisfies Words;

export const IMPORT = {
  what: {
    ru: 'Перенести историю файла Markdown из git: редакция на каждый день, когда на основной ветке появился другой текст.',
    en: 'Make editions of the history of a Markdown file in git: one for each day on which the main branch got another text.',
  },
  repository: { ru: 'папка с репозиторием', en: 'the folder of the repository' },
  path: { ru: 'файл в нём, например docs/privacy.md', en: 'the file in it, e.g. docs/privacy.md' },
  policy: { ru: 'как назвать документ: имя папки и адреса (обязательно)', en: 'what to call the policy: the name of its folder and address (required)' },
  exists: (folder: string): Message => ({
    ru: `${folder} уже есть: выберите другое имя (--policy) или уберите папку`,
    en: `${folder} is there already: choose another name (--policy) or move the folder away`,
  }),
  noHistory: (path: string): Message => ({
    ru: `в истории нет файла ${path}: назовите его от корня репозитория, как он называется сейчас`,
    en: `there is no ${path} in the history: name it from the root of the repository, as it is called now`,
  }),
  line: (branch: string): Message => ({
    ru: `Взята только сама ветка ${branch}, по первым родителям (git log --first-parent); дата – день, когда текст на неё попал: дата коммиттера или слияния. Переименования учтены.`,
    en: `Only the branch ${branch} itself was taken, by its first parents (git log --first-parent); the date is the day on which the text came to it: that of the committer, or of the merge. Renames were followed.`,
  }),
  shallow: { ru: 'В этой копии не вся история (shallow): более ранних редакций в ней нет. Вся: git fetch --unshallow.', en: 'This clone has not all of the history (shallow): earlier editions are not in it. All of it: git fetch --unshallow.' },
  absent: (from: string, to: string): Message => ({ ru: `С ${from} по ${to} файла на ветке не было: до его возвращения числится действующей прежняя редакция.`, en: `From ${from} to ${to} the branch did not have the file: until it came back the edition before counts as in force.` }),
  removed: (day: string): Message => ({
    ru: `${day} файл удалён с ветки. Если документ с этого дня не действует, отзовите последнюю редакцию (withdrawn).`,
    en: `The file was deleted from the branch on ${day}. If the policy is not in force since, withdraw its last edition (withdrawn).`,
  }),
  notFile: { ru: 'это ссылка, или файл слишком велик', en: 'it is a link, or the file is too large' },
  nothing: { ru: 'ни один текст истории не подошёл: ничего не записано', en: 'no text of the history would do: nothing was written' },
  skipped: (day: string, commit: string, why: string): Message => ({ ru: `пропущено ${day} (${commit}): ${why}`, en: `left out ${day} (${commit}): ${why}` }),
  notText: { ru: 'файл не в UTF-8', en: 'the file is not UTF-8' },
  dropped: (file: string, line: number, what: Message, words: string): Message => ({ ru: `${file}:${line}  ${what.ru}: ${words}`, en: `${file}:${line}  ${what.en}: ${words}` }),
  head: (keys: string): Message => ({ ru: `Строки прежних шапок не перенесены: ${keys}.`, en: `Lines of the old front matter were not carried over: ${keys}.` }),
  droppedTitle: { ru: 'Не перенесено или изменено:', en: 'Not carried over, or changed:' },
  more: (n: number): Message => ({ ru: `и ещё: ${n}`, en: `and ${n} more` }),
  earlier: (n: number): Message => ({
    ru: `Коммитов с датой раньше предыдущего: ${n}. Они отнесены к дню предыдущего.`,
    en: `Commits dated before the one that precedes them: ${n}. They count for the day of that one.`,
  }),
  done: (folder: string, editions: number, commits: number, from: string, to: string): Message => ({
    ru: `${folder}: редакций – ${editions}, из коммитов – ${commits}, с ${from} по ${to}. Документ добавлен в site.yaml.`,
    en: `${folder}: ${editions} ${editions === 1 ? 'edition' : 'editions'} from ${commits} ${commits === 1 ? 'commit' : 'commits'}, ${from} to ${to}. The policy is in site.yaml now.`,
  }),
  next: (policy: string): Message => ({
    ru: `Дальше: прочитайте даты и summary, затем запечатайте историю: npm run policy -- seal ${policy}.`,
    en: `Next: read the dates and summaries, then seal the history: npm run policy -- seal ${policy}.`,
  }),
  changedOn: (day: string): Message => ({ ru: `Изменения от ${day}.`, en: `Changes of ${day}.` }),
} satisfies Words;
