import type { APIRoute } from 'astro';
import { jsonFile } from '../../model/text.ts';
import { webManifestData } from '../../outputs/data/web-manifest.ts';
import { languageRoutes } from '../../site/routes.ts';
import { handover } from '../../site/shown.ts';

export const getStaticPaths = () => languageRoutes(handover().publication);

export const GET: APIRoute<{ lang: string }> = ({ props: { lang } }) =>
  new Response(jsonFile(webManifestData(handover().publication.site, lang)), { headers: { 'Content-Type': 'application/manifest+json' } });
