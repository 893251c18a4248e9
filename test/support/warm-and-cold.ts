/**
 * Edits a site at random and builds it after each step twice: with the cache of the steps before, and with an empty one.
 * Prints as JSON what was done, which pages were made again, and the files that differ.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/build/whole-site.ts';
import { randomFrom } from '../generate/random.ts';
import { ChangingSite } from './changing-site.ts';
import { treeHashes } from './tree.ts';
import { workspace } from './workspace.ts';

export interface Step {
  edits: string[];
  /** The pages that were made again. */
  made: string[];
  of: number;
  different: string[];
}

const silent = { step() {}, end() {} };
const [seed, steps, editsEach] = process.argv.slice(2).map(Number) as [number, number, number];
const random = randomFrom(seed);
using space = workspace();
const content = join(space.path, 'content');
const site = new ChangingSite(content, random);
const results: Step[] = [];
for (let step = 0; step <= steps; step++) {
  const edits = step === 0 ? [site.edit('the preview, or no longer'), site.edit('a new draft')]
    : step === 1 ? [site.edit('other words in a draft')]
    : Array.from({ length: editsEach }, () => site.edit());
  site.write();
  if (step === steps) {
    edits.push('every entry of the cache is damaged');
    damage(join(space.path, 'warm'));
  }
  const build = async (cache: string) => {
    const out = join(space.path, `out-${cache}`);
    const { made } = await buildSite({ content, out, asOf: site.asOf.toString(), preview: site.preview, pdf: false, cache: join(space.path, cache) }, silent);
    return { made, files: treeHashes(out) };
  };
  const [warm, cold] = [await build('warm'), await build(`cold-${step}`)];
  const names = [...new Set([...Object.keys(warm.files), ...Object.keys(cold.files)])];
  results.push({ edits, made: warm.made, of: cold.made.length, different: names.filter((name) => warm.files[name] !== cold.files[name]) });
}
console.log(JSON.stringify(results));

/** Cuts every third entry, empties every third and flips a bit in the rest, the index included. */
function damage(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const [i, { parentPath, name }] of entries.entries()) {
    const bytes = readFileSync(join(parentPath, name));
    if (i % 3 === 2 && bytes.length > 0) bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(join(parentPath, name), i % 3 === 0 ? bytes.subarray(0, bytes.length - 1) : i % 3 === 1 ? '' : bytes);
  }
}
