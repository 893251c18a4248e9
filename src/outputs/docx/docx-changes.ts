/** What changed between two editions as a Word file with tracked changes. */
import { wordsIn } from '../../languages/words.ts';
import { hasAnchor, listClauses } from '../../model/clause.ts';
import type { Edition, EditionText, Site } from '../../model/edition.ts';
import type { Redline } from '../../redline/index.ts';
import { redlineFrame } from '../pdf/changes-input.ts';
import type { Standing } from '../status-words.ts';
import { bodyNodes } from './docx-body.ts';
import { identity } from './docx-edition.ts';
import { BookmarkNames, linkResolver } from './docx-link.ts';
import { letterhead, packFile } from './docx-package.ts';
import { mergeParts } from './merge.ts';
import { type ParagraphPart, partsOf, sameShape } from './part.ts';
import type { TrackedParagraph, TrackedPart } from './tracked.ts';

/**
 * The redline as `.docx`: only the title and text, every difference tracked, so that rejecting all changes in Word
 * leaves the text of `from` and accepting all the text of `to`. Our own information about them is in the header.
 * @param from,to the editions, the older first
 * @param redline of the trees of `fromText` and `toText`, which are in one language
 * @param standing decides the status of `to`, see `editionDocx` @param logo of `site`, as PNG
 */
export async function changesDocx(
  site: Site, from: Edition, to: Edition, fromText: EditionText, toText: EditionText, redline: Redline, standing?: Standing, logo: Uint8Array | null = null,
): Promise<Uint8Array> {
  const { lang } = toText;
  const { head, meta, title, address, footer, watermark } = redlineFrame(site, from, to, toText, standing);
  const { old, now } = bookmarkNames(fromText, toText, redline);
  const current = new Set(now.values());
  const body = mergeParts(
    partsOf(fromText.tree, linkResolver(site, lang, old)), partsOf(toText.tree, linkResolver(site, lang, now)), redline.clauses,
    { old: namesAt(old, (name) => !current.has(name)), now: namesAt(now, () => true) },
  );
  const nodes = bodyNodes(withSpacesBefore(withEndsLast(body)), { name: site.brand, date: meta.created });
  return packFile({
    lang, theme: site.theme,
    meta: { ...meta, subject: title, identifier: address },
    properties: { ...identity('changes', to, toText, from), ...nodes.properties },
    header: {
      left: footer.brand, logo: letterhead(site, logo), alert: watermark, right: title,
      first: [...head.facts.slice(0, -2).map(({ label, value }) => `${label}: ${value}`), wordsIn(lang).document.word.review({ from: from.version, to: to.version })],
    },
    footer: { left: address, page: footer.page, standing: footer.standing },
    body: nodes.body,
  });
}

/** A clause that is in both texts has one bookmark, under its name in the new one; a link to it leads there from either text. */
function bookmarkNames(from: EditionText, to: EditionText, { clauses }: Redline): { old: Map<string, string>; now: Map<string, string> } {
  const names = new BookmarkNames();
  const [before, after] = [listClauses(from.tree), listClauses(to.tree)];
  const now = new Map(after.map(({ id }) => [id, names.take(id)]));
  const old = new Map<string, string>();
  for (const change of clauses) {
    if (!change.from || !change.to || change.kind === 'moved') continue;
    const { id } = before[change.from.index]!;
    if (!old.has(id)) old.set(id, now.get(after[change.to.index]!.id)!);
  }
  for (const { id } of before) if (!old.has(id)) old.set(id, names.take(id));
  return { old, now };
}

function namesAt(names: ReadonlyMap<string, string>, wanted: (name: string) => boolean): (part: ParagraphPart) => string[] {
  return ({ clause }) => {
    const name = clause && names.get(clause.id);
    return name && hasAnchor(clause) && wanted(name) ? [name] : [];
  };
}

/**
 * «[сроки.]¶ [Новый абзац.¶]», words added at the end of a paragraph and new paragraphs after it, is one stretch
 * of new text, and Word writes what a person types there as one: «[сроки.¶ Новый абзац.]¶», the old end last.
 * Both say the same, but LibreOffice joins the two stretches of the first over the old end between them, and
 * removes that end with them when they are rejected.
 */
function withEndsLast(parts: readonly TrackedPart[]): TrackedPart[] {
  const moved = [...parts];
  for (let first = 0; first < moved.length; first++) {
    const paragraph = moved[first]!;
    if (paragraph.kind !== 'paragraph' || paragraph.end !== 'same' || paragraph.pieces.at(-1)?.fate !== 'added') continue;
    let last = first;
    while (isNew(moved[last + 1])) last += 1;
    if (last === first) continue;
    const end = moved[last] as TrackedParagraph;
    const was = paragraph.was ?? paragraph.shape;
    moved[first] = { ...paragraph, end: 'added', was: null };
    moved[last] = { ...end, end: 'same', was: sameShape(was, end.shape) ? null : was };
    first = last;
  }
  return moved;
}

/**
 * Where two paragraphs became one, the space that is now between their words is written before the removed end:
 * after it, it would begin a line.
 */
function withSpacesBefore(parts: readonly TrackedPart[]): TrackedPart[] {
  const moved = [...parts];
  for (let i = 1; i < moved.length; i++) {
    const [before, after] = [moved[i - 1]!, moved[i]!];
    if (before.kind !== 'paragraph' || after.kind !== 'paragraph' || before.end !== 'removed' || before.move !== null || after.move !== null) continue;
    const [first, ...rest] = after.pieces;
    if (first?.fate !== 'added' || first.text.trim() !== '') continue;
    moved[i - 1] = { ...before, pieces: [...before.pieces, first] };
    moved[i] = { ...after, pieces: rest };
  }
  return moved;
}

function isNew(part: TrackedPart | undefined): boolean {
  return part?.kind === 'paragraph' && part.end === 'added' && part.move === null && part.pieces.every(({ fate }) => fate === 'added');
}
