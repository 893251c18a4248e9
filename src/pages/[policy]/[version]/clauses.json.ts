import type { APIRoute } from 'astro';
import { treeJson } from '../../../model/clause.ts';
import type { Edition } from '../../../model/edition.ts';
import { editionDataRoutes } from '../../../site/routes.ts';
import { handover } from '../../../site/shown.ts';

export const getStaticPaths = () => editionDataRoutes(handover().publication);

export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
  new Response(treeJson(props.edition.text.tree), { headers: { 'Content-Type': 'application/json' } });
