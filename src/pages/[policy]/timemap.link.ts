import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../core/publication.ts';
import { timeMapText } from '../../render/data/timemap.ts';
import { handover } from '../../site/publication.ts';
import { policyDataRoutes } from '../../site/routes.ts';

export const getStaticPaths = policyDataRoutes;

export const GET: APIRoute<{ policy: PublishedPolicy }> = ({ props }) =>
  new Response(timeMapText(handover().publication, props.policy), { headers: { 'Content-Type': 'application/link-format' } });
