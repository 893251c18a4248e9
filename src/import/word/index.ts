/** A `.docx` that someone sends → a Markdown draft, or the reason why it cannot be read. */
import { listClauses, plainText } from '../../model/clause.ts';
import { readTree } from '../../content/markdown.ts';
import { unpack } from './archive.ts';
import type { WordBlock } from './block.ts';
import { readBody, type BodyReading } from './word-body.ts';
import { WordFault } from './fault.ts';
import type { Note } from './note.ts';
import { openPackage, type WordPackage } from './word-package.ts';
import { decide, listRevisions, numberParagraphs, type Decision, type Revision } from './revision.ts';
import type { Element } from './xml.ts';
import { writeBlocks } from './word-markdown.ts';

export interface WordDraft {
  /** Empty where there is none. */
  title: string;
  /** Markdown below the front matter. */
  body: string;
  /** What could not be carried over as it was. */
  notes: Note[];
  comments: number;
}

export interface WordReading {
  /** Tracked changes with the clause of each. */
  revisions: (Revision & { clause: string })[];
  /** The text; null where it has undecided tracked changes. */
  draft: WordDraft | null;
}

/** Where the title comes from. */
export interface Titles {
  /** As given by the editor; null to take it from the document. */
  given: string | null;
  /** Used where the document has no title paragraph; empty for the title in its properties. */
  fallback: string;
}

/**
 * Reads a Word document.
 * @param decision what to do with tracked changes; null where undecided
 * @returns a fault where the file is no Word document or damaged
 */
export function readWord(bytes: Uint8Array, decision: Decision | null, titles: Titles): WordReading | WordFault {
  try {
    const parts = openPackage(unpack(bytes));
    numberParagraphs(parts.body);
    const revisions = [parts.body, parts.footnotes, parts.endnotes].flatMap((part) => (part ? listRevisions(part) : []));
    if (revisions.length === 0) return { revisions: [], draft: readDraft(parts, titles) };
    const [accepted, rejected] = [decided(parts, 'accept'), decided(parts, 'reject')];
    const names = new Map([...readBody(rejected, () => null).names, ...readBody(accepted, () => null).names]);
    const named = revisions.map((revision) => ({ ...revision, clause: names.get(revision.place) ?? '' }));
    return { revisions: named, draft: decision === null ? null : readDraft(decision === 'accept' ? accepted : rejected, titles) };
  } catch (error) {
    if (error instanceof WordFault) return error;
    // A file made to break programs reaches where no fault was foreseen: nesting too deep, a false size.
    if (error instanceof RangeError) return new WordFault('damaged', error.message);
    throw error;
  }
}

function decided(parts: WordPackage, decision: Decision): WordPackage {
  const part = (element: Element | undefined): Element | undefined => element && decide(element, decision);
  return { ...parts, body: decide(parts.body, decision), footnotes: part(parts.footnotes), endnotes: part(parts.endnotes) };
}

function readDraft(parts: WordPackage, titles: Titles): WordDraft {
  let inner = false;
  const first = readBody(parts, (name) => {
    inner = true;
    return `#${name}`;
  });
  const title = titles.given ?? (first.title || titles.fallback || parts.title);
  // A document with a title paragraph may repeat the title intentionally.
  const text = ({ blocks }: BodyReading): WordBlock[] => (first.title === '' ? withoutTitle(blocks, title) : blocks);
  // Links within the document lead to clauses, whose addresses follow from the whole text: only now are they known.
  const addresses = inner ? clauseAddresses(text(first), title) : new Map<string, string>();
  const reading = inner ? readBody(parts, (name) => addresses.get(name) ?? null) : first;
  return {
    title,
    body: writeBlocks(text(reading)),
    notes: first.title !== '' && first.title !== title ? [...reading.notes, { kind: 'title', clause: '', words: first.title }] : reading.notes,
    comments: reading.blocks.reduce((sum, { comments }) => sum + comments.length, 0),
  };
}

/** The blocks without a first paragraph that repeats the title. */
function withoutTitle(blocks: readonly WordBlock[], title: string): WordBlock[] {
  const [first, ...rest] = blocks;
  const repeats = first?.kind === 'text' && first.item === null && same(plainText(first.inlines), title);
  if (!repeats) return [...blocks];
  const [second, ...others] = rest;
  return first.comments.length > 0 && second ? [{ ...second, comments: [...first.comments, ...second.comments] }, ...others] : rest;
}

/** Equal to a reader: title pages set titles in capitals and break their lines. */
function same(a: string, b: string): boolean {
  const words = (text: string): string => text.replace(/\s+/gu, ' ').trim().toUpperCase();
  return words(a) === words(b);
}

/** `#3.2.5` for each bookmark in a clause. */
function clauseAddresses(blocks: readonly WordBlock[], title: string): Map<string, string> {
  const clauses = listClauses(readTree(writeBlocks(blocks), title, () => {})).slice(1);
  const owners = blocks.flatMap((block): WordBlock[] => (block.kind === 'table' ? block.rows.map(() => block) : block.kind === 'text' ? [block] : []));
  // Where the counts differ something was not read as it was written, and no address would be certain.
  if (owners.length !== clauses.length) return new Map();
  return new Map(owners.flatMap((block, i) => block.bookmarks.map((name): [string, string] => [name, `#${clauses[i]!.id}`])).reverse());
}
