/** How the build grows with the number of editions: time a page, peak memory, pages without their PDFs. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../src/build/root.ts';

export interface SiteFigures {
  name: string;
  editions: number;
  pages: number;
  seconds: number;
  msPerPage: number;
  peakMb: number;
}

/** Writes a content folder with `count` editions of the real policy, each a few words away from the one before. */
export function generateEditions(folder: string, count: number): void {
  mkdirSync(join(folder, 'privacy'), { recursive: true });
  cpSync(join(ROOT, 'content/site.yaml'), join(folder, 'site.yaml'));
  const source = readFileSync(join(ROOT, 'content/privacy/1.md'), 'utf8');
  const title = /^title: .*$/m.exec(source)![0];
  const paragraphs = source.split('---\n').slice(2).join('---\n').split('\n\n');
  const first = Temporal.PlainDate.from('2016-01-01');
  for (let version = 1; version <= count; version++) {
    if (version > 1) {
      const at = (version * 7) % paragraphs.length;
      const paragraph = paragraphs[at]!;
      // Removes the mark of an earlier round, or adds one: texts stay as long as the real one.
      paragraphs[at] = paragraph.endsWith(' (в новой редакции)') ? paragraph.slice(0, -' (в новой редакции)'.length) : `${paragraph} (в новой редакции)`;
    }
    const summary = version > 1 ? '\nsummary: "Уточнена формулировка."' : '';
    writeFileSync(join(folder, `privacy/${version}.md`), `---\nversion: ${version}\n${title}\npublished: ${first.add({ days: version })}${summary}\n---\n${paragraphs.join('\n\n')}`);
  }
}

/** Builds a content folder without PDFs in a process of its own. */
export function measureBuild(name: string, content: string, editions: number): SiteFigures {
  const out = mkdtempSync(join(tmpdir(), 'bench-'));
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--import', join(ROOT, 'bench/peak.ts'), join(ROOT, 'scripts/build.ts'), '--content', content, '--out', join(out, 'dist'), '--no-pdf'], { encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (child.status !== 0) throw new Error(child.stderr);
  const peakMb = Number(/peak (\d+) KB/.exec(child.stderr)?.[1]) / 1024;
  const pages = readdirSync(join(out, 'dist'), { recursive: true }).filter((path) => String(path).endsWith('.html')).length;
  rmSync(out, { recursive: true });
  return { name, editions, pages, seconds, msPerPage: (seconds * 1000) / pages, peakMb };
}

/** The table of the site's growth; the corpus is measured where it lies next to the checkout. */
export function benchSite(sizes: number[]): void {
  const rows: SiteFigures[] = [];
  const corpus = join(ROOT, '../shared/corpus/basecamp');
  if (existsSync(corpus)) rows.push(measureBuild('corpus', corpus, 229));
  else console.log('corpus not here: its row is left out');
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'editions-'));
    generateEditions(folder, size);
    rows.push(measureBuild(`${size} editions`, folder, size));
    rmSync(folder, { recursive: true });
  }
  console.table(rows.map((row) => ({ ...row, seconds: row.seconds.toFixed(1), msPerPage: row.msPerPage.toFixed(2), peakMb: Math.round(row.peakMb) })));
}

if (import.meta.main) benchSite(process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 500, 2000]);
