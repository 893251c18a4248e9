import type { APIRoute } from 'astro';
import { offlineScript } from '../site/offline-script.ts';
import { handover } from '../site/shown.ts';

export const GET: APIRoute = () => new Response(offlineScript(handover().publication), { headers: { 'Content-Type': 'text/javascript' } });
