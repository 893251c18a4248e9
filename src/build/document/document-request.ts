/**
 * A document to be made: an edition, or the redline between two, in a format. It is a value that a worker
 * thread can be given; the worker makes everything else of it.
 */
import { textIn, type Edition, type Site } from '../../model/edition.ts';
import { redline } from '../../redline/index.ts';
import { changesDocx, editionDocx } from '../../outputs/docx/index.ts';
import { changesPdfInput } from '../../outputs/pdf/changes-input.ts';
import { renderChangesPdf } from '../../outputs/pdf/pdf-changes.ts';
import { pdfInput, type Standing } from '../../outputs/pdf/pdf-input.ts';
import { renderPdf } from '../../outputs/pdf/render.ts';

export const FORMATS = ['pdf', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

export interface DocumentRequest {
  format: Format;
  site: Site;
  edition: Edition;
  /** Of the text to print. */
  lang: string;
  /** The edition that a redline starts from; null for the edition itself. */
  before: Edition | null;
  /** What the edition is at the moment of the build: all that a document says of that moment. */
  standing: Standing;
}

/** What the lock holds of an edition, which no document prints. */
const UNPRINTED = ['chain', 'seals', 'statements'];

/**
 * What tells one request from another. The trees are left out: each is made of the source that stands beside it; so are
 * withdrawals, of which `standing` names the one that holds.
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

/** Makes the document. @returns its bytes, equal for equal requests */
export async function renderRequest({ format, site, edition, lang, before, standing }: DocumentRequest): Promise<Uint8Array> {
  const text = textIn(edition, lang);
  if (before === null) {
    return format === 'pdf' ? renderPdf(pdfInput(site, edition, text, standing)) : editionDocx(site, edition, text, standing);
  }
  const old = textIn(before, lang);
  const changes = redline(old.tree, text.tree);
  return format === 'pdf'
    ? renderChangesPdf(changesPdfInput(site, before, edition, old, text, changes, standing))
    : changesDocx(site, before, edition, old, text, changes, standing);
}
