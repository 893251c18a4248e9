/** The body of a Word document → blocks: what each paragraph is, its generated number, what is attached to it. */
import { plainText, type Inline } from '../../model/clause.ts';
import type { WordBlock } from './block.ts';
import { FieldStack } from './field.ts';
import { nestSpans } from './nest.ts';
import { ClauseNotes, type Note, type NoteKind } from './note.ts';
import { Numbering, type Label } from './word-numbering.ts';
import { OwnLinks } from './own-link.ts';
import { ownShape, type OwnShape } from './own.ts';
import type { WordPackage } from './word-package.ts';
import { listItem, looksLikeHeading, OpenList, unwrapped, withNumber } from './word-paragraph.ts';
import { commentText, Remarks } from './remark.ts';
import { notePlaceholder, readRuns, type Attachment, type RunContext } from './run.ts';
import { placeOfParagraph } from './revision.ts';
import { Styles } from './word-style.ts';
import { readTable, tableStart } from './word-table.ts';
import { attribute, elements, findAll, textOf, val, type Element } from './xml.ts';

/** Containers of blocks that have no meaning for the text. */
const TRANSPARENT = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:body', 'mc:AlternateContent', 'mc:Choice'];

export interface BodyReading {
  /** The paragraph that the document itself marks as its title; empty without one. */
  title: string;
  blocks: WordBlock[];
  notes: Note[];
  /** Number, or first words, of each paragraph, by its place. */
  names: Map<string, string>;
}

/** @param bookmark the address that a bookmark stands for, or null where that is not known */
export function readBody(parts: WordPackage, bookmark: (name: string) => string | null): BodyReading {
  return new BodyReader(parts, bookmark).read();
}

class BodyReader {
  readonly #parts: WordPackage;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #fields = new FieldStack();
  readonly #own: boolean;
  readonly #bookmark: (name: string) => string | null;
  readonly #ranges = new Map<string, string>();
  readonly #reading: BodyReading;
  readonly #clauses = new ClauseNotes();
  readonly #remarks: Remarks;
  readonly #ownLinks: OwnLinks;
  /** Whether the paragraph before was not part of the text. */
  #framed = false;
  /** Where the text of the open section of a file of ours begins. */
  #section = 0;
  /** Comments before the first block, on the title. */
  readonly #early: string[] = [];
  readonly #list = new OpenList();

  constructor(parts: WordPackage, bookmark: (name: string) => string | null) {
    this.#parts = parts;
    this.#reading = { title: '', blocks: [], notes: this.#clauses.notes, names: this.#clauses.names };
    this.#remarks = new Remarks(parts);
    this.#ownLinks = new OwnLinks(parts.properties);
    this.#styles = new Styles(parts.styles);
    this.#numbering = new Numbering(parts.numbering, this.#styles);
    this.#own = this.#styles.chain('ClauseText').length > 0 && this.#styles.chain('DocumentFact').length > 0;
    this.#bookmark = bookmark;
  }

  read(): BodyReading {
    this.#blocks(this.#parts.body);
    this.#unreadComments();
    if (!this.#own && this.#parts.margins.some((part) => Array.from(findAll(part, 'w:t'), textOf).join('').trim() !== '')) {
      this.#clauses.end();
      this.#note('margins');
    }
    return this.#reading;
  }

  #note(kind: NoteKind, words = ''): void {
    this.#clauses.note(kind, words);
  }

  #blocks(parent: Element): void {
    for (const child of elements(parent)) {
      if (child.name === 'w:p') this.#paragraph(child);
      else if (child.name === 'w:tbl') this.#table(child);
      else if (/TOC|Table of Contents/.test(val(child, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '')) this.#contents();
      else if (child.name === 'w:altChunk') this.#note('object');
      else if (TRANSPARENT.includes(child.name)) {
        notePlaceholder(child, (kind, words) => this.#note(kind, words));
        this.#blocks(child);
      }
    }
  }

  /** Comments on our own words around the text go after its last block. */
  #unreadComments(): void {
    for (const reference of findAll(this.#parts.body, 'w:commentReference')) {
      const comment = this.#remarks.comment(attribute(reference, 'w:id') ?? '');
      if (comment) this.#reading.blocks.at(-1)?.comments.push(commentText(comment, ''));
    }
  }

  #contents(): void {
    if (!this.#reading.notes.some(({ kind }) => kind === 'contents')) this.#note('contents');
  }

  #context(paragraph: Element, styled: boolean): RunContext {
    return {
      parts: this.#parts, styles: this.#styles, fields: this.#fields, ranges: this.#ranges, paragraph, styled, own: this.#own,
      note: (kind, words = '') => this.#note(kind, words),
      bookmark: this.#bookmark,
      remarks: this.#remarks, ownLinks: this.#ownLinks,
    };
  }

  #paragraph(paragraph: Element): void {
    const own = this.#own ? ownShape(paragraph, this.#styles, this.#section) : null;
    const framed = this.#framed;
    this.#framed = own?.role === 'frame' && !own.spacer;
    // The line below our own words around the title belongs to them.
    if (own?.role === 'frame' || (own?.rule && framed)) return;
    const { role, outline } = own?.role === 'text' ? { role: 'text' as const, outline: null } : this.#styles.role(paragraph);
    if (own && role === 'heading') this.#section = own.left;
    this.#clauses.begin();
    const label = this.#numbering.count(paragraph);
    const open = this.#fields.contents;
    const { spans, attachments } = readRuns(paragraph, this.#context(paragraph, role === 'heading' || role === 'title'));
    if (role === 'contents' || open || this.#fields.contents) {
      this.#clauses.skip();
      this.#attach(paragraph, attachments.filter(({ kind }) => kind === 'comment'));
      return this.#contents();
    }
    const number = label?.text ?? '';
    const nested = nestSpans(spans);
    const words = role === 'heading' && !this.#own ? unwrapped(nested) : nested;
    this.#clauses.name(placeOfParagraph(paragraph), number, spans);
    if (label?.unknownFormat) this.#note('number-format', label.unknownFormat);
    if (own?.rule) this.#push({ kind: 'rule', ...this.#placed(paragraph, own, 0) });
    else if (role === 'title' && this.#reading.title === '' && !this.#reading.blocks.some(({ kind }) => kind === 'text')) {
      this.#reading.title = plainText(words).replace(/\s+/gu, ' ');
    } else if (words.length > 0 || attachments.length > 0) this.#text(paragraph, role, outline, label, own, words);
    this.#attach(paragraph, attachments);
  }

  #text(paragraph: Element, role: string, outline: number | null, label: Label | null, own: OwnShape | null, words: Inline[]): void {
    const read = own ? own.item(words) : listItem(label, role, words);
    const inlines = read?.inlines ?? withNumber(label, words);
    const start = own ? own.start : this.#list.startOf(label, read !== null, () => this.#styles.ofParagraph(paragraph).some(({ name }) => /^list continue/i.test(name)));
    if (inlines.length === 0) return;
    if (role !== 'heading' && !own && read === null && looksLikeHeading(words)) this.#note('bold-paragraph', plainText(words));
    this.#push({
      kind: 'text', form: role === 'heading' ? 'heading' : own?.code ? 'code' : 'paragraph', outline: outline ?? 0,
      inlines, item: read?.mark ?? null, ...this.#placed(paragraph, own, start), quoted: own ? own.quoted : role === 'quote',
    });
  }

  #placed(paragraph: Element, own: OwnShape | null, start: number): Pick<WordBlock, 'place' | 'start' | 'quoted' | 'quoteStart' | 'comments' | 'bookmarks'> {
    return {
      place: placeOfParagraph(paragraph), start: own ? own.start : start, quoted: own?.quoted ?? false, quoteStart: own?.quoteStart ?? 0, comments: [],
      bookmarks: Array.from(findAll(paragraph, 'w:bookmarkStart'), (mark) => attribute(mark, 'w:name') ?? ''),
    };
  }

  #push(block: WordBlock): void {
    block.comments.push(...this.#early.splice(0));
    this.#reading.blocks.push(block);
  }

  #table(table: Element): void {
    const attachments: Attachment[] = [];
    const read = readTable(table, {
      note: (kind, words = '') => this.#note(kind, words),
      paragraph: (element, header) => {
        this.#clauses.begin();
        const label = this.#numbering.count(element);
        const found = readRuns(element, this.#context(element, header));
        attachments.push(...found.attachments);
        this.#clauses.name(placeOfParagraph(element), label?.text ?? '', found.spans);
        const words = nestSpans(found.spans);
        return withNumber(label, header && !this.#own ? unwrapped(words) : words);
      },
    });
    if (!read) return;
    this.#list.close();
    const [first] = findAll(table, 'w:p');
    this.#push({
      kind: 'table', ...read, place: first ? placeOfParagraph(first) : '', start: this.#own ? tableStart(table) : 0, quoted: false, quoteStart: 0, comments: [],
      bookmarks: Array.from(findAll(table, 'w:bookmarkStart'), (mark) => attribute(mark, 'w:name') ?? ''),
    });
    this.#attach(table, attachments);
  }

  /** Comments, notes and boxes come after the block they are attached to. */
  #attach(at: Element, attachments: readonly Attachment[]): void {
    const block = this.#reading.blocks.at(-1);
    const start = block?.kind === 'text' && block.item ? block.item.content : (block?.start ?? 0);
    for (const { kind, element, words } of attachments) {
      if (kind === 'comment') (block?.comments ?? this.#early).push(commentText(element, words));
      else if (kind === 'note') this.#noteText(element, words, start, placeOfParagraph(at));
      else this.#numbering.apart(() => this.#blocks(element));
    }
  }

  /** A foot- or endnote as paragraphs, the first with its sign. */
  #noteText(element: Element, sign: string, start: number, place: string): void {
    this.#numbering.apart(() => {
      let lead = `${sign} `;
      for (const paragraph of findAll(element, 'w:p')) {
        const { spans, attachments } = readRuns(paragraph, this.#context(paragraph, false));
        const inlines = nestSpans(spans);
        if (inlines.length > 0) this.#push({
          kind: 'text', form: 'paragraph', outline: 0, item: null, place, start, quoted: false, quoteStart: 0, comments: [], bookmarks: [],
          inlines: lead === '' ? inlines : [{ kind: 'text', value: lead }, ...inlines],
        });
        if (inlines.length > 0) lead = '';
        this.#attach(paragraph, attachments);
      }
    });
  }
}
