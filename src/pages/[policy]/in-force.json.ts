import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../core/publication.ts';
import { inForceData } from '../../render/data/in-force.ts';
import { jsonFile } from '../../render/json.ts';
import { handover } from '../../site/publication.ts';
import { policyDataRoutes } from '../../site/routes.ts';

export const getStaticPaths = policyDataRoutes;

export const GET: APIRoute<{ policy: PublishedPolicy }> = ({ props }) =>
  new Response(jsonFile(inForceData(handover().publication, props.policy)), { headers: { 'Content-Type': 'application/json' } });
