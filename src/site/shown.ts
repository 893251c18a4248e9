/**
 * The publication that the pages of this run show. A build passes it ready-made, with the facts of
 * the documents that it rendered before; live preview reads the content folder again whenever it changed.
 */
import type { Publication } from '../model/publication.ts';
import type { Edition, Site } from '../model/edition.ts';
import { redline, type Counts, type Redline } from '../redline/index.ts';
import { sha256 } from '../content/hash.ts';
import { ContentError } from '../model/problem.ts';
import type { FileFacts } from '../outputs/data/editions-data.ts';
import type { Output } from '../outputs/output-definition.ts';
import { readPreview, type Preview } from './live-preview.ts';

export interface EditionFiles {
  /** What is known about the document at an address, such as `…/privacy/1.pdf`, where it was rendered. */
  at(address: string): FileFacts | null;
}

export interface Handover {
  publication: Publication;
  /** The outputs besides the pages, in the order of display. */
  outputs: readonly Output[];
  files: EditionFiles;
  /** Called for each page that is made, so that a build can show its progress. */
  onPage?: () => void;
}

const KEY = Symbol.for('policies.handover');
const PREVIEW = Symbol.for('policies.preview');
const OUTPUTS = Symbol.for('policies.outputs');
type Shared = typeof globalThis & { [KEY]?: Handover; [PREVIEW]?: Preview; [OUTPUTS]?: OutputsOf };

/** Passes a publication to the pages: the build and the pages are two module graphs in one process. */
export function handOver(handover: Handover): void {
  (globalThis as Shared)[KEY] = handover;
}

/** What this run publishes. @throws ContentError in live preview, while nothing of the content could be read yet */
export function handover(): Handover {
  const built = (globalThis as Shared)[KEY];
  if (built) return built;
  const { publication, problems } = preview();
  if (!publication) throw new ContentError(problems);
  return { publication, outputs: (globalThis as Shared)[OUTPUTS]?.(publication.site) ?? [], files: { at: () => null } };
}

type OutputsOf = (site: Site) => readonly Output[];

/** Live preview: the outputs that a site has. */
export function handOverOutputs(outputs: OutputsOf): void {
  (globalThis as Shared)[OUTPUTS] = outputs;
}

/** Live preview: what is shown, and what is wrong with the content. */
export function preview(): Preview {
  return (globalThis as Shared)[PREVIEW] ?? refreshPreview();
}

/** Live preview: reads the content folder again, for the next page. */
export function refreshPreview(): Preview {
  const shared = globalThis as Shared;
  return (shared[PREVIEW] = readPreview(process.env.POLICY_CONTENT ?? 'content', process.env.POLICY_AS_OF, shared[PREVIEW] ?? null));
}

/** Recently used redlines, the latest last: a page is made in each language in turn, thousands of editions are not kept. */
const redlines: { from: Edition; to: Edition; result: Redline }[] = [];
const KEPT = 8;

/** The redline of two editions, computed once for all languages. */
export function redlineOf(from: Edition, to: Edition): Redline {
  const known = redlines.find((one) => one.from === from && one.to === to);
  if (known) return known.result;
  const result = redline(from.text.tree, to.text.tree);
  redlines.push({ from, to, result });
  if (redlines.length > KEPT) redlines.shift();
  counts.set(to, { from, counts: result.counts });
  return result;
}

/** What is small enough to keep of every redline, by the newer edition. */
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
