/**
 * What a build costs as the archive grows, with an empty cache and after one change: processor time, which does not depend on what
 * else the machine does, memory, and how many pages were made again. Pages, data and search without documents.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../src/build/root.ts';
import type { Taken } from './timed-build.ts';

/** Editions of each generated policy. */
const EACH = 200;
const CORPUS = join(ROOT, '../shared/corpus/basecamp');
const HEAD = 'organisation: Пример\nbrand: Пример\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru]\n';

/** Writes a content folder with so many editions of the real policy, each a few words away from the one before. */
function generateSite(folder: string, count: number): void {
  const source = readFileSync(join(ROOT, 'content/privacy/1.md'), 'utf8');
  const title = /^title: .*$/m.exec(source)![0];
  const first = Temporal.PlainDate.from('2016-01-01');
  const names = Array.from({ length: Math.ceil(count / EACH) }, (_, i) => `policy-${i + 1}`);
  for (const [i, name] of names.entries()) {
    mkdirSync(join(folder, name), { recursive: true });
    const paragraphs = source.split('---\n').slice(2).join('---\n').split('\n\n');
    for (let version = 1; version <= Math.min(EACH, count - i * EACH); version++) {
      const at = (version * 7 + i) % paragraphs.length;
      const paragraph = paragraphs[at]!;
      // Removes the mark of an earlier round, or adds one: texts stay as long as the real one.
      if (version > 1) paragraphs[at] = paragraph.endsWith(' (в новой редакции)') ? paragraph.slice(0, -' (в новой редакции)'.length) : `${paragraph} (в новой редакции)`;
      const summary = version > 1 ? '\nsummary: Уточнена формулировка.' : '';
      writeFileSync(join(folder, name, `${version}.md`), `---\nversion: ${version}\n${title}\npublished: ${first.add({ days: version })}${summary}\n---\n${paragraphs.join('\n\n')}`);
    }
  }
  writeFileSync(join(folder, 'site.yaml'), `${HEAD}policies: [${names.join(', ')}]\n`);
}

/** Writes the next edition of a policy, as a draft or published: the newest one with a few words more. */
function writeNext(content: string, { words, published }: { words: string; published?: string }): void {
  const [policy] = /^policies: \[?([\w-]+)|^ {2}- ([\w-]+)/m.exec(readFileSync(join(content, 'site.yaml'), 'utf8'))!.slice(1).filter(Boolean) as [string];
  const folder = join(content, policy);
  const versions = readdirSync(folder).map((name) => Number.parseInt(name, 10)).filter((version) => existsSync(join(folder, `${version}.md`))).sort((a, b) => a - b);
  const newest = versions.map((version) => readFileSync(join(folder, `${version}.md`), 'utf8')).findLast((text) => /^published:/m.test(text))!;
  const version = Number(/^version: (\d+)/m.exec(newest)![1]) + 1;
  const title = /^title: .*$/m.exec(newest)![0];
  const body = newest.slice(newest.indexOf('\n---\n', 4) + 5);
  writeFileSync(join(folder, `${version}.md`), `---\nversion: ${version}\n${title}\n${published ? `published: ${published}\nsummary: Words.\n` : ''}---\n${body.trimEnd()}\n\n${words}\n`);
}

function timedBuild(...options: [content: string, out: string, cache: string, asOf: string]): Taken {
  const child = spawnSync(process.execPath, [join(ROOT, 'bench/timed-build.ts'), ...options], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Taken;
}

/** The builds of one site one after the other, each with the cache that the one before left. */
function benchOne(name: string, write: (folder: string) => void): void {
  const space = mkdtempSync(join(tmpdir(), 'scale-'));
  const [content, out, cache] = [join(space, 'content'), join(space, 'out'), join(space, 'cache')];
  write(content);
  const build = (asOf: string): Taken => timedBuild(content, out, cache, asOf);
  const rows: [string, Taken][] = [['first', build('2026-10-01')]];
  const then = (what: string, asOf = '2026-10-01'): void => void rows.push([what, build(asOf)]);
  then('again');
  writeNext(content, { words: 'A new draft.' });
  then('a new draft');
  writeNext(content, { words: 'Other words in the draft.' });
  then('a changed draft');
  writeNext(content, { words: 'Other words in the draft.', published: '2026-11-01' });
  then('an announced edition');
  then('midnight: in force', '2026-11-01');
  const [, first] = rows[0]!;
  console.log(`\n${name}: ${first.pages} pages; the first build, CPU seconds: ${first.steps.map(([step, cpu]) => `${step} ${cpu.toFixed(1)}`).join(', ')}`);
  console.table(Object.fromEntries(rows.map(([what, { cpu, seconds, peakMb, made, pages }]) => [what, {
    'CPU s': cpu.toFixed(1), 'of the first': (cpu / first.cpu).toFixed(2), 'ms a page': ((cpu * 1000) / pages).toFixed(2), 'wall s': seconds.toFixed(1), 'peak MB': Math.round(peakMb), 'pages made': made,
  }])));
  rmSync(space, { recursive: true });
}

/** @param sizes numbers of generated editions */
export function benchScale(sizes: readonly number[]): void {
  if (existsSync(CORPUS)) benchOne('corpus', (folder) => cpSync(CORPUS, folder, { recursive: true, filter: (from) => !from.endsWith('README.md') }));
  else console.log('corpus not here: it is left out');
  for (const size of sizes) benchOne(`${size} generated editions`, (folder) => generateSite(folder, size));
}

if (import.meta.main) benchScale(process.argv.length > 2 ? process.argv.slice(2).map(Number) : [200, 1000]);
