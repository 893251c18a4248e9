import type { APIRoute } from 'astro';
import { feedXml } from '../outputs/data/feed.ts';
import { handover, printsNow } from '../site/shown.ts';

export const GET: APIRoute = () => {
  printsNow('moment');
  return new Response(feedXml(handover().publication, handover().outputs), { headers: { 'Content-Type': 'application/atom+xml' } });
};
