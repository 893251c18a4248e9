import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../model/publication.ts';
import { timeMapText } from '../../outputs/data/timemap.ts';
import { handover } from '../../site/shown.ts';
import { policyDataRoutes } from '../../site/routes.ts';

export const getStaticPaths = () => policyDataRoutes(handover().publication);

export const GET: APIRoute<{ policy: PublishedPolicy }> = ({ props }) =>
  new Response(timeMapText(handover().publication, props.policy), { headers: { 'Content-Type': 'application/link-format' } });
