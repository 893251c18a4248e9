/** A build on either side of every moment at which something changes: the right edition in every output. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { visit } from 'unist-util-visit';
import { filePaths, readPage } from '../support/page.ts';
import { searchedClauses } from '../support/search-data.ts';
import { publishData } from '../support/published.ts';
import { manyAt } from '../support/sites.ts';
import { workspace } from '../support/workspace.ts';

type Statuses = Record<number, 'upcoming' | 'in force' | 'superseded' | 'withdrawn'>;
interface Expected {
  rules: Statuses;
  terms: Statuses;
}

// Read off test/fixtures/many by hand. Each change is looked at from both sides by what is published for machines, and each kind of change
// by the whole site, which is built where it says so. That nothing changes between two of them is tested with the calendar.
const TERMS = { 1: 'in force' } as const;
const TIMELINE: [string, Expected, 'built'?][] = [
  ['2026-01-09T23:59', { rules: {}, terms: {} }, 'built'],
  ['2026-01-10', { rules: { 1: 'in force' }, terms: {} }, 'built'],
  ['2026-01-31T23:59', { rules: { 1: 'in force' }, terms: {} }],
  ['2026-02-01', { rules: { 1: 'in force' }, terms: { 1: 'upcoming' } }],
  ['2026-02-14T23:59', { rules: { 1: 'in force' }, terms: { 1: 'upcoming' } }, 'built'],
  ['2026-02-15', { rules: { 1: 'in force' }, terms: TERMS }, 'built'],
  ['2026-02-28T23:59', { rules: { 1: 'in force' }, terms: TERMS }, 'built'],
  ['2026-03-01', { rules: { 1: 'in force', 2: 'upcoming' }, terms: TERMS }, 'built'],
  ['2026-04-01T08:59', { rules: { 1: 'in force', 2: 'upcoming' }, terms: TERMS }, 'built'],
  ['2026-04-01T09:00', { rules: { 1: 'superseded', 2: 'in force' }, terms: TERMS }, 'built'],
  ['2026-05-31T23:59', { rules: { 1: 'superseded', 2: 'in force' }, terms: TERMS }],
  ['2026-06-01', { rules: { 1: 'superseded', 2: 'superseded', 3: 'in force' }, terms: TERMS }],
  ['2026-06-14T23:59', { rules: { 1: 'superseded', 2: 'superseded', 3: 'in force' }, terms: TERMS }, 'built'],
  ['2026-06-15', { rules: { 1: 'superseded', 2: 'in force', 3: 'withdrawn' }, terms: TERMS }, 'built'],
  ['2026-08-31T23:59', { rules: { 1: 'superseded', 2: 'in force', 3: 'withdrawn' }, terms: TERMS }],
  ['2026-09-01', { rules: { 1: 'superseded', 2: 'in force', 3: 'withdrawn', 4: 'upcoming' }, terms: TERMS }],
  ['2026-09-30T23:59', { rules: { 1: 'superseded', 2: 'in force', 3: 'withdrawn', 4: 'upcoming' }, terms: TERMS }, 'built'],
  ['2026-10-01', { rules: { 1: 'superseded', 2: 'superseded', 3: 'withdrawn', 4: 'in force' }, terms: TERMS }, 'built'],
];
const BUILT = TIMELINE.filter(([, , built]) => built);
const policiesOf = (expected: Expected) => Object.entries(expected) as ['rules' | 'terms', Statuses][];
const versions = (statuses: Statuses) => Object.keys(statuses).map(Number);
const inForce = (statuses: Statuses) => versions(statuses).find((version) => statuses[version] === 'in force') ?? null;
const LANGUAGES = [['ru', '/docs/', 'Редакция N'], ['kk', '/docs/kk/', 'N-редакция'], ['en', '/docs/en/', 'Edition N']] as const;

let folders: Map<string, string>;
beforeAll(async () => {
  folders = await manyAt(BUILT.map(([asOf]) => asOf));
});

test.for(TIMELINE)('as of %s, data has every status and the moment', ([asOf, expected]) => {
  const now = `${asOf.length === 10 ? `${asOf}T00:00` : asOf}:00+05:00`;
  using space = workspace();
  for (const docs of [publishData('test/fixtures/many', space.path, now), folders.get(asOf)]) {
    for (const [policy, statuses] of docs === undefined ? [] : policiesOf(expected)) {
      const file = join(docs!, policy, 'editions.json');
      if (versions(statuses).length === 0) expect(existsSync(file)).toBe(false);
      else {
        const data = JSON.parse(readFileSync(file, 'utf8'));
        expect(data.asOf).toBe(now);
        expect(data.inForce).toBe(inForce(statuses));
        expect(Object.fromEntries(data.editions.map(({ version, status }: { version: number; status: string }) => [version, status]))).toEqual(statuses);
      }
    }
  }
});

describe.for(BUILT)('as of %s', ([asOf, expected]) => {
  const policies = policiesOf(expected);

  test('pages show the edition in force and the published ones, in three languages', () => {
    const docs = folders.get(asOf)!;
    for (const [policy, statuses] of policies) {
      const current = inForce(statuses);
      for (const [lang, root, name] of LANGUAGES) {
        const home = `${root}${policy}/`;
        const exists = (path: string) => existsSync(join(docs, path.slice('/docs/'.length), 'index.html'));
        const label = (version: number) => name.replace('N', String(version));
        expect(exists(home), home).toBe(versions(statuses).length > 0);
        for (let version = 1; version <= 5; version++) expect(exists(`${home}${version}/`), `${home}${version}/`).toBe(version in statuses);
        const listed = readPage(docs, root).texts('.policies > li').filter((entry) => (policy === 'rules' ? /Пример & Ко|Мысал және Ко/ : /Условия/).test(entry));
        expect(listed.length, `${policy} in the ${lang} list`).toBe(versions(statuses).length > 0 ? 1 : 0);
        if (current === null) continue;
        expect(listed[0]).toContain(label(current));
        expect(readPage(docs, home).text('.masthead .status'), home).toContain(label(current));
        const history = readPage(docs, `${home}history/`).texts('main li h2');
        expect(history).toEqual(versions(statuses).toReversed().map(label));
      }
    }
  });

  test('the permanent PDF is that of the edition in force', () => {
    const docs = folders.get(asOf)!;
    for (const [policy, statuses] of policies) {
      const current = inForce(statuses);
      const file = join(docs, `${policy}.pdf`);
      expect(existsSync(file)).toBe(current !== null);
      if (current !== null) expect(readFileSync(file)).toEqual(readFileSync(join(docs, `${policy}/${current}.pdf`)));
      expect(filePaths(docs).filter((path) => new RegExp(`^${policy}/\\d+\\.pdf$`).test(path))).toEqual(versions(statuses).map((version) => `${policy}/${version}.pdf`));
    }
  });

  test('feeds list the published editions', () => {
    const docs = folders.get(asOf)!;
    const entries = (file: string): string[] => {
      const ids: string[] = [];
      visit(fromXml(readFileSync(join(docs, file), 'utf8')), 'element', (element, _index, parent) => {
        if (element.name === 'id' && parent && 'name' in parent && parent.name === 'entry' && element.children[0]?.type === 'text') ids.push(element.children[0].value);
      });
      return ids.sort();
    };
    const ids = (policy: string, statuses: Statuses) => versions(statuses).map((version) => `https://example.kz/docs/${policy}/${version}/`);
    expect(entries('feed.xml')).toEqual(policies.flatMap(([policy, statuses]) => ids(policy, statuses)).sort());
    for (const [policy, statuses] of policies) if (versions(statuses).length > 0) expect(entries(`${policy}/feed.xml`)).toEqual(ids(policy, statuses));
  });

  test('search knows the editions in force and no other', () => {
    const clauses = searchedClauses(folders.get(asOf)!);
    const found = new Set(clauses.filter(({ page }) => page === 'ru').map(({ policy, clause }) => `${policy} ${clause.versions}`));
    expect([...found].sort()).toEqual(policies.flatMap(([policy, statuses]) => (inForce(statuses) === null ? [] : [`${policy} ${inForce(statuses)}`])));
    const kazakh = clauses.filter(({ lang }) => lang === 'kk');
    // Only edition 1 is translated.
    expect(kazakh.length > 0).toBe(expected.rules[1] === 'in force');
  });
});
