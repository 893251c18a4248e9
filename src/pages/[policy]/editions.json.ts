import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../core/publication.ts';
import { editionsData } from '../../render/data/editions.ts';
import { jsonFile } from '../../render/json.ts';
import { handover, redlineOf, sourceSha256 } from '../../site/publication.ts';
import { policyDataRoutes } from '../../site/routes.ts';

export const getStaticPaths = policyDataRoutes;

export const GET: APIRoute<{ policy: PublishedPolicy }> = ({ props }) => {
  const { publication, files } = handover();
  const facts = {
    pdf: (edition: Parameters<typeof sourceSha256>[0]) => files.pdf(edition, edition.text.lang),
    sourceSha256,
    counts: (...pair: Parameters<typeof redlineOf>) => redlineOf(...pair).counts,
  };
  return new Response(jsonFile(editionsData(publication, props.policy, facts)), { headers: { 'Content-Type': 'application/json' } });
};
