import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { calendarAt } from '../../src/model/calendar.ts';
import type { Library } from '../../src/model/edition.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { pdfInput, type PdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { standingOf } from '../../src/outputs/status-words.ts';
import { renderPdf } from '../../src/outputs/pdf/render.ts';
import { readPdf } from './pdf-reader.ts';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURE = join(import.meta.dirname, 'pdf-content');
const fixture = requireLibrary(FIXTURE);
const real = requireLibrary(join(import.meta.dirname, '../fixtures/own'));
const many = requireLibrary(join(ROOT, 'test/fixtures/many'));

/** @param at moment at which the edition is seen among the others of its policy; left out, alone, all of its dates past */
function inputOf(library: Library, policy: string, version: number, lang?: string, at?: string): PdfInput {
  const { site, policies } = library;
  const { editions } = policies.find(({ name }) => name === policy)!;
  const edition = editions[version - 1]!;
  const text = lang === undefined ? edition.text : edition.translations[lang]!;
  const now = at === undefined ? undefined : Temporal.Instant.from(at);
  return pdfInput(site, edition, text, now && standingOf({ calendar: calendarAt(editions, now), edition, now, timeZone: site.timeZone }, text.lang));
}

describe('the title block', () => {
  test('names the edition, its dates and both addresses', () => {
    const { head, footer } = inputOf(real, 'privacy', 1);
    expect(head.edition).toBe('Редакция 1 · действует с 22\u00a0ноября 2026\u00a0г.');
    expect(head.status).toEqual([]);
    expect(head.note).toBeNull();
    expect(head.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Вступление в силу: 22\u00a0ноября 2026\u00a0г.',
      'Дата последнего обновления: 22\u00a0ноября 2026\u00a0г.',
      'Постоянный адрес действующей редакции: https://legco.kz/docs/privacy.pdf',
      'Адрес этой редакции: https://legco.kz/docs/privacy/1.pdf',
    ]);
    expect(head.code).toEqual({ address: 'https://legco.kz/docs/privacy.pdf', alt: 'QR-код с постоянным адресом документа: https://legco.kz/docs/privacy.pdf' });
    expect(footer).toEqual({
      brand: 'LegCo', edition: 'Редакция 1', address: 'https://legco.kz/docs/privacy/1.pdf', page: 'стр. {page} из {of}',
      standing: 'Действует с 22\u00a0ноября 2026\u00a0г. Действующая редакция: https://legco.kz/docs/privacy.pdf',
    });
  });

  test('of a translation says which text prevails and has the addresses of its language', () => {
    const { head, footer, lang } = inputOf(fixture, 'sample', 1, 'kk');
    expect(lang).toBe('kk');
    expect(head.note).toContain('ағылшын тілінде');
    expect(head.facts.map(({ value }) => value)).toContain('https://sample.example/docs/kk/sample.pdf');
    expect(footer.address).toBe('https://sample.example/docs/kk/sample/1.pdf');
    expect(footer.standing).toMatch(/Қолданыстағы редакция: https:\/\/sample\.example\/docs\/kk\/sample\.pdf$/u);
  });

  test('of a draft and of a scheduled edition says that it is a draft; of a withdrawn one when and why', () => {
    expect(inputOf(fixture, 'sample', 2).head.status).toEqual(['Draft. Not in force']);
    expect(inputOf(fixture, 'sample', 2).head.facts.map(({ label }) => label)).not.toContain('Effective');
    expect(inputOf(fixture, 'sample', 1, undefined, '2026-01-01T00:00Z').head.status).toEqual(['Draft. Not in force']);
    expect(inputOf(fixture, 'sample', 1, undefined, '2026-03-10T00:00Z').head).toMatchObject({ status: [], edition: 'Edition 1 · comes into force on 1\u00a0April 2026 at\u00a009:00' });
    expect(inputOf(fixture, 'sample', 1).head.status).toEqual([]);
    expect(inputOf(fixture, 'old', 1).head.status).toEqual(['Withdrawn on 1\u00a0June 2025', 'Reason: The court & the regulator asked for it']);
  });

  test.each([
    [1, 'Утратила силу'], [2, 'Действует с 15\u00a0июня 2026\u00a0г. Ранее действовала с 1\u00a0апреля 2026\u00a0г., 09:00, по 31\u00a0мая 2026\u00a0г'], [3, 'Отозвана 15\u00a0июня 2026\u00a0г'], [4, 'Вступит в силу 1\u00a0октября 2026\u00a0г'], [5, 'Проект. Не действует'],
  ])('a single page says which edition it is of, its status, and where the one in force is: edition %i', async (version, said) => {
    const { footer } = inputOf(many, 'rules', version, undefined, '2026-09-15T00:00+05:00');
    expect(footer).toMatchObject({ edition: `Редакция ${version}`, address: `https://example.kz/docs/rules/${version}.pdf`, standing: `${said}. Действующая редакция: https://example.kz/docs/rules.pdf` });
  });

  test('is printed on the first page of a draft', async () => {
    const [first = ''] = (await readPdf(await renderPdf(inputOf(fixture, 'sample', 2)))).painted;
    expect(first).toMatch(/^SampleEdition 2Draft\. Not in forceTerms of a sample, drafted anew/);
  });
});

describe('the file', () => {
  test('carries title, author, language and the dates of the edition, in both places', async () => {
    const { info, xmp } = await readPdf(await renderPdf(inputOf(fixture, 'sample', 1)));
    expect(info).toMatchObject({
      Title: 'Terms of a sample, with tables & quotations', Author: 'Sample & Partners <LLP>', Creator: 'Sample', Language: 'en',
      Subject: 'Edition 1. Effective: 1\u00a0April 2026, 09:00',
      // The start of 1 March 2026 in Almaty (UTC+5).
      CreationDate: 'D:20260228190000Z', ModDate: 'D:20260228190000Z',
    });
    expect(xmp.get('dc:title')).toBe('Terms of a sample, with tables & quotations');
    expect(xmp.get('dc:creator')).toEqual(['Sample & Partners <LLP>']);
    expect(xmp.get('xmp:createdate')).toBe('2026-02-28T19:00:00Z');
  });

  test('of a draft does not bear the day of the build', async () => {
    const { info } = await readPdf(await renderPdf(inputOf(fixture, 'sample', 2)));
    expect(info).toMatchObject({ CreationDate: 'D:20000101000000Z', ModDate: 'D:20000101000000Z' });
  });

  test('names itself: its own address for ever, the address of the one in force, its edition', async () => {
    const { xmp } = await readPdf(await renderPdf(inputOf(fixture, 'sample', 1, 'kk')));
    expect(['dc:identifier', 'dc:relation', 'xmpmm:versionid', 'dc:language'].map((name) => xmp.get(name))).toEqual([
      'https://sample.example/docs/kk/sample/1.pdf', 'https://sample.example/docs/kk/sample.pdf', '1', 'kk',
    ]);
  });

  test('says that it is PDF/UA-1 and PDF/A-3a with its source attached, PDF/A-2a without', async () => {
    const input = inputOf(fixture, 'sample', 1);
    const claims = async (one: PdfInput) => {
      const { xmp } = await readPdf(await renderPdf(one));
      return ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance'].map((name) => xmp.get(name));
    };
    expect(await claims(input)).toEqual(['1', '3', 'A']);
    expect(await claims({ ...input, attachments: [] })).toEqual(['1', '2', 'A']);
  });

  test('carries the Markdown that it was made from, byte for byte', async () => {
    const edition = fixture.policies[0]!.editions[0]!;
    const { attachments } = await readPdf(await renderPdf(inputOf(fixture, 'sample', 1)));
    expect(attachments).toEqual({ 'sample-1.md': edition.text.source });
    const translated = await readPdf(await renderPdf(inputOf(fixture, 'sample', 1, 'kk')));
    expect(translated.attachments).toEqual({ 'sample-1.kk.md': edition.translations['kk']!.source });
  });

  test('numbers its pages on the page', async () => {
    const { painted } = await readPdf(await renderPdf(inputOf(real, 'privacy', 1)));
    expect(painted.length).toBeGreaterThan(3);
    for (const [i, page] of painted.entries()) {
      expect(page).toMatch(new RegExp(`LegCo · Редакция 1 · https://legco\\.kz/docs/privacy/1\\.pdfстр\\. ${i + 1} из ${painted.length}Действует с .* Действующая редакция: https://legco\\.kz/docs/privacy\\.pdf$`));
    }
  });
});

describe('navigation', () => {
  test('links lead where the text says: clauses of this text, pages of the site, the outside world', async () => {
    const { links, lines } = await readPdf(await renderPdf(inputOf(fixture, 'sample', 1)));
    const urls = new Set(links.map(({ url }) => url).filter((url) => url !== null));
    expect([...urls].sort()).toEqual([
      'https://sample.example/docs/old/',
      'https://sample.example/docs/old/1/#1',
      'https://sample.example/docs/sample.pdf',
      'https://sample.example/docs/sample/1.pdf',
      'https://sample.example/docs/search/',
      'https://www.iso.org/standard/75839.html',
      'mailto:office@sample.example',
    ]);
    const inner = links.filter(({ target }) => target !== null);
    expect(inner).toHaveLength(1);
    const { page, y } = inner[0]!.target!;
    const clause = lines[page - 1]!.find(({ text }) => text.startsWith('2.1.'))!;
    expect(y).toBeGreaterThan(clause.y);
    expect(y - clause.y).toBeLessThan(30);
  });

  test('the outline has headings and numbered clauses, nested, on their pages', async () => {
    const { outline, lines } = await readPdf(await renderPdf(inputOf(real, 'privacy', 1)));
    expect(outline.map(({ title }) => title.slice(0, 24))).toEqual([
      'Преамбула', '1. Персональные данные П', '2. Цели сбора и обработк', '3. Условия обработки пер',
      '4. Изменение Пользовател', '5. Меры, применяемые для', '6. Изменение Политики ко',
    ]);
    const numbers = (items: typeof outline): string[] => items.flatMap(({ title, children }) => [title.split(' ')[0]!, ...numbers(children)]);
    expect(numbers([outline[1]!])).toEqual(['1.', '1.1.', '1.1.1.', '1.1.2.', '1.1.3.', '1.2.', '1.3.', '1.4.', '1.5.']);
    for (const { title, page, children } of outline) {
      for (const entry of [{ title, page }, ...children]) {
        const opening = entry.title.split(' ').slice(0, 2).join(' ');
        expect(lines[entry.page - 1]!.some(({ text }) => text.startsWith(opening)), entry.title).toBe(true);
      }
    }
  });
});

describe('equal bytes', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  test('whatever was rendered before in the same process', async () => {
    const input = inputOf(fixture, 'sample', 1);
    const first = sha256(await renderPdf(input));
    await renderPdf(inputOf(fixture, 'sample', 1, 'kk'));
    expect(sha256(await renderPdf(input))).toBe(first);
  });

  test('in every time zone and locale', async () => {
    const url = (path: string) => JSON.stringify(pathToFileURL(join(ROOT, path)).href);
    const script = `
      import { createHash } from 'node:crypto';
      import { requireLibrary } from ${url('src/content/library.ts')};
      import { pdfInput } from ${url('src/outputs/pdf/pdf-input.ts')};
      import { renderPdf } from ${url('src/outputs/pdf/render.ts')};
      const { site, policies } = requireLibrary(${JSON.stringify(FIXTURE)});
      const [edition] = policies[0].editions;
      console.log(createHash('sha256').update(await renderPdf(pdfInput(site, edition, edition.text))).digest('hex'));`;
    const places = [['UTC', 'C'], ['Pacific/Kiritimati', 'ru_RU.UTF-8'], ['America/Los_Angeles', 'kk_KZ.UTF-8']];
    const hashes: string[] = [];
    for (const [TZ, LANG] of places) {
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ, LANG, LC_ALL: LANG } });
      hashes.push(stdout.trim());
    }
    const here = sha256(await renderPdf(inputOf(fixture, 'sample', 1)));
    expect(hashes).toEqual([here, here, here]);
  });
});
