import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../../../core/publication.ts';
import { searchData } from '../../../../render/data/search.ts';
import { handover } from '../../../../site/publication.ts';
import { policyRoutes } from '../../../../site/routes.ts';

export const getStaticPaths = policyRoutes;

/** Read by a page alone, so without the line feeds that a person wants. */
export const GET: APIRoute<{ lang: string; policy: PublishedPolicy }> = ({ props: { lang, policy } }) =>
  new Response(JSON.stringify(searchData(handover().publication, policy, lang)), { headers: { 'Content-Type': 'application/json' } });
