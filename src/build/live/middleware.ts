/** Adds the current errors above a page of live preview. */
import type { MiddlewareHandler } from 'astro';
import { policyAt } from '../../model/address.ts';
import { permanentExtensions } from '../../outputs/output-definition.ts';
import { pageInput } from 'virtual:policies/publication';
import { reportPage, withReport } from './live-report.ts';

export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const source = pageInput.getStore()!;
  const state = source.preview!();
  if (state.problems.length === 0 || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const policy = state.publication ? policyAt(state.publication.site, url.pathname, permanentExtensions(source.input().outputs)) : undefined;
  // The page of an edition that could not be read yet.
  const isUnread = response.status === 404 && policy !== undefined && state.broken.includes(policy);
  return new Response(isUnread ? reportPage(state) : withReport(html, state, policy), { status: response.status, headers: { 'content-type': 'text/html; charset=utf-8' } });
};
