/** A container of evidence: read by standard tools, checked by the commands that its own cover prints. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/languages/words.ts';
import { pdfText } from '../../src/outputs/pdf/pdf-text.ts';
import { stampOf } from '../../src/proof/time-stamp.ts';
import { awaitScript } from '../support/call.ts';
import { faultsOf } from '../support/pdf-rules/index.ts';
import { freshSealedContent, rules, sealNext } from '../support/sealed-content.ts';
import { NO_OPENSSL, timeAuthority } from '../support/time-authority.ts';
import type { Workspace } from '../support/workspace.ts';

let space: Workspace;
let content: string;
let out: string;
beforeEach(() => {
  ({ space, content } = freshSealedContent());
  out = join(space.path, 'evidence.asice');
});
const policy = (args: string[], key?: string) => awaitScript('policy.ts', [...args, '--content', content, '--lang', 'en'], key === undefined ? {} : { POLICY_LOG_KEY: key });
const evidence = (...args: string[]) => policy(['evidence', 'rules', '1', '--out', out, '--as-of', '2026-07-01', ...args]);

/** Puts the files of a container into a folder, as any program for ZIP does. */
function unpack(name = 'unpacked'): string {
  const folder = join(space.path, name);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(out)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** The commands of `check.sh`, each with what it has to print. */
function commandsIn(folder: string): { command: string; shows: string }[] {
  const [result] = wordsIn('ru').evidence.shows({ words: '' }).split(':');
  return readFileSync(join(folder, 'check.sh'), 'utf8').split(/\n\n# /u).slice(1).map((part) => {
    const [, shows, ...command] = part.split('\n');
    return { command: command.join('\n').trim(), shows: shows!.replace(`# ${result}: `, '') };
  });
}

const run = (folder: string, command: string) => spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });

/** The statements that do not hold, by what was printed. */
const failures = (folder: string): string[] => commandsIn(folder).flatMap(({ command, shows }) => {
  const { status, stdout, stderr } = run(folder, command);
  const printed = `${stdout}${stderr}`.trim();
  const holds = shows === wordsIn('ru').evidence.steps.filesShow ? status === 0
    : shows === 'Verification: OK' ? status === 0 && printed.includes(shows)
    : status === 0 && stdout.trim().replaceAll('\n', ' ') === shows;
  return holds ? [] : [`${command}\n${printed}`];
});

test.skipIf(NO_OPENSSL)('signed and dated: every command that the cover prints shows what the cover says, and notices what was changed', async () => {
  const { ca, url } = await timeAuthority();
  writeFileSync(join(content, 'site.yaml'), `${readFileSync(join(content, 'site.yaml'), 'utf8')}timestamps: [${url}]\n`);
  const key = (await policy(['log-key'])).out.trim();
  await policy(['stamp'], key);
  writeFileSync(join(content, 'rules/3.md'), rules(3, 'published: 2026-06-02\neffective: 2031-01-01\nsummary: Again.\n'));
  sealNext(content, '2026-06-02T00:00Z');
  await policy(['stamp'], key);
  expect(await evidence('--on', '2026-06-15', '--cover', 'ru')).toMatchObject({ code: 0, err: '' });
  const withRoots = (folder: string): string => {
    for (const name of ['timestamp-root.pem', 'localhost.pem']) copyFileSync(ca, join(folder, name));
    return folder;
  };

  const folder = withRoots(unpack());
  expect(commandsIn(folder).length).toBeGreaterThanOrEqual(7);
  expect(failures(folder)).toEqual([]);
  // One letter of the sealed text, of an entry, of a leaf, of a hash on the way, of the checkpoint: what depends on it fails, beside the list of hashes.
  for (const path of ['texts/rules-1.ru.sealed.txt', 'log/entry-0.json', 'log/leaf-0.json', 'log/path-0/01-right', 'log/3/checkpoint.txt', 'log/3/signature.bin', 'log/3/stamp-1.tst']) {
    const changed = withRoots(unpack(path.replaceAll('/', '-')));
    const bytes = readFileSync(join(changed, path));
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(join(changed, path), bytes);
    expect(failures(changed).length, path).toBeGreaterThanOrEqual(2);
  }

  const printed = (await pdfText(readFileSync(join(folder, 'cover.pdf'))))!.replace(/\s+/gu, ' ');
  for (const { command } of commandsIn(folder)) expect(printed.replaceAll(' ', '')).toContain(command.replace(/\s+/gu, ''));
  expect(printed).toContain('Что действовало 15 июня 2026 г. В этот день действовала редакция 1.');
  expect(printed).toContain('Редакция 2: вступит в силу 1 января 2030 г.');
  expect(printed.replaceAll(' ', '')).toContain(wordsIn('ru').evidence.bound.replaceAll(' ', ''));

  // Its cover keeps the rules of PDF/UA and PDF/A, as everything does that is printed.
  expect(faultsOf(readFileSync(join(folder, 'cover.pdf')))).toEqual([]);

  // An ASiC-E: its type first and not compressed, a manifest with the hash of every file, a stamp over the manifest.
  const bytes = readFileSync(out);
  expect(bytes.subarray(30, 38).toString()).toBe('mimetype');
  expect(bytes.subarray(38, 38 + 31).toString()).toBe('application/vnd.etsi.asic-e+zip');
  const files = unzipSync(bytes);
  const manifest = Buffer.from(files['META-INF/ASiCManifest1.xml']!).toString();
  const listed = [...manifest.matchAll(/<asic:DataObjectReference URI="([^"]+)".*?<ds:DigestValue>([^<]+)</gsu)].map(([, path, hash]) => [path, hash]);
  const data = Object.keys(files).filter((path) => path !== 'mimetype' && !path.startsWith('META-INF/'));
  expect(listed).toEqual(data.map((path) => [path, createHash('sha256').update(files[path]!).digest('base64')]));
  expect(stampOf(files['META-INF/timestamp.tst']!, manifest)).not.toBeNull();

  // The documents as the site has them, and the entries of the edition and of that which supersedes it.
  expect(Buffer.from(files['texts/rules-1.md']!).toString()).toBe(readFileSync(join(content, 'rules/1.md'), 'utf8'));
  expect(data).toEqual(expect.arrayContaining(['texts/rules-1.pdf', 'texts/rules-1.docx', 'log/3/key.pem']));
  expect(data.filter((path) => path.startsWith('log/entry'))).toEqual(['log/entry-0.json', 'log/entry-1.json', 'log/entry-2.json']);
});

describe('without key and network', () => {
  test('is the same for the same moment, holds what there is, and says what is missing', async () => {
    writeFileSync(join(content, 'site.yaml'), `${readFileSync(join(content, 'site.yaml'), 'utf8')}outputs: [pdf, markdown]\n`);
    expect(await evidence('--cover', 'ru')).toMatchObject({ code: 0, out: expect.stringContaining('there is no stamp') });
    const first = readFileSync(out);
    out = join(space.path, 'again.asice');
    await evidence('--cover', 'ru');
    expect(readFileSync(out).equals(first)).toBe(true);
    const folder = unpack();
    expect(existsSync(join(folder, 'META-INF'))).toBe(false);
    expect(readdirSync(join(folder, 'texts')).sort()).toEqual(['rules-1.md', 'rules-1.pdf', 'rules-1.ru.sealed.txt']);
    expect(failures(folder)).toEqual([]);
    const text = (await pdfText(readFileSync(join(folder, 'cover.pdf'))))!.replace(/\s+/gu, '');
    const { unsigned, unstamped, plain } = wordsIn('ru').evidence;
    for (const words of [unsigned, unstamped, plain]) expect(text).toContain(words.replace(/\s+/gu, ''));
  });

  test('wrong calls are refused, and a file that is there stays', async () => {
    expect(await evidence('--on', '2026-07-02')).toMatchObject({ code: 1, err: expect.stringContaining('has not come yet') });
    expect(await evidence('--on', '1 July')).toMatchObject({ code: 2, err: expect.stringContaining('this is not a day') });
    expect(await evidence('--cover', 'de')).toMatchObject({ code: 2, err: expect.stringContaining('no language de: it has ru') });
    expect(await policy(['evidence', 'rules', '7', '--out', out])).toMatchObject({ code: 1, err: expect.stringContaining('no published edition "7"') });
    expect(existsSync(out)).toBe(false);
    expect(await policy(['evidence', 'rules', '1', '--out', join(space.path, 'nowhere/e.asice')])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^error: there is no such file or folder \(\S+nowhere\): check the path\n$/) });
    writeFileSync(out, 'mine');
    expect(await evidence()).toMatchObject({ code: 1, err: expect.stringContaining('there is a file') });
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });
});
