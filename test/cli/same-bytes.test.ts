/** Equal content and equal `--as-of` give equal bytes, on any machine (contract §4). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startScript } from '../support/run.ts';
import { recipe, site } from '../support/sites.ts';
import { treeHashes } from '../support/tree.ts';
import { cloneProject, workspace, type Workspace } from '../support/workspace.ts';

/** A production and a preview build in a clone of its own, with an empty cache. @returns hashes of every file */
async function buildBoth(space: Workspace, folder: string, env: Record<string, string>): Promise<Record<string, string>[]> {
  const root = cloneProject(join(space.path, folder));
  const { asOf } = recipe('own');
  const trees: Record<string, string>[] = [];
  for (const [args, out] of [[[], 'dist'], [['--preview'], 'dist-preview']] as const) {
    const { code, err } = await startScript('build.ts', [...args, '--as-of', asOf], { POLICY_CACHE: join(space.path, `cache of ${folder}`), ...env }, root).ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(existsSync(join(root, out, 'docs/privacy.pdf'))).toBe(true);
    trees.push(treeHashes(join(root, out)));
  }
  return trees;
}

test('two clones in other folders, time zones and languages, with empty caches, build identical trees', async () => {
  using space = workspace();
  const [here, there] = await Promise.all([
    buildBoth(space, 'a', { TZ: 'Pacific/Kiritimati', LANG: 'kk_KZ.UTF-8', LC_ALL: 'kk_KZ.UTF-8' }),
    buildBoth(space, 'another folder/with a longer name', { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }),
  ]);
  expect(Object.keys(here[0]!).length).toBeGreaterThan(30);
  expect(there).toEqual(here);
  // And the same as the sites that the other tests look at, which one process built one after the other.
  expect(treeHashes(join(await site('own'), '..'))).toEqual(here[0]);
  expect(treeHashes(join(await site('own-preview'), '..'))).toEqual(here[1]);
});
