import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../src/build/place.ts';

export interface Finished {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a script of the project as a person would, and waits for its end. */
export function runScript(script: string, args: string[], env: Record<string, string> = {}, cwd: string = ROOT): Finished {
  const result = spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...args], {
    cwd, encoding: 'utf8', env: { ...cleanEnv(), ...env }, maxBuffer: 64 * 1024 * 1024,
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** The environment without what would choose content or moment, or tell a tool that tests are running. */
export function cleanEnv(): Record<string, string> {
  const foreign = /^(POLICY_|VITEST|NODE_ENV$|TEST$|PROD$|DEV$|MODE$|BASE_URL$|SSR$)/;
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !foreign.test(entry[0]) && entry[1] !== undefined));
}
