/** `npm run bench`: the figures behind what the README promises, each table a program of its own in `bench/`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { say } from '../src/build/tool-language.ts';
import { newCommand, refuseCall, runCommand } from '../src/build/options.ts';
import { ROOT } from '../src/build/root.ts';
import type { Message, MessageLanguage } from '../src/model/message.ts';

const TABLES: Record<string, Message> = {
  weight: { ru: 'сколько весит страница на пути к читателю', en: 'what a page weighs on the way to a reader' },
  pdf: { ru: 'сколько времени занимает PDF, по длине', en: 'how long a PDF takes, by length' },
  redline: { ru: 'насколько верно и быстро сравниваются тексты, рядом с другими', en: 'how well and how fast texts are compared, with peers' },
  site: { ru: 'как растёт сборка с числом редакций', en: 'how the build grows with the number of editions' },
};
const listed = (lang: MessageLanguage) => Object.entries(TABLES).map(([name, what]) => `${name} (${what[lang]})`).join('; ');

const command = newCommand('npm run bench --', { ru: `Показать замеры: ${listed('ru')}.`, en: `Print the figures: ${listed('en')}.` })
  .argument('[table]', say({ ru: 'одна таблица; без имени – все', en: 'one table; all when left out' }))
  .argument('[options...]', say({ ru: 'передаётся таблице, например размеры её строк', en: 'passed on to the table, e.g. the sizes of its rows' }))
  .allowUnknownOption()
  .action((table: string | undefined, options: string[], _: object, self: typeof command) => {
    if (table !== undefined && !(table in TABLES)) {
      const known = Object.keys(TABLES).join(', ');
      refuseCall(self, { ru: `таблицы «${table}» нет: есть ${known}`, en: `there is no table "${table}": known are ${known}` });
    }
    for (const name of table === undefined ? Object.keys(TABLES) : [table]) {
      console.log(`\n${name}: ${say(TABLES[name]!)}`);
      const { status } = spawnSync(process.execPath, ['--import', join(ROOT, 'bench/pipe.ts'), join(ROOT, 'bench', `${name}.ts`), ...options], { stdio: 'inherit' });
      if (status !== 0) process.exitCode = 1;
    }
  });

await runCommand(command);
