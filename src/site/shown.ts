/** The publication that the pages of this run show. */
import { pageInput } from 'virtual:policies/publication';
import type { Edition } from '../model/edition.ts';
import type { Counts, Redline } from '../redline/index.ts';
import { sha256 } from '../content/hash.ts';
import { factName, type PageInput } from './page-input.ts';

/** What this run publishes. @throws ContentError in live preview, while nothing of the content could be read yet */
export function handover(): PageInput {
  return pageInput.getStore()!.input();
}

/** The redline of two editions, computed once for all languages. */
export function redlineOf(from: Edition, to: Edition): Redline {
  return handover().redlines.of(from, to);
}

/** How much two editions differ. */
export function countsOf(from: Edition, to: Edition): Counts {
  return handover().redlines.counts(from, to);
}

/** SHA-256 of the published Markdown, as hexadecimal. */
export function sourceSha256(edition: Edition): string {
  return sha256(edition.text.source);
}

/** Says that a page prints the moment or the local day of the build, not only what is so at that moment. */
export function printsNow(what: 'moment' | 'day'): void {
  handover().notes?.note(factName(what));
}
