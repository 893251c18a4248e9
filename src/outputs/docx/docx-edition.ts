/** An edition in one language as a Word file. */
import { absolute, pagePath } from '../../model/address.ts';
import { hasAnchor, listClauses } from '../../model/clause.ts';
import type { Edition, EditionText, Site } from '../../model/edition.ts';
import { pdfInput, type PdfInput } from '../pdf/pdf-input.ts';
import type { Standing } from '../status-words.ts';
import { bodyNodes } from './docx-body.ts';
import { BookmarkNames, linkResolver } from './docx-link.ts';
import { letterhead, packFile } from './docx-package.ts';
import { partsOf, wordless } from './part.ts';
import { PLAIN, type Piece } from './piece.ts';
import { withFate, type TrackedParagraph } from './tracked.ts';
import { plainParts, wholeParagraph } from './whole.ts';

/**
 * The edition as `.docx`. Equal input gives equal bytes.
 * @param text the edition's text in the language of the file
 * @param standing decides the status, as in the PDF; without it the edition is seen alone, with all of its dates past
 * @param logo of `site`, as PNG
 */
export async function editionDocx(site: Site, edition: Edition, text: EditionText, standing?: Standing, logo: Uint8Array | null = null): Promise<Uint8Array> {
  const { head, meta, footer, watermark } = pdfInput(site, edition, text, standing);
  const { policy, version } = edition;
  const bookmarks = new Map<string, string>();
  const names = new BookmarkNames();
  for (const { id } of listClauses(text.tree)) bookmarks.set(id, names.take(id));
  const parts = partsOf(text.tree, linkResolver(site, text.lang, bookmarks));
  const linked = new Set(parts.flatMap((part) => (part.kind === 'table' ? part.rows.flatMap(({ cells }) => cells) : [part])).flatMap(({ pieces }) => pieces.map(({ href }) => href)));
  const [title, ...body] = plainParts(parts, ({ clause }) => {
    const name = clause && bookmarks.get(clause.id);
    return name && (hasAnchor(clause) || linked.has(`#${name}`)) ? [name] : [];
  });
  const nodes = bodyNodes([...statusLines(head), title!, ...factLines(head), ...body], { name: site.brand, date: meta.created });
  return packFile({
    lang: text.lang, theme: site.theme,
    meta: { ...meta, identifier: absolute(site, pagePath(site, text.lang, { page: 'edition', policy, version })) },
    properties: { ...identity('edition', edition, text), ...nodes.properties },
    header: { left: footer.brand, logo: letterhead(site, logo), alert: watermark, right: footer.edition, first: [] },
    footer: { left: `${footer.edition} · ${footer.address}`, page: footer.page, standing: footer.standing },
    body: nodes.body,
  });
}

/** What `policy verify` recognises a file by when its bytes are no longer ours: custom properties of the file. */
export const IDENTITY = { kind: 'Edition.kind', policy: 'Edition.policy', version: 'Edition.version', lang: 'Edition.lang', from: 'Edition.from' } as const;

/** @param from the older edition of a file of changes */
export function identity(kind: 'edition' | 'changes', edition: Edition, text: EditionText, from?: Edition): Record<string, string> {
  return {
    [IDENTITY.kind]: kind, [IDENTITY.policy]: edition.policy, [IDENTITY.version]: String(edition.version), [IDENTITY.lang]: text.lang,
    ...(from ? { [IDENTITY.from]: String(from.version) } : {}),
  };
}

function statusLines({ status }: PdfInput['head']): TrackedParagraph[] {
  return status.map((line) => framed('DocumentStatus', [words(line)]));
}

function factLines({ edition, facts, note }: PdfInput['head']): TrackedParagraph[] {
  return [
    framed('DocumentFact', [{ ...words(edition), strong: true }]),
    ...facts.map(({ label, value, href }) => framed('DocumentFact', [words(`${label}: `), { ...words(value), href }])),
    ...(note === null ? [] : [framed('DocumentNote', [words(note)])]),
    framed('Rule', []),
  ];
}

function words(text: string): Piece {
  return { ...PLAIN, text, href: null };
}

function framed(style: string, pieces: Piece[]): TrackedParagraph {
  return { ...wholeParagraph(wordless(style), 'same', []), pieces: withFate(pieces, 'same') };
}
