/** Warnings at publication, a changed summary: what is accepted or said anew is written down. */
import { describe, expect, test } from 'vitest';
import { acceptedWith } from '../../src/model/seal.ts';
import { readLibrary } from '../../src/content/library.ts';
import { changedLines } from '../../src/content/statement-check.ts';
import { desk } from '../support/desk.ts';
import { workspace } from '../support/workspace.ts';

const DRAFT = '---\nversion: 2\ntitle: Правила\nsummary: Новый срок.\n---\n\n1. Правило "первое".\n\n2. Ответ по п. 9.\n';
const NOW = '2026-11-22T15:00';

describe('publish with warnings', () => {
  test('lists them and refuses, until a reason is given; both are kept with the seal and shown by status', async () => {
    using space = workspace();
    const { policy, read, chain, content } = desk(space, { 'rules/2.md': DRAFT });
    await policy('2026-11-20', 'seal');
    const publish = ['publish', 'rules', '--published', '2026-12-01'];
    const refused = await policy(NOW, ...publish);
    expect(refused).toMatchObject({ code: 1, out: '' });
    // The lines are those of the file with its day.
    expect(refused.err).toMatch(/rules\/2\.md:8:12 +warning +quotes .*\n.*rules\/2\.md:10:13 +warning +reference .*\n\nошибка: есть предупреждения \(2\), ничего не записано\. .*--despite "…"/);
    expect([read('rules/2.md'), chain().length]).toEqual([DRAFT, 1]);
    const { code, out } = await policy(NOW, ...publish, '--despite', 'Так в договоре.');
    expect(code).toBe(0);
    expect(out).toMatch(/Опубликована с предупреждениями \(2\)\. Причина: Так в договоре\.\n {2}rules\/2\.md:8:12 {2}quotes {2}/);
    expect(out).not.toContain('npm run check покажет');
    expect(chain()[1]).toMatchObject({ version: 2, despite: { reason: 'Так в договоре.', warnings: [
      { rule: 'quotes', place: 'rules/2.md:8:12', message: { ru: expect.stringMatching(/[а-я]/) as string, en: expect.stringMatching(/^[^а-я]+$/) as string } },
      { rule: 'reference', place: 'rules/2.md:10:13' },
    ] } });
    expect((await policy(NOW, 'check', '--strict')).code).toBe(0);
    expect((await policy('2026-12-24', 'status')).out).toMatch(/2 +действует .*\n +Опубликована с предупреждениями \(2\)\. Причина: Так в договоре\.\n +rules\/2\.md:8:12 {2}quotes/);
    expect(JSON.parse((await policy('2026-12-24', 'status', '--json')).out)).toMatchObject({ policies: [{ editions: [{ despite: null }, { despite: { reason: 'Так в договоре.' } }] }] });
    const { editions } = readLibrary(content).library!.policies[0]!;
    expect(editions.map((edition) => acceptedWith(edition)?.warnings.map(({ rule }) => rule) ?? null)).toEqual([null, ['quotes', 'reference']]);
  });

  test('a reason where there is nothing to accept leaves no trace', async () => {
    using space = workspace();
    const { policy, chain } = desk(space, { 'rules/2.md': DRAFT.replace('"первое"', '«первое»').replace(' по п. 9', '') });
    await policy('2026-11-20', 'seal');
    expect((await policy(NOW, 'publish', 'rules', '--despite', 'На всякий случай.')).code).toBe(0);
    expect(JSON.stringify(chain())).not.toContain('despite');
  });

  test('what is brought about in another edition counts too', async () => {
    using space = workspace();
    const clean = (version: number) => DRAFT.replace('"первое"', '«первое»').replace(' по п. 9', '').replace('version: 2', `version: ${version}`);
    const { policy, chain } = desk(space, { 'rules/2.md': clean(2) });
    await policy('2026-11-20', 'seal');
    await policy('2026-11-20', 'publish', 'rules', '--published', '2026-12-01', '--effective', '2027-01-01');
    space.write('content/rules/3.md', clean(3));
    expect((await policy(NOW, 'publish', 'rules', '--published', '2026-12-10')).err).toMatch(/2\.md:5:12 +warning +overtaken .*policy -- cancel/);
    expect((await policy(NOW, 'publish', 'rules', '--published', '2026-12-10', '--despite', 'Редакция 2 не нужна.')).code).toBe(0);
    expect(chain().at(-2)).toMatchObject({ version: 3, despite: { warnings: [{ rule: 'overtaken', place: 'rules/2.md:5:12' }] } });
    // What was accepted stops the site no more: it is reported, and that is all.
    const checked = await policy(NOW, 'check', '--strict');
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/2\.md:5:12 +note +overtaken /);
    space.write('content/rules/4.md', clean(4));
    expect((await policy('2026-11-25', 'publish', 'rules', '--published', '2026-12-20', '--effective', '2027-02-01')).code).toBe(0);
  });

  test('`seal` checks them too, for an edition whose day was set by hand', async () => {
    using space = workspace();
    const { policy, chain } = desk(space, { 'rules/2.md': DRAFT.replace('summary', 'published: 2026-12-01\nsummary') });
    expect((await policy(NOW, 'check')).out).toMatch(/2\.md:1:1 +warning +unsealed +редакции 2 назначен день, но она не запечатана: npm run policy -- publish rules/);
    expect((await policy(NOW, 'seal')).err).toContain('есть предупреждения (2), ничего не записано');
    expect((await policy(NOW, 'seal', '--despite', 'Так надо.')).code).toBe(0);
    expect(chain().map((entry) => 'despite' in entry)).toEqual([false, true, false]);
  });
});

describe('publish --summary', () => {
  test('of a long summary the check quotes the line that changed, and no other', () => {
    expect(changedLines(['п. 1: одно.', 'п. 2: пять.'], ['п. 1: одно.', 'п. 2: шесть.', 'п. 3: новое.'])).toEqual(['п. 2: пять.', 'п. 2: шесть. п. 3: новое.']);
    expect(changedLines(['п. 1: одно.'], ['п. 1: одно.', 'п. 2: пять.'])).toEqual(['', 'п. 2: пять.']);
    expect(changedLines(['а', 'б'], ['б', 'а'])).toEqual(['а б', 'б а']);
  });

  const clean = DRAFT.replace('"первое"', '«первое»').replace(' по п. 9', '');
  test('a summary that was changed is an error until it is declared; then readers see that it was', async () => {
    using space = workspace();
    const { policy, write, chain } = desk(space, { 'rules/2.md': clean });
    await policy('2026-11-20', 'seal');
    await policy(NOW, 'publish', 'rules');
    write('rules/2.md', (text) => text.replace('Новый срок.', 'Срок – пять дней.'));
    const found = await policy('2026-12-01', 'check');
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/2\.md:5:10 +error +statement +`summary` редакции 2 – не то, что сказано читателям: было «Новый срок\.», стало «Срок – пять дней\.»\. .*restore rules 2.*publish rules --summary --edition 2/);
    const { code, out } = await policy('2026-12-01', 'publish', 'rules', '--summary');
    expect(code).toBe(0);
    expect(out).toMatch(/^Описание изменений редакции 2 объявлено заново\. Читатель увидит:\n {2}Срок – пять дней\.\n/);
    expect(chain().at(-1)).toMatchObject({ kind: 'summary', version: 2, sealed: '2026-12-01T00:00:00+05:00', summary: ['Срок – пять дней.'] });
    expect((await policy('2026-12-01', 'check', '--strict')).code).toBe(0);
    expect((await policy('2026-12-02', 'status')).out).toContain('Описание изменений уточнено 01.12.2026. Прежнее описание: Новый срок.');
    expect((await policy('2026-12-02', 'publish', 'rules', '--summary')).err).toContain('объявлять нечего');
  });

  test('before the day of publication it is declared again too, and readers are not told', async () => {
    using space = workspace();
    const { policy, write } = desk(space, { 'rules/2.md': clean });
    await policy('2026-11-20', 'seal');
    await policy(NOW, 'publish', 'rules', '--published', '2026-12-10');
    write('rules/2.md', (text) => text.replace('Новый', 'Другой'));
    expect((await policy('2026-12-01', 'check')).code).toBe(1);
    expect((await policy('2026-12-01', 'publish', 'rules', '--summary')).code).toBe(0);
    expect((await policy('2026-12-20', 'status')).out).not.toContain('уточнено');
  });

  test('with a correction of the same edition at once', async () => {
    using space = workspace();
    const { policy, write, chain } = desk(space, { 'rules/2.md': clean });
    await policy('2026-11-20', 'seal');
    await policy(NOW, 'publish', 'rules');
    write('rules/2.md', (text) => text.replace('Новый срок', 'Срок').replace('Правило «первое»', 'Правила «первое»'));
    expect((await policy('2026-12-01', 'publish', 'rules', '--correction', '--note', 'Опечатка.')).err).toMatch(/error +statement/);
    expect((await policy('2026-12-01', 'publish', 'rules', '--correction', '--note', 'Опечатка.', '--summary')).code).toBe(0);
    expect(chain().slice(-2).map(({ kind }) => kind ?? 'text')).toEqual(['text', 'summary']);
    expect((await policy('2026-12-01', 'check', '--strict')).code).toBe(0);
  });
});
