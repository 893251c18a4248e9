/** Loaded before all else where tests run: reading the texts of `content/` throws, whoever asks for it. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLive, LIVE } from './live-content.ts';

const READERS = ['readFileSync', 'readdirSync', 'openSync', 'cpSync', 'createReadStream'] as const;

for (const name of READERS) {
  const read = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      const [path] = args;
      const place = path instanceof URL ? fileURLToPath(path) : String(path);
      if (isLive(resolve(place))) throw new Error(`${LIVE}: ${place}`);
      return read.apply(fs, args);
    },
  });
}
syncBuiltinESMExports();
