import type { APIRoute } from 'astro';
import type { Edition } from '../../../model/edition.ts';
import { changesData } from '../../../outputs/data/changes-data.ts';
import { jsonFile } from '../../../model/text.ts';
import { handover, redlineOf } from '../../../site/shown.ts';
import { changesDataRoutes } from '../../../site/routes.ts';

export const getStaticPaths = () => changesDataRoutes(handover().publication);

export const GET: APIRoute<{ from: Edition; to: Edition }> = ({ props: { from, to } }) =>
  new Response(jsonFile(changesData({ policy: to.policy, from: from.version, to: to.version }, redlineOf(from, to))), { headers: { 'Content-Type': 'application/json' } });
