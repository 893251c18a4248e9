import type { APIRoute } from 'astro';
import { icalendar } from '../../outputs/data/icalendar.ts';
import { languageRoutes } from '../../site/routes.ts';
import { handover } from '../../site/shown.ts';

export const getStaticPaths = () => languageRoutes(handover().publication);

export const GET: APIRoute<{ lang: string }> = ({ props: { lang } }) =>
  new Response(icalendar(handover().publication, lang), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
