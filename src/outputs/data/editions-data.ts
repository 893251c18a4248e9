/** `editions.json`: the editions of a policy as data (contract §5). */
import { absolute, changesFile, changesJson, editionFile, pagePath, SOURCE } from '../../model/address.ts';
import { inForceFrom, inForceUntil } from '../../model/calendar.ts';
import { textsOf, type Edition, type Site } from '../../model/edition.ts';
import type { LiveEntry, TextEntry } from '../../model/lock.ts';
import { predecessor, statusIn, type Publication, type PublishedPolicy } from '../../model/publication.ts';
import type { Counts } from '../../redline/index.ts';
import { isoWithOffset } from '../../model/time.ts';
import type { Output, OutputKind } from '../output-definition.ts';

/** What is known about a file next to the page. */
export interface FileFacts {
  bytes: number;
  sha256: string;
}

/** Facts that rendering alone cannot know. */
export interface EditionFacts {
  outputs: readonly Output[];
  /** Of the document at an address; null where documents are not rendered. */
  file(address: string): FileFacts | null;
  sourceSha256(edition: Edition): string;
  counts(from: Edition, to: Edition): Counts;
}

/** The value of `editions.json`, newest edition first; times as instants with offset, addresses absolute. */
export function editionsData(publication: Publication, policy: PublishedPolicy, facts: EditionFacts): object {
  const { site, now } = publication;
  const standing = policy.inForce ?? policy.editions.at(-1)!;
  return {
    policy: policy.name,
    title: standing.text.title,
    timeZone: site.timeZone,
    asOf: isoWithOffset(now, site.timeZone),
    inForce: policy.inForce?.version ?? null,
    editions: policy.editions.toReversed().map((edition) => editionData(publication, policy, edition, facts)),
  };
}

function editionData(publication: Publication, policy: PublishedPolicy, edition: Edition, facts: EditionFacts): object {
  const { site } = publication;
  const [lang] = site.languages as [string];
  const { name } = policy;
  const { version } = edition;
  const moment = (instant: Temporal.Instant | null) => instant && isoWithOffset(instant, site.timeZone);
  const before = predecessor(policy, edition);
  const changesData = (from: Edition): object => ({
    url: absolute(site, changesJson(site, name, version)),
    counts: facts.counts(from, edition),
    ...filesData(site, facts, 'changes', (extension) => changesFile(site, lang, name, version, extension)),
  });
  const from = inForceFrom(policy.timeline, edition);
  const withdrawal = edition.withdrawals.at(-1);
  return {
    version,
    status: statusIn(publication, policy, edition),
    title: edition.text.title,
    published: moment(edition.published),
    effective: moment(edition.effective),
    inForceFrom: moment(from),
    inForceUntil: from ? moment(inForceUntil(policy.timeline, edition)) : null,
    ...(withdrawal?.until === null ? { withdrawn: { date: moment(withdrawal.from), reason: withdrawal.reason } } : {}),
    summary: edition.summary,
    ...(edition.corrections.length > 0 ? { corrections: edition.corrections.map(({ date, note }) => ({ date: moment(date), note })) } : {}),
    languages: textsOf(edition).map((text) => text.lang),
    url: absolute(site, pagePath(site, lang, { page: 'edition', policy: name, version })),
    source: { url: absolute(site, editionFile(site, lang, name, version, SOURCE)), sha256: facts.sourceSha256(edition) },
    ...filesData(site, facts, 'edition', (extension) => editionFile(site, lang, name, version, extension)),
    ...translationsData(site, edition, facts),
    ...(before ? { changes: changesData(before) } : {}),
    ...(edition.chain.length > 0 ? { seals: edition.chain.map(sealData) } : {}),
  };
}

/** The files of the translations, by language; their texts too, which are none of an output's own here. */
function translationsData(site: Site, { policy, version, translations }: Edition, facts: EditionFacts): object {
  const of = (lang: string): object => {
    const address = (extension: string): string => editionFile(site, lang, policy, version, extension);
    const source = facts.file(address(SOURCE));
    return { ...(source ? { source: { url: absolute(site, address(SOURCE)), sha256: source.sha256 } } : {}), ...filesData(site, facts, 'edition', address) };
  };
  const languages = Object.keys(translations);
  return languages.length > 0 ? { translations: Object.fromEntries(languages.map((lang) => [lang, of(lang)])) } : {};
}

/** The files of each output: under its own key, the others as a list, where there are any. */
function filesData(site: Site, { outputs, file }: EditionFacts, kind: OutputKind, addressOf: (extension: string) => string): object {
  const keyed: Record<string, object> = {};
  const files: object[] = [];
  for (const { extension, mediaType, of, dataKey } of outputs) {
    const address = addressOf(extension);
    const known = of.includes(kind) && dataKey !== null ? file(address) : null;
    if (!known) continue;
    const { sha256, bytes } = known;
    if (dataKey === undefined) files.push({ url: absolute(site, address), mediaType, bytes, sha256 });
    else keyed[dataKey!] = { url: absolute(site, address), sha256, bytes };
  }
  return { ...keyed, ...(files.length > 0 ? { files } : {}) };
}

/**
 * An entry of the lock as it is published: every fingerprint without the file, what was said, and the links of the chain.
 * An entry without a `kind` is the text as published or corrected; readers ignore unknown kinds.
 */
function sealData(entry: LiveEntry): object {
  const { sealed, previous, seal } = entry;
  const links = { previous, seal };
  switch (entry.kind) {
    case undefined:
      return { sealed, correction: entry.correction, sha256: fingerprints(entry), ...links };
    case 'dates':
      return { kind: entry.kind, sealed, published: entry.published, effective: entry.effective, reason: entry.reason, sha256: fingerprints(entry), ...links };
    case 'summary':
      return { kind: entry.kind, sealed, summary: entry.summary, ...links };
    case 'withdrawal':
      return { kind: entry.kind, sealed, date: entry.date, reason: entry.reason, backdate: entry.backdate, ...links };
    case 'reinstatement':
      return { kind: entry.kind, sealed, date: entry.date, reason: entry.reason, ...links };
  }
}

function fingerprints({ texts }: TextEntry): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([lang, { sha256 }]) => [lang, sha256]));
}
