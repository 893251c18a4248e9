/** Content folders for tests: tiny, real, made where each test asks for one and gone after it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { MessageLanguage } from '../../src/model/message.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { readLibrary } from '../../src/content/library.ts';

export const SITE = `organisation: ТОО «Пример»
brand: Пример
url: https://example.kz
timeZone: Asia/Almaty
languages: [ru, kk, en]
policies: [privacy]
`;

/** A file of an edition. @param head front matter besides `version` and `title` */
export function edition(version: number, head = 'published: 2026-11-22', body = 'Текст редакции.'): string {
  return `---\nversion: ${version}\ntitle: Политика\n${head}\n---\n\n${body}\n`;
}

/** A content folder with `site.yaml` unless `files` bring their own. @returns where it lies */
export function contentFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'site.yaml': SITE, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The problems of a folder as `policy check` prints them, the folder called `content`. */
export function printed(folder: string, lang: MessageLanguage = 'en'): string[] {
  const { library, problems } = readLibrary(folder);
  if (problems.some(({ level }) => level === 'error') !== (library === null)) throw new Error('a library is read where there are no errors, and only there');
  return problems.map((problem) => formatProblem(problem, lang).replaceAll(folder, 'content'));
}
