/** One policy with errors stops itself and the publication, and no other work on the other policies. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/library.ts';
import { awaitScript, callPolicy } from '../support/call.ts';
import { contentFolder, EDITION, workspace, type Workspace } from '../support/workspace.ts';

const SITE = 'organisation: П\nbrand: П\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru, kk]\npolicies: [terms, rules]\n';
const BROKEN = EDITION.replace('Правило второе.', 'Правило <b>второе</b>.');
const SECOND = EDITION.replace('version: 1', 'version: 2').replace('второе', 'иное').replace('2026-01-10', '2026-02-10\nsummary: Изменено правило второе.');
const LEFT_OUT = 'Документ terms пропущен, в нём ошибки: npm run check покажет их.\n';
const AS_OF = ['--as-of', '2026-03-01'];

/** `terms` has an error, `rules` two sound editions and a warning. */
const broken = (space: Workspace, terms: string | Uint8Array | null = BROKEN): string =>
  contentFolder(space, { 'site.yaml': SITE, 'terms/1.md': terms, 'rules/1.md': EDITION, 'rules/2.md': SECOND });
const policy = (content: string, ...args: string[]) => callPolicy([...args, ...AS_OF, '--content', content]);
const verify = (content: string, name: string) => awaitScript('policy.ts', ['verify', join(content, name), ...AS_OF, '--content', content]);

describe('a sound policy beside one with errors', () => {
  test('is compared, and the other is not even read', () => {
    using space = workspace();
    const { code, out, err } = policy(broken(space), 'diff', 'rules');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('[-второе-]{+иное+}');
    expect(readLibrary(broken(space), { only: 'rules' }).policies.map(({ name }) => name)).toEqual(['rules']);
  });

  test('has its status reported, the other is named', () => {
    using space = workspace();
    const content = broken(space);
    const text = policy(content, 'status');
    expect(text).toMatchObject({ code: 1, err: LEFT_OUT, out: expect.stringMatching(/2 {2}действует +Действует с 10\sфевраля/) });
    const data = policy(content, 'status', '--json');
    expect(data).toMatchObject({ code: 1, err: LEFT_OUT });
    expect(JSON.parse(data.out)).toMatchObject({ policies: [{ policy: 'rules', inForce: 2 }], unread: ['terms'] });
  });

  test('has its files verified, those of the other not', async () => {
    using space = workspace();
    const content = broken(space);
    expect(await verify(content, 'rules/1.md')).toMatchObject({ code: 0, err: LEFT_OUT, out: expect.stringContaining('байты совпадают') });
    expect(await verify(content, 'terms/1.md')).toMatchObject({ code: 1, err: LEFT_OUT });
  });

  test('gets its next edition', () => {
    using space = workspace();
    const content = broken(space);
    expect(policy(content, 'new', 'rules')).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(content, 'rules/3.md'))).toBe(true);
  });

  test('is checked by every rule, and fixed', () => {
    using space = workspace();
    const content = broken(space);
    writeFileSync(join(content, 'rules/3.md'), '---\nversion: 3\ntitle: Правила\n---\n\n1. Правило "первое".\n');
    expect(policy(content, 'check').out).toMatch(/rules\/3\.md:6:12 {2}warning {2}quotes .*\n[^]*terms\/1\.md:9:12 {2}error {2}html /);
    expect(policy(content, 'check', '--fix').err).toContain('+ 1. Правило «первое».');
    expect(readFileSync(join(content, 'rules/3.md'), 'utf8')).toContain('«первое»');
  });

  test('has its documents printed, when it alone is named', async () => {
    using space = workspace();
    const content = broken(space);
    const pdf = (...names: string[]) => awaitScript('pdf.ts', [...names, ...AS_OF, '--content', content, '--out', join(space.path, 'out')]);
    expect(await pdf()).toMatchObject({ code: 1, err: expect.stringMatching(/terms\/1\.md:9:12 {2}error[^]*ничего не записано/) });
    expect(await pdf('rules')).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(space.path, 'out/docs/rules/2.pdf'))).toBe(true);
  });

  test('is not published without it', async () => {
    using space = workspace();
    const build = await awaitScript('build.ts', [...AS_OF, '--content', broken(space), '--out', join(space.path, 'out')]);
    expect(build).toMatchObject({ code: 1, err: expect.stringMatching(/terms\/1\.md:9:12 {2}error[^]*ничего не записано/) });
    expect(existsSync(join(space.path, 'out'))).toBe(false);
  });

  test('a link to the other one is not reported: its target is unknown', () => {
    using space = workspace();
    const content = broken(space);
    writeFileSync(join(content, 'rules/3.md'), '---\nversion: 3\ntitle: Правила\n---\n\n1. [Условия](../terms/#5), [соглашение](#).\n');
    const { policies } = readLibrary(content);
    expect(policies.map(({ name, problems }) => [name, problems.map(({ rule }) => rule)])).toEqual([['terms', ['html', 'html']], ['rules', []]]);
    expect(policy(content, 'check').out).not.toMatch(/link-/);
  });
});

test('of the policy with errors its own errors are reported, and only them', () => {
  using space = workspace();
  const content = contentFolder(space, { 'site.yaml': SITE, 'terms/1.md': BROKEN, 'rules/1.md': BROKEN });
  for (const args of [['diff', 'terms'], ['new', 'terms']]) {
    const { code, out, err } = policy(content, ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/terms\/1\.md:9:12 {2}error {2}html /);
    expect(err).not.toContain('rules/1.md');
  }
});

test.for<[string, string | Uint8Array | null]>([
  ['a folder that is not there', null],
  ['bytes that are no text', Buffer.from([0xcf, 0xf0, 0xe0])],
  ['front matter that cannot be read', '---\nversion: "\n---\n'],
])('%s is an error of its policy alone', ([, terms]) => {
  using space = workspace();
  expect(policy(broken(space, terms), 'status')).toMatchObject({ code: 1, err: LEFT_OUT });
});

describe('the seals', () => {
  const sealed = (space: Workspace): string => {
    const content = broken(space, EDITION);
    expect(policy(content, 'seal').code).toBe(0);
    return content;
  };

  test('a broken one is an error of its policy, and so is a missing file', () => {
    using space = workspace();
    const content = sealed(space);
    writeFileSync(join(content, 'terms/1.md'), EDITION.replace('второе', 'иное'));
    expect(policy(content, 'status')).toMatchObject({ code: 1, err: LEFT_OUT });
    expect(policy(content, 'diff', 'rules').code).toBe(0);
    rmSync(join(content, 'terms/1.md'));
    expect(policy(content, 'status')).toMatchObject({ code: 1, err: LEFT_OUT });
  });

  test('an unreadable lock stops what relies on seals, and is reported everywhere else', async () => {
    using space = workspace();
    const content = sealed(space);
    writeFileSync(join(content, 'editions.lock.json'), '{');
    expect(policy(content, 'diff', 'rules').code).toBe(0);
    expect(policy(content, 'status')).toMatchObject({ err: 'Замок editions.lock.json не читается, печати не проверены: npm run check покажет, почему.\n' });
    expect(await verify(content, 'rules/1.md')).toMatchObject({ code: 1, err: expect.stringContaining('замок не читается') });
    expect(policy(content, 'check').out).not.toContain('unsealed');
  });
});
