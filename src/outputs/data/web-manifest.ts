/** What a browser has to know to install the site on a phone or a desktop (W3C, «Web Application Manifest»). */
import { pagePath } from '../../model/address.ts';
import type { Lang, Site } from '../../model/edition.ts';
import { PALETTE } from '../../model/theme.ts';
import { wordsIn } from '../../languages/words.ts';

export function webManifestData(site: Site, lang: Lang): object {
  const [paper] = PALETTE.paper;
  return {
    id: pagePath(site, site.languages[0]!, { page: 'index' }),
    name: `${site.brand}: ${wordsIn(lang).site.index.title}`,
    short_name: site.brand,
    lang,
    start_url: pagePath(site, lang, { page: 'index' }),
    scope: pagePath(site, site.languages[0]!, { page: 'index' }),
    // The address of a legal text stays in sight, and with it the way back.
    display: 'minimal-ui',
    theme_color: paper,
    background_color: paper,
    icons: [{ src: `${site.base}/icon.svg`, type: 'image/svg+xml', sizes: 'any' }],
  };
}
