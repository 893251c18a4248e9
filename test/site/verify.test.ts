/** `/docs/verify/`: a reader finds out which edition a file is, in the browser alone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, workerBrowser } from '../support/browser.ts';
import { axeFaults } from '../support/browser-page.ts';
import { policyOutput } from '../support/call.ts';
import { sealedContent } from '../support/sealed-content.ts';
import { serveFolder, type Server } from '../support/server.ts';
import { buildAll } from '../support/sites.ts';
import { workspace, type Workspace } from '../support/workspace.ts';

const space: Workspace = workspace();
let [docs, key] = ['', ''];
let server: Server;
let browser: Browser;
beforeAll(async () => {
  const content = sealedContent(space);
  key = await policyOutput(content, ['log-key']);
  await policyOutput(content, ['stamp'], { POLICY_LOG_KEY: key });
  await buildAll([{ content, out: join(space.path, 'out'), asOf: '2026-07-01', preview: false }]);
  docs = join(space.path, 'out/docs');
  server = await serveFolder(docs);
  browser = await workerBrowser();
});
afterAll(async () => {
  await closePages(browser);
  await server.close();
  space[Symbol.dispose]();
});

/** The page, and every address that it asked for. */
async function open(lang = '', width = 1100): Promise<{ page: Page; asked: string[] }> {
  const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  page.on('pageerror', (error) => asked.push(`error ${error.message}`));
  await page.goto(`${server.origin}/docs/${lang}verify/`);
  return { page, asked };
}
/** What the page says after something was given to it, once it has said it. */
async function said(page: Page, give: () => Promise<unknown>, words: RegExp): Promise<string> {
  await page.evaluate(() => document.getElementById('report')!.replaceChildren());
  await give();
  await page.waitForFunction((source) => new RegExp(source, 'u').test(document.getElementById('report')!.innerText), words.source);
  return page.innerText('#report');
}
const file = (name: string, change = (bytes: Buffer): Buffer => bytes) => ({ name: name.split('/').at(-1)!, mimeType: 'application/octet-stream', buffer: change(readFileSync(join(docs, name))) });

test('each file of an edition is recognised, with its status and what the log proves, down to the signature', async () => {
  const { page, asked } = await open();
  for (const name of ['rules/1.pdf', 'rules/1.docx', 'rules/1.md']) {
    const answer = await said(page, () => page.setInputFiles('#file', file(name)), /редакция 1\.[^]*Отпечаток/);
    expect(answer).toContain('Это опубликованный файл, байт в байт: Правила, редакция 1.');
    expect(answer).toContain('Эта редакция действует.');
    expect(answer).toMatch(/Контрольная точка подписана ключом example\.kz\/docs\/log\+[0-9a-f]{8}\+/);
  }
  expect(await said(page, () => page.setInputFiles('#file', file('rules/2/changes.pdf')), /сравнение/)).toContain('Это опубликованное сравнение редакций, байт в байт: Правила, редакция 2.\n\nЭта редакция опубликована и ещё не вступила в силу.');
  // Nothing leaves the browser: it only reads the site.
  expect(asked.filter((one) => !one.startsWith(`GET ${server.origin}/docs/`))).toEqual([]);
  await page.context().close();
});

test('other words are shown by the redline; the same words under other line ends are the same', async () => {
  const { page } = await open();
  expect(await said(page, () => page.setInputFiles('#file', file('rules/1.md', (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n')))), /Слова те же/)).toContain('Слова те же, что в опубликованной редакции: Правила, редакция 1.');
  expect(await said(page, () => page.setInputFiles('#file', file('rules/1.md', (bytes) => Buffer.from(bytes.toString().replace('Правило 1', 'Порядок 1')))), /Слова отличаются/)).toContain('Ближе всего опубликованная редакция: Правила, редакция 1.');
  expect(await page.locator('#redline del').first().innerText()).toContain('Правило');
  expect(await page.locator('#redline ins').first().innerText()).toContain('Порядок');
  await page.context().close();
});

test('a PDF whose bytes were changed says where it claims to be from, and which words differ there; a stranger\'s file is none of ours', async () => {
  const { page, asked } = await open();
  expect(asked.filter((one) => one.includes('pdf'))).toEqual([]);
  const changed = file('rules/1.pdf', (bytes) => {
    bytes[bytes.length - 40]! ^= 1;
    return bytes;
  });
  expect(await said(page, () => page.setInputFiles('#file', changed), /называет себя/)).toMatch(/https:\/\/example\.kz\/docs\/rules\/1\.pdf, но его байты – не те[^]*Слова в нём те же, что в опубликованном файле\.\n\nЭта редакция действует\./);
  // The second edition under the name of the first.
  const forged = file('rules/2.pdf', (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('rules/2.pdf', 'rules/1.pdf'), 'latin1'));
  const answer = await said(page, () => page.setInputFiles('#file', { ...forged, name: '1.pdf' }), /отличаются[^]*Эта редакция/);
  expect(answer).toContain('Опубликовано: «1.». В файле: «2.».');
  expect(asked.filter((one) => !one.startsWith(`GET ${server.origin}/docs/`))).toEqual([]);
  await page.fill('#text', 'Lorem ipsum dolor sit amet.');
  expect(await said(page, () => page.click('#verify .button'), /похожа/)).toContain('Ни одна опубликованная редакция на это не похожа.');
  await page.context().close();
});

test('works by keyboard, on a phone, and in each language; axe finds nothing', async () => {
  for (const [lang, words] of [['', /Слова те же/], ['kk/', /Сөздері жарияланған редакциямен бірдей/], ['en/', /The words are those/]] as const) {
    const { page } = await open(lang, 360);
    await page.focus('#file');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('1. Правило 1.');
    await page.keyboard.press('Tab');
    await said(page, () => page.keyboard.press('Enter'), words);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  }
});

test('a proof that does not hold is called so: another entry, another place, another key, other words', async () => {
  const proof = join(docs, 'rules/1.proof.json');
  const whole = readFileSync(proof, 'utf8');
  const { page } = await open();
  const answerTo = async (text: string, words: RegExp, pasted = '1. Правило 1.'): Promise<string> => {
    writeFileSync(proof, text);
    await page.fill('#text', pasted);
    return said(page, () => page.click('#verify .button'), words);
  };
  expect(await answerTo(whole, /подписана/)).not.toContain('не сходится');
  expect(await answerTo(whole.replace('"published": "2026-01-10', '"published": "2026-01-09'), /не сходится/)).toContain('запись – не то, что запечатано');
  expect(await answerTo(whole.replace(/"inclusion": \[\s*"./, '$&A'), /ведёт/)).toContain('запись не ведёт к контрольной точке');
  expect(await answerTo(whole.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), /подпись/)).toContain('подпись контрольной точки неверна');
  writeFileSync(join(docs, 'rules/1.md'), file('rules/1.md').buffer.toString().replace('Правило 1', 'Порядок 1'));
  expect(await answerTo(whole, /опубликованные слова/, '1. Порядок 1.')).toContain('опубликованные слова или даты – не те, что запечатаны');
  await page.context().close();
});
