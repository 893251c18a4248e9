/** The links of texts: which of them a text may have, and where each leads on a site. */
import { type AddressRoot, pagePath } from './address.ts';
import type { Lang, Site } from './edition.ts';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEME = /^(?:https:|mailto:|tel:)/i;

/**
 * Whether a link is allowed in a policy: `https:`, `mailto:`, `tel:` or relative. `http:` is kept as the
 * text's own words but leads nowhere except to our own site, see `linkTarget`.
 */
export function isAllowedLink(href: string): boolean {
  if (/[\u0000-\u0020\u007f]/.test(href) || href.startsWith('//') || href.includes('\\')) return false;
  if (!SCHEME.test(href)) return true;
  // A browser reads `https:page` as a relative address on one page and as a host on another.
  const whole = /^https?:/i.test(href) ? /^https?:\/\//i.test(href) : SAFE_SCHEME.test(href);
  return whole && URL.canParse(href);
}

/** What resolving a link requires of the site. */
export interface LinkSurroundings {
  site: AddressRoot & Pick<Site, 'url'>;
  lang: Lang;
  /** Policies that are published in this build. */
  hasPolicy(policy: string): boolean;
  hasEdition(policy: string, version: number): boolean;
  /** The published policy whose title the words are; null where they are not a title. */
  policyNamed?(words: string): string | null;
}

/**
 * Where a link without an address leads: to the policy that its words name, once it exists.
 * @param words what the link says, «Пользовательское соглашение»
 */
export function namedTarget(words: string, around: LinkSurroundings): string | null {
  const policy = around.policyNamed?.(words) ?? null;
  return policy === null ? null : pagePath(around.site, around.lang, { page: 'policy', policy });
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
    // A path that begins with two slashes would be read as the address of another host.
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
