/** Every address named anywhere in a site leads somewhere, every fragment to an element, and the HTML is valid. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { filePaths, pagePaths, readPage, type Page } from '../support/page.ts';
import { site, siteFacts, SITE_NAMES } from '../support/sites.ts';

const VALID_HTML: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Clauses are addressed by their numbers (#6.1), which HTML allows and old CSS selectors did not.
    'valid-id': ['error', { relaxed: true }],
    // Safari takes a list without bullets for no list unless its role says so.
    'no-redundant-role': 'off',
    // A legal document is called what it is called; the limit is a wish of search engines.
    'long-title': 'off',
    // A button without a type submits its form: that is what the only one in a form is for.
    'no-implicit-button-type': 'off',
  },
};

/** What a page names: `href` of a and link, `src`. */
function addresses(page: Page): string[] {
  const found: string[] = [];
  visit(page.tree, 'element', ({ properties }: Element) => {
    for (const key of ['href', 'src', 'action', 'srcSet', 'poster', 'data']) if (typeof properties[key] === 'string') found.push(properties[key]);
  });
  return found;
}

describe.for(SITE_NAMES)('%s', (name) => {
  let docs: string;
  const { url: origin, base } = siteFacts(name);
  let pages: Map<string, Page>;
  /** Of each page, in the order they are in. */
  let ids: Map<string, string[]>;
  beforeAll(async () => {
    docs = await site(name);
    pages = new Map(pagePaths(docs, base).map((path) => [path, readPage(docs, path, base)]));
    ids = new Map(Array.from(pages, ([path, page]) => [path, page.all('[id]').map(({ properties }) => String(properties.id))]));
  });

  /** Why an address of our own leads nowhere; null where it leads somewhere or is not ours. */
  function fault(address: string, from: string): string | null {
    const { origin: owner, pathname, hash, protocol } = new URL(address, origin + from);
    if (owner !== origin) return ['https:', 'mailto:', 'tel:'].includes(protocol) ? null : `${from} → ${address}: not a safe scheme`;
    // The publisher's own site beside the base is not ours to build.
    if (!pathname.startsWith(`${base}/`)) return pathname === '/' ? null : `${from} → ${address}: outside of ${base}`;
    const file = join(docs, decodeURIComponent(pathname).slice(base.length + 1));
    if (!existsSync(file) || (statSync(file).isDirectory() && !existsSync(join(file, 'index.html')))) return `${from} → ${address}: no such file`;
    if (statSync(file).isDirectory() && !pathname.endsWith('/')) return `${from} → ${address}: needs a closing slash`;
    if (hash === '') return null;
    const targets = ids.get(pathname);
    if (!targets) return `${from} → ${address}: a fragment of no page`;
    return targets.includes(decodeURIComponent(hash.slice(1))) ? null : `${from} → ${address}: no such fragment`;
  }

  test('every address and fragment of every page leads somewhere', () => {
    const all = [...pages.values()].flatMap((page) => addresses(page).map((address) => ({ address, from: page.path })));
    expect(all.length).toBeGreaterThan(100);
    expect(all.map(({ address, from }) => fault(address, from)).filter((one) => one !== null)).toEqual([]);
  });

  test('every address in data and feeds leads somewhere', () => {
    const faults: (string | null)[] = [];
    for (const path of filePaths(docs)) {
      const from = `${base}/${path}`;
      const text = () => readFileSync(join(docs, path), 'utf8');
      if (path.endsWith('.json')) JSON.parse(text(), (key, value) => (key === 'url' ? faults.push(fault(value, from)) : value));
      if (path.endsWith('.ics')) for (const [, address] of text().replaceAll('\r\n ', '').matchAll(/^(?:URL|SOURCE;VALUE=URI):(.+)\r$/gm)) faults.push(fault(address!, from));
      if (path.endsWith('.xml')) visit(fromXml(text()), 'element', (element) => {
        if (element.attributes.href) faults.push(fault(element.attributes.href, from));
      });
    }
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter((one) => one !== null)).toEqual([]);
  });

  test('ids are unique on each page', () => {
    for (const [path, own] of ids) expect(own.filter((id, i) => own.indexOf(id) !== i), path).toEqual([]);
  });

  test('the HTML is valid', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(VALID_HTML));
    const faults: string[] = [];
    for (const { path, html } of pages.values()) {
      const { results } = await validator.validateString(html, path);
      for (const { messages } of results) for (const { line, column, ruleId, message } of messages) faults.push(`${path}:${line}:${column} ${ruleId} ${message}`);
    }
    expect(faults).toEqual([]);
  });
});
