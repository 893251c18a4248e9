/** Which edition a file is, and whether its bytes are those that were published. */
import type { DocumentName } from '../../model/address.ts';
import { turningPoints } from '../../model/calendar.ts';
import { textIn, type Edition, type Library } from '../../model/edition.ts';
import { predecessor, publish, type Publication, type PublishedPolicy } from '../../model/publication.ts';
import { compareMoments } from '../../model/time.ts';
import { requestFor } from '../../build/documents.ts';
import { cacheKey, subjectOf } from '../../build/document/document-request.ts';
import { sha256 } from '../../content/hash.ts';
import { documentBytes, type Output } from '../../outputs/output-definition.ts';
import { differences, wordsOf, type Difference } from '../../redline/difference.ts';

/** What a file was identified as. */
export type Verdict =
  /** Not one of our outputs. */
  | { kind: 'unknown format' }
  /** It does not say which document it is, and its bytes were never published. */
  | { kind: 'not ours'; output: Output }
  /** It claims to be an edition that does not exist. */
  | { kind: 'no such edition'; output: Output; name: DocumentName }
  | (Found & {
    kind: 'found';
    output: Output;
    sha256: string;
    /**
     * `same`: the bytes are those that are at its address now. `earlier`: those that were there from `since`, when the edition had another
     * status. `other`: neither; `differences` says where the words differ, null where they cannot be read.
     */
    bytes: Match | { match: 'other'; published: string; differences: Difference[] | null };
  });

type Match = { match: 'same' } | { match: 'earlier'; since: Temporal.Instant };

interface Found {
  name: DocumentName;
  policy: PublishedPolicy;
  edition: Edition;
  /** The edition that a redline starts from. */
  before: Edition | null;
}

/** The kind of a file shows at its beginning. */
const START = 1024;

/** @param now the moment whose publication the file is compared with; drafts are known too */
export async function verifyFile(library: Library, outputs: readonly Output[], bytes: Uint8Array, now: Temporal.Instant): Promise<Verdict> {
  const start = Buffer.from(bytes.subarray(0, START)).toString('latin1');
  const output = outputs.find(({ recognises }) => recognises?.(start));
  if (!output) return { kind: 'unknown format' };
  const names = (await output.identify?.(bytes, library)) ?? [];
  if (names.length === 0) return { kind: 'not ours', output };
  const publication = publish(library, now, true);
  const possible = names.flatMap((name) => findDocument(publication, name) ?? []);
  if (possible.length === 0) return { kind: 'no such edition', output, name: names[0]! };
  const file = { kind: 'found' as const, output, sha256: sha256(bytes) };
  const bytesAt = renderer(library, output);
  for (const found of possible) {
    const match = await matchOf(found, file.sha256, now, bytesAt);
    if (match) return { ...file, ...found, bytes: match };
  }
  const given = await wordsIn(output, bytes);
  const others = await Promise.all(possible.map(async (found) => {
    const published = await bytesAt(found, now);
    const words = await wordsIn(output, published);
    return { ...file, ...found, bytes: { match: 'other' as const, published: sha256(published), differences: words && given && differences(words, given) } };
  }));
  // The most similar of several candidates.
  return others.sort((a, b) => extent(a.bytes.differences) - extent(b.bytes.differences))[0]!;
}

function findDocument(publication: Publication, name: DocumentName): Found | null {
  const policy = publication.policies.find((one) => one.name === name.policy);
  const edition = policy?.editions.find(({ version }) => version === name.version);
  if (!policy || !edition || textIn(edition, name.lang).lang !== name.lang) return null;
  const before = name.kind === 'changes' ? predecessor(policy, edition) : null;
  return name.kind === 'changes' && !before ? null : { name, policy, edition, before };
}

/** When the file with this hash was at the address of a document: now, or since its status changed to what it was; null where never. */
async function matchOf(found: Found, hash: string, now: Temporal.Instant, bytesAt: BytesAt): Promise<Match | null> {
  const { policy: { editions }, edition } = found;
  const wasPublishedAt = async (moment: Temporal.Instant): Promise<boolean> => sha256(await bytesAt(found, moment)) === hash;
  if (await wasPublishedAt(now)) return { match: 'same' };
  for (const since of turningPoints(editions).filter((moment) => isPublic(edition, moment) && compareMoments(moment, now) <= 0).toReversed()) {
    if (await wasPublishedAt(since)) return { match: 'earlier', since };
  }
  return null;
}

type BytesAt = (found: Found, moment: Temporal.Instant) => Promise<Uint8Array>;

/** A document as the site had it at a moment, made once: editions that were only scheduled then were not on it. */
function renderer(library: Library, output: Output): BytesAt {
  const made = new Map<string, Promise<Uint8Array>>();
  return ({ name, edition, before }, moment) => {
    const then = publish(library, moment, !isPublic(edition, moment));
    const request = { output, ...requestFor(then, then.policies.find((one) => one.name === name.policy)!, edition, name.lang, before) };
    const key = cacheKey(request);
    const bytes = made.get(key) ?? documentBytes(output, subjectOf(request));
    made.set(key, bytes);
    return bytes;
  };
}

function isPublic({ published }: Edition, moment: Temporal.Instant): boolean {
  return published !== null && compareMoments(published, moment) <= 0;
}

/** The words of a file, for comparing two of one kind; null where it is damaged, or needs more resources than any document does. */
async function wordsIn({ words, mediaType }: Output, bytes: Uint8Array): Promise<string[] | null> {
  const text = words ? await words(bytes) : mediaType.startsWith('text/') ? Buffer.from(bytes).toString('utf8') : null;
  return text === null ? null : wordsOf(text);
}

function extent(list: readonly Difference[] | null): number {
  return list === null ? Number.MAX_SAFE_INTEGER : list.reduce((sum, { published, found }) => sum + published.length + found.length, 0);
}
