/**
 * The publication that the pages of this run show. A build hands it over ready-made, with the facts of
 * the PDFs that it rendered before; live preview reads the content folder anew whenever it changed.
 */
import { publish, type Publication } from '../core/publication.ts';
import type { Edition } from '../core/edition.ts';
import { redline, type Counts, type Redline } from '../core/redline/index.ts';
import { parseMoment } from '../core/time.ts';
import { sha256 } from '../read/hash.ts';
import { requireLibrary } from '../read/library.ts';
import type { FileFacts } from '../render/data/editions.ts';

export interface EditionFiles {
  /** What is known of the document at an address, such as `/docs/privacy/1.pdf`, where it was rendered. */
  at(address: string): FileFacts | null;
}

export interface Handover {
  publication: Publication;
  files: EditionFiles;
  /** Told of each page that is made, so that a build can say how far it is. */
  onPage?: () => void;
}

const KEY = Symbol.for('policies.handover');
const PREVIEW = Symbol.for('policies.preview');
type Shared = typeof globalThis & { [KEY]?: Handover; [PREVIEW]?: Handover };

/** Hands a publication to the pages: the build and the pages are two module graphs in one process. */
export function handOver(handover: Handover): void {
  (globalThis as Shared)[KEY] = handover;
}

/** What this run publishes. @throws ContentError in live preview, when the content has errors */
export function handover(): Handover {
  const shared = globalThis as Shared;
  return shared[KEY] ?? (shared[PREVIEW] ??= { publication: readForPreview(), files: { at: () => null } });
}

/** Live preview: the content folder changed and is read anew for the next page. */
export function forgetPreview(): void {
  delete (globalThis as Shared)[PREVIEW];
}

function readForPreview(): Publication {
  const library = requireLibrary(process.env.POLICY_CONTENT ?? 'content');
  const asOf = process.env.POLICY_AS_OF;
  const moment = asOf === undefined ? null : parseMoment(asOf, library.site.timeZone);
  if (moment && 'error' in moment) throw new Error(`POLICY_AS_OF: ${moment.error.ru}`);
  return publish(library, moment?.instant ?? Temporal.Now.instant(), true);
}

/** Redlines asked for lately, the latest last: a page is made in each language in turn, thousands of editions are not kept. */
const redlines: { from: Edition; to: Edition; result: Redline }[] = [];
const KEPT = 8;

/** The redline of two editions, worked out once for all languages. */
export function redlineOf(from: Edition, to: Edition): Redline {
  const known = redlines.find((one) => one.from === from && one.to === to);
  if (known) return known.result;
  const result = redline(from.text.tree, to.text.tree);
  redlines.push({ from, to, result });
  if (redlines.length > KEPT) redlines.shift();
  counts.set(to, { from, counts: result.counts });
  return result;
}

/** What is little enough to keep of every redline, by the newer edition. */
const counts = new WeakMap<Edition, { from: Edition; counts: Counts }>();

/** How much two editions differ. */
export function countsOf(from: Edition, to: Edition): Counts {
  const known = counts.get(to);
  return known?.from === from ? known.counts : redlineOf(from, to).counts;
}

/** SHA-256 of the published Markdown, as hexadecimal. */
export function sourceSha256(edition: Edition): string {
  return sha256(edition.text.source);
}
