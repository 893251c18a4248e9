/** A further output is one folder: nothing in `src/` knows of it, and it is wherever the outputs of ours are. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/build/checked-content.ts';
import { loadOutputs, outputsOf } from '../../src/build/load-outputs.ts';
import { previewFiles } from '../../src/cli/comment/comment-preview.ts';
import { sha256 } from '../../src/content/hash.ts';
import { OUTPUTS, withOutputs } from '../../src/outputs/registry.ts';
import { ContentError, formatProblem } from '../../src/model/problem.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { awaitScript } from '../support/call.ts';
import { attribute, plain, readPage } from '../support/page.ts';
import { cleanEnv, startScript, stop } from '../support/run.ts';
import { plainOutput } from '../support/sites.ts';
import { treeHashes } from '../support/tree.ts';
import { contentFolder, workspace, type Workspace } from '../support/workspace.ts';

const PLAIN = 'test/fixtures/plain-output';
const MANY = ['--content', 'test/fixtures/many', '--as-of', '2026-09-15'];
const ORIGIN = requireLibrary('test/fixtures/many').site.url;

describe('a plain-text output', () => {
  let docs: string;
  let without: string;
  const read = (name: string) => readFileSync(join(docs, name), 'utf8');
  beforeAll(async () => {
    ({ plain: docs, many: without } = await plainOutput());
  });

  test('is at its addresses: the policy\'s own one, those of a translation and of redlines', () => {
    const text = read('rules/2.txt');
    expect(text).toMatch(/^https:\/\/\S+\/docs\/rules\/2\.txt\nДействует с /);
    expect(text.split('\n').length).toBeGreaterThan(5);
    expect(read('rules.txt')).toBe(text);
    expect(read('kk/rules/1.txt')).toMatch(/^https:\/\/\S+\/docs\/kk\/rules\/1\.txt\n/);
    expect(read('rules/2/changes.txt')).toMatch(/^https:\/\/\S+\/docs\/rules\/2\/changes\.txt\n/);
    expect(read('rules/2/changes.txt')).toMatch(/^\+/m);
  });

  test('is among the downloads of the pages, after ours, with its size, in the words of the page', () => {
    const links = (path: string): string[] => readPage(docs, path).all('a[href$=".txt"]').map((link) => `${attribute(link, 'href')} ${attribute(link, 'type')} ${plain(link)}`);
    expect(links('/docs/rules/2/').at(-1)).toMatch(/^\/docs\/rules\.txt text\/plain Простой текст, \d КБ$/);
    expect(links('/docs/rules/1/').at(-1)).toMatch(/^\/docs\/rules\/1\.txt text\/plain Простой текст, \d КБ$/);
    expect(links('/docs/kk/rules/1/').at(-1)).toMatch(/^\/docs\/kk\/rules\/1\.txt text\/plain Қарапайым мәтін, /);
    expect(links('/docs/rules/2/changes/')).toHaveLength(1);
  });

  test('is in editions.json among `files`, ours under their keys as ever; in the feed and the linked data', () => {
    interface Listed { version: number; pdf: object; files: object[]; changes?: { pdf: object; files: object[] } }
    const { editions } = JSON.parse(read('rules/editions.json')) as { editions: Listed[] };
    const listed = (name: string) => ({ url: `${ORIGIN}/docs/${name}`, mediaType: 'text/plain', bytes: Buffer.byteLength(read(name)), sha256: sha256(read(name)) });
    const second = editions.find(({ version }) => version === 2)!;
    expect(second.files).toEqual([listed('rules/2.txt')]);
    expect(second.changes!.files).toEqual([listed('rules/2/changes.txt')]);
    expect(Object.keys(second.pdf)).toEqual(['url', 'sha256', 'bytes']);
    expect(read('rules/feed.xml')).toContain(`type="text/plain" href="${ORIGIN}/docs/rules/2.txt"`);
    expect(read('rules/2/index.html')).toContain(`"encodingFormat":"text/plain","contentUrl":"${ORIGIN}/docs/rules/2.txt"`);
  });

  test('verify knows its files, and says where the words of another differ', async () => {
    using space = workspace();
    const verify = (file: string) => awaitScript('policy.ts', ['verify', file, ...MANY], { POLICY_OUTPUTS: PLAIN });
    expect((await verify(join(docs, 'rules/2.txt'))).out).toMatch(/^2\.txt: это редакция 2 .*, байты совпадают с опубликованными, .*\n.*\n {2}адрес: \S+\/rules\/2\.txt\n$/);
    expect((await verify(join(docs, 'rules/2/changes.txt'))).out).toMatch(/^changes\.txt: это сравнение редакции 2 .* с редакцией 1, байты совпадают/);
    const forged = await verify(space.write('forged.txt', read('rules/2.txt').replace(/\n(?=$)/, ' подделка\n')));
    expect(forged).toMatchObject({ code: 1 });
    expect(forged.out).toMatch(/байты НЕ совпадают.*\n.*слова отличаются: 1 место\n.*в файле: «подделка»/);
    expect((await verify('package.json')).out).toBe('package.json: это не PDF, не документ Word (.docx), не Markdown с шапкой редакции и не простой текст\n');
  });

  test('a link to its file is accepted, a link to a file that no output makes is an error', () => {
    using space = workspace();
    const content = contentFolder(space);
    space.write('content/rules/1.md', readFileSync(join(content, 'rules/1.md'), 'utf8').replace('Правило первое.', 'Правило [первое](/docs/rules.txt), [второе](/docs/rules.pdf).'));
    const targets = (outputs: typeof OUTPUTS) => checkContent(content, { outputs }).problems.filter(({ rule }) => rule === 'link-target').map(({ message }) => message.en);
    expect(targets(loadOutputs([PLAIN]))).toEqual([]);
    expect(targets(OUTPUTS)).toEqual([expect.stringContaining('/docs/rules.txt')]);
  });

  test('changes no other file than those that name it', () => {
    const [hashes, before] = [treeHashes(docs), treeHashes(without)];
    expect(Object.keys(hashes).filter((path) => path in before || !path.endsWith('.txt'))).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((path) => hashes[path] !== before[path]);
    expect(changed.filter((path) => !/\/index\.html$|^404\.html$|editions\.json$|feed\.xml$|^sha256sums\.txt$/.test(path))).toEqual([]);
    expect(changed.filter((path) => !readFileSync(join(docs, path), 'utf8').includes('.txt'))).toEqual([]);
  });
});

describe('live preview', () => {
  let running: ReturnType<typeof startScript>;
  let origin: string;
  beforeAll(async () => {
    running = startScript('dev.ts', [...MANY, '--port', '45107'], { POLICY_OUTPUTS: PLAIN });
    [, origin] = (await running.says(/(http:\/\/localhost:\d+)\/docs\//)) as unknown as [string, string];
  });
  afterAll(() => stop(running));

  test.each([
    ['rules/2.pdf', 'application/pdf', /^%PDF-/],
    ['rules.pdf', 'application/pdf', /^%PDF-/],
    ['rules/2.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', /^PK/],
    ['rules/2/changes.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', /^PK/],
    ['rules/2.md', 'text/markdown; charset=utf-8', /^---\n/],
    ['kk/rules/1.md', 'text/markdown; charset=utf-8', /^---\n/],
    ['rules/2.txt', 'text/plain; charset=utf-8', /^https:/],
  ])('serves %s', async (name, type, start) => {
    const response = await fetch(`${origin}/docs/${name}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toMatch(start);
  });

  test('names them on the page', async () => {
    const page = await (await fetch(`${origin}/docs/rules/2/`)).text();
    for (const name of ['rules.pdf', 'rules/2.docx', 'rules/2.md', 'rules.txt']) expect(page).toContain(`href="/docs/${name}"`);
  });

  test.each(['rules/9.pdf', 'rules/9.md', 'nothing.docx', 'terms/1/changes.pdf'])('has no %s', async (name) => {
    expect((await fetch(`${origin}/docs/${name}`)).status).toBe(404);
  });
});

test('nothing outside of its folder names an output', () => {
  // The content is Markdown too; these files ask for an output on purpose: the words of the tool, and the preview of a pull request, which is of PDFs.
  const free = ['src/model/address.ts', 'src/cli/publish.ts', 'src/cli/comment/comment-preview.ts'];
  const files = globSync('src/{model,check,outputs,site,pages,build,cli}/**/*.{ts,astro}').filter((file) => !/^src\/outputs\/(pdf|docx|markdown)\//.test(file) && !free.includes(file));
  const names = OUTPUTS.flatMap(({ id, extension, mediaType }) => [`'${id}'`, `'${extension}'`, `"${mediaType}"`, `'${mediaType}'`]);
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap((file) => names.filter((name) => readFileSync(file, 'utf8').includes(name)).map((name) => `${file}: ${name}`))).toEqual([]);
});

test('the definitions do not load what rendering needs', () => {
  const program = `
    import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { console.log(url); return next(url, context); } });
    await import('./src/outputs/registry.ts');`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', env: cleanEnv() });
  const loaded = stdout.trim().split('\n').map((url) => url.slice(url.indexOf('/src/') + 1));
  expect(loaded).toContain('src/outputs/pdf/index.ts');
  expect(loaded.filter((file) => !/^src\/(model|languages)\/|^src\/outputs\/(?:\w+\/index|registry|output-definition)\.ts$/.test(file))).toEqual([]);
});

describe('outputs side by side', () => {
  test.each(OUTPUTS.map((output) => [output.id, output] as const))('%s is sound: a name and an address of its own, words in every language', (_, output) => {
    for (const kind of output.of) for (const lang of ['ru', 'kk', 'en']) expect(output.label(lang, kind)).toMatch(/\S/);
    expect(output.recognises && output.identify).toBeTypeOf('function');
    expect(withOutputs([])).toContain(output);
  });

  test.each([
    [{ id: 'pdf' }, 'output pdf: there is another one of this id'],
    [{ extension: 'docx' }, 'output new: addresses in .docx are taken'],
    [{ extension: 'json' }, 'output new: addresses in .json are taken'],
    [{ extension: '../x' }, 'output new: "../x" cannot end an address'],
    [{ mediaType: 'image/png' }, 'output new: verify needs its words'],
  ])('%j is refused', (fault, message) => {
    const [plain] = loadOutputs([PLAIN]).slice(-1);
    expect(() => withOutputs([{ ...plain!, id: 'new', ...fault }])).toThrow(message);
  });
});

describe('the list of outputs in site.yaml', () => {
  const listed = (space: Workspace, outputs: string): string => {
    const content = contentFolder(space);
    appendFileSync(join(content, 'site.yaml'), `outputs: ${outputs}\n`);
    return content;
  };

  test('says which are made; a further one is made where its folder is named', () => {
    using space = workspace();
    const content = listed(space, '[markdown, pdf]');
    const ids = (folders: string[] = []) => outputsOf(content, requireLibrary(content).site, folders).map(({ id }) => id);
    expect(ids()).toEqual(['pdf', 'markdown']);
    expect(ids([PLAIN])).toEqual(['pdf', 'markdown', 'plain']);
  });

  test.each([
    ['[pdf, markdown, dokx]', '`outputs` names "dokx", and there is no such output: the known ones are pdf, docx, markdown', '7:26'],
    ['[markdown]', '`outputs` leaves out pdf, which the permanent address and the data promise: add pdf', '7:10'],
    ['[pdf, docx]', '`outputs` leaves out markdown, which the permanent address and the data promise: add markdown', '7:10'],
  ])('%s is refused by the check and by the build, with its place', (outputs, message, place) => {
    using space = workspace();
    const content = listed(space, outputs);
    const line = `${join(content, 'site.yaml')}:${place}  error  site  ${message}`;
    expect(checkContent(content, { outputs: OUTPUTS }).problems.filter(({ rule }) => rule === 'site').map((problem) => formatProblem(problem, 'en'))).toEqual([line]);
    expect(() => outputsOf(content, requireLibrary(content).site, [])).toThrow(ContentError);
  });
});

test('what a reviewer opens by itself are the pages and the outputs with the policy\'s own address, a further one among them', () => {
  const { site, policies: [policy] } = requireLibrary('test/fixtures/many');
  const files = previewFiles(site, policy!.editions.slice(1, 2), loadOutputs([PLAIN]));
  expect(files.map(({ name, label }) => `${name} ${label.ru}`)).toEqual([
    'rules-2.html rules 2: страница', 'rules-2.pdf PDF редакции 2', 'rules-2.txt Простой текст редакции 2',
    'rules-2-changes.html сравнение редакции 2', 'rules-2-changes.pdf его PDF (ред. 2)', 'rules-2-changes.txt его Простой текст (ред. 2)',
  ]);
});
