import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { awaitScript, callPolicy } from '../support/call.ts';
import { OWN } from '../support/run.ts';
import { contentFolder, workspace } from '../support/workspace.ts';

const MANY = ['--content', 'test/fixtures/many'];
// Contract §4: `{asOf, policies: [{policy, inForce, editions}]}`.
const STATUS = z.object({
  asOf: z.iso.datetime({ offset: true }),
  policies: z.array(z.object({
    policy: z.string(), inForce: z.number().nullable(),
    editions: z.array(z.object({ version: z.number(), status: z.enum(['draft', 'scheduled', 'upcoming', 'in force', 'superseded', 'withdrawn']), published: z.string().nullable(), effective: z.string().nullable() })),
  })),
});

function statusAt(args: string[], env: Record<string, string> = {}): z.infer<typeof STATUS> {
  const { code, out, err } = callPolicy(['status', '--json', ...args], env);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return STATUS.parse(JSON.parse(out));
}

describe('policy status', () => {
  test('lists every edition with its status, and what comes next', () => {
    const { code, out } = callPolicy(['status', ...MANY, '--as-of', '2026-09-15']);
    expect(code).toBe(0);
    const lines = out.replaceAll('\u00a0', ' ').split('\n');
    for (const line of [/5 +проект +Проект\. Не действует/, /4 +вступит в силу +Вступит в силу 1 октября 2026 г\./, /3 +отозвана +Отозвана 15 июня 2026 г\./, /2 +действует +Действует с 15 июня 2026 г\./, /1 +утратила силу +Действовала с 10 января 2026 г\./, /дальше изменится: 2026-10-01 00:00 +редакция 4 вступит в силу; редакция 2 утратит силу/]) {
      expect(lines).toContainEqual(expect.stringMatching(line));
    }
  });

  test('lists every change to come, in words', () => {
    const { out } = callPolicy(['status', ...MANY, '--as-of', '2026-02-10']);
    const turns = out.split('\n').filter((line) => /^ {7}.*\d{4}-\d\d-\d\d \d\d:\d\d /.test(line));
    expect(turns[0]).toMatch(/дальше изменится: 2026-03-01 00:00 +редакция 2 появится на сайте, ещё не действуя$/);
    expect(turns[1]).toMatch(/^ +2026-04-01 09:00 +редакция 2 вступит в силу; редакция 1 утратит силу$/);
  });

  test('where nothing can be read it says what to do, and does not mention writing', async () => {
    using space = workspace();
    const content = contentFolder(space);
    writeFileSync(join(content, 'site.yaml'), 'organisation: [');
    for (const command of [['status'], ['diff', 'rules'], ['verify', join(content, 'site.yaml')]]) {
      const args = [...command, '--content', content];
      const { code, err } = await awaitScript('policy.ts', args);
      expect(code).toBe(1);
      expect(err).toMatch(/исправьте (её|их) и повторите\.$/m);
      expect(err).not.toContain('записано');
    }
    expect(callPolicy(['seal', '--content', content]).err).toContain('ничего не записано');
  });

  test('lists drafts and scheduled editions too, as data', () => {
    const { asOf, policies } = statusAt([...MANY, '--as-of', '2026-02-10']);
    expect(asOf).toBe('2026-02-10T00:00:00+05:00');
    expect(policies.map(({ policy, inForce, editions }) => [policy, inForce, editions.toSorted((a, b) => a.version - b.version).map(({ status }) => status)])).toEqual([
      ['rules', 1, ['in force', 'scheduled', 'scheduled', 'scheduled', 'draft']],
      ['terms', null, ['upcoming']],
    ]);
  });

  // Edition 2 of `rules` takes effect on 2026-04-01 at nine in Almaty, which is four in Greenwich.
  test.for<[string, number]>([
    ['2026-04-01', 1], ['2026-04-01T08:59', 1], ['2026-04-01T09:00', 2], ['2026-04-01 09:00', 2],
    ['2026-04-01T03:59:59Z', 1], ['2026-04-01T04:00Z', 2], ['2026-04-01T06:00+02:00', 2],
  ])('--as-of %s: edition %i is in force, in any time zone of the machine', ([asOf, version]) => {
    for (const TZ of ['America/Los_Angeles', 'Pacific/Auckland']) expect(statusAt([...MANY, '--as-of', asOf], { TZ }).policies[0]!.inForce).toBe(version);
  });

  test('POLICY_AS_OF and POLICY_CONTENT do what the options do; an option wins', () => {
    const env = { POLICY_AS_OF: '2026-04-01T09:00', POLICY_CONTENT: 'test/fixtures/many' };
    expect(statusAt([], env).policies[0]).toMatchObject({ policy: 'rules', inForce: 2 });
    expect(statusAt(['--as-of', '2026-03-01'], env).policies[0]!.inForce).toBe(1);
    expect(statusAt(['--content', OWN], env).policies[0]!.policy).toBe('privacy');
  });
});
