import type { APIRoute } from 'astro';
import { iconSvg } from '../outputs/icon.ts';
import { handover } from '../site/shown.ts';

export const GET: APIRoute = () => new Response(iconSvg(handover().publication.site.theme), { headers: { 'Content-Type': 'image/svg+xml' } });
