import type { APIRoute } from 'astro';
import { sitemapXml } from '../outputs/data/sitemap.ts';
import { handover } from '../site/shown.ts';

export const GET: APIRoute = () => new Response(sitemapXml(handover().publication), { headers: { 'Content-Type': 'application/xml' } });
