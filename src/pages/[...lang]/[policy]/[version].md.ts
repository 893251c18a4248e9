import type { APIRoute } from 'astro';
import type { EditionText } from '../../../model/edition.ts';
import { sourceRoutes } from '../../../site/routes.ts';

export const getStaticPaths = sourceRoutes;

export const GET: APIRoute<{ text: EditionText }> = ({ props }) =>
  new Response(props.text.source, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
