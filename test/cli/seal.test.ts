/** `policy seal` and `policy restore`; a broken seal in every command that publishes. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { awaitScript, callPolicy, type Script } from '../support/call.ts';
import { contentFolder, EDITION, workspace } from '../support/workspace.ts';

const KK = '---\ntitle: Ереже\n---\n\n1. Бірінші ереже.\n\n2. Екінші ереже.\n';
const policy = (content: string, ...args: string[]) => callPolicy([...args, '--content', content, '--as-of', '2026-11-22T15:00']);

describe('seal', () => {
  test('adds what is published to the lock, once', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/2.md': EDITION.replace('1', '2').replace(/published.*\n/, '') });
    expect(policy(content, 'check', '--strict').code).toBe(1);
    expect(policy(content, 'seal', 'rules').out).toBe('Запечатана редакция 1 документа rules (ru)\n');
    expect(policy(content, 'check', '--strict')).toMatchObject({ code: 0 });
    const lock = readFileSync(join(content, 'editions.lock.json'), 'utf8');
    expect(policy(content, 'seal').out).toBe('Всё опубликованное уже запечатано.\n');
    expect(readFileSync(join(content, 'editions.lock.json'), 'utf8')).toBe(lock);
  });

  test('a translation that came later appends an entry', () => {
    using space = workspace();
    const content = contentFolder(space);
    policy(content, 'seal');
    writeFileSync(join(content, 'rules/1.kk.md'), KK);
    expect(policy(content, 'check').out).toMatch(/1\.kk\.md:1:1 +warning +unsealed/);
    expect(policy(content, 'seal').out).toBe('Запечатана редакция 1 документа rules (ru, kk)\n');
    expect(policy(content, 'check', '--strict').code).toBe(0);
    const { entries } = JSON.parse(readFileSync(join(content, 'editions.lock.json'), 'utf8')) as { entries: { texts: object }[] };
    expect(entries.map(({ texts }) => Object.keys(texts))).toEqual([['ru'], ['ru', 'kk']]);
  });

  test('never a text that differs from what is sealed', () => {
    using space = workspace();
    const content = contentFolder(space);
    policy(content, 'seal');
    writeFileSync(join(content, 'rules/1.md'), EDITION.replace('первое', 'иное'));
    writeFileSync(join(content, 'rules/1.kk.md'), KK);
    expect(policy(content, 'seal')).toMatchObject({ code: 1 });
    expect(policy(content, 'check').out).toContain('было «первое», стало «иное»');
  });
});

describe('a changed word under a sealed version', () => {
  test.for<[Script, string[]]>([['check.ts', []], ['build.ts', ['--no-pdf']], ['pdf.ts', []], ['policy.ts', ['check']]])('is an error of %s', async ([script, args]) => {
    using space = workspace();
    const content = contentFolder(space);
    policy(content, 'seal');
    writeFileSync(join(content, 'rules/1.md'), EDITION.replace('первое', 'иное'));
    const out = script === 'build.ts' || script === 'pdf.ts' ? ['--out', join(space.path, 'out')] : [];
    const { code, out: said, err } = await awaitScript(script, [...args, ...out, '--content', content]);
    expect(code).toBe(1);
    expect(said + err).toMatch(/1\.md:7:1 +error +seal .*п\.\u00a01: было «первое», стало «иное»/);
    expect(existsSync(join(space.path, 'out'))).toBe(false);
  });

  test('leaves its policy out of the status, which says so', () => {
    using space = workspace();
    const content = contentFolder(space);
    policy(content, 'seal');
    writeFileSync(join(content, 'rules/1.md'), EDITION.replace('первое', 'иное'));
    const { code, err } = callPolicy(['status', '--content', content]);
    expect(code).toBe(1);
    expect(err).toContain('rules пропущен');
  });
});

describe('restore', () => {
  test('restores the files of an edition as they were sealed, with what was declared since', () => {
    using space = workspace();
    const content = contentFolder(space, { 'rules/1.kk.md': KK });
    policy(content, 'seal');
    expect(policy(content, 'withdraw', 'rules', '1', '--date', '2026-12-01', '--reason', 'Ошибка.').code).toBe(0);
    const file = join(content, 'rules/1.md');
    // The withdrawal in a form of its own stays as it is written; a summary that nobody was told goes.
    writeFileSync(file, EDITION.replace('первое', 'иное').replace('published', 'summary: Никто не слышал.\nwithdrawn:\n  date: 2026-12-01\n  reason: Ошибка.\npublished'));
    rmSync(join(content, 'rules/1.kk.md'));
    expect(policy(content, 'restore', 'rules', '1').code).toBe(0);
    expect(readFileSync(join(content, 'rules/1.md'), 'utf8')).toBe(EDITION.replace('2026-01-10\n', '2026-01-10\nwithdrawn:\n  date: 2026-12-01\n  reason: Ошибка.\n'));
    expect(readFileSync(join(content, 'rules/1.kk.md'), 'utf8')).toBe(KK);
    expect(policy(content, 'check', '--strict').code).toBe(0);
    // Where the file says otherwise, what was said is written anew.
    writeFileSync(file, EDITION);
    expect(policy(content, 'check').out).toMatch(/1\.md:2:10 +error +statement +редакция 1 отозвана \(2026-12-01, «Ошибка\.»\), а в файле этого больше нет: .*restore rules 1.*--undo/);
    policy(content, 'restore', 'rules', '1');
    expect(readFileSync(file, 'utf8')).toBe(EDITION.replace('2026-01-10\n', '2026-01-10\nwithdrawn: {date: 2026-12-01, reason: "Ошибка."}\n'));
  });

  test('an edition that the lock does not hold', () => {
    using space = workspace();
    const { code, err } = policy(contentFolder(space), 'restore', 'rules', '3');
    expect(code).toBe(1);
    expect(err).toContain('у документа rules нет запечатанной редакции «3»');
  });
});
