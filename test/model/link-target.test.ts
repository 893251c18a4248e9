import { describe, expect, test } from 'vitest';
import { isAllowedLink, type LinkSurroundings, linkTarget } from '../../src/model/link-target.ts';

const site = { url: 'https://legco.kz', base: '/docs', languages: ['ru', 'kk', 'en'] };

describe('a link of a text', () => {
  const around: LinkSurroundings = {
    site, lang: 'ru', hasPolicy: (policy) => policy === 'terms', hasEdition: (policy, version) => policy === 'terms' && version <= 2,
  };

  test.each([
    ['https://adilet.zan.kz/rus/docs?a=1#z2', 'https://adilet.zan.kz/rus/docs?a=1#z2'],
    ['HTTPS://adilet.zan.kz/', 'HTTPS://adilet.zan.kz/'],
    ['mailto:info@legco.kz', 'mailto:info@legco.kz'],
    ['tel:+77010000000', 'tel:+77010000000'],
    ['#6.1', '#6.1'],
    ['/docs/terms/', '/docs/terms/'],
    ['../terms/', '/docs/terms/'],
    ['../terms/2.md', '/docs/terms/2/'],
    ['../terms/2.md#4.1', '/docs/terms/2/#4.1'],
  ])('%s leads to %s', (href, target) => {
    expect(isAllowedLink(href)).toBe(true);
    expect(linkTarget(href, around)).toBe(target);
  });

  test('to our own site is a path, whatever its scheme, so that it works in a preview', () => {
    expect(linkTarget('http://legco.kz/docs/privacy.pdf', around)).toBe('/docs/privacy.pdf');
    expect(linkTarget('https://legco.kz/docs/terms/?a=1#2', around)).toBe('/docs/terms/?a=1#2');
  });

  test.each([
    ['', 'no address'],
    ['#', 'the empty link of clause 3.2.5'],
    ['http://example.com/', 'an unprotected page of someone else'],
    ['../terms/3.md', 'an edition that is not published'],
    ['../licence/', 'a policy that does not exist'],
    ['../../package.json', 'a file outside the content'],
    ['javascript:alert(1)', 'a script'],
    ['data:text/html,x', 'data'],
  ])('«%s» leads nowhere: %s', (href) => {
    expect(linkTarget(href, around)).toBeNull();
  });

  test('to our own site does not become the address of another host', () => {
    expect(linkTarget('https://legco.kz//evil.example/', around)).toBe('https://legco.kz//evil.example/');
    expect(linkTarget('http://legco.kz//evil.example/', around)).toBeNull();
  });

  test.each([
    'javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x',
    'vbscript:x', 'file:///etc/passwd', 'ftp://example.com', 'blob:x', '//example.com', '/\\example.com', '\\\\example.com', 'https:example.com', 'https://', 'https://[', 'http:/example.com',
    'https://example.com/a b', 'https://example.com/\u007f',
  ])('%j must not be in a text', (href) => {
    expect(isAllowedLink(href)).toBe(false);
  });

  test.each(['', '#', '#6.1', 'https://example.com', 'http://example.com', 'mailto:a@b.kz', 'tel:112', '../terms/1.md', '/docs/', 'страница', 'a/b:c'])('%j may', (href) => {
    expect(isAllowedLink(href)).toBe(true);
  });
});
