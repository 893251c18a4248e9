/** `npm run bench`: the figures behind what the README promises, each table a program of its own in `bench/`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { newCommand, runCommand } from '../src/build/options.ts';
import { ROOT } from '../src/build/place.ts';

const TABLES: Record<string, string> = {
  weight: 'what a page weighs on the way to a reader',
  pdf: 'how long a PDF takes, by length',
  redline: 'how well and how fast texts are compared, with peers',
  site: 'how the build grows with the number of editions',
};

const command = newCommand('npm run bench --', `Print the figures: ${Object.entries(TABLES).map(([name, what]) => `${name} (${what})`).join('; ')}.`)
  .argument('[table]', 'one table; all when left out')
  .argument('[options...]', 'passed on to the table, e.g. the sizes of its rows')
  .allowUnknownOption()
  .action((table: string | undefined, options: string[], _: object, self: typeof command) => {
    if (table !== undefined && !(table in TABLES)) self.error(`error: there is no table "${table}": known are ${Object.keys(TABLES).join(', ')}`, { exitCode: 2 });
    for (const name of table === undefined ? Object.keys(TABLES) : [table]) {
      console.log(`\n${name}: ${TABLES[name]}`);
      const { status } = spawnSync(process.execPath, [join(ROOT, 'bench', `${name}.ts`), ...options], { stdio: 'inherit' });
      if (status !== 0) process.exitCode = 1;
    }
  });

await runCommand(command);
