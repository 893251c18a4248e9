import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript, startScript } from '../support/run.ts';
import { treeHashes } from '../support/tree.ts';
import { cloneProject, contentFolder, EDITION, workspace } from '../support/workspace.ts';

describe('build', () => {
  test('says what it built, as of when; quietly where nobody watches', () => {
    using space = workspace();
    const out = join(space.path, 'out');
    const { code, out: said, err } = runScript('build.ts', ['--content', contentFolder(space), '--out', out, '--as-of', '2026-02-01T10:00']);
    expect({ code, said, err }).toEqual({ code: 0, said: `${out}/docs: 1 документ, 1 редакция, на 2026-02-01T10:00:00+05:00\n`, err: '' });
    expect(existsSync(join(out, 'docs/rules.pdf'))).toBe(true);
  });

  test('writes to dist/, with --preview to dist-preview/, called from anywhere', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/2.md': EDITION.replace('version: 1', 'version: 2').replace('published: 2026-01-10\n', 'summary: Проба.\n') });
    expect(runScript('build.ts', ['--as-of', '2026-02-01'], { POLICY_CONTENT: content }, space.path)).toMatchObject({ code: 0, err: '' });
    expect(runScript('build.ts', ['--preview', '--as-of', '2026-02-01'], { POLICY_CONTENT: 'content' }, space.path)).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(space.path, 'dist/docs/rules/1/index.html'))).toBe(true);
    expect(existsSync(join(space.path, 'dist/docs/rules/2/index.html'))).toBe(false);
    expect(existsSync(join(space.path, 'dist-preview/docs/rules/2/index.html'))).toBe(true);
  });

  test('the output may lie beside the project, under a name that begins like it', async () => {
    using space = workspace();
    const root = cloneProject(join(space.path, 'site'));
    const { code, err } = await startScript('build.ts', ['--content', contentFolder(space), '--out', `${root}-out`], {}, root).ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(existsSync(join(`${root}-out`, 'docs/rules/index.html'))).toBe(true);
  });

  test('two builds at once do not disturb each other', async () => {
    using space = workspace();
    const content = contentFolder(space);
    const builds = ['one', 'two'].map((name) => startScript('build.ts', ['--content', content, '--out', join(space.path, name), '--as-of', '2026-02-01']).ended);
    for (const { code, err } of await Promise.all(builds)) expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(treeHashes(join(space.path, 'one'))).toEqual(treeHashes(join(space.path, 'two')));
  });

  // The output takes the place of what lies there: that must never be somebody's work.
  test.for(['', '.'])('--out %j does not put the site in the place of the project', async (out) => {
    using space = workspace();
    const root = cloneProject(join(space.path, 'site'));
    await startScript('build.ts', ['--out', out], {}, root).ended;
    for (const name of ['package.json', 'content/site.yaml', 'src/model/calendar.ts']) expect(existsSync(join(root, name)), name).toBe(true);
  });

  test('--out at a folder with other files leaves them there', () => {
    using space = workspace();
    const letter = space.write('out/letter.txt', 'Не трогать.');
    runScript('build.ts', ['--content', contentFolder(space), '--out', join(space.path, 'out')]);
    expect(existsSync(letter)).toBe(true);
  });
});
