import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filePaths } from '../support/page.ts';
import { awaitScript } from '../support/call.ts';
import { runScript } from '../support/run.ts';
import { treeHashes } from '../support/tree.ts';
import { contentFolder, workspace } from '../support/workspace.ts';

const MANY = ['--content', 'test/fixtures/many', '--as-of', '2026-09-15'];

test('pdf alone writes the PDF of the edition in force, and each published edition and redline as PDF and Word', async () => {
  using space = workspace();
  const { code, out, err } = await awaitScript('pdf.ts', ['rules', ...MANY, '--out', space.path]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/: \d+ файл(?:|а|ов) PDF и Word\n$/);
  const files = filePaths(join(space.path, 'docs'));
  expect(files.filter((path) => !path.startsWith('kk/'))).toEqual([
    'rules.pdf', 'rules/1.docx', 'rules/1.pdf',
    ...[2, 3, 4].flatMap((version) => [`rules/${version}.docx`, `rules/${version}.pdf`, `rules/${version}/changes.docx`, `rules/${version}/changes.pdf`]),
  ]);
  expect(files).toContain('kk/rules/1.pdf');
  const bytes = (name: string) => readFileSync(join(space.path, 'docs', name));
  expect(bytes('rules.pdf')).toEqual(bytes('rules/2.pdf'));
  expect(bytes('rules.pdf').subarray(0, 5).toString()).toBe('%PDF-');
});

test('without a name it writes those of every policy', async () => {
  using space = workspace();
  expect((await awaitScript('pdf.ts', [...MANY, '--out', space.path])).code).toBe(0);
  expect(filePaths(join(space.path, 'docs'))).toEqual(expect.arrayContaining(['rules.pdf', 'terms.pdf', 'terms/1.pdf']));
});

test('next to the pages of a build it only adds what is missing', async () => {
  using space = workspace();
  const content = contentFolder(space);
  const args = ['--content', content, '--out', join(space.path, 'out'), '--as-of', '2026-02-01'];
  expect(runScript('build.ts', [...args, '--no-pdf']).code).toBe(0);
  const pages = treeHashes(join(space.path, 'out'));
  expect(Object.keys(pages).filter((path) => /\.(?:pdf|docx)$/.test(path))).toEqual([]);
  expect((await awaitScript('pdf.ts', args)).code).toBe(0);
  const all = treeHashes(join(space.path, 'out'));
  expect(Object.keys(all).filter((path) => !(path in pages))).toEqual(expect.arrayContaining(['docs/rules.pdf', 'docs/rules/1.pdf']));
  expect(Object.fromEntries(Object.keys(pages).map((path) => [path, all[path]]))).toEqual(pages);
});
