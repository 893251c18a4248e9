/** Equal content and equal `--as-of` give equal bytes, on any machine (contract §4). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startScript } from '../support/run.ts';
import { recipe, site } from '../support/sites.ts';
import { treeHashes } from '../support/tree.ts';
import { cloneProject, workspace, type Workspace } from '../support/workspace.ts';

/** A production or preview build in a clone of its own, with an empty cache, beside the project under a name that begins like it. @returns hashes of every file */
async function buildIn(space: Workspace, folder: string, preview: boolean, env: Record<string, string>): Promise<Record<string, string>> {
  const root = cloneProject(join(space.path, folder));
  const out = `${root}-out`;
  const { code, err } = await startScript('build.ts', [...(preview ? ['--preview'] : []), '--as-of', recipe('own').asOf, '--out', out], { POLICY_CACHE: join(space.path, `cache of ${folder}`), ...env }, root).ended;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(existsSync(join(out, 'docs/privacy.pdf'))).toBe(true);
  return treeHashes(out);
}

// The sites that the other tests look at are built in the project's own folder, in the time zone of the machine, by one process one after the other.
test('clones in other folders, time zones and languages, with empty caches, build the trees that the project builds', async () => {
  using space = workspace();
  const [production, preview] = await Promise.all([
    buildIn(space, 'a', false, { TZ: 'Pacific/Kiritimati', LANG: 'kk_KZ.UTF-8', LC_ALL: 'kk_KZ.UTF-8' }),
    buildIn(space, 'another folder/with a longer name', true, { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }),
  ]);
  expect(Object.keys(production).length).toBeGreaterThan(30);
  expect(production).toEqual(treeHashes(join(await site('own'), '..')));
  expect(preview).toEqual(treeHashes(join(await site('own-preview'), '..')));
});
