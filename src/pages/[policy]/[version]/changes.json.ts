import type { APIRoute } from 'astro';
import type { Edition } from '../../../core/edition.ts';
import { changesData } from '../../../render/data/changes.ts';
import { jsonFile } from '../../../render/json.ts';
import { redlineOf } from '../../../site/publication.ts';
import { changesDataRoutes } from '../../../site/routes.ts';

export const getStaticPaths = changesDataRoutes;

export const GET: APIRoute<{ from: Edition; to: Edition }> = ({ props: { from, to } }) =>
  new Response(jsonFile(changesData(from, to, redlineOf(from, to))), { headers: { 'Content-Type': 'application/json' } });
