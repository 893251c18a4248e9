/** The calendar file, read back by the rules of RFC 5545. */
import { expect, test } from 'vitest';
import { requireLibrary } from '../../src/content/library.ts';
import { publish, type Publication } from '../../src/model/publication.ts';
import type { Edition, Library } from '../../src/model/edition.ts';
import type { Statement } from '../../src/model/statement.ts';
import { icalendar } from '../../src/outputs/data/icalendar.ts';

const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime('Asia/Almaty').toInstant();
const shown = (folder: string, day: string, preview = false): Publication => publish(requireLibrary(`test/fixtures/${folder}`), at(day), preview);

const MANY = requireLibrary('test/fixtures/many');
/** The same with other facts of one edition of its rules. */
const changed = (version: number, facts: Partial<Edition>): Library => {
  const { site, policies: [rules, ...others] } = MANY;
  return { site, policies: [{ ...rules!, editions: rules!.editions.map((edition) => (edition.version === version ? { ...edition, ...facts } : edition)) }, ...others] };
};

type Component = Record<string, string>;

/** The properties of the calendar and of each event, by name without parameters; fails where a line breaks a rule of §3.1. */
function read(file: string): { calendar: Component; events: Component[] } {
  expect(file.endsWith('\r\n')).toBe(true);
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n\uFFFD]/);
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  }
  const open: Component[] = [];
  const events: Component[] = [];
  let calendar: Component = {};
  for (const line of physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line)!;
    if (name === 'BEGIN') open.push({});
    else if (name === 'END') {
      if (value === 'VEVENT') events.push(open.pop()!);
      else calendar = open.pop()!;
    } else {
      expect(open.at(-1)![name!], `${name} twice`).toBeUndefined();
      open.at(-1)![name!] = value!.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
    }
  }
  expect(open).toEqual([]);
  return { calendar, events };
}

test('says what came into force and what will, each on its local day, once', () => {
  const { calendar, events } = read(icalendar(shown('many', '2026-09-15'), 'ru'));
  expect(calendar).toMatchObject({ VERSION: '2.0', NAME: 'Пример: редакции документов', SOURCE: 'https://example.kz/docs/calendar.ics' });
  expect(events.map(({ UID, DTSTART, DTEND, SUMMARY }) => [UID, DTSTART, DTEND, SUMMARY])).toEqual([
    ['rules-1@example.kz', '20260110', '20260111', 'Вступает в силу редакция 1: Правила «Пример & Ко» <для пользователей>'],
    ['rules-2@example.kz', '20260401', '20260402', 'Вступает в силу редакция 2: Правила «Пример & Ко» <для пользователей>'],
    ['rules-3@example.kz', '20260601', '20260602', 'Вступает в силу редакция 3: Правила «Пример & Ко» для пользователей'],
    ['rules-2-2@example.kz', '20260615', '20260616', 'Снова действует редакция 2: Правила «Пример & Ко» <для пользователей>'],
    ['rules-4@example.kz', '20261001', '20261002', 'Вступает в силу редакция 4: Правила «Пример & Ко» для пользователей'],
    ['terms-1@example.kz', '20260215', '20260216', 'Вступает в силу редакция 1: Условия использования'],
  ]);
  for (const { DTSTAMP, SEQUENCE, URL: address } of events) expect([DTSTAMP, SEQUENCE, address]).toEqual([expect.stringMatching(/^\d{8}T\d{6}Z$/), '0', expect.stringMatching(/^https:\/\/example\.kz\/docs\/(?:rules|terms)\/\d\/$/)]);
  // The hour where it is not the whole day, and what changed, as it was written.
  expect(events[1]!.DESCRIPTION).toBe('1\u00a0апреля 2026\u00a0г., 09:00. Дни и часы – по времени Алматы (UTC+5).\nДобавлен п. 1.1.3 & выросла цена проверки договора.\nСчёт выставляется в течение пяти дней.');
  expect(events[2]!.DESCRIPTION).toBe('Добавлен раздел 2; прежний раздел 2 стал разделом 3.');
});

test('is of one policy too, and in each language', () => {
  const publication = shown('many', '2026-09-15');
  const { calendar, events } = read(icalendar(publication, 'kk', publication.policies[1]));
  expect([calendar.NAME, calendar.SOURCE]).toEqual(['Условия использования: редакциялары', 'https://example.kz/docs/kk/terms/calendar.ics']);
  expect(events.map(({ SUMMARY, URL: address }) => [SUMMARY, address])).toEqual([['1-редакция күшіне енеді: Условия использования', 'https://example.kz/docs/kk/terms/1/']]);
});

test('says when no edition is in force any more', () => {
  const { events } = read(icalendar(shown('repealed', '2026-05-01'), 'en'));
  expect(events.filter(({ UID }) => UID!.startsWith('notice')).map(({ UID, DTSTART, SUMMARY }) => [UID, DTSTART, SUMMARY]).at(-1)).toEqual(['notice-none@example.kz', '20260401', expect.stringMatching(/^No edition is in force: /)]);
});

test('shows nothing that is not public, in a preview neither', () => {
  const names = (day: string, preview: boolean) => read(icalendar(shown('many', day, preview), 'ru')).events.map(({ UID }) => UID);
  expect(names('2026-09-15', true)).toEqual(names('2026-09-15', false));
  expect(names('2026-02-10', true)).toEqual(['rules-1@example.kz', 'terms-1@example.kz']);
});

test('is the same every day on which nothing is published, and an edition that gets another day stays one event', () => {
  expect(icalendar(shown('many', '2026-12-31'), 'ru')).toBe(icalendar(shown('many', '2026-09-15'), 'ru'));
  const moved = changed(4, { effective: at('2026-11-01'), statements: [{ kind: 'dates', made: at('2026-09-10') } as Statement] });
  const event = (publication: Publication) => read(icalendar(publication, 'ru')).events.find(({ UID }) => UID === 'rules-4@example.kz')!;
  expect(event(publish(moved, at('2026-09-15'), false))).toMatchObject({ DTSTART: '20261101', SEQUENCE: '1', DTSTAMP: '20260909T190000Z' });
  expect(event(publish(moved, at('2026-09-05'), false))).toMatchObject({ SEQUENCE: '0', DTSTAMP: '20260831T190000Z' });
});

test('text of any signs and length comes back as it was', () => {
  for (const summary of ['a\\b;c,d\\n:"', `${'я'.repeat(200)}😀${'\u00e9'.repeat(80)}`, ...Array.from({ length: 80 }, (_, i) => `${'x'.repeat(i)}${'қ😀'.repeat(30)}`)]) {
    expect(read(icalendar(publish(changed(3, { summary: [summary, 'end'] }), at('2026-09-15'), false), 'ru')).events[2]!.DESCRIPTION).toBe(`${summary}\nend`);
  }
});
