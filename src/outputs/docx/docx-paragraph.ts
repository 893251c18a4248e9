/** Tracked paragraphs as Word's XML. */
import { AlignmentType, FileChild, Paragraph, RunProperties, type XmlComponent, type IParagraphPropertiesOptions, type IRunPropertiesOptions } from 'docx';
import { boundHyphens } from '../compound.ts';
import { Addresses, Element, Link } from './element.ts';
import type { Shape } from './part.ts';
import { PLAIN, sameLook, type Look } from './piece.ts';
import { LinkSources } from './docx-link.ts';
import { BULLETS, ownIndent } from './docx-style.ts';
import type { Fate, TrackedParagraph, TrackedPiece } from './tracked.ts';

/** Whose changes these are. Word treats the time of `date` as local, whatever zone it names. */
export interface Author {
  name: string;
  date: string;
}

/** The counters of one file: ids of changes and bookmarks, which share one sequence, and its links. */
export class FileIds {
  readonly #author: Author;
  readonly addresses = new Addresses();
  readonly sources = new LinkSources();
  #last = 0;

  constructor(author: Author) {
    this.#author = author;
  }

  next(): number {
    return ++this.#last;
  }

  /** Attributes of a change. */
  change(): { 'w:id': number; 'w:author': string; 'w:date': string } {
    return { 'w:id': this.next(), 'w:author': this.#author.name, 'w:date': this.#author.date };
  }

  /** The same as library options. */
  changeOptions(): { id: number; author: string; date: string } {
    return { id: this.next(), author: this.#author.name, date: this.#author.date };
  }
}

/** A paragraph whose content and end we write ourselves. */
class OwnParagraph extends Paragraph {
  constructor(options: IParagraphPropertiesOptions, endProperties: XmlComponent | null, children: readonly XmlComponent[]) {
    super(options);
    if (endProperties) (this.root[0] as XmlComponent).addChildElement(endProperties);
    this.root.push(...children);
  }
}

/** The end of a moved paragraph, after the paragraph. */
class RangeEnd extends FileChild {
  constructor(name: string, id: number) {
    super(name);
    this.root.push({ _attr: { 'w:id': id } });
  }
}

/** A table has no space of its own below it; a heading has enough above. */
const BELOW_TABLE = { spacing: { before: 140 } };

/**
 * @param belowTable whether it is right below one
 * @returns the paragraph, and what must follow it in the body
 */
export function paragraphNodes(paragraph: TrackedParagraph, ids: FileIds, belowTable = false): [Paragraph, ...FileChild[]] {
  const { end, move, shape, was } = paragraph;
  const isText = !/^(?:Heading\d|Spacer|Rule)$/u.test(shape.style);
  const options: IParagraphPropertiesOptions = { ...shapeOptions(shape), ...(belowTable && isText ? BELOW_TABLE : {}), ...(was ? { revision: { ...shapeOptions(was), ...ids.changeOptions() } } : {}) };
  if (move === null) {
    const tracked = end === 'same' ? {} : { run: { [end === 'added' ? 'insertion' : 'deletion']: ids.changeOptions() } };
    return [new OwnParagraph({ ...options, ...tracked }, null, content(paragraph, ids))];
  }
  const name = end === 'removed' ? 'w:moveFrom' : 'w:moveTo';
  const range = ids.next();
  const start = new Element(`${name}RangeStart`, { 'w:id': range, 'w:name': `move${move}`, ...authorOnly(ids) });
  const mark = new Element('w:rPr', {}, [new Element(name, ids.change())]);
  return [new OwnParagraph(options, mark, [start, ...content(paragraph, ids)]), new RangeEnd(`${name}RangeEnd`, range)];
}

function authorOnly(ids: FileIds): Record<string, string> {
  const { author, date } = ids.changeOptions();
  return { 'w:author': author, 'w:date': date };
}

const ALIGNMENT = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };

function shapeOptions({ style, left, hanging, bullet, align }: Shape): IParagraphPropertiesOptions {
  const own = ownIndent(style);
  const indented = bullet !== null || own.left !== left || own.hanging !== hanging;
  return {
    style,
    ...(indented ? { indent: { left, hanging } } : {}),
    ...(bullet === null ? {} : { numbering: { reference: BULLETS, level: bullet } }),
    ...(align === null ? {} : { alignment: ALIGNMENT[align] }),
  };
}

function content({ pieces, bookmarks, end, move }: TrackedParagraph, ids: FileIds): XmlComponent[] {
  const marks = bookmarks.map((name) => ({ name, id: ids.next() }));
  const elementName = (piece: TrackedPiece): string | null => changeName(piece, move === null ? null : end);
  const linked = (some: readonly TrackedPiece[]): XmlComponent[] => groups(some, (piece) => piece.source).flatMap(([source, one]) => groups(one, (piece) => piece.href).flatMap(([href, group]): XmlComponent[] => {
    const runs = groups(group, elementName).flatMap(([name, same]) => changeNodes(name, same, ids));
    const link = href === null ? runs : [new Link(href, ids.addresses, runs)];
    return source === undefined ? link : withSource(source, href, link, ids);
  }));
  const words = groups(pieces, (piece) => piece.move?.number ?? null).flatMap(([number, group]) => (number === null ? linked(group) : withRange(number, group[0]!.fate, linked(group), ids)));
  return [
    ...marks.map(({ name, id }) => new Element('w:bookmarkStart', { 'w:id': id, 'w:name': name })),
    ...words,
    ...marks.map(({ id }) => new Element('w:bookmarkEnd', { 'w:id': id })),
  ];
}

/** The words of a sentence that moved, at one of its places. */
function withRange(number: number, fate: Fate, words: XmlComponent[], ids: FileIds): XmlComponent[] {
  const name = fate === 'removed' ? 'w:moveFrom' : 'w:moveTo';
  const range = ids.next();
  return [new Element(`${name}RangeStart`, { 'w:id': range, 'w:name': `sentence${number}`, ...authorOnly(ids) }), ...words, new Element(`${name}RangeEnd`, { 'w:id': range })];
}

/** The words of a link between the ends of a bookmark by which its address in the text is found again. */
function withSource(source: string, href: string | null, link: XmlComponent[], ids: FileIds): XmlComponent[] {
  const id = ids.next();
  const name = ids.sources.bookmark(source, href, id);
  if (name === null) return link;
  return [new Element('w:bookmarkStart', { 'w:id': id, 'w:name': name }), ...link, new Element('w:bookmarkEnd', { 'w:id': id })];
}

/** Adjacent equal ones, joined. */
function groups<Key>(pieces: readonly TrackedPiece[], keyOf: (piece: TrackedPiece) => Key): [Key, TrackedPiece[]][] {
  const list: [Key, TrackedPiece[]][] = [];
  for (const piece of pieces) {
    const key = keyOf(piece);
    const last = list.at(-1);
    if (last && last[0] === key) last[1].push(piece);
    else list.push([key, [piece]]);
  }
  return list;
}

/** The element that tracks words; null for those that stayed. @param moved the end of the paragraph, where it is moved: unchanged words moved with it */
function changeName({ fate, move }: TrackedPiece, moved: Fate | null): string | null {
  const isMoved = move !== null && !move.edited;
  if (fate === 'added') return isMoved ? 'w:moveTo' : 'w:ins';
  if (fate === 'removed') return isMoved ? 'w:moveFrom' : 'w:del';
  return moved === 'removed' ? 'w:moveFrom' : moved === 'added' ? 'w:moveTo' : null;
}

function changeNodes(name: string | null, pieces: readonly TrackedPiece[], ids: FileIds): XmlComponent[] {
  if (name === null) return pieces.map((piece) => runNode(piece, 'w:t', ids));
  const change = ids.change();
  return [new Element(name, change, pieces.map((piece) => runNode(piece, name === 'w:del' ? 'w:delText' : 'w:t', ids)))];
}

function runNode(piece: TrackedPiece, textName: 'w:t' | 'w:delText', ids: FileIds): XmlComponent {
  const isLink = piece.href !== null;
  const properties = new RunProperties(lookOptions(piece, isLink));
  if (piece.was) {
    // A plain style must be written as an empty one: the library would omit it.
    const was = sameLook(piece.was, PLAIN) && !isLink ? new Element('w:rPr', {}) : new RunProperties(lookOptions(piece.was, isLink));
    properties.push(new Element('w:rPrChange', ids.change(), [was]));
  }
  return new Element('w:r', {}, [properties, ...textNodes(piece, textName)]);
}

/** A run has one character style: code before a term before a link, whose colour is then direct. */
function lookOptions({ strong, emphasis, code, term }: Look, isLink: boolean): IRunPropertiesOptions {
  const style = code ? 'CodeWords' : term ? 'Term' : isLink ? 'Hyperlink' : null;
  return { ...(style ? { style } : {}), ...(strong ? { bold: true } : {}), ...(emphasis ? { italics: true } : {}) };
}

/** Word's non-breaking hyphen; no text contains it. */
const NO_BREAK_HYPHEN = '\u001e';
/** Characters for which Word has an element. */
const SIGNS: Readonly<Record<string, string>> = { '\n': 'w:br', '\t': 'w:tab', [NO_BREAK_HYPHEN]: 'w:noBreakHyphen' };

/** Short compounds stay on one line; code keeps the hyphens that it has. */
function textNodes({ text, code }: Look & { text: string }, name: 'w:t' | 'w:delText'): XmlComponent[] {
  const bound = code ? new Set<number>() : boundHyphens(text);
  const signed = text.replace(/-/gu, (hyphen, at: number) => (bound.has(at) ? NO_BREAK_HYPHEN : hyphen));
  return signed.split(/([\n\t\u001e])/u).filter((part) => part !== '').map((part) => {
    const sign = SIGNS[part];
    return sign ? new Element(sign, {}) : new Element(name, { 'xml:space': 'preserve' }, [part]);
  });
}
