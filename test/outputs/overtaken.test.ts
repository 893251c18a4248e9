/** What is said of an edition that is published and never comes into force: nowhere the day on which it would have. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { requestFor } from '../../src/build/documents.ts';
import type { Edition } from '../../src/model/edition.ts';
import { publish, type Publication, type PublishedPolicy } from '../../src/model/publication.ts';
import { redline } from '../../src/redline/index.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { feedXml } from '../../src/outputs/data/feed.ts';
import { editionsData } from '../../src/outputs/data/editions-data.ts';
import { linkedEdition } from '../../src/outputs/data/linked.ts';
import { OUTPUTS } from '../../src/outputs/registry.ts';
import { changesPdfInput } from '../../src/outputs/pdf/changes-input.ts';
import { pdfInput } from '../../src/outputs/pdf/pdf-input.ts';
import { statusSentence } from '../../src/outputs/status-words.ts';
import { wordsIn } from '../../src/languages/words.ts';

/** offer: 1 in force, 2 overtaken on 1 June by 3, whose day comes before its own, 4 withdrawn before its day. */
const library = requireLibrary(join(import.meta.dirname, '../fixtures/repealed'));
const at = (day: string): Publication => publish(library, Temporal.Instant.from(`${day}T00:00+05:00`), false);
const policyIn = (publication: Publication): PublishedPolicy => publication.policies.find(({ name }) => name === 'offer')!;
const before = at('2026-05-01');
const policy = policyIn(before);
const edition = (version: number): Edition => policy.editions[version - 1]!;

test.for([
  ['ru', 'Не вступит в силу: с 1 июня 2026 г. будет действовать редакция 3', 'Не вступит в силу: будет отозвана 1 июля 2026 г.'],
  ['kk', 'Күшіне енбейді: 2026 жылғы 1 маусымнан бастап 3-редакция қолданыста болады', 'Күшіне енбейді: 2026 жылғы 1 шілдеде кері қайтарып алынады'],
  ['en', 'Will not come into force: edition 3 will be in force from 1 June 2026', 'Will not come into force: it will be withdrawn on 1 July 2026'],
] as const)('the sentence says so, and why, in %s', ([lang, overtaken, withdrawn]) => {
  const sentence = (version: number): string => statusSentence({ calendar: policy, edition: edition(version), now: before.now, timeZone: 'Asia/Almaty' }, wordsIn(lang)).replaceAll('\u00a0', ' ');
  expect([sentence(2), sentence(4)]).toEqual([overtaken, withdrawn]);
});

test('while nobody knows of the later edition, its day is announced', () => {
  const early = at('2026-02-15');
  const calendar = policyIn(early);
  const words = statusSentence({ calendar, edition: calendar.editions[1]!, now: early.now, timeZone: 'Asia/Almaty' }, wordsIn('ru'));
  expect(words.replaceAll('\u00a0', ' ')).toBe('Вступит в силу 1 сентября 2026 г.');
});

describe('a document', () => {
  const printed = (version: number, from: number | null) => requestFor(before, policy, edition(version), 'ru', from === null ? null : edition(from));

  test('says it in place of the day, the PDF and the Word file alike', () => {
    const [never, comes] = [2, 3].map((version) => {
      const { site, edition: one, standing } = printed(version, null);
      return pdfInput(site, one, one.text, standing).head;
    });
    expect(never!.status.join().replaceAll('\u00a0', ' ')).toBe('Не вступит в силу: с 1 июня 2026 г. будет действовать редакция 3');
    expect(never!.facts.map(({ label }) => label)).not.toContain('Вступление в силу');
    expect(comes!.status).toEqual([]);
    expect(comes!.facts[0]!.value.replaceAll('\u00a0', ' ')).toBe('1 июня 2026 г.');
  });

  test('of what changed gives no day for it on either side', () => {
    const facts = ([to, from]: [number, number]): string => {
      const { site, edition: one, before: old, standing } = printed(to, from);
      const { head } = changesPdfInput(site, old!, one, old!.text, one.text, redline(old!.text.tree, one.text.tree), standing);
      return head.facts.map(({ value }) => value).join('\n').replaceAll('\u00a0', ' ');
    };
    expect(facts([3, 2])).toContain('опубликована 1 февраля 2026 г.\nопубликована 1 марта 2026 г., вступает в силу 1 июня 2026 г.\n');
    expect(facts([2, 1])).not.toContain('сентября');
  });
});

describe('data', () => {
  test('editions.json keeps the day that the edition gives and says that it never comes into force', () => {
    const facts = { outputs: OUTPUTS, file: () => null, sourceSha256: () => '', counts: () => ({}) as never };
    const { editions } = editionsData(before, policy, facts) as { editions: { effective: string; inForceFrom: string | null }[] };
    expect(editions.map(({ effective, inForceFrom }) => [effective.slice(0, 10), inForceFrom?.slice(0, 10) ?? null])).toEqual([
      ['2026-08-01', null], ['2026-06-01', '2026-06-01'], ['2026-09-01', null], ['2026-01-10', '2026-01-10'],
    ]);
  });

  test('linked data gives no date of a version that never is', () => {
    const dated = [2, 3].map((version) => Object.keys(linkedEdition(before, policy, edition(version), edition(version).text, OUTPUTS)!).includes('legislationDateVersion'));
    expect(dated).toEqual([false, true]);
  });

  test('no feed changes on a day that never came', () => {
    const updated = (day: string): string[] => {
      const publication = at(day);
      return Array.from(feedXml(publication, OUTPUTS, policyIn(publication)).matchAll(/<updated>([^<T]*)/g), ([, date]) => date!);
    };
    // The feed, then the editions, newest first.
    expect(updated('2026-05-01')).toEqual(['2026-03-10', '2026-03-10', '2026-03-01', '2026-02-01', '2026-01-10']);
    expect(updated('2026-10-01')).toEqual(['2026-07-01', '2026-07-01', '2026-06-01', '2026-02-01', '2026-01-10']);
  });
});
