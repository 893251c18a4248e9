/**
 * What live preview shows: the content as it can be read now; what has an error at the moment, as it was last read last.
 * So a mistake made while writing removes no page, and its correction shows at once.
 */
import { tool } from '../languages/tool.ts';
import { publish, type Publication } from '../model/publication.ts';
import type { Edition, EditionText, Policy, Site } from '../model/edition.ts';
import { isError, type Problem } from '../model/problem.ts';
import { parseMoment } from '../model/time.ts';
import type { KnownTrees } from '../content/markdown.ts';
import { isSound, readLibrary, type PolicyReading } from '../content/library.ts';

export interface Preview {
  /** null while nothing could be read: `site.yaml` has had errors from the start. */
  publication: Publication | null;
  /** The current errors. */
  problems: Problem[];
  /** Policies that have any, in the order of the site. */
  broken: string[];
}

/** @param before what was shown until now; null at the start */
export function readPreview(folder: string, asOf: string | undefined, before: Preview | null, trees?: KnownTrees): Preview {
  const { site, policies, problems } = readLibrary(folder, trees && { trees });
  const errors = problems.filter(isError);
  if (!site) return { publication: before?.publication ?? null, problems: errors, broken: [] };
  const library = { site, policies: policies.flatMap((reading) => lastGood(reading, before) ?? []) };
  return {
    publication: publish(library, momentOf(asOf, site), true),
    problems: errors, broken: policies.filter((one) => !isSound(one)).map(({ name }) => name),
  };
}

function momentOf(asOf: string | undefined, { timeZone }: Site): Temporal.Instant {
  if (asOf === undefined) return Temporal.Now.instant();
  const read = parseMoment(asOf, timeZone);
  if ('fault' in read) throw new Error(`POLICY_AS_OF: ${tool.moment[read.fault.kind](read.fault).ru}`);
  return read.instant;
}

/** A policy with its unreadable parts as they were before; null where nothing is known of it. */
function lastGood(reading: PolicyReading, before: Preview | null): Policy | null {
  const { name, policy, problems } = reading;
  if (isSound(reading)) return policy;
  const unread = new Set(problems.filter(isError).map(({ file }) => file));
  const was = before?.publication?.policies.find((one) => one.name === name)?.editions ?? [];
  const now = (policy?.editions ?? []).map((edition) => withTranslations(edition, was.find(({ version }) => version === edition.version), unread));
  const kept = was.filter(({ version, text }) => unread.has(text.file) && !now.some((one) => one.version === version));
  const editions = [...now, ...kept].sort((a, b) => a.version - b.version);
  return editions.length > 0 ? { name, editions } : null;
}

function withTranslations(edition: Edition, before: Edition | undefined, unread: ReadonlySet<string>): Edition {
  const kept = Object.entries(before?.translations ?? {}).filter(([lang, { file }]: [string, EditionText]) => !edition.translations[lang] && unread.has(file));
  return kept.length === 0 ? edition : { ...edition, translations: { ...edition.translations, ...Object.fromEntries(kept) } };
}
