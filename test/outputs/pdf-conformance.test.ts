/** Every kind of PDF that we make keeps every rule of PDF/UA-1 and PDF/A that can be checked, and every rule sees a file that breaks it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarAt } from '../../src/model/calendar.ts';
import { textIn, type Edition, type Library } from '../../src/model/edition.ts';
import { redline } from '../../src/redline/index.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { changesPdfInput } from '../../src/outputs/pdf/changes-input.ts';
import { renderChangesPdf } from '../../src/outputs/pdf/pdf-changes.ts';
import { pdfInput, type PdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { standingOf } from '../../src/outputs/status-words.ts';
import { renderPdf } from '../../src/outputs/pdf/render.ts';
import type { Logo } from '../../src/model/logo.ts';
import { PNG_OF_DOTS } from '../support/png.ts';
import { CORPUS, hasCorpus } from '../support/corpus.ts';
import { BROKEN } from '../support/pdf-rules/broken.ts';
import { PdfFile } from '../support/pdf-rules/file.ts';
import { faultsOf, RULES } from '../support/pdf-rules/index.ts';
import { changed, changedBytes } from '../support/pdf-rules/write.ts';

const fixture = requireLibrary(join(import.meta.dirname, 'pdf-content'));
const owner = requireLibrary(join(import.meta.dirname, '../fixtures/beispiel'));
/** A PNG of two by two dots, one of them half transparent. */
const DOTS: Logo = { type: 'png', width: 2, height: 2, base64: PNG_OF_DOTS };
const real = requireLibrary(join(import.meta.dirname, '../fixtures/own'));

function editionOf({ policies }: Library, policy: string, version: number): Edition {
  return policies.find(({ name }) => name === policy)!.editions[version - 1]!;
}

/** @param at the moment of the build, else when all of the edition's own dates are past */
function inputOf(library: Library, policy: string, version: number, options: { lang?: string; at?: string } = {}): PdfInput {
  const edition = editionOf(library, policy, version);
  const { editions } = library.policies.find(({ name }) => name === policy)!;
  const text = textIn(edition, options.lang ?? library.site.languages[0]!);
  const { timeZone } = library.site;
  const now = options.at === undefined ? undefined : Temporal.Instant.from(options.at);
  return pdfInput(library.site, edition, text, now && standingOf({ calendar: calendarAt(editions, now), edition, now, timeZone }, text.lang));
}

function changesOf(library: Library, policy: string, from: number, to: number): Promise<Uint8Array> {
  const [before, after] = [editionOf(library, policy, from), editionOf(library, policy, to)];
  return renderChangesPdf(changesPdfInput(library.site, before, after, before.text, after.text, redline(before.text.tree, after.text.tree)));
}

/** The real policy as published, and its second edition as if it had taken its place. */
function superseded(): PdfInput {
  const [first] = real.policies[0]!.editions as [Edition];
  const next: Edition = { ...first, version: 2, published: first.published!.add({ hours: 24 }), effective: first.effective!.add({ hours: 24 }) };
  return pdfInput(real.site, first, first.text, standingOf({ calendar: calendarAt([first, next], next.effective!), edition: first, now: next.effective!, timeZone: real.site.timeZone }, 'ru'));
}

const KINDS: Record<string, () => Promise<Uint8Array>> = {
  'an edition in Russian, with the source attached': () => renderPdf(inputOf(real, 'privacy', 1)),
  'an edition in English with tables, lists, quotations, code and links': () => renderPdf(inputOf(fixture, 'sample', 1)),
  'a translation into Kazakh': () => renderPdf(inputOf(fixture, 'sample', 1, { lang: 'kk' })),
  'a draft': () => renderPdf(inputOf(fixture, 'sample', 2)),
  'a scheduled edition': () => renderPdf(inputOf(fixture, 'sample', 1, { at: '2020-01-01T00:00:00Z' })),
  'a withdrawn edition': () => renderPdf(inputOf(fixture, 'old', 1)),
  'a superseded edition': () => renderPdf(superseded()),
  'an edition with a logo of shapes': () => renderPdf(inputOf(owner, 'privacy', 2)),
  'an edition with a logo of dots, partly transparent': () => renderPdf({ ...inputOf(owner, 'privacy', 2), head: { ...inputOf(owner, 'privacy', 2).head, logo: DOTS } }),
  'a long text with contents': () => {
    const input = inputOf(real, 'privacy', 1);
    return renderPdf({ ...input, blocks: [...input.blocks, ...input.blocks, ...input.blocks] });
  },
  'a redline in Russian, of a draft': () => changesOf(real, 'privacy', 1, 2),
  'a redline in English with moves, splits and tables': () => changesOf(fixture, 'sample', 1, 2),
  'a redline without changes': () => {
    const edition = editionOf(fixture, 'sample', 1);
    const later = { ...edition, version: 2, summary: [] };
    return renderChangesPdf(changesPdfInput(fixture.site, edition, later, edition.text, edition.text, redline(edition.text.tree, edition.text.tree)));
  },
};

const files = new Map<string, Uint8Array>();
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-conformance-'));
  for (const [kind, render] of Object.entries(KINDS)) files.set(kind, await render());
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('passes every rule', () => {
  test.each(Object.keys(KINDS))('%s', (kind) => {
    expect(faultsOf(files.get(kind)!)).toEqual([]);
  });

  test('attached is the source in editions and nothing in redlines, and the file says part 3 or 2', () => {
    for (const [kind, bytes] of files) {
      const file = new PdfFile(bytes);
      const part = /<pdfaid:part>(\d)/.exec(file.content(file.catalog.get('Metadata')))?.[1];
      expect([file.list(file.catalog.get('AF')).length, part], kind).toEqual(kind.includes('redline') ? [0, '2'] : [1, '3']);
    }
  });

  test.skipIf(!hasCorpus)('twenty editions and ten redlines of the corpus (skipped where it is absent)', async () => {
    const library = requireLibrary(CORPUS);
    for (const { name, editions } of library.policies) {
      for (const share of [0, 0.4, 0.7, 1]) {
        const version = Math.max(1, Math.round(editions.length * share));
        expect(faultsOf(await renderPdf(inputOf(library, name, version))), `${name}/${version}`).toEqual([]);
      }
      for (const share of [0.5, 1]) {
        const version = Math.round(editions.length * share);
        expect(faultsOf(await changesOf(library, name, version - 1, version)), `${name}/${version} changes`).toEqual([]);
      }
    }
  }, 300_000);
});

describe('a broken file is seen', () => {
  const sound = (): Uint8Array => files.get('an edition in English with tables, lists, quotations, code and links')!;

  test('whereas the correct file, rewritten, passes every rule', () => {
    expect(faultsOf(changed(sound(), () => undefined))).toEqual([]);
  });

  test('by every rule', () => {
    expect(Object.keys(BROKEN).sort()).toEqual(RULES.map(({ id }) => id).sort());
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  const cases = RULES.flatMap(({ id }) => Object.keys(BROKEN[id] ?? {}).map((how) => [id, how] as const));
  test.each(cases)('%s: %s', (id, how) => {
    const rule = RULES.find((one) => one.id === id)!;
    expect(rule.check(new PdfFile(sound()))).toEqual([]);
    const broken = BROKEN[id]![how]!(sound());
    expect(broken).not.toEqual(sound());
    expect(rule.check(new PdfFile(broken))).not.toEqual([]);
  });

  test('a cross-reference that leads elsewhere is no PDF', () => {
    const moved = changedBytes(changed(sound(), () => undefined), /\n(\d{9})(\d) 00000 n /, '\n$19 00000 n ');
    expect(() => faultsOf(moved)).toThrow();
  });
});

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

describe('other programs agree', () => {
  const run = (kind: string, program: string, ...args: string[]): string => {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, files.get(kind)!);
    return execFileSync(program, args.map((arg) => (arg === 'FILE' ? path : arg)), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  };

  test.skipIf(!has('qpdf')).each(Object.keys(KINDS))('qpdf reads without a complaint: %s', (kind) => {
    expect(run(kind, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors found');
  });

  test.skipIf(!has('pdfinfo')).each(Object.keys(KINDS))('poppler sees the tags: %s', (kind) => {
    const info = run(kind, 'pdfinfo', 'FILE');
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/JavaScript:\s+no/);
    expect(info).toMatch(/Encrypted:\s+no/);
    const structure = run(kind, 'pdfinfo', '-struct', 'FILE');
    expect(structure).toMatch(/^Document[^\n]*\n/);
    expect(structure).toMatch(/\n {2,}H1/);
  });

  test.skipIf(!has('pdffonts')).each(Object.keys(KINDS))('poppler finds every font in the file, with its letters: %s', (kind) => {
    const fonts = run(kind, 'pdffonts', 'FILE').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    // Embedded, a part of the font, with ToUnicode.
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
  });
});
