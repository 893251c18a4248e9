/**
 * The sites that tests look at, each built once by the product's own build. A site lies in
 * `.cache/test/<fingerprint of everything it is made of>/<name>`, so that test files, and runs, share it,
 * and a changed source never meets an old site.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readSiteFile } from '../../src/content/site-reader.ts';
import type { Site } from '../../src/model/edition.ts';
import { ROOT } from '../../src/build/root.ts';
import type { BuildOptions } from '../../src/build/whole-site.ts';
import { cleanEnv, OWN } from './run.ts';

export interface SiteRecipe {
  /** The content folder, from the root of the project. */
  content: string;
  asOf: string;
  preview: boolean;
  /** false: pages alone. */
  pdf?: boolean;
  /** Folders of further outputs. */
  outputs?: string[];
}

const MANY = 'test/fixtures/many';
const many = (asOf: string, preview = false): SiteRecipe => ({ content: MANY, asOf, preview });

/** The sites that several test files share. */
const NAMED = {
  /** privacy: the real policy, 1 in force, 2 a draft. */
  own: { content: OWN, asOf: '2026-11-23', preview: false },
  'own-preview': { content: OWN, asOf: '2026-11-23', preview: true },
  /** rules: 1 superseded, 2 in force, 3 withdrawn, 4 upcoming, 5 a draft; terms: 1 in force. */
  many: many('2026-09-15'),
  'many-preview': many('2026-09-15', true),
  /** rules: 1 in force, with its Kazakh translation; terms: 1 upcoming, nothing in force yet. */
  early: many('2026-02-10'),
  /** notice: every edition withdrawn; offer: 1 in force, 2 never comes into force because 3 does so first, 4 is withdrawn before its day. */
  repealed: { content: 'test/fixtures/repealed', asOf: '2026-05-01', preview: false },
  /** privacy: 1 superseded, 2 in force, both in three languages; terms: 1 in Russian and Kazakh, 2 in force and not translated. */
  trilingual: { content: 'test/fixtures/trilingual', asOf: '2026-06-01', preview: false },
  /** privacy: 4 in force, with its Kazakh translation; clauses changed, moved, removed since 1; its empty link names terms, which are published. */
  reading: { content: 'test/fixtures/reading', asOf: '2026-05-01', preview: false },
  /** Another owner, below another path, with a logo and without Word. privacy: 1 superseded, 2 in force; terms: the same. */
  beispiel: { content: 'test/fixtures/beispiel', asOf: '2026-06-15', preview: false },
} satisfies Record<string, SiteRecipe>;

export type SiteName = keyof typeof NAMED;
export const SITE_NAMES = Object.keys(NAMED) as SiteName[];

/** The recipe of a shared site. */
export function recipe(name: SiteName): SiteRecipe {
  return NAMED[name];
}

/** Who publishes a shared site. */
export function siteFacts(name: SiteName): Site {
  return readSiteFile(recipe(name).content, [])!.site;
}

/** The folder that a shared site is served from, as `/docs/` or below the base of its own. The first to ask has all of them built. */
export async function site(name: SiteName): Promise<string> {
  return (await build(NAMED))[name]!;
}

/** A policy of fourteen editions in four years; pages without documents. */
export async function longHistory(): Promise<string> {
  return (await build({ long: { content: 'test/fixtures/long', asOf: '2026-10-01', preview: false, pdf: false } })).long!;
}

/** `many` with an output that is none of ours, and without it. */
export async function plainOutput(): Promise<{ plain: string; many: string }> {
  return (await build({ plain: { ...NAMED.many, outputs: ['test/fixtures/plain-output'] }, many: NAMED.many })) as { plain: string; many: string };
}

/** Builds `test/fixtures/many` as of several moments. @returns the folder of each */
export async function manyAt(moments: readonly string[]): Promise<Map<string, string>> {
  const name = (asOf: string) => `many-at-${asOf.replace(':', '')}`;
  const folders = await build(Object.fromEntries(moments.map((asOf) => [name(asOf), many(asOf)])));
  return new Map(moments.map((asOf) => [asOf, folders[name(asOf)]!]));
}

/** Builds what is missing, all in one process, which halves the time. @returns the folders served as `/docs/` */
async function build(recipes: Record<string, SiteRecipe>): Promise<Record<string, string>> {
  const home = join(ROOT, '.cache/test', fingerprint());
  const folder = (name: string) => join(home, name);
  // A build puts its result in place at once; one that was killed leaves a folder without it.
  const missing = () => Object.entries(recipes).filter(([name]) => !existsSync(join(folder(name), 'docs')));
  if (missing().length > 0) {
    await holding(`${home}.lock`, async () => {
      const jobs = missing().map(([name, one]) => ({ ...one, out: folder(name) }));
      if (jobs.length > 0) await buildAll(jobs);
      // Last, because nothing touches the lock meanwhile, and another file would take it for that of a killed run.
      forgetOld(join(ROOT, '.cache/test'));
    });
  }
  return Object.fromEntries(Object.keys(recipes).map((name) => [name, join(folder(name), 'docs')]));
}

/** Builds sites in one process of their own, which takes a third of the time that a process for each does. */
export async function buildAll(jobs: BuildOptions[]): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'build-sites.ts'), JSON.stringify(jobs)], { cwd: ROOT, env: cleanEnv(), stdio: ['ignore', 'inherit', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data) => (errors += data));
  const code = await new Promise((end) => child.on('close', end));
  if (code !== 0) throw new Error(`the sites for the tests were not built:\n${errors}`);
}

/** Only one test file builds at a time; the others wait and find the site ready. */
async function holding(lock: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(join(lock, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // A run that was killed leaves its lock behind; a live one touches it.
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 15_000) rmSync(lock, { recursive: true, force: true });
      await wait(100);
    }
  }
  const alive = setInterval(() => existsSync(lock) && utimesSync(lock, new Date(), new Date()), 3_000);
  try {
    await work();
  } finally {
    clearInterval(alive);
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Everything a built site is made of. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(['src/**/*', 'public/**/*', 'test/fixtures/**/*', 'astro.config.mjs', 'package-lock.json'], { cwd: ROOT, withFileTypes: true });
  for (const path of files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** Sites of sources that are gone; young ones may be in use by another run. */
function forgetOld(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > 30 * 60_000) rmSync(path, { recursive: true, force: true });
  }
}
