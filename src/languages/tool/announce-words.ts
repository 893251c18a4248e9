/** What `withdraw`, `reschedule` and `cancel` say. */
import type { Status } from '../../model/calendar.ts';
import type { Message } from '../../model/message.ts';

type Words = Record<string, Message | ((...facts: never[]) => Message)>;

const run = (command: string, policy: string, version: number): string => `npm run policy -- ${command} ${policy} ${version}`;
/** «редакция 2 документа privacy» */
const ru = (policy: string, version: number): string => `редакция ${version} документа ${policy}`;
const en = (policy: string, version: number): string => `edition ${version} of ${policy}`;

export const ANNOUNCE = {
  reason: { ru: 'причина, которую прочтут читатели', en: 'the reason, for the readers' },
  dryRun: { ru: 'только показать, что будет, и ничего не записать', en: 'tell what would hold and write nothing' },
  noReason: { ru: 'назовите читателям причину: --reason "…"', en: 'give the readers a reason: --reason "…"' },
  seen: { ru: 'Читатель увидит:', en: 'A reader will see:' },
  notWritten: { ru: 'Ничего не записано (--dry-run).', en: 'Nothing was written (--dry-run).' },
  isDraft: (file: string): Message => ({ ru: `это проект, на сайте его нет: измените или удалите файл ${file}`, en: `it is a draft and not on the site: change or delete the file ${file}` }),
  unsealed: (policy: string, version: number): Message => ({
    ru: `${ru(policy, version)} не запечатана: сверьте её файл с тем, что опубликовано, и запечатайте командой npm run policy -- seal ${policy}`,
    en: `${en(policy, version)} is not sealed: compare its file with what was published, and seal it with npm run policy -- seal ${policy}`,
  }),
} satisfies Words;

export const WITHDRAW = {
  what: {
    ru: 'Отозвать опубликованную редакцию или отменить её отзыв (--undo).',
    en: 'Withdraw a published edition, or take its withdrawal back (--undo).',
  },
  date: { ru: 'с какого дня; без него – сейчас', en: 'from which day on; default: now' },
  backdate: { ru: 'день уже прошёл: почему отзыв объявляют задним числом', en: 'the day is past: why the withdrawal is dated back' },
  undo: { ru: 'отменить отзыв: редакция снова учитывается с этого момента', en: 'take the withdrawal back: the edition counts again from now on' },
  scheduled: (policy: string, version: number, day: string): Message => ({
    ru: `редакция ${version} ещё не опубликована (${day}), отзывать нечего. Отменить её: ${run('cancel', policy, version)}`,
    en: `edition ${version} is not published yet (${day}), there is nothing to withdraw. To cancel it: ${run('cancel', policy, version)}`,
  }),
  beforePublished: (date: string, published: string): Message => ({
    ru: `отзыв (${date}) раньше публикации (${published}): назовите тот же день или более поздний`,
    en: `it would be withdrawn (${date}) before it was published (${published}): name the same day or a later one`,
  }),
  past: (date: string, now: string): Message => ({
    ru: `${date} уже прошло (сейчас ${now}): до сих пор читатели видели другое. Без --date редакция отзывается сейчас; если нужен именно этот день, скажите читателям почему: --backdate "…"`,
    en: `${date} is past (it is ${now}), and readers saw otherwise until now. Without --date the edition is withdrawn now; if it must be that day, tell the readers why: --backdate "…"`,
  }),
  notPast: (date: string): Message => ({ ru: `${date} ещё не прошло: уберите --backdate`, en: `${date} is not past: leave out --backdate` }),
  same: (date: string): Message => ({ ru: `это уже объявлено: отзыв с ${date} по той же причине`, en: `that is announced already: withdrawn from ${date}, for the same reason` }),
  begun: (policy: string, version: number, since: string): Message => ({
    ru: `редакция ${version} уже отозвана с ${since}, день больше не меняется. Другие слова причины: --reason "…". Отменить отзыв: ${run('withdraw', policy, version)} --undo --reason "…"`,
    en: `edition ${version} is withdrawn since ${since}, and the day never changes now. Other words for the reason: --reason "…". To take the withdrawal back: ${run('withdraw', policy, version)} --undo --reason "…"`,
  }),
  notWithdrawn: (version: number): Message => ({ ru: `редакция ${version} не отозвана, отменять нечего`, en: `edition ${version} is not withdrawn, there is nothing to take back` }),
  undeclared: (file: string): Message => ({ ru: `отзыв не объявлен, он стоит только в файле: уберите строку withdrawn из ${file}`, en: `the withdrawal was not declared, it is only in the file: remove the line withdrawn from ${file}` }),
  done: (policy: string, version: number, date: string): Message => ({ ru: `Отзыв: ${ru(policy, version)}, с ${date}.`, en: `Withdrawn: ${en(policy, version)}, from ${date}.` }),
  undone: (policy: string, version: number, since: string, happened: boolean): Message => ({
    ru: `Отзыв отменён: ${ru(policy, version)}. ${happened ? `С ${since} она считалась отозванной; снова учитывается с этого момента.` : `День отзыва (${since}) не наступил, она не отзывалась.`}`,
    en: `Withdrawal taken back: ${en(policy, version)}. ${happened ? `It counted as withdrawn from ${since}; it counts again from now on.` : `The day (${since}) had not come, it was never withdrawn.`}`,
  }),
} satisfies Words;

const OVER: Partial<Record<Status, Message>> = {
  'in force': { ru: 'уже действует', en: 'is in force already' },
  superseded: { ru: 'уступила место более поздней', en: 'has given place to a later one' },
  withdrawn: { ru: 'отозвана', en: 'is withdrawn' },
};

export const RESCHEDULE = {
  what: {
    ru: 'Перенести дни редакции, которые ещё не наступили: публикацию и вступление в силу.',
    en: 'Move the days of an edition that have not come yet: publication and taking effect.',
  },
  published: { ru: 'новый день публикации', en: 'the new day of publication' },
  effective: { ru: 'новый день вступления в силу', en: 'the new day of taking effect' },
  isDraft: (policy: string): Message => ({ ru: `это проект, дат у него нет: npm run policy -- publish ${policy}`, en: `it is a draft and has no dates: npm run policy -- publish ${policy}` }),
  unsealed: (policy: string, version: number): Message => ({
    ru: `${ru(policy, version)} не запечатана: измените даты в её файле и выполните npm run policy -- publish ${policy}`,
    en: `${en(policy, version)} is not sealed: change the dates in its file and run npm run policy -- publish ${policy}`,
  }),
  over: (policy: string, version: number, status: Status): Message => ({
    ru: `редакция ${version} ${OVER[status]!.ru}: прошедшие дни не меняются. Отозвать её: ${run('withdraw', policy, version)}`,
    en: `edition ${version} ${OVER[status]!.en}: days that have passed never change. To withdraw it: ${run('withdraw', policy, version)}`,
  }),
  isPublished: (version: number, day: string): Message => ({
    ru: `редакция ${version} уже на сайте (${day}), день публикации не меняется: уберите --published`,
    en: `edition ${version} is on the site already (${day}), the day of publication never changes: leave out --published`,
  }),
  corrected: (policy: string, version: number): Message => ({
    ru: `в редакции ${version} объявлены исправления с их днями. Верните её в проекты (${run('cancel', policy, version)}) и опубликуйте с новыми датами`,
    en: `edition ${version} declares corrections with their days. Make it a draft again (${run('cancel', policy, version)}) and publish it with the new dates`,
  }),
  same: (version: number, published: string, effective: string): Message => ({
    ru: `у редакции ${version} уже эти даты: публикация ${published}, вступление в силу ${effective}. Назовите новые: --published, --effective`,
    en: `edition ${version} has these dates already: published ${published}, effective ${effective}. Name new ones: --published, --effective`,
  }),
  past: (date: string, now: string): Message => ({ ru: `${date} уже прошло (сейчас ${now}): назовите завтрашний или более поздний день`, en: `${date} is past (it is ${now}): name tomorrow or a later day` }),
  tooEarly: (version: number, before: number, day: string): Message => ({
    ru: `редакция ${before} появится на сайте ${day}, редакция ${version} не может появиться раньше неё: назовите тот же день или более поздний`,
    en: `edition ${before} appears on ${day}, and edition ${version} cannot appear before it: name the same day or a later one`,
  }),
  tooLate: (version: number, after: number, day: string): Message => ({
    ru: `редакция ${after} появится на сайте ${day}, редакция ${version} не может появиться позже неё: назовите более ранний день или сначала перенесите редакцию ${after}`,
    en: `edition ${after} appears on ${day}, and edition ${version} cannot appear after it: name an earlier day, or move edition ${after} first`,
  }),
  never: (policy: string, version: number): Message => ({
    ru: `с этими датами редакция ${version} не действовала бы ни дня: раньше или тогда же вступает в силу более поздняя. Назовите более ранний день или отмените редакцию: ${run('cancel', policy, version)}`,
    en: `with these dates edition ${version} would never be in force: a later one takes effect first. Name an earlier day, or cancel the edition: ${run('cancel', policy, version)}`,
  }),
  done: (policy: string, version: number, published: string, effective: string, announced: boolean): Message => ({
    ru: `Новые даты: ${ru(policy, version)}, ${announced ? '' : `на сайте с ${published}, `}в силе с ${effective}.`,
    en: `New dates: ${en(policy, version)}, ${announced ? '' : `on the site from ${published}, `}in force from ${effective}.`,
  }),
} satisfies Words;

export const CANCEL = {
  what: {
    ru: 'Отменить редакцию, которая ещё не действует: запланированная снова станет проектом, объявленная будет отозвана и не вступит в силу.',
    en: 'Cancel an edition that is not in force yet: a scheduled one is a draft again, an announced one is withdrawn and never comes into force.',
  },
  over: (policy: string, version: number, status: Status): Message => ({
    ru: `редакция ${version} ${OVER[status]!.ru}, отменять нечего.${status === 'withdrawn' ? '' : ` Отозвать её: ${run('withdraw', policy, version)}`}`,
    en: `edition ${version} ${OVER[status]!.en}, there is nothing to cancel.${status === 'withdrawn' ? '' : ` To withdraw it: ${run('withdraw', policy, version)}`}`,
  }),
  hasLater: (policy: string, version: number, later: number, day: string): Message => ({
    ru: `за редакцией ${version} уже запланирована редакция ${later}, и номер ${version} пропасть не может. Отмените сначала редакцию ${later} (${run('cancel', policy, later)}) или назовите причину (--reason "…"): тогда редакция ${version} появится ${day} уже отозванной`,
    en: `edition ${later} is scheduled after edition ${version}, and the number ${version} cannot go missing. Cancel edition ${later} first (${run('cancel', policy, later)}), or give a reason (--reason "…"): then edition ${version} appears on ${day} withdrawn`,
  }),
  withdrawnAtOnce: (policy: string, version: number, later: number, day: string): Message => ({
    ru: `Отмена: ${ru(policy, version)}. За ней запланирована редакция ${later}, поэтому она появится ${day} уже отозванной.`,
    en: `Cancelled: ${en(policy, version)}. Edition ${later} is scheduled after it, so that it appears on ${day} withdrawn.`,
  }),
  done: (policy: string, version: number, file: string): Message => ({
    ru: `Отмена: ${ru(policy, version)} – снова проект, на сайте её не будет. Текст остался в ${file}.`,
    en: `Cancelled: ${en(policy, version)} is a draft again and not on the site. Its text stays in ${file}.`,
  }),
} satisfies Words;
