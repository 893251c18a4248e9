import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from '../support/run.ts';
import { contentFolder, EDITION, workspace } from '../support/workspace.ts';

const BROKEN = EDITION.replace('title: Правила', 'titel: Правила');

describe.for<[string, string[]]>([['check.ts', []], ['policy.ts', ['check']]])('%s %j', ([script, before]) => {
  test('sound content: exit 0', () => {
    for (const content of ['content', 'test/fixtures/many', 'test/fixtures/repealed']) {
      expect(runScript(script, [...before, '--content', content])).toEqual({ code: 0, out: 'No problems.\n', err: '' });
    }
  });

  test('a problem is a line of text with its place: exit 1', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': BROKEN });
    const { code, out, err } = runScript(script, [...before, '--content', content]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(`${join(content, 'rules/1.md')}:3:1  error  front-matter  `);
    expect(out).toContain('did you mean `title`?');
    expect(out).toMatch(/\d errors?, 0 warnings\.\n$/);
  });

  test('the same as annotations for GitHub', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': BROKEN });
    const { code, out } = runScript(script, [...before, '--format', 'github', '--content', content]);
    expect(code).toBe(1);
    expect(out).toContain(`::error file=${join(content, 'rules/1.md')},line=3,col=1,title=front-matter::`);
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning) file=/);
  });

  test('the same as data', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.md': BROKEN });
    const { code, out } = runScript(script, [...before, '--format', 'json', '--content', content]);
    expect(code).toBe(1);
    const { problems } = z.strictObject({
      problems: z.array(z.strictObject({ file: z.string(), line: z.number(), column: z.number(), level: z.enum(['error', 'warning']), rule: z.string(), message: z.string() })),
    }).parse(JSON.parse(out));
    expect(problems).toContainEqual(expect.objectContaining({ file: join(content, 'rules/1.md'), line: 3, column: 1, level: 'error' }));
  });
});

test('a letter that the PDF’s font lacks is a problem that names clause and letter', () => {
  using space = workspace();
  const content = contentFolder(space, { 'rules/1.md': EDITION.replace('Правило второе', 'Правило 漢') });
  const { code, out } = runScript('check.ts', ['--content', content]);
  expect(code).toBe(1);
  expect(out).toMatch(/rules\/1\.md:9:\d+ {2}error .*漢/);
});

test('a content folder that is not there is a problem, not a stack trace', () => {
  const { code, out } = runScript('check.ts', ['--content', 'no-such-folder']);
  expect(code).toBe(1);
  expect(out).toMatch(/^no-such-folder\/site\.yaml:1:1 {2}error {2}file {2}does not exist/);
});
