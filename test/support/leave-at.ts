/**
 * Loaded into a command by `--import`: before each rename within `KEEP_OF` it copies that folder into `KEEP_IN`, which is
 * what a power cut at that moment would leave, and ends the process in place of the rename to `KILL_AT`.
 */
import fs from 'node:fs';
import { join } from 'node:path';
import { syncBuiltinESMExports } from 'node:module';

const { renameSync } = fs;
const { KEEP_OF, KEEP_IN, KILL_AT } = process.env as Record<string, string>;
let count = 0;
fs.renameSync = (from, to) => {
  if (String(to).startsWith(KEEP_OF!)) fs.cpSync(KEEP_OF!, join(KEEP_IN!, String(++count)), { recursive: true });
  if (to === KILL_AT) process.kill(process.pid, 'SIGKILL');
  renameSync(from, to);
};
syncBuiltinESMExports();
