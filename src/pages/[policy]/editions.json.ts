import type { APIRoute } from 'astro';
import type { PublishedPolicy } from '../../model/publication.ts';
import { editionsData } from '../../outputs/data/editions-data.ts';
import { jsonFile } from '../../model/text.ts';
import { countsOf, handover, printsNow, sourceSha256 } from '../../site/shown.ts';
import { policyDataRoutes } from '../../site/routes.ts';

export const getStaticPaths = () => policyDataRoutes(handover().publication);

export const GET: APIRoute<{ policy: PublishedPolicy }> = ({ props }) => {
  printsNow('moment');
  const { publication, outputs, files } = handover();
  const facts = {
    outputs,
    file: files.at,
    sourceSha256,
    counts: countsOf,
  };
  return new Response(jsonFile(editionsData(publication, props.policy, facts)), { headers: { 'Content-Type': 'application/json' } });
};
