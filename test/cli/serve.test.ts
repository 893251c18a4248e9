/** `npm start` and `npm run dev`: what a stranger sees after the two commands. */
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closePages, workerBrowser } from '../support/browser.ts';
import { startScript, stop } from '../support/run.ts';
import { contentFolder, EDITION, workspace } from '../support/workspace.ts';

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

describe('start', () => {
  test('builds with drafts and serves at /docs/', async () => {
    using space = workspace();
    const draft = EDITION.replace('version: 1', 'version: 2').replace('published: 2026-01-10\n', '').replace('второе', 'третье');
    const port = await freePort();
    const running = startScript('start.ts', ['--content', contentFolder(space, { 'rules/2.md': draft }), '--out', join(space.path, 'out'), '--port', String(port), '--as-of', '2026-02-01']);
    try {
      const [, address] = await running.says(/(http:\/\/localhost:\d+\/docs\/)/);
      expect(address).toBe(`http://localhost:${port}/docs/`);
      const get = (path: string) => fetch(new URL(path, address), { redirect: 'manual' });
      expect(await (await get('/docs/')).text()).toContain('Правила');
      expect(await (await get('/docs/rules/2/')).text()).toContain('Проект. Не действует');
      const pdf = await get('/docs/rules.pdf');
      expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect((await get('/docs/rules/1.md')).headers.get('content-type')).toMatch(/^text\/markdown/);
      expect((await get('/docs/rules/editions.json')).headers.get('content-type')).toMatch(/^application\/json/);
      for (const path of ['/', '/docs']) {
        const moved = await get(path);
        expect([moved.status, moved.headers.get('location')]).toEqual([302, '/docs/']);
      }
      const missing = await get('/docs/nothing/');
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('Такой страницы нет');
      expect((await get('/docs/..%2f..%2fcontent/site.yaml')).status).toBe(404);
    } finally {
      await stop(running);
    }
  });

  test('a port that is taken is reported in plain words', async () => {
    using space = workspace();
    const blocker = createServer();
    await new Promise<void>((listening) => blocker.listen(0, 'localhost', listening));
    const { port } = blocker.address() as AddressInfo;
    const { code, err } = await startScript('start.ts', ['--content', contentFolder(space), '--out', join(space.path, 'out'), '--port', String(port)]).ended;
    await new Promise((closed) => blocker.close(closed));
    expect(code).toBe(1);
    expect(err).toContain(`порт ${port} занят`);
    expect(err).toContain('--port');
    expect(err).not.toMatch(/EADDRINUSE|^\s+at /m);
  });
});

describe('dev', () => {
  test('shows a saved text in the open page at once, and an error in the place where it is, from the beginning on', async () => {
    using space = workspace();
    const site = 'organisation: Пример\nbrand: Пример\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru, kk, en]\npolicies: [rules, terms]\n';
    const content = contentFolder(space, { 'site.yaml': site.replace('Asia/Almaty', 'Asia/Almata'), 'terms/1.md': EDITION.replaceAll('Правило', 'Условие') });
    const save = (name: string, text: string): void => writeFileSync(join(content, name), text);
    const port = await freePort();
    const running = startScript('dev.ts', ['--content', content, '--port', String(port), '--as-of', '2026-02-01']);
    let terminal = '';
    running.child.stderr!.on('data', (data) => (terminal += data));
    const browser = await workerBrowser();
    try {
      const [address] = await running.says(/http:\/\/localhost:\d+\/docs\//);
      const page = await browser.newPage();
      const statuses: number[] = [];
      page.on('response', (response) => statuses.push(response.status()));
      const report = page.locator('.live-report');
      const gone = () => report.waitFor({ state: 'detached' });
      // Nothing can be read yet. Nobody reloads the page by hand, here and below.
      await page.goto(`${address}rules/`);
      await report.getByText('строка 4, знак').first().waitFor();
      expect(await report.locator('mark').innerText()).toContain('timeZone: Asia/Almata');
      save('site.yaml', site);
      await gone();
      expect(await page.locator('article').innerText()).toContain('Правило второе.');
      save('rules/1.md', EDITION.replace('Правило второе', 'Правило исправленное'));
      await page.getByText('Правило исправленное.').waitFor();

      // The edition as it was read last stays below the error; other documents stay, their report folded.
      save('rules/1.md', EDITION.replace('title: Правила', 'titel: Правила').replace('второе', '<b>иное</b>'));
      await report.getByText('может быть, `title`?').waitFor();
      expect(await report.locator('mark').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('titel: Правила'), expect.stringContaining('2. Правило <b>иное</b>.')]));
      expect(await page.locator('article').innerText()).toContain('Правило исправленное.');
      const pdf = await fetch(`${address}rules.pdf`);
      expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
      const other = await fetch(`${address}terms/`);
      expect([other.status, await other.text()]).toEqual([200, expect.stringMatching(/<details><summary>[^]*Условие второе\./)]);
      // The terminal says it as `check` does.
      expect(terminal).toMatch(/rules\/1\.md:3:1 {2}error {2}front-matter {2}неизвестный ключ `titel`: может быть, `title`\?\n/);

      save('rules/1.md', EDITION);
      await gone();
      expect(await page.locator('article').innerText()).toContain('Правило второе.');
      save('site.yaml', 'organisation: [\n');
      await report.waitFor();
      expect(await page.locator('article').innerText()).toContain('Правило второе.');
      save('site.yaml', site);
      await gone();

      // An edition that could not be read at all has the error in its place.
      save('rules/2.md', 'Без начала.\n');
      await report.waitFor();
      await page.goto(`${address}rules/2/`);
      await page.getByText('Показать эту страницу пока нельзя.').waitFor();
      save('rules/2.md', EDITION.replace('version: 1', 'version: 2').replace('published: 2026-01-10\n', ''));
      await page.getByText('Это проект.').waitFor();
      expect(terminal).toContain('Ошибок больше нет.');
      expect(terminal).not.toMatch(/^\s+at /m);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
    } finally {
      await closePages(browser);
      await stop(running);
    }
  });
});
