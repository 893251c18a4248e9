import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../model/publication.ts';
import { feedXml } from '../../outputs/data/feed.ts';
import { handover, printsNow } from '../../site/shown.ts';
import { policyDataRoutes } from '../../site/routes.ts';

export const getStaticPaths = () => policyDataRoutes(handover().publication);

export const GET: APIRoute<{ policy: PublishedPolicy }> = ({ props }) => {
  printsNow('moment');
  return new Response(feedXml(handover().publication, handover().outputs, props.policy), { headers: { 'Content-Type': 'application/atom+xml' } });
};
