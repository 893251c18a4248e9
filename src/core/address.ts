/** What an address of the published site looks like: the only place that knows (contract §3). */
import type { Lang, Site } from './edition.ts';

/** Everything published lies below this path. */
export const BASE = '/docs';

/** Words that addresses use, so that no policy can be called so. */
export const RESERVED_NAMES = ['search', 'feed', 'history', 'compare', 'changes', 'editions', 'pagefind', 'sitemap', 'index', 'assets'];

/** The pages of the site, as values: what `pagePath` turns into a path and a language switch keeps. */
export type Page =
  | { page: 'index' | 'search' }
  | { page: 'policy' | 'history' | 'compare'; policy: string }
  | { page: 'edition' | 'changes'; policy: string; version: number };

/** Path of a page in a language; the authoritative language has no prefix. */
export function pagePath(site: Pick<Site, 'languages'>, lang: Lang, page: Page): string {
  const root = `${BASE}/${langPrefix(site, lang)}`;
  switch (page.page) {
    case 'index': return root;
    case 'search': return `${root}search/`;
    case 'policy': return `${root}${page.policy}/`;
    case 'history': return `${root}${page.policy}/history/`;
    case 'compare': return `${root}${page.policy}/compare/`;
    case 'edition': return `${root}${page.policy}/${page.version}/`;
    case 'changes': return `${root}${page.policy}/${page.version}/changes/`;
  }
}

/** `kk/` below the base, or nothing for the authoritative language. */
export function langPrefix(site: Pick<Site, 'languages'>, lang: Lang): string {
  return lang === site.languages[0] ? '' : `${lang}/`;
}

/** Path of a file of an edition: `/docs/privacy/1.pdf`. */
export function editionFile(site: Pick<Site, 'languages'>, lang: Lang, policy: string, version: number, extension: 'pdf' | 'md'): string {
  return `${BASE}/${langPrefix(site, lang)}${policy}/${version}.${extension}`;
}

/** Path of the PDF of the edition in force: the address that clause 6.1 promises. */
export function policyPdf(site: Pick<Site, 'languages'>, lang: Lang, policy: string): string {
  return `${BASE}/${langPrefix(site, lang)}${policy}.pdf`;
}

export function editionsJson(policy: string): string {
  return `${BASE}/${policy}/editions.json`;
}

export function changesJson(policy: string, version: number): string {
  return `${BASE}/${policy}/${version}/changes.json`;
}

/** The clause tree of an edition as data: what "compare any two" works from. */
export function clausesJson(policy: string, version: number): string {
  return `${BASE}/${policy}/${version}/clauses.json`;
}

/** The feed of one policy, or of all. */
export function feed(policy?: string): string {
  return policy === undefined ? `${BASE}/feed.xml` : `${BASE}/${policy}/feed.xml`;
}

/** The address as the world knows it. @param path absolute path on the site */
export function absolute(site: Pick<Site, 'url'>, path: string): string {
  return site.url + path;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEME = /^(?:https:|mailto:|tel:)/i;

/**
 * Whether a link may stand in a policy: `https:`, `mailto:`, `tel:` or relative. `http:` is kept as the
 * text's own words but leads nowhere except to our own site, see `linkTarget`.
 */
export function isAllowedLink(href: string): boolean {
  if (/[\u0000-\u0020\u007f]/.test(href) || href.startsWith('//') || href.includes('\\')) return false;
  if (!SCHEME.test(href)) return true;
  // A browser reads `https:page` as a relative address on one page and as a host on another.
  const whole = /^https?:/i.test(href) ? /^https?:\/\//i.test(href) : SAFE_SCHEME.test(href);
  return whole && URL.canParse(href);
}

/** What a link needs to know of the site to be resolved. */
export interface LinkSurroundings {
  site: Pick<Site, 'url' | 'languages'>;
  lang: Lang;
  /** Policies that are published in this build. */
  hasPolicy(policy: string): boolean;
  hasEdition(policy: string, version: number): boolean;
}

/**
 * Where a link of a policy's text leads: a path on this site, an absolute address, a fragment of the same
 * text, or null where it leads nowhere (its words are then shown as words).
 *
 * A link to our own site becomes a path, whatever its scheme, so that it works in a preview too; a link
 * from one text to another's file (`../terms/2.md`, which GitHub can follow) becomes that edition's page.
 */
export function linkTarget(href: string, around: LinkSurroundings): string | null {
  if (href === '' || href === '#') return null;
  if (href.startsWith('#')) return href;
  if (/^https?:/i.test(href)) {
    const address = URL.parse(href);
    if (!address) return null;
    // A path that begins with two slashes would read as the address of another host.
    const ours = address.host === new URL(around.site.url).host && !address.pathname.startsWith('//');
    if (ours) return address.pathname + address.search + address.hash;
    return address.protocol === 'https:' ? href : null;
  }
  if (SCHEME.test(href)) return SAFE_SCHEME.test(href) ? href : null;
  if (href.startsWith('/')) return href;
  const file = /^\.\.\/([a-z0-9-]+)\/(?:(\d+)\.md)?(#.*)?$/.exec(href);
  if (!file) return null;
  const [, policy = '', version, fragment = ''] = file;
  if (version === undefined) {
    return around.hasPolicy(policy) ? pagePath(around.site, around.lang, { page: 'policy', policy }) + fragment : null;
  }
  if (!around.hasEdition(policy, Number(version))) return null;
  return pagePath(around.site, around.lang, { page: 'edition', policy, version: Number(version) }) + fragment;
}
