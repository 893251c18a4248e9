/**
 * Loaded into a command by `--import`: ends its process, as a power cut would, in place of the rename that
 * `KILL_AT` counts to among those within `KILL_IN`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { renameSync } = fs;
let count = 0;
fs.renameSync = (from, to) => {
  if (String(to).startsWith(process.env.KILL_IN!) && ++count === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL');
  renameSync(from, to);
};
syncBuiltinESMExports();
