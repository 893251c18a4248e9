/** What an address of the published site looks like: the only place that knows (contract §3). */
import type { Lang, Site } from './edition.ts';

/** What every address depends on: the path above all of them, and the first language, which does not appear in them. */
export type AddressRoot = Pick<Site, 'base' | 'languages'>;
type Base = Pick<Site, 'base'>;

/** The path above everything, unless the owner chooses another. */
export const DEFAULT_BASE = '/docs';

/** Words that addresses use or will use (contract §6), which no policy may have as its name. */
export const RESERVED_NAMES = ['search', 'feed', 'history', 'compare', 'changes', 'clauses', 'editions', 'sitemap', 'index', 'assets', 'card', 'log', 'verify', 'desk', 'calendar', 'archive'];

/** The pages of the site, as values: what `pagePath` turns into a path and a language switch keeps. */
export type Page =
  | { page: 'index' | 'search' | 'verify' }
  | { page: 'policy' | 'history' | 'clauses' | 'compare'; policy: string }
  /** What was in force on the day that its query names, `?2026-12-01`: any day, unlike `day`. */
  | { page: 'on'; policy: string }
  | { page: 'edition' | 'changes'; policy: string; version: number }
  /** What was in force on a local day, `2026-12-01`. */
  | { page: 'day'; policy: string; day: string }
  /** An edition's text side by side with its translation into `other`. */
  | { page: 'side'; policy: string; version: number; other: Lang };

/** Path of a page in a language; the authoritative language has no prefix. */
export function pagePath(site: AddressRoot, lang: Lang, page: Page): string {
  const root = `${site.base}/${langPrefix(site, lang)}`;
  switch (page.page) {
    case 'index': return root;
    case 'search': return `${root}search/`;
    case 'verify': return `${root}verify/`;
    case 'policy': return `${root}${page.policy}/`;
    case 'history': return `${root}${page.policy}/history/`;
    case 'clauses': return `${root}${page.policy}/clauses/`;
    case 'on': return `${root}${page.policy}/on/`;
    case 'compare': return `${root}${page.policy}/compare/`;
    case 'edition': return `${root}${page.policy}/${page.version}/`;
    case 'changes': return `${root}${page.policy}/${page.version}/changes/`;
    case 'day': return `${root}${page.policy}/${page.day}/`;
    case 'side': return `${root}${page.policy}/${page.version}/side/${page.other}/`;
  }
}

/** `kk/` below the base, or nothing for the authoritative language. */
export function langPrefix(site: Pick<Site, 'languages'>, lang: Lang): string {
  return lang === site.languages[0] ? '' : `${lang}/`;
}

/** The extension of a text's file, in the content folder and on the site. */
export const SOURCE = 'md';

/** Path of a file of an edition: `…/privacy/1.pdf`. */
export function editionFile(site: AddressRoot, lang: Lang, policy: string, version: number, extension: string): string {
  return `${site.base}/${langPrefix(site, lang)}${policy}/${version}.${extension}`;
}

/** Path of the redline of an edition as a document: `…/privacy/2/changes.pdf`. */
export function changesFile(site: AddressRoot, lang: Lang, policy: string, version: number, extension: string): string {
  return `${site.base}/${langPrefix(site, lang)}${policy}/${version}/changes.${extension}`;
}

export function changesJson(site: Base, policy: string, version: number): string {
  return `${site.base}/${policy}/${version}/changes.json`;
}

/** The clause tree of an edition as data: what "compare any two" works from. */
export function clausesJson(site: Base, policy: string, version: number): string {
  return `${site.base}/${policy}/${version}/clauses.json`;
}

/** The proof of an edition by the log. */
export function proofJson(site: Base, policy: string, version: number): string {
  return `${site.base}/${policy}/${version}.proof.json`;
}

/** Path of a file at the policy's own address, always the edition in force: `…/privacy.pdf`, which clause 6.1 promises. */
export function policyFile(site: AddressRoot, lang: Lang, policy: string, extension: string): string {
  return `${site.base}/${langPrefix(site, lang)}${policy}.${extension}`;
}

export function editionsJson(site: Base, policy: string): string {
  return `${site.base}/${policy}/editions.json`;
}

/** What was in force when, as data: small enough for a page to ask for. */
export function inForceJson(site: Base, policy: string): string {
  return `${site.base}/${policy}/in-force.json`;
}

/** The Memento TimeMap of a policy (RFC 7089). */
export function timeMap(site: Base, policy: string): string {
  return `${site.base}/${policy}/timemap.link`;
}

/** The feed of one policy, or of all. */
export function feed(site: Base, policy?: string): string {
  return policy === undefined ? `${site.base}/feed.xml` : `${site.base}/${policy}/feed.xml`;
}

/** The calendar of one policy, or of all (RFC 5545). */
export function calendarFile(site: AddressRoot, lang: Lang, policy?: string): string {
  return `${site.base}/${langPrefix(site, lang)}${policy === undefined ? '' : `${policy}/`}calendar.ics`;
}

/** The picture that is shown with a shared link: of a policy, or of the list of documents. */
export function card(site: AddressRoot, lang: Lang, policy?: string): string {
  return `${site.base}/${langPrefix(site, lang)}${policy === undefined ? '' : `${policy}/`}card.png`;
}

export function sitemap(site: Base): string {
  return `${site.base}/sitemap.xml`;
}

/** The clauses of a policy's edition in force that the search page of a language reads. */
export function searchJson(site: AddressRoot, lang: Lang, policy: string): string {
  return `${pagePath(site, lang, { page: 'search' })}current/${policy}.json`;
}

/** The folder of the index of every edition, for the search page of a language. */
export function searchIndex(site: AddressRoot, lang: Lang): string {
  return `${pagePath(site, lang, { page: 'search' })}every/`;
}

/** A file of the public log: `…/log/checkpoint`, `…/log/tile/0/000`. */
export function logFile(site: Base, path: string): string {
  return `${site.base}/log/${path}`;
}

/** The owner's logo. */
export function logoFile(site: Base, type: string): string {
  return `${site.base}/logo.${type}`;
}

/** A font of the pages, named by its bytes: `…/assets/source-serif-4-400.1a2b3c4d.woff2`. */
export function fontAddress(site: Base, name: string, sha256: string): string {
  return `${site.base}/assets/${name}.${sha256.slice(0, 8)}.woff2`;
}

/** What a browser has to know to install the site, in a language. */
export function webManifest(site: AddressRoot, lang: Lang): string {
  return `${pagePath(site, lang, { page: 'index' })}manifest.webmanifest`;
}

/** The service worker, whose scope is the folder it is in. */
export function workerFile(site: Base): string {
  return `${site.base}/sw.js`;
}

/** A path of the site below its base: where its file is in the output. */
export function below(site: Base, path: string): string {
  return path.slice(site.base.length + 1);
}

/** The absolute address. @param path absolute path on the site */
export function absolute(site: Pick<Site, 'url'>, path: string): string {
  return site.url + path;
}

/** The policy whose history has this path, in any language and below any base: a copy of the site may be at another one. Null for every other path. */
export function policyOfHistory(path: string): string | null {
  return /\/([a-z0-9-]+)\/history\/$/.exec(path)?.[1] ?? null;
}

/** The segments of a path of this site after its base and its language: `['privacy', '1']`; none for a path elsewhere. */
export function pathWords(site: AddressRoot, path: string): string[] {
  if (!path.startsWith(`${site.base}/`)) return [];
  const words = path.slice(site.base.length + 1).split(/[/?]/).filter(Boolean);
  if (site.languages.includes(words[0] ?? '')) words.shift();
  return words;
}

/** The policy that a page or a file at a path belongs to. @param extensions of the files at a policy's own address */
export function policyAt(site: AddressRoot, path: string, extensions: readonly string[]): string | undefined {
  const word = pathWords(site, path)[0];
  const extension = [...extensions, 'xml', 'ics'].find((one) => word?.endsWith(`.${one}`));
  return extension === undefined ? word : word!.slice(0, -extension.length - 1);
}

/** What the address of a document identifies. */
export interface DocumentName {
  kind: 'edition' | 'changes';
  policy: string;
  version: number;
  lang: Lang;
}

/** Which document of this site has an absolute address, or null: what a file that contains its address claims to be. */
export function documentNamed(site: AddressRoot & Pick<Site, 'url'>, address: string): DocumentName | null {
  if (!address.startsWith(`${site.url}${site.base}/`)) return null;
  const found = /^\/(?:([a-z]{2,3})\/)?([a-z0-9-]+)\/(\d+)(\/changes)?\.[a-z0-9.]+$/.exec(address.slice(site.url.length + site.base.length));
  if (!found || (found[1] !== undefined && !site.languages.includes(found[1]))) return null;
  return { kind: found[4] ? 'changes' : 'edition', policy: found[2]!, version: Number(found[3]), lang: found[1] ?? site.languages[0]! };
}

/** The id that a fragment names; one that cannot be decoded names itself. */
export function fragmentId(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
