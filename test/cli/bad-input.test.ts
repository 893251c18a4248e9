/** Bad content, end to end: each a clear problem with a place, exit 1, nothing written. */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/build/checked-content.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { awaitScript, type Script } from '../support/call.ts';
import { contentFolder, EDITION, workspace, type Workspace } from '../support/workspace.ts';

type Make = (space: Workspace) => string;
const with1 = (text: string | Uint8Array): Make => (space) => contentFolder(space, { 'rules/1.md': text });
const body = (text: string): Make => with1(EDITION.replace('Правило второе.', text));

const CASES: [string, Make, RegExp][] = [
  ['unreadable YAML', with1('---\nversion: 1\ntitle: "Правила\n---\n\nТекст.\n'), /1\.md:\d+:\d+/],
  ['no front matter', with1('# Правила\n\nТекст.\n'), /1\.md:1:1 .*/],
  ['a missing version', with1(EDITION.replace('version: 1\n', '')), /1\.md:\d+:\d+ .*version/],
  ['a version that is not the file’s', with1(EDITION.replace('version: 1', 'version: 2')), /1\.md:2:\d+ .*version/],
  ['a gap', (space) => contentFolder(space, { 'rules/3.md': EDITION.replace('version: 1', 'version: 3') }), /3\.md:1:1 .*2\.md is missing/],
  ['no title', with1(EDITION.replace('title: Правила\n', '')), /1\.md:\d+:\d+ .*title/],
  ['two files for one edition', (space) => contentFolder(space, { 'rules/01.md': EDITION }), /0?1\.md:1:1 .*/],
  ['an unknown language', (space) => contentFolder(space, { 'rules/1.de.md': '---\ntitle: Regeln\n---\n\nText.\n' }), /1\.de\.md:1:1 .*"de"/],
  ['an empty body', with1('---\nversion: 1\ntitle: Правила\npublished: 2026-01-10\n---\n\n'), /1\.md:\d+:\d+ /],
  ['an impossible date', with1(EDITION.replace('2026-01-10', '2026-02-30')), /1\.md:4:\d+ .*2026-02-30/],
  ['a body of 5 MB', with1(EDITION + 'Слово слово слово.\n\n'.repeat(150_000)), /1\.md:1:1 .*MB/],
  ['a NUL', body('Правило\u0000второе.'), /1\.md:9:11 /],
  ['a control character', body('Правило\u0008 второе.'), /1\.md:9:11 /],
  ['invalid UTF-8', with1(Buffer.concat([Buffer.from(EDITION), Buffer.from([0xcf, 0xf0, 0xe0])])), /1\.md:10:1 .*UTF-8/],
  ['raw HTML', body('Правило <script>alert(1)</script>'), /1\.md:9:\d+ .*HTML/],
  ['a javascript: link', body('[Правило](javascript:alert(1))'), /1\.md:9:\d+ /],
  ['a javascript: link in entities', body('[Правило](&#106;avascript:alert(1))'), /1\.md:9:\d+ /],
  ['a data: link by reference', body('[Правило][x]\n\n[x]: data:text/html,x'), /1\.md:(9|11):\d+ /],
  ['a link to another host without a scheme', body('[Правило](//example.com)'), /1\.md:9:\d+ /],
  ['a symbolic link out of the content', (space) => {
    const content = contentFolder(space, { 'rules/1.md': null });
    mkdirSync(join(content, 'rules'));
    symlinkSync(space.write('outside.md', EDITION), join(content, 'rules/1.md'));
    return content;
  }, /1\.md:1:1 .*symbolic link/],
  ['a policy called like an address', (space) => contentFolder(space, { 'site.yaml': 'organisation: П\nbrand: П\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru]\npolicies: [search]\n', 'search/1.md': EDITION, 'rules/1.md': null }), /site\.yaml:6:\d+ .*search/],
  ['a folder that site.yaml does not name', (space) => contentFolder(space, { 'drafts/1.md': EDITION }), /drafts:1:1 .*site\.yaml/],
  ['an unknown time zone', (space) => contentFolder(space, { 'site.yaml': 'organisation: П\nbrand: П\nurl: https://example.kz\ntimeZone: Asia/Almata\nlanguages: [ru]\npolicies: [rules]\n' }), /site\.yaml:4:\d+ .*time zone/],
];

// What every command asks first; `check` prints these lines, the others stop at them (below).
describe('the check of the content', () => {
  test.for(CASES)('%s', ([, make, place]) => {
    using space = workspace();
    const { library, problems } = checkContent(make(space));
    expect(library).toBeNull();
    const lines = problems.filter(({ level }) => level === 'error').map((problem) => formatProblem(problem, 'en'));
    expect(lines).toContainEqual(expect.stringMatching(place));
    for (const line of lines) expect(line).toMatch(/^\S.*:\d+:\d+ {2}error {2}[a-z-]+ {2}\S.{10}/);
  });
});

describe('a command that writes', () => {
  const some = CASES.filter(([name]) => ['unreadable YAML', 'invalid UTF-8'].includes(name));
  test.for([...some.map((one) => ['build.ts', ...one] as const), ...(['start.ts', 'pdf.ts'] satisfies Script[]).map((script) => [script, ...some[0]!] as const)])('%s stops at %s and writes nothing', async ([script, , make, place]) => {
    using space = workspace();
    const content = make(space);
    const out = join(space.path, 'out');
    const run = await awaitScript(script, ['--content', content, '--out', out]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(place);
    expect(run.err).toContain(': ничего не записано.');
    expect(run.out).toBe('');
    expect(run.err).not.toMatch(/^\s+at /m);
    expect(existsSync(out)).toBe(false);
  });
});

test('live preview shows what is wrong in the page, but of a folder that is not there nothing can be shown', async () => {
  const { code, out, err } = await awaitScript('dev.ts', ['--content', 'no-such-folder']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^no-such-folder\/site\.yaml:1:1 {2}error {2}file {2}такого файла нет/);
});
