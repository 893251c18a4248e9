/**
 * What a build may show at a moment: the library with everything taken out that is not public yet.
 * Every page, file and feed is made from this value, so that no output decides visibility by itself.
 */
import { calendarAt, publishedAt, repealedFrom, statusBeside, timeline, type Calendar, type Status } from './calendar.ts';
import type { Edition, Library, Policy, Site } from './edition.ts';
import { compareMoments } from './time.ts';

export interface Publication {
  site: Site;
  /** The moment that the publication shows. */
  now: Temporal.Instant;
  /** Drafts and scheduled editions are shown, marked as such. */
  preview: boolean;
  /** In the order of `site.policies`; a policy without a visible edition is left out. */
  policies: PublishedPolicy[];
}

/** Its calendar is that of the visible editions at the publication's moment. */
export interface PublishedPolicy extends Calendar<Edition> {
  name: string;
  /** Visible editions by version, ascending; never empty. */
  editions: Edition[];
  /** Whether any edition has been in force by now. */
  begun: boolean;
  /** An edition was in force once, none is now, and none of the published ones will be: every edition was withdrawn. */
  repealed: boolean;
}

/** @param preview whether drafts and scheduled editions are shown */
export function publish(library: Library, now: Temporal.Instant, preview: boolean): Publication {
  const policies = library.policies.map((policy) => publishPolicy(policy, now, preview)).filter((policy) => policy.editions.length > 0);
  return { site: library.site, now, preview, policies };
}

function publishPolicy(policy: Policy, now: Temporal.Instant, preview: boolean): PublishedPolicy {
  const published = publishedAt(policy.editions, now);
  const reached = (moment: Temporal.Instant | null | undefined): boolean => moment != null && compareMoments(moment, now) <= 0;
  const editions = preview ? policy.editions : published;
  const calendar = calendarAt(editions, now);
  return { name: policy.name, editions, ...calendar, begun: reached(calendar.timeline[0]?.from), repealed: reached(repealedFrom(timeline(published))) };
}

/** Status of a visible edition at the publication's moment. */
export function statusIn(publication: Publication, policy: PublishedPolicy, edition: Edition): Status {
  return statusBeside(policy.inForce, edition, publication.now);
}

/** The edition whose PDF is at the policy's own address: the one in force, else the last withdrawn one, once any was in force. */
export function editionAtPolicyAddress(publication: Publication, policy: PublishedPolicy): Edition | null {
  if (policy.inForce || !policy.begun) return policy.inForce;
  return policy.editions.findLast((edition) => statusIn(publication, policy, edition) === 'withdrawn') ?? null;
}

/** The edition before another one, against which its changes are shown; null for the first. */
export function predecessor(policy: PublishedPolicy, edition: Edition): Edition | null {
  return policy.editions.find((other) => other.version === edition.version - 1) ?? null;
}

/** The edition after another one, if it is public. */
export function successor(policy: PublishedPolicy, edition: Edition): Edition | null {
  return policy.editions.find((other) => other.version === edition.version + 1) ?? null;
}
