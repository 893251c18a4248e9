/** The scenes of the rules' examples, made in a folder of their own and checked as any content is. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_LOCK, type Lock } from '../../src/model/lock.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Files, Scene } from '../../src/model/rule.ts';
import { libraryAsRead } from '../../src/content/library.ts';
import { LOCK_NAME, parseLock } from '../../src/content/lock-reader.ts';
import { checkContent } from '../../src/build/checked-content.ts';
import { openEntries } from '../../src/cli/entry.ts';
import { checkBase, compareLocks, gitWitness } from '../../src/cli/git/history-check.ts';
import { seal } from '../../src/cli/sealing.ts';
import { contentFolder } from '../content/content.ts';

/** The moment of every scene. */
export const NOW = Temporal.Instant.from('2026-11-22T00:00Z');
const MARK = '‸';

/** What a scene shows and where its marks stand. */
export interface Staged {
  folder: string;
  problems: Problem[];
  /** `rules/1.md:3:9`, in order. */
  marks: string[];
}

export function stage(scene: Scene): Staged {
  const { files, sealed, main, fork, at } = typeof scene === 'string' ? { files: { 'rules/1.md': scene } } : scene;
  const forked = fork ? lockOf(fork, EMPTY_LOCK, '2026-11-01') : EMPTY_LOCK;
  const theirs = main ? lockOf(main, forked, '2026-11-02') : forked;
  const own = sealed ? lockOf(sealed, forked, '2026-11-03') : theirs;
  const folder = write({ ...own.entries.length > 0 ? { [LOCK_NAME]: JSON.stringify(own) } : {}, ...files });
  const checked = checkContent(folder, { now: () => NOW });
  const library = libraryAsRead(checked.reading)!;
  const history = main === undefined ? [] : main === null
    ? checkBase(folder, checked.reading, 'main').problems
    : compareLocks(folder, library, checked.reading.lock?.entries ?? null, { fork: (fork ? forked : theirs).entries, tip: theirs.entries }, gitWitness('main')).problems;
  return { folder, problems: [...checked.problems, ...history], marks: [...marksIn(files), ...(at === undefined ? [] : [at])].sort() };
}

/** A file of a scene as it is written, without its marks. */
export function written(path: string, text: string): string {
  return whole(path, text).replaceAll(MARK, '');
}

function write(files: Files): string {
  const policies = new Set(Object.keys(files).filter((path) => path.endsWith('.md')).map((path) => path.split('/')[0]));
  const site = `organisation: ТОО «Пример»\nbrand: Пример\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru, kk, en]\npolicies: [${[...policies].join(', ')}]\n`;
  const texts = Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, written(path, text)] as const]));
  const folder = contentFolder({ 'site.yaml': site, ...Object.fromEntries(texts) });
  for (const [path, text] of Object.entries(files)) if (text === null) rmSync(join(folder, path));
  return folder;
}

/** The lock after the files were sealed on top of an earlier one. */
function lockOf(files: Files, before: Lock, day: string): Lock {
  if (Object.keys(files).length === 0) return before;
  const folder = write({ ...before.entries.length > 0 ? { [LOCK_NAME]: JSON.stringify(before) } : {}, ...files });
  seal(folder, [], openEntries, Temporal.Instant.from(`${day}T00:00Z`));
  const read = parseLock(readFileSync(join(folder, LOCK_NAME), 'utf8'));
  if ('reason' in read) throw new Error(read.reason);
  return read.lock;
}

function marksIn(files: Files): string[] {
  return Object.entries(files).flatMap(([path, text]) => (text === null ? [] : whole(path, text).split('\n').flatMap((line, i) =>
    line.split(MARK).slice(0, -1).map((_, k, parts) => `${path}:${i + 1}:${parts.slice(0, k + 1).join('').length + 1}`))));
}

/** A text without its common indentation, and with the keys of front matter that it must have and leaves to us. */
function whole(path: string, text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length);
  const plain = `${lines.map((line) => line.slice(Math.min(...indents))).join('\n').trimEnd()}\n`;
  const [, version, lang] = /\/(\d+)(\.[a-z]+)?\.md$/.exec(path) ?? [];
  if (version === undefined) return plain;
  const [, mark = '', head, body] = /^(‸?)---\n(.*?)---\n(.*)$/s.exec(plain) ?? ['', '', '', `\n${plain}`];
  const missing = [...(lang || /^version:/m.test(head!) ? [] : [`version: ${version}\n`]), ...(/^title:/m.test(head!) ? [] : ['title: Правила\n'])];
  return `${mark}---\n${missing.join('')}${head}---\n${body}`;
}
