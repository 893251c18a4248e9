import type { APIRoute } from 'astro';
import { feedXml } from '../render/data/feed.ts';
import { handover } from '../site/publication.ts';

export const GET: APIRoute = () =>
  new Response(feedXml(handover().publication), { headers: { 'Content-Type': 'application/atom+xml' } });
