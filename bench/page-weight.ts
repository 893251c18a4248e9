/** What each page of a built site weighs on the way to a reader, and which edition page is too heavy. */
import { DEFAULT_BASE } from '../src/model/address.ts';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The first window of a connection: what arrives in one round trip. */
export const ROUND_TRIP = 14 * 1024;

export interface PageWeight {
  /** `…/privacy/1/` */
  page: string;
  /** An edition, current or of old: what the limit is for. */
  edition: boolean;
  /** Bytes in brotli of the page with its style: all that is needed to read it. */
  compressed: number;
  /** Bytes in brotli of the scripts that come after, with all that they import. */
  scripts: number;
}

/** Weighs every page of a site, in the order of their addresses. @param docs the folder that is served at the base path */
export function pageWeights(docs: string, base = DEFAULT_BASE): PageWeight[] {
  const known = new Map<string, number>();
  const weigh = (file: string): number => {
    const path = join(docs, file);
    const bytes = known.get(file) ?? (existsSync(path) ? brotliCompressSync(readFileSync(path)).length : 0);
    known.set(file, bytes);
    return bytes;
  };
  return readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).map((file) => {
    const html = readFileSync(join(docs, file), 'utf8');
    const scripts = new Set<string>();
    for (const match of html.matchAll(/<script[^>]*src="([^"]+)"/g)) withImports(docs, match[1]!.slice(base.length + 1), scripts);
    const page = `${base}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    return {
      page,
      edition: html.includes(' data-reading='),
      compressed: weigh(file),
      scripts: [...scripts].reduce((sum, script) => sum + weigh(script), 0),
    };
  }).sort((a, b) => (a.page < b.page ? -1 : 1));
}

/** The edition pages that do not arrive in one round trip. */
export function tooHeavy(weights: readonly PageWeight[]): PageWeight[] {
  return weights.filter(({ edition, compressed }) => edition && compressed > ROUND_TRIP);
}

/** Adds a script and what it imports while it loads to `found`. */
function withImports(docs: string, script: string, found: Set<string>): void {
  if (found.has(script)) return;
  found.add(script);
  const source = readFileSync(join(docs, script), 'utf8');
  for (const match of source.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) withImports(docs, posix.join(dirname(script), match[1]!), found);
}
