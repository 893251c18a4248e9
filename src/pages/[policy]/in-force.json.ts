import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../model/publication.ts';
import { inForceData } from '../../outputs/data/in-force.ts';
import { jsonFile } from '../../model/text.ts';
import { handover, printsNow } from '../../site/shown.ts';
import { policyDataRoutes } from '../../site/routes.ts';

export const getStaticPaths = () => policyDataRoutes(handover().publication);

export const GET: APIRoute<{ policy: PublishedPolicy }> = ({ props }) => {
  printsNow('moment');
  return new Response(jsonFile(inForceData(handover().publication, props.policy)), { headers: { 'Content-Type': 'application/json' } });
};
