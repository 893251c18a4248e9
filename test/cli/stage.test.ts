/** A build that fails or is killed leaves the output as it was; the next one clears up. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markOutput } from '../../src/build/output.ts';
import { openStage } from '../../src/build/stage.ts';
import { runScript } from '../support/run.ts';
import { treeHashes } from '../support/tree.ts';
import { contentFolder, EDITION, workspace, type Workspace } from '../support/workspace.ts';

/** An output folder as an earlier build left it. */
function earlierOutput(space: Workspace): string {
  space.write('out/docs/rules/index.html', 'of the earlier build');
  const out = join(space.path, 'out');
  markOutput(out);
  return out;
}

test('a failed build leaves the previous output untouched', () => {
  using space = workspace();
  const content = contentFolder(space);
  const out = earlierOutput(space);
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

test('a build killed at any moment leaves the previous output, and the next build cleans up', () => {
  using space = workspace();
  const build = ['--content', contentFolder(space), '--out', earlierOutput(space), '--as-of', '2026-09-15'];
  const out = join(space.path, 'out');
  const docs = join(out, 'docs');
  const before = treeHashes(docs);
  const killed = { KEEP_OF: out, KEEP_IN: join(space.path, 'left'), KILL_AT: docs, NODE_OPTIONS: `--import=${join(import.meta.dirname, '../support/leave-at.ts')}` };
  expect(runScript('build.ts', build, killed).code).toBeNull();

  const moments = readdirSync(killed.KEEP_IN).map((name) => join(killed.KEEP_IN, name));
  const seen = (folder: string): string[] => readdirSync(folder).flatMap((name) => (name.startsWith('.docs.new-') ? readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }) : []));
  // Before the pages, with them alone, with documents, with everything, and between the two renames that put it in place.
  expect(moments.some((folder) => seen(folder).length === 0)).toBe(true);
  for (const [there, missing] of [['index.html', 'rules.pdf'], ['rules.pdf', 'card.png'], ['card.png', '-']]) expect(moments.some((folder) => seen(folder).includes(there!) && !seen(folder).includes(missing!)), there).toBe(true);
  expect(moments.filter((folder) => !existsSync(join(folder, 'docs')))).toHaveLength(1);
  for (const folder of moments) {
    if (existsSync(join(folder, 'docs'))) expect(treeHashes(join(folder, 'docs')), folder).toEqual(before);
    openStage(folder, 'docs').discard();
    expect(readdirSync(folder).sort()).toEqual(['.policies-output', 'docs']);
    expect(treeHashes(join(folder, 'docs')), folder).toEqual(before);
  }

  expect(runScript('build.ts', build)).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(out).sort()).toEqual(['.policies-output', 'docs']);
  expect(existsSync(join(docs, 'rules.pdf'))).toBe(true);
  expect(treeHashes(docs)['rules/index.html']).not.toBe(before['rules/index.html']);
});

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

  test('does not touch other files of the output folder, nor the stage of a build that is still running', () => {
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

  test('that fails leaves nothing, not even the folders that it made', () => {
    using space = workspace();
    const stage = openStage(join(space.path, 'deep/out'), 'docs');
    writeFileSync(join(stage.path, 'page'), 'half');
    stage.discard();
    expect(readdirSync(space.path)).toEqual([]);
  });
});
