/** A reader that goes away (`… | head`) ends no command with a stack trace, and changes no exit code. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/build/root.ts';
import { cleanEnv } from '../support/run.ts';
import { contentFolder, EDITION, workspace } from '../support/workspace.ts';

const MANY = '--content test/fixtures/many --as-of 2026-09-15';

/** Runs a script whose reader is gone before it writes, standard error too where it is asked for. @returns its exit code and what it wrote to a standard error that is read */
function withoutReader(call: string, redirect = ''): { code: number; err: string } {
  using space = workspace();
  const code = join(space.path, 'code');
  const { stderr } = spawnSync('sh', ['-c', `{ "$NODE" ${call} ${redirect}; echo $? > "$CODE"; } | true`], {
    cwd: ROOT, encoding: 'utf8', env: { ...cleanEnv(), NODE: process.execPath, CODE: code },
  });
  return { code: Number(readFileSync(code, 'utf8')), err: stderr };
}

test.for<[string, number]>([
  ['scripts/policy.ts --help', 0], ['scripts/build.ts --help', 0], [`scripts/policy.ts status ${MANY}`, 0], [`scripts/policy.ts status --json ${MANY}`, 0],
  [`scripts/check.ts ${MANY}`, 0], [`scripts/policy.ts diff rules 1 2 ${MANY}`, 0], [`scripts/policy.ts diff rules 1 2 --format json ${MANY}`, 0],
  [`scripts/policy.ts pr-comment ${MANY}`, 0], [`scripts/policy.ts verify test/fixtures/many/rules/2.md ${MANY}`, 0],
  ['scripts/bench.ts redline --sizes 1 --only nobody', 0], ['scripts/check.ts --explain seal', 0], ['scripts/check.ts --content no/such/folder', 1],
])('%s | true', ([call, code]) => {
  expect(withoutReader(call)).toEqual({ code, err: '' });
});

test('also where standard error has no reader', () => {
  for (const call of ['scripts/policy.ts stauts', 'scripts/build.ts --out .']) expect(withoutReader(call, '2>&1')).toEqual({ code: 2, err: '' });
});

test('a command that writes does its work', () => {
  using space = workspace();
  const content = contentFolder(space);
  expect(withoutReader(`scripts/policy.ts new rules --content ${content}`)).toEqual({ code: 0, err: '' });
  expect(readFileSync(join(content, 'rules/2.md'), 'utf8')).toContain(EDITION.slice(-30));
});
