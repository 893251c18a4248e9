import type { APIRoute } from 'astro';
import { sitemapXml } from '../render/data/sitemap.ts';
import { handover } from '../site/publication.ts';

export const GET: APIRoute = () => new Response(sitemapXml(handover().publication), { headers: { 'Content-Type': 'application/xml' } });
