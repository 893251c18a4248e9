/** Built pages as trees, to ask what a reader would see. */
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { DEFAULT_BASE } from '../../src/model/address.ts';

export interface Page {
  /** `/docs/rules/1/` */
  path: string;
  tree: Root;
  html: string;
  /** Text of the first element that matches, white space (no-break too) as single spaces; '' where none does. */
  text(selector: string): string;
  texts(selector: string): string[];
  all(selector: string): Element[];
  /** Value of an attribute (as HTML calls it) of the first match, or null. */
  attribute(selector: string, name: string): string | null;
}

/** Reads a page of a built site. @param docs the folder served at the base path @param path `/docs/rules/` */
export function readPage(docs: string, path: string, base = DEFAULT_BASE): Page {
  const file = join(docs, path.slice(base.length + 1), path.endsWith('/') ? 'index.html' : '');
  const html = readFileSync(file, 'utf8');
  const tree = fromHtml(html);
  return {
    path, tree, html,
    text: (selector) => plain(select(selector, tree)),
    texts: (selector) => selectAll(selector, tree).map(plain),
    all: (selector) => selectAll(selector, tree),
    attribute: (selector, name) => attribute(select(selector, tree), name),
  };
}

/** Paths of all pages of a built site, the not-found page included. */
export function pagePaths(docs: string, base = DEFAULT_BASE): string[] {
  return globSync('**/*.html', { cwd: docs }).map((file) => `${base}/${file.replace(/(^|\/)index\.html$/, '$1')}`).sort();
}

/** Paths of all files of a built site, below its folder. */
export function filePaths(docs: string): string[] {
  return globSync('**/*', { cwd: docs, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(docs.length + 1)).sort();
}

export function attribute(element: Element | undefined, name: string): string | null {
  const key = { hreflang: 'hrefLang', datetime: 'dateTime', 'aria-current': 'ariaCurrent', 'aria-live': 'ariaLive' }[name] ?? name;
  const value = element?.properties[key];
  return value === undefined || value === null ? null : Array.isArray(value) ? value.join(' ') : String(value);
}

export function plain(element: Element | Root | undefined): string {
  return element ? toString(element).replace(/\s+/gu, ' ').trim() : '';
}
