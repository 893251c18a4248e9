import type { APIRoute } from 'astro';
import type { Edition } from '../../../model/edition.ts';
import type { PublishedPolicy } from '../../../model/publication.ts';
import { clausesData } from '../../../outputs/data/clauses-data.ts';
import { lineagesOf } from '../../../site/policy-lineage.ts';
import { editionDataRoutes } from '../../../site/routes.ts';
import { handover } from '../../../site/shown.ts';

export const getStaticPaths = () => editionDataRoutes(handover().publication);

export const GET: APIRoute<{ policy: PublishedPolicy; edition: Edition }> = ({ props: { policy, edition: { version, text } } }) => {
  const lineages = lineagesOf(policy);
  const body = clausesData(text.tree, lineages.originsOf(version), (index) => lineages.of(version, index)!.events[0]!.version);
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
};
