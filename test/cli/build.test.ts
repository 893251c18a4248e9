import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/build/root.ts';
import { runScript, startScript } from '../support/run.ts';
import { treeHashes } from '../support/tree.ts';
import { cloneProject, contentFolder, EDITION, workspace } from '../support/workspace.ts';

describe('build', () => {
  test('says what it built, as of when, and leaves other files of the folder; two at once, one of them called from elsewhere, do not disturb each other', async () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/2.md': EDITION.replace('version: 1', 'version: 2').replace('published: 2026-01-10\n', 'summary: Проба.\n') });
    const out = join(space.path, 'out');
    const letter = space.write('out/letter.txt', 'Не трогать.');
    const [named, plain] = await Promise.all([
      startScript('build.ts', ['--content', content, '--out', out, '--as-of', '2026-02-01']).ended,
      // Without `--out`, it writes to dist/ of the folder in which it is called.
      startScript('build.ts', ['--as-of', '2026-02-01'], { POLICY_CONTENT: content }, ROOT, space.path).ended,
    ]);
    for (const [{ code, out: said, err }, folder] of [[named, out], [plain, 'dist']] as const) {
      expect({ code, said, err }).toEqual({ code: 0, said: `${folder}/docs: 1 документ, 1 редакция, на 2026-02-01T00:00:00+05:00\n`, err: '' });
    }
    expect(existsSync(join(out, 'docs/rules.pdf'))).toBe(true);
    expect(existsSync(join(out, 'docs/rules/2/index.html'))).toBe(false);
    expect(existsSync(letter)).toBe(true);
    expect(treeHashes(join(space.path, 'dist/docs'))).toEqual(treeHashes(join(out, 'docs')));

    expect(runScript('build.ts', ['--preview', '--as-of', '2026-02-01'], { POLICY_CONTENT: 'content' }, space.path)).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(space.path, 'dist-preview/docs/rules/2/index.html'))).toBe(true);
  });

  // The output takes the place of what lies there: that must never be somebody's work.
  test.for(['', '.'])('--out %j does not put the site in the place of the project', async (out) => {
    using space = workspace();
    const root = cloneProject(join(space.path, 'site'));
    await startScript('build.ts', ['--out', out], {}, root).ended;
    for (const name of ['package.json', 'content/site.yaml', 'src/model/calendar.ts']) expect(existsSync(join(root, name)), name).toBe(true);
  });
});
