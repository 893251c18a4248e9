/** `npm run bench`: the figures behind what the README promises, each table a program of its own in `bench/`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Message, MessageLanguage } from '../src/model/message.ts';
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { say } = await import('../src/build/tool-language.ts');
const { newCommand, refuseCall, runCommand } = await import('../src/build/options.ts');
const { ROOT } = await import('../src/build/root.ts');
const { requireLibrary } = await import('../src/content/library.ts');

interface Table {
  what: Message;
  /** What it takes: nothing, the sizes of its rows, or options of its own. */
  takes: 'nothing' | 'sizes' | 'options';
}

const TABLES: Record<string, Table> = {
  weight: { what: { ru: 'сколько весит страница на пути к читателю', en: 'what a page weighs on the way to a reader' }, takes: 'nothing' },
  pdf: { what: { ru: 'сколько времени занимает PDF, по длине', en: 'how long a PDF takes, by length' }, takes: 'sizes' },
  redline: { what: { ru: 'насколько верно и быстро сравниваются тексты, рядом с другими', en: 'how well and how fast texts are compared, with peers' }, takes: 'options' },
  scale: { what: { ru: 'сколько стоит сборка, первая и после одного изменения, по числу редакций', en: 'what a build costs, the first and after one change, by the number of editions' }, takes: 'sizes' },
};
/** Tables that are made of the texts that are published. */
const OF_CONTENT: readonly string[] = ['weight', 'pdf'];
const listed = (lang: MessageLanguage) => Object.entries(TABLES).map(([name, { what }]) => `${name} (${what[lang]})`).join('; ');

/** The options of `redline`, and what a value of each looks like. */
const REDLINE: Record<string, RegExp> = { '--sizes': /^[1-9]\d*(,[1-9]\d*)*$/, '--limit': /^[1-9]\d*$/, '--only': /^[\w-]+$/ };

/** What is wrong with the options of a table. */
function strayOption({ takes }: Table, options: readonly string[]): Message | undefined {
  const [first] = options;
  if (first === undefined) return undefined;
  if (takes === 'options') {
    const isSound = options.every((option, i) => (i % 2 === 0 ? option in REDLINE && i + 1 < options.length : REDLINE[options[i - 1]!]!.test(option)));
    return isSound ? undefined : { ru: `«${options.join(' ')}» не подходит: можно --sizes 1,10,100 --limit 30 --only ours`, en: `"${options.join(' ')}" will not do: there are --sizes 1,10,100 --limit 30 --only ours` };
  }
  if (takes === 'nothing') return { ru: `«${first}»: у этой таблицы ключей нет`, en: `"${first}": this table takes no options` };
  const wrong = options.find((option) => !/^[1-9]\d{0,5}$/.test(option));
  return wrong === undefined ? undefined : { ru: `«${wrong}» – не размер: назовите целые числа от 1, например 10 100`, en: `"${wrong}" is no size: name whole numbers from 1, e.g. 10 100` };
}

const command = newCommand('npm run bench --', { ru: `Показать замеры: ${listed('ru')}.`, en: `Print the figures: ${listed('en')}.` }, { readsOnly: true })
  .argument('[table]', say({ ru: 'одна таблица; без имени – все', en: 'one table; all when left out' }))
  .argument('[options...]', say({ ru: 'передаётся таблице, например размеры её строк', en: 'passed on to the table, e.g. the sizes of its rows' }))
  .allowUnknownOption()
  .action((table: string | undefined, options: string[], _: object, self: typeof command) => {
    if (table !== undefined && !(table in TABLES)) {
      const known = Object.keys(TABLES).join(', ');
      refuseCall(self, { ru: `таблицы «${table}» нет: есть ${known}`, en: `there is no table "${table}": known are ${known}` });
    }
    const stray = table === undefined ? undefined : strayOption(TABLES[table]!, options);
    if (stray !== undefined) refuseCall(self, stray);
    const names = table === undefined ? Object.keys(TABLES) : [table];
    if (names.some((name) => OF_CONTENT.includes(name))) requireLibrary(join(ROOT, 'content'));
    for (const name of names) {
      console.log(`\n${name}: ${say(TABLES[name]!.what)}`);
      const { status } = spawnSync(process.execPath, ['--import', join(ROOT, 'bench/pipe.ts'), join(ROOT, 'bench', `${name}.ts`), ...options], { stdio: 'inherit' });
      if (status !== 0) process.exitCode = 1;
    }
  });

await runCommand(command);
