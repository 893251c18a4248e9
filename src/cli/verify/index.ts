/** Which edition a file is, and whether its bytes are those that were published. */
import type { DocumentName } from '../../model/address.ts';
import { turningPoints } from '../../model/calendar.ts';
import { differences, type Difference } from './difference.ts';
import { textIn, textsOf, type Edition, type EditionText, type Library } from '../../model/edition.ts';
import { predecessor, publish, type Publication, type PublishedPolicy } from '../../model/publication.ts';
import { compareMoments } from '../../model/time.ts';
import { requestFor } from '../../build/documents.ts';
import { sha256 } from '../../content/hash.ts';
import { cacheKey, renderRequest, type DocumentRequest } from '../../build/document/document-request.ts';
import { formatOf, identityOf, type FileFormat } from './identity.ts';
import { wordsOf } from './compared-words.ts';

/** What a file turned out to be. */
export type Verdict =
  /** Neither a PDF, nor a Word file, nor the Markdown of an edition. */
  | { kind: 'unknown format' }
  /** It does not say which document it is, and no published bytes are its own. */
  | { kind: 'not ours'; format: FileFormat }
  /** It says that it is an edition that there is not. */
  | { kind: 'no such edition'; format: FileFormat; name: DocumentName }
  | {
    kind: 'found';
    format: FileFormat;
    name: DocumentName;
    edition: Edition;
    /** The edition that a redline starts from. */
    before: Edition | null;
    policy: PublishedPolicy;
    sha256: string;
    /**
     * `same`: the bytes are those that stand at its address now. `earlier`: those that stood there from `since`, when the edition had another
     * status. `other`: neither; `differences` tells where the words differ, null where they cannot be read.
     */
    bytes: { match: 'same' } | { match: 'earlier'; since: Temporal.Instant } | { match: 'other'; published: string; differences: Difference[] | null };
  };

/** @param now the moment whose publication the file is compared with; drafts are known too */
export async function verifyFile(library: Library, bytes: Uint8Array, now: Temporal.Instant): Promise<Verdict> {
  const publication = publish(library, now, true);
  const format = formatOf(bytes);
  if (format === null) return { kind: 'unknown format' };
  if (format === 'md') return verifySource(publication, bytes);
  const name = identityOf(library.site, format, bytes);
  if (!name) return { kind: 'not ours', format };
  const policy = publication.policies.find((one) => one.name === name.policy);
  const edition = policy?.editions.find(({ version }) => version === name.version);
  if (!policy || !edition || textIn(edition, name.lang).lang !== name.lang) return { kind: 'no such edition', format, name };
  const before = name.kind === 'changes' ? predecessor(policy, edition) : null;
  if (name.kind === 'changes' && !before) return { kind: 'no such edition', format, name };
  const found = { kind: 'found' as const, format, name, edition, before, policy, sha256: sha256(bytes) };
  const isPublic = (moment: Temporal.Instant): boolean => edition.published !== null && compareMoments(edition.published, moment) <= 0;
  // As the site had it at a moment: of editions that were no more than scheduled then it knew nothing.
  const requestAt = (moment: Temporal.Instant): DocumentRequest => {
    const then = publish(library, moment, !isPublic(moment));
    return { format, ...requestFor(then, then.policies.find((one) => one.name === name.policy)!, edition, name.lang, before) };
  };
  const request = requestAt(now);
  const current = await renderRequest(request);
  if (sha256(current) === found.sha256) return { ...found, bytes: { match: 'same' } };
  const seen = new Set([cacheKey(request)]);
  for (const since of turningPoints(policy.editions).filter((moment) => isPublic(moment) && compareMoments(moment, now) <= 0).toReversed()) {
    const earlier = requestAt(since);
    const key = cacheKey(earlier);
    if (seen.has(key)) continue;
    seen.add(key);
    if (sha256(await renderRequest(earlier)) === found.sha256) return { ...found, bytes: { match: 'earlier', since } };
  }
  const [published, given] = [await wordsOf(format, current), await wordsOf(format, bytes)];
  return { ...found, bytes: { match: 'other', published: sha256(current), differences: published && given && differences(published, given) } };
}

/** The Markdown of an edition names no policy: it is known by its bytes, else by its version and title, and by the text it is nearest to. */
async function verifySource(publication: Publication, bytes: Uint8Array): Promise<Verdict> {
  const source = Buffer.from(bytes).toString('utf8');
  const all = publication.policies.flatMap((policy) => policy.editions.flatMap((edition) =>
    textsOf(edition).map((text) => ({ policy, edition, text }))));
  const found = ({ policy, edition, text }: (typeof all)[number]) => ({
    kind: 'found' as const, format: 'md' as const, edition, before: null, policy, sha256: sha256(bytes),
    name: { kind: 'edition' as const, policy: policy.name, version: edition.version, lang: text.lang },
  });
  const same = all.find(({ text }) => text.source === source);
  if (same) return { ...found(same), bytes: { match: 'same' } };
  const given = (await wordsOf('md', bytes))!;
  const near = await Promise.all(all.filter(({ text }) => looksLike(text, source)).map(async (one) =>
    ({ one, list: differences((await wordsOf('md', Buffer.from(one.text.source)))!, given) })));
  const [nearest] = near.sort((a, b) => extent(a.list) - extent(b.list));
  if (!nearest) return { kind: 'not ours', format: 'md' };
  return { ...found(nearest.one), bytes: { match: 'other', published: sha256(nearest.one.text.source), differences: nearest.list } };
}

function extent(list: readonly Difference[]): number {
  return list.reduce((sum, { published, found }) => sum + published.length + found.length, 0);
}

function looksLike(text: EditionText, source: string): boolean {
  const line = (key: string, of: string) => new RegExp(`^${key}:.*$`, 'm').exec(of)?.[0]?.trim();
  return line('version', source) === line('version', text.source) && line('title', source) === line('title', text.source);
}
