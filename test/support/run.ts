import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ROOT } from '../../src/build/root.ts';
import { isLive, LIVE } from './live-content.ts';

export interface Finished {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a script of the project as a person would, and waits for its end. */
export function runScript(script: string, args: string[], env: Record<string, string> = {}, cwd: string = ROOT): Finished {
  const result = spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...args], {
    // A command that goes on where it should have refused is ended, and not waited for.
    cwd, encoding: 'utf8', env: envAt(cwd, args, env), maxBuffer: 64 * 1024 * 1024, timeout: 300_000,
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** The content that commands work on in the project where a test names none: never what `content/` holds today. */
export const OWN = 'test/fixtures/own';

/** The environment without what would choose moment or language, or tell a tool that tests are running. */
export function cleanEnv(): Record<string, string> {
  const foreign = /^(POLICY_|VITEST|NODE_ENV$|TEST$|PROD$|DEV$|MODE$|BASE_URL$|SSR$|LANG$|LANGUAGE$|LC_)/;
  const kept = Object.entries(process.env).filter((entry): entry is [string, string] => !foreign.test(entry[0]) && entry[1] !== undefined);
  // Half of a short command's time is the reading of its own code.
  return { ...Object.fromEntries(kept), NODE_COMPILE_CACHE: join(ROOT, '.cache/node') };
}

/** The environment of a script that is started in a folder. @throws Error where a test names the texts that the legal team works on */
export function envAt(folder: string, args: readonly string[], env: Record<string, string>): Record<string, string> {
  if (folder !== ROOT) return { ...cleanEnv(), ...env };
  const all = { ...cleanEnv(), POLICY_CONTENT: OWN, ...env };
  if ([...args, all.POLICY_CONTENT].some((path) => isLive(resolve(ROOT, path)))) throw new Error(`${LIVE}: ${args.join(' ')}`);
  return all;
}

/** A script that goes on running. */
export interface Running {
  child: ChildProcess;
  /** Waits until its output says something. @throws Error with all it said, where it ends before */
  says(words: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Finished>;
}

/** Starts a script of the project and lets it run; end it with `stop`. @param root of the project @param cwd the folder it is called in */
export function startScript(script: string, args: string[], env: Record<string, string> = {}, root: string = ROOT, cwd: string = root): Running {
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], { cwd, env: envAt(cwd, args, env), stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => (said.out += data));
  child.stderr.on('data', (data) => (said.err += data));
  const ended = new Promise<Finished>((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  const says = (words: RegExp) => new Promise<RegExpExecArray>((found, failed) => {
    const look = (): void => {
      const match = words.exec(said.out);
      if (match) found(match);
    };
    look();
    child.stdout.on('data', look);
    void ended.then(() => failed(new Error(`ended without saying ${words}: ${said.out}${said.err}`)));
  });
  return { child, says, ended };
}

/** Ends a script that was started. */
export async function stop({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}
