/**
 * All files of a built site with their hashes, as `sha256sum` writes and checks them, in a file that is served with them: what is
 * online says itself what it is. Two of these say what an upload has to copy and to delete, and which addresses a CDN has to forget.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../model/problem.ts';
import { sha256 } from '../content/hash.ts';
import { tool } from '../languages/tool.ts';
import { filesIn } from './fingerprint.ts';
import { Refusal } from './options.ts';

/** Below the folder that is served. */
export const MANIFEST = 'sha256sums.txt';

/** SHA-256 by path below the folder that is served, of every file but the manifest itself. */
export type Manifest = ReadonlyMap<string, string>;

/** What distinguishes one site from another, each in order of path. */
export interface SiteChanges {
  added: string[];
  changed: string[];
  gone: string[];
}

/** Writes the manifest of a finished folder into it. */
export function writeManifest(docs: string): Manifest {
  const paths = filesIn(docs).filter((path) => path !== MANIFEST);
  const files = new Map(paths.map((path) => [path, sha256(readFileSync(join(docs, path)))]));
  writeFileSync(join(docs, MANIFEST), Array.from(files, ([path, hash]) => `${hash}  ${path}\n`).join(''));
  return files;
}

/** @param file as the caller named it @throws Refusal where it is no manifest, exit 2 */
export function readManifest(file: string): Manifest {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // Refused below: a site has at least one file.
  }
  const files = new Map(text.split('\n').slice(0, -1).map((line): [string, string] => [line.slice(66), /^[0-9a-f]{64}(?= {2}.)/.exec(line)?.[0] ?? '']));
  if (files.size === 0 || [...files.values()].includes('')) throw new Refusal(tool.build.noManifest({ file }), 2);
  return files;
}

export function changesSince(before: Manifest, now: Manifest): SiteChanges {
  const changed = [...now].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path);
  return {
    added: changed.filter((path) => !before.has(path)), changed: changed.filter((path) => before.has(path)),
    gone: [...before.keys()].filter((path) => !now.has(path)).sort(compareText),
  };
}

/** A line for each path, for people and for scripts: the word, a tab and the path. */
export function changeLines({ added, changed, gone }: SiteChanges): string[] {
  return Object.entries({ new: added, changed, gone }).flatMap(([word, paths]) => paths.map((path) => `${word}\t${path}`));
}
