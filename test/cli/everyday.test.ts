/** The everyday work of the legal team turns no test of the code red: their texts are checked by `check`, the code by fixtures. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/build/root.ts';
import { LIVE } from '../support/live-content.ts';
import { callPolicy } from '../support/call.ts';
import { cleanEnv, runScript } from '../support/run.ts';
import { cloneProject, workspace } from '../support/workspace.ts';

/**
 * The test files that read files of the folder `content/` or copy it, but for what looks at workflows alone; of the forms that
 * change it one, because each runs several commands. All others are kept from its texts by `no-live-content.ts`, which the second test here is about.
 */
const TESTS = ['--maxWorkers=1', '-t', '^(?!the forms |actionlint )|«Новая редакция» makes', 'test/workflows.test.ts', 'test/check/guide.test.ts'];
const TERMS = '---\nversion: 1\ntitle: Условия использования\n---\n\n## 1. Общие положения\n\n1.1. Сервис можно использовать бесплатно.\n';

test('a policy added, an edition published, another corrected, withdrawn and translated, the suite stays green', () => {
  using space = workspace();
  const root = cloneProject(join(space.path, 'project'));
  for (const name of ['test', '.github', 'docs', 'incoming', 'README.md', 'vitest.config.ts']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  for (const name of ['README.md', 'rules.md']) cpSync(join(ROOT, 'content', name), join(root, 'content', name));
  const file = (name: string) => join(root, 'content', name);
  const edit = (name: string, from: string | RegExp, to: string): void => writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(from, to));
  const run = (at: string, ...args: string[]): void => {
    const { code, out, err } = callPolicy([...args, '--content', join(root, 'content'), '--as-of', at], {}, root);
    expect(code, `${args.join(' ')}: ${out}${err}`).toBe(0);
  };

  space.write('project/content/terms/1.md', TERMS);
  edit('site.yaml', '[privacy]', '[privacy, terms]');
  run('2026-11-24', 'publish', 'terms');
  edit('privacy/2.md', /<!--[^]*?-->\n*/, '');
  run('2026-11-25', 'publish', 'privacy', '--published', '2026-12-01');
  edit('privacy/1.md', 'сети интернет', 'сети Интернет');
  run('2026-11-26', 'publish', 'privacy', '--correction', '--edition', '1', '--note', 'Исправлена опечатка.');
  writeFileSync(file('terms/1.kk.md'), '---\ntitle: Пайдалану шарттары\n---\n\n## 1. Жалпы ережелер\n\n1.1. Сервисті тегін пайдалануға болады.\n');
  run('2026-11-27', 'seal');
  run('2026-11-28', 'withdraw', 'terms', '1', '--date', '2026-12-20', '--reason', 'Сервис закрыт.');
  run('2026-11-28', 'check');

  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const suite = spawnSync(process.execPath, [vitest, 'run', ...TESTS], { cwd: root, encoding: 'utf8', env: { ...cleanEnv(), NO_COLOR: '1' } });
  expect(suite.stdout + suite.stderr).toMatch(/Test Files {2}2 passed \(2\)/);
});

test('a test that reads the texts of today is refused', () => {
  for (const read of [() => readFileSync('content/site.yaml'), () => readFileSync(new URL('../../content/privacy/1.md', import.meta.url)), () => runScript('check.ts', ['--content', 'content']), () => runScript('check.ts', [], { POLICY_CONTENT: 'content' })]) expect(read).toThrow(LIVE);
  expect(readFileSync('content/rules.md', 'utf8')).toContain('# ');
  // What a command reads where no content is named is a fixture too.
  expect(callPolicy(['diff', 'nothing']).err).toContain('есть privacy\n');
});
