import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../src/build/root.ts';
import { OWN } from './run.ts';

/** A folder of its own for one test, gone with it (`using`). */
export interface Workspace extends Disposable {
  path: string;
  /** Writes a file below it. @returns its path */
  write(name: string, text: string | Uint8Array): string;
}

export function workspace(): Workspace {
  const path = mkdtempSync(join(tmpdir(), 'policies-'));
  return {
    path,
    write(name, text) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** The project itself, as a clone elsewhere has it, its packages shared; its texts are those of the fixture. */
export function cloneProject(target: string): string {
  for (const name of ['src', 'scripts', 'public', 'test/fixtures', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, name), join(target, name), { recursive: true });
  }
  cpSync(join(ROOT, OWN), join(target, 'content'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(target, 'node_modules'));
  return target;
}

const SITE = `organisation: Пример\nbrand: Пример\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru, kk, en]\npolicies: [rules]\n`;
export const EDITION = `---\nversion: 1\ntitle: Правила\npublished: 2026-01-10\n---\n\n1. Правило первое.\n\n2. Правило второе.\n`;

/** A small sound content folder, with files put over it. @param files path below the folder → text, or null for none */
export function contentFolder(space: Workspace, files: Record<string, string | Uint8Array | null> = {}): string {
  for (const [name, text] of Object.entries({ 'site.yaml': SITE, 'rules/1.md': EDITION, ...files })) {
    if (text !== null) space.write(`content/${name}`, text);
  }
  return join(space.path, 'content');
}
