import type { APIRoute } from 'astro';
import { handover } from '../site/shown.ts';

export function getStaticPaths() {
  const { logo } = handover().publication.site;
  return logo ? [{ params: { type: logo.type } }] : [];
}

export const GET: APIRoute = () => {
  const logo = handover().publication.site.logo!;
  return logo.type === 'svg'
    ? new Response(logo.source, { headers: { 'Content-Type': 'image/svg+xml' } })
    : new Response(Buffer.from(logo.base64, 'base64'), { headers: { 'Content-Type': 'image/png' } });
};
