import { describe, expect, test } from 'vitest';
import { absolute, changesJson, editionFile, editionsJson, feed, pagePath, policyFile, policyOfHistory, type Page } from '../../src/model/address.ts';

const site = { url: 'https://legco.kz', base: '/docs', languages: ['ru', 'kk', 'en'] };

describe('an address of the contract, §3', () => {
  test.each<[Page, string, string]>([
    [{ page: 'index' }, '/docs/', '/docs/kk/'],
    [{ page: 'search' }, '/docs/search/', '/docs/kk/search/'],
    [{ page: 'policy', policy: 'privacy' }, '/docs/privacy/', '/docs/kk/privacy/'],
    [{ page: 'history', policy: 'privacy' }, '/docs/privacy/history/', '/docs/kk/privacy/history/'],
    [{ page: 'compare', policy: 'privacy' }, '/docs/privacy/compare/', '/docs/kk/privacy/compare/'],
    [{ page: 'edition', policy: 'privacy', version: 2 }, '/docs/privacy/2/', '/docs/kk/privacy/2/'],
    [{ page: 'changes', policy: 'privacy', version: 2 }, '/docs/privacy/2/changes/', '/docs/kk/privacy/2/changes/'],
  ])('%j', (page, authoritative, kazakh) => {
    expect(pagePath(site, 'ru', page)).toBe(authoritative);
    expect(pagePath(site, 'kk', page)).toBe(kazakh);
  });

  test('of a file', () => {
    expect(policyFile(site, 'ru', 'privacy', 'pdf')).toBe('/docs/privacy.pdf');
    expect(policyFile(site, 'en', 'privacy', 'pdf')).toBe('/docs/en/privacy.pdf');
    expect(editionFile(site, 'ru', 'privacy', 1, 'pdf')).toBe('/docs/privacy/1.pdf');
    expect(editionFile(site, 'kk', 'privacy', 1, 'md')).toBe('/docs/kk/privacy/1.md');
    expect(editionsJson(site, 'privacy')).toBe('/docs/privacy/editions.json');
    expect(changesJson(site, 'privacy', 2)).toBe('/docs/privacy/2/changes.json');
    expect(feed(site)).toBe('/docs/feed.xml');
    expect(feed(site, 'privacy')).toBe('/docs/privacy/feed.xml');
    expect(absolute(site, '/docs/privacy.pdf')).toBe('https://legco.kz/docs/privacy.pdf');
  });
});

test.each([
  ['/docs/privacy/history/', 'privacy'], ['/docs/kk/privacy/history/', 'privacy'], ['/legal/texts/user-terms/history/', 'user-terms'],
  ['/docs/privacy/', null], ['/docs/privacy/history/2/', null], ['/docs/privacy/history', null],
])('%s is the history of %s', (path, policy) => {
  expect(policyOfHistory(path)).toBe(policy);
});
