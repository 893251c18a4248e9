import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../../../model/publication.ts';
import { searchData } from '../../../../outputs/data/search-data.ts';
import { handover } from '../../../../site/shown.ts';
import { policyRoutes } from '../../../../site/routes.ts';

export const getStaticPaths = () => policyRoutes(handover().publication);

/** Read only by a page, so without line feeds for people. */
export const GET: APIRoute<{ lang: string; policy: PublishedPolicy }> = ({ props: { lang, policy } }) =>
  new Response(JSON.stringify(searchData(handover().publication, policy, lang)), { headers: { 'Content-Type': 'application/json' } });
