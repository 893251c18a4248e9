import { readdirSync } from 'node:fs';
import { compareText } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';

/** The rules of a folder by their names: what a file `<name>.rule.ts` exports. */
export async function readRules<R extends Rule>(folder: URL): Promise<R[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.rule.ts')).sort(compareText);
  return Promise.all(files.map(async (file) => ((await import(/* @vite-ignore */ new URL(file, folder).href)) as { default: R }).default));
}
