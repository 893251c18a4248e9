import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../../../core/publication.ts';
import { searchData, type SearchScope } from '../../../../render/data/search.ts';
import { handover } from '../../../../site/publication.ts';
import { searchDataRoutes } from '../../../../site/routes.ts';

export const getStaticPaths = searchDataRoutes;

/** Read by a page alone, so without the line feeds that a person wants. */
export const GET: APIRoute<{ lang: string; policy: PublishedPolicy; scope: SearchScope }> = ({ props: { lang, policy, scope } }) =>
  new Response(JSON.stringify(searchData(handover().publication, policy, lang, scope)), { headers: { 'Content-Type': 'application/json' } });
