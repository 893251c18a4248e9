import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../../model/publication.ts';
import { icalendar } from '../../../outputs/data/icalendar.ts';
import { policyRoutes } from '../../../site/routes.ts';
import { handover } from '../../../site/shown.ts';

export const getStaticPaths = () => policyRoutes(handover().publication);

export const GET: APIRoute<{ lang: string; policy: PublishedPolicy }> = ({ props: { lang, policy } }) =>
  new Response(icalendar(handover().publication, lang, policy), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
