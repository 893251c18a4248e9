/** The pages that search engines should index, each with the moment its words last changed (sitemaps.org). */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { absolute, pagePath, type Page } from '../../model/address.ts';
import { turningPoints } from '../../model/calendar.ts';
import { textIn } from '../../model/edition.ts';
import type { Publication, PublishedPolicy } from '../../model/publication.ts';
import { compareMoments, isoWithOffset } from '../../model/time.ts';

/**
 * What is old, a redline or a tool is left out: only the list, each policy's edition in force in the languages it
 * is written in, and the histories. Empty for a preview, which should not be found at all.
 */
export function sitemapXml(publication: Publication): string {
  const { site, preview } = publication;
  const policies = preview ? [] : publication.policies;
  const entries = site.languages.flatMap((lang): [Page, string, PublishedPolicy[]][] => [
    ...(preview ? [] : [[{ page: 'index' }, lang, policies]] as [Page, string, PublishedPolicy[]][]),
    ...policies.flatMap((policy): [Page, string, PublishedPolicy[]][] => [
      ...(policy.inForce && textIn(policy.inForce, lang).lang === lang ? [[{ page: 'policy', policy: policy.name }, lang, [policy]]] as [Page, string, PublishedPolicy[]][] : []),
      [{ page: 'history', policy: policy.name }, lang, [policy]],
    ]),
  ]);
  const tree = x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, entries.map(([page, lang, shown]) => {
    const changed = shown.map((policy) => lastTurn(publication, policy)).filter((moment) => moment !== undefined).sort(compareMoments).at(-1);
    return x('url', [x('loc', absolute(site, pagePath(site, lang, page))), ...(changed ? [x('lastmod', isoWithOffset(changed, site.timeZone))] : [])]);
  }));
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`;
}

function lastTurn({ now }: Publication, { editions }: PublishedPolicy): Temporal.Instant | undefined {
  return turningPoints(editions).findLast((moment) => compareMoments(moment, now) <= 0);
}
