import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verdictLines } from '../../src/cli/verify.ts';
import { verifyFile } from '../../src/cli/verify/index.ts';
import { OUTPUTS } from '../../src/outputs/registry.ts';
import { pdfText } from '../../src/outputs/pdf/pdf-text.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { awaitScript } from '../support/call.ts';
import { recipe, site } from '../support/sites.ts';
import { workspace } from '../support/workspace.ts';

const MANY = ['--content', 'test/fixtures/many'];
/** On that day edition 2 of the rules is in force, edition 1 is superseded. */
const DAY = '2026-09-15';
const space = workspace();
/** What is published on that day, and what was when edition 1 was in force. */
let docs: string;
let early: string;
beforeAll(async () => {
  docs = await site('many');
  early = await site('early');
  expect(recipe('many')).toMatchObject({ content: MANY[1], asOf: DAY });
});
afterAll(() => space[Symbol.dispose]());

const library = requireLibrary('test/fixtures/many');
const now = Temporal.ZonedDateTime.from(`${DAY}T00:00[${library.site.timeZone}]`).toInstant();
/** What the command says, without a process for each file. */
const verify = async (file: string): Promise<string> => verdictLines(library.site, OUTPUTS, await verifyFile(library, OUTPUTS, readFileSync(file), now), now).join('\n');
const run = (file: string, ...args: string[]) => awaitScript('policy.ts', ['verify', file, ...MANY, '--as-of', DAY, ...args]);

describe('a published file is recognised', () => {
  test.each([
    ['rules.pdf', /^это редакция 2 от \d\d\.\d\d\.2026, байты совпадают с опубликованными, действует с /],
    ['rules/2.docx', /^это редакция 2 от \d\d\.\d\d\.2026, байты совпадают с опубликованными, действует с /],
    ['rules/1.pdf', /^это редакция 1 от \d\d\.\d\d\.2026, байты совпадают с опубликованными, действовала с /],
    ['rules/2/changes.pdf', /^это сравнение редакции 2 от \d\d\.\d\d\.2026 с редакцией 1, байты совпадают с опубликованными, /],
    ['rules/2/changes.docx', /^это сравнение редакции 2 от \d\d\.\d\d\.2026 с редакцией 1, байты совпадают с опубликованными, /],
    ['kk/rules/1.pdf', /^это редакция 1 от \d\d\.\d\d\.2026 \(перевод, kk\), байты совпадают с опубликованными, /],
  ])('%s', async (file, words) => {
    expect(await verify(join(docs, file))).toMatch(words);
  });

  test('by the command, whatever the file is called', async () => {
    const renamed = space.write('Политика (копия).bin', readFileSync(join(docs, 'rules.pdf')));
    const { code, out, err } = await run(renamed);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Политика \(копия\)\.bin: это редакция 2 .*\n {2}.+\n {2}адрес: https:\/\/\S+\/docs\/rules\/2\.pdf\n$/);
  });

  test('Markdown by its text', async () => {
    const { code, out } = await run('test/fixtures/many/rules/2.md', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/^2\.md: this is edition 2 of \d\d\.\d\d\.2026, the bytes are those published, in force since /);
  });

  test('is reported as an earlier state of the same edition', async () => {
    expect(await verify(join(early, 'rules/1.pdf')))
      .toMatch(/байты совпадают с теми, что публиковались с \d\d\.\d\d\.2026; с тех пор статус редакции изменился/);
  });
});

describe('what does not match is reported', () => {
  test('a PDF with one byte more', async () => {
    const file = space.write('longer.pdf', Buffer.concat([readFileSync(join(docs, 'rules.pdf')), Buffer.from('\n')]));
    const { code, out } = await run(file);
    const [first, second] = out.split('\n');
    expect(code).toBe(1);
    expect(first).toMatch(/^longer\.pdf: это редакция 2 от \S+, байты НЕ совпадают с опубликованными: файл изменён или пересохранён другой программой$/);
    expect(second).toBe('  слова при этом те же, что в опубликованном файле');
  });

  test('a Word file with a changed word, shown next to the published one', async () => {
    const parts = unzipSync(readFileSync(join(docs, 'rules/2.docx')));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const word = /<w:t[^>]*>[^<]*?(\p{L}{7,})[^<]*<\/w:t>/u.exec(xml.slice(xml.length / 2))![1]!;
    const file = space.write('forged.docx', zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(xml.replaceAll(word, 'подделка')) }));
    expect(await verify(file)).toMatch(new RegExp(`опубликовано: «[^»]*${word}[^»]*»; в файле: «[^»]*подделка`));
  });

  test('Markdown with a changed word', async () => {
    const source = readFileSync('test/fixtures/many/rules/2.md', 'utf8');
    expect(await verify(space.write('2.md', `${source}\nНовое слово.\n`))).toContain('в файле: «Новое слово.»');
  });

  test('a PDF cut short that still names its edition', async () => {
    const bytes = readFileSync(join(docs, 'rules.pdf'));
    const end = bytes.indexOf('</dc:identifier>') + 20;
    const said = await verify(space.write('short.pdf', bytes.subarray(0, end)));
    expect(said).toMatch(/^это редакция 2 от \S+, байты НЕ совпадают/);
    expect(said).toContain('слова в нём прочитать не удалось: файл повреждён');
  });

  test.each([
    ['an edition that there is not', ['docs/rules/2.pdf', 'docs/rules/9.pdf'], 'в файле указано, что это редакция 9 документа «rules», но такой редакции нет'],
    ['a policy that there is not', ['docs/rules/2.pdf', 'docs/rulez/2.pdf'], 'в файле указано, что это редакция 2 документа «rulez», но такой редакции нет'],
    ['another site', ['>https://', '>httpz://'], 'файл не похож ни на одну редакцию: пометки о редакции в нём нет'],
  ] as const)('a PDF that names %s', async (_, [from, to], words) => {
    expect(await verify(space.write('other.pdf', replaced(readFileSync(join(docs, 'rules.pdf')), from, to)))).toBe(words);
  });

  test('a file of another kind', async () => {
    expect(await run('package.json')).toMatchObject({ code: 1, out: 'package.json: это не PDF, не документ Word (.docx) и не Markdown с шапкой редакции\n' });
  });

  test('no file', async () => {
    const { code, out, err } = await run('none.pdf');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('ошибка: файла none.pdf нет, или его нельзя прочитать');
  });
});

describe('a file made to exhaust the machine', () => {
  /** A PDF of one page whose content, unpacked, is that many spaces. */
  function bomb(size: number): Uint8Array {
    const content = deflateSync(Buffer.alloc(size, ' '));
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>',
    ].map((object, i) => Buffer.from(`${i + 1} 0 obj${object}endobj\n`));
    return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects, Buffer.from(`4 0 obj<</Filter/FlateDecode/Length ${content.length}>>stream\n`), content, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>')]);
  }

  test('a PDF that unpacks to far more than it is: its reader is ended', async () => {
    expect(await pdfText(bomb(1000))).toBe('');
    const bytes = bomb(400_000_000);
    expect(bytes.length).toBeLessThan(500_000);
    expect(await pdfText(bytes, { memory: 100_000_000, time: 60_000 })).toBeNull();
  });

  test('a PDF that takes too long', async () => {
    expect(await pdfText(bomb(1000), { memory: 1_000_000_000, time: 1 })).toBeNull();
  });

  test('a Word file of ours with a million elements in it', async () => {
    const parts = unzipSync(readFileSync(join(docs, 'rules/2.docx')));
    const file = space.write('bomb.docx', zipSync({ ...parts, 'word/document.xml': strToU8(`<a>${'<b/>'.repeat(1_000_001)}</a>`) }));
    expect(await verify(file)).toBe('файл не похож ни на одну редакцию: пометки о редакции в нём нет');
  });

  test('a file larger than any document, and what is no file', async () => {
    const file = space.write('large.pdf', '%PDF-1.7');
    truncateSync(file, 40 * 1024 * 1024);
    const large = await run(file);
    expect(large).toMatchObject({ code: 1, out: '' });
    expect(large.err).toMatch(/large\.pdf занимает 40 МБ: документы сайта намного меньше 32 МБ/);
    expect(await run(space.path)).toMatchObject({ code: 2, out: '' });
  });
});

/** Equal lengths keep every other place of the file where it was. */
function replaced(pdf: Buffer, from: string, to: string): Buffer {
  expect(from.length).toBe(to.length);
  const text = pdf.toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}
