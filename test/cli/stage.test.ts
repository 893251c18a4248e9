/** A build that fails or is killed leaves the output as it was; the next one clears up. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openStage } from '../../src/build/stage.ts';
import { runScript, startScript } from '../support/run.ts';
import { treeHashes } from '../support/tree.ts';
import { contentFolder, EDITION, workspace, type Workspace } from '../support/workspace.ts';

const AS_OF = ['--as-of', '2026-09-15'];

/** An output folder that a build filled. */
function builtFolder(space: Workspace, content: string): string {
  const out = join(space.path, 'out');
  expect(runScript('build.ts', ['--content', content, '--out', out, ...AS_OF])).toMatchObject({ code: 0, err: '' });
  return out;
}

test('a failed build leaves the previous output untouched', () => {
  using space = workspace();
  const content = contentFolder(space);
  const out = builtFolder(space, content);
  const before = treeHashes(out);
  space.write('content/rules/1.md', EDITION.replace('version: 1', 'version: one'));
  expect(runScript('build.ts', ['--content', content, '--out', out]).code).toBe(1);
  // A fault that no content check foresees: the cache cannot be written.
  space.write('content/rules/1.md', EDITION.replace('второе', 'третье'));
  const { code, err } = runScript('build.ts', ['--content', content, '--out', out], { POLICY_CACHE: space.write('a file', '') });
  expect(code).toBe(1);
  expect(err).toMatch(/^ошибка: /);
  expect(err).not.toMatch(/^\s+at /m);
  expect(treeHashes(out)).toEqual(before);
  expect(readdirSync(space.path).sort()).toEqual(['a file', 'content', 'out']);
});

test('a build killed at any moment leaves the previous output untouched, and the next build clears up', async () => {
  using space = workspace();
  const content = contentFolder(space);
  const out = builtFolder(space, content);
  const before = treeHashes(join(out, 'docs'));
  const saved = join(space.path, 'saved');
  cpSync(out, saved, { recursive: true });
  space.write('content/rules/1.md', EDITION.replace('второе', 'третье'));
  for (const moment of ['', 'index.html', 'rules.pdf', 'card.png']) {
    expect(await killAt(moment, content, out, saved), `${moment} was never seen`).toBe(true);
    expect(treeHashes(join(out, 'docs')), moment).toEqual(before);
  }
  expect(readdirSync(out).some((name) => name.startsWith('.docs.new-'))).toBe(true);
  builtFolder(space, content);
  expect(readdirSync(space.path).sort()).toEqual(['content', 'out', 'saved']);
  expect(readdirSync(out).sort()).toEqual(['.policies-output', 'docs']);
  expect(treeHashes(join(out, 'docs'))).not.toEqual(before);
});

/** Kills a build once a path is there in its stage. A build too quick to be caught is tried again on the old output. */
async function killAt(moment: string, content: string, out: string, saved: string): Promise<boolean> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const { child, ended } = startScript('build.ts', ['--content', content, '--out', out, ...AS_OF]);
    const stage = join(out, `.docs.new-${child.pid}`);
    const path = join(stage, moment);
    while (!existsSync(path) && child.exitCode === null) await nextTurn();
    child.kill('SIGKILL');
    const { code } = await ended;
    // Without its stage it was through before the signal came.
    if (code === null && existsSync(stage)) return true;
    rmSync(out, { recursive: true });
    cpSync(saved, out, { recursive: true });
  }
  return false;
}

describe('a stage', () => {
  test('killed between its two renames, the next one puts the previous output back', () => {
    using space = workspace();
    const out = join(space.path, 'out');
    space.write('out/docs/page', 'old');
    renameSync(join(out, 'docs'), join(out, '.docs.previous'));
    const stage = openStage(out, 'docs');
    expect(existsSync(join(out, 'docs/page'))).toBe(true);
    stage.discard();
    expect(readdirSync(out)).toEqual(['docs']);
  });

  test('keeps its hands off what else lies in the output folder, and off the stage of a build that is still running', () => {
    using space = workspace();
    const out = join(space.path, 'out');
    space.write('out/letter', 'mine');
    mkdirSync(join(out, `.docs.new-${process.ppid}`));
    const stage = openStage(out, 'docs');
    writeFileSync(join(stage.path, 'page'), 'new');
    stage.commit();
    stage.discard();
    expect(readdirSync(out, { recursive: true }).sort()).toEqual([`.docs.new-${process.ppid}`, '.policies-output', 'docs', 'docs/page', 'letter']);
  });

  test('that comes to nothing leaves nothing, not the folders that it made', () => {
    using space = workspace();
    const stage = openStage(join(space.path, 'deep/out'), 'docs');
    writeFileSync(join(stage.path, 'page'), 'half');
    stage.discard();
    expect(readdirSync(space.path)).toEqual([]);
  });
});
