/**
 * A document to be made: an edition, or the redline between two, in an output. It is a value that a worker
 * thread can be given; the worker makes everything else of it.
 */
import { textIn, type Edition, type Site } from '../../model/edition.ts';
import { textLanguage } from '../../languages/text-languages.ts';
import { redline } from '../../redline/index.ts';
import type { DocumentSubject, Output } from '../../outputs/output-definition.ts';
import type { Standing } from '../../outputs/status-words.ts';
import type { MadeRedlines } from '../../site/recent-redlines.ts';
import { logoPng } from '../raster.ts';

export interface DocumentRequest {
  output: Pick<Output, 'id' | 'extension' | 'folder'>;
  site: Site;
  edition: Edition;
  /** Language of the text to print. */
  lang: string;
  /** The older edition of a redline; null for the edition itself. */
  before: Edition | null;
  /** What the edition is at the moment of the build: all that a document says about that moment. */
  standing: Standing;
}

/** The lock's entries on an edition, which no document prints. */
const UNPRINTED = ['chain', 'seals', 'statements'];

/**
 * What distinguishes one request from another. The trees are left out: each is made from the source next to it; so are
 * withdrawals, of which `standing` has the one that holds.
 */
export function cacheKey(request: DocumentRequest): string {
  return JSON.stringify(request, (name, value: unknown) => (name === 'tree' || name === 'withdrawals' || UNPRINTED.includes(name) ? undefined : value));
}

/** A request as text for another thread, without what no document prints. */
export function packRequest(request: DocumentRequest): string {
  return JSON.stringify(request, (name, value: unknown) => (UNPRINTED.includes(name) ? [] : value));
}

/** Names under which a request holds instants, as ISO strings when packed. */
const INSTANTS = new Set(['published', 'effective', 'from', 'until', 'announced', 'date']);

export function unpackRequest(text: string): DocumentRequest {
  return JSON.parse(text, (name, value: unknown) =>
    INSTANTS.has(name) && typeof value === 'string' ? Temporal.Instant.from(value) : value) as DocumentRequest;
}

/** The subject of a request, with its redline. @param redlines those that were worked out before */
export function subjectOf({ site, edition, lang, before, standing }: Omit<DocumentRequest, 'output'>, redlines?: MadeRedlines): DocumentSubject {
  const text = textIn(edition, lang);
  const old = before && textIn(before, lang);
  const { logo } = site;
  return { site, logoPng: async () => (logo ? logoPng(logo) : null), edition, text, standing, before: before && old && { edition: before, text: old, redline: redlines?.of(old, text) ?? redline(old.tree, text.tree, textLanguage(text.lang)) } };
}
