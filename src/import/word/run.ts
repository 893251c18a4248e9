/** The runs of a paragraph → spans of text with weight, slant and link; and what is attached to them. */
import { isAllowedLink } from '../../model/link-target.ts';
import type { FieldStack } from './field.ts';
import type { NoteKind } from './note.ts';
import type { OwnLinks } from './own-link.ts';
import type { WordPackage } from './word-package.ts';
import type { Remarks } from './remark.ts';
import { codePoint, findForbidden } from '../../content/character.ts';
import { readLook, type LookContext } from './run-look.ts';
import { symbolText, withSymbols } from './symbol.ts';
import { attribute, elements, find, findAll, outermost, textOf, wordsIn, type Element } from './xml.ts';

/** Words of one style. A line feed is a hard break. */
export interface Span {
  text: string;
  strong: boolean;
  emphasis: boolean;
  code: boolean;
  /** Address of the link that the words are; null outside of links. */
  link: string | null;
}

/** What the runs of a paragraph have besides their words. */
export interface Attachment {
  kind: 'comment' | 'note' | 'box';
  /** The comment, the foot- or endnote, the box. */
  element: Element;
  /** For a comment the words it is about; for a note its sign. */
  words: string;
}

/** The state of reading one document, for runs. */
export interface RunContext extends LookContext {
  parts: WordPackage;
  /** Fields may span paragraphs. */
  fields: FieldStack;
  note(kind: NoteKind, words?: string): void;
  /** The address that a bookmark stands for, or null. */
  bookmark(name: string): string | null;
  remarks: Remarks;
  ownLinks: OwnLinks;
  /** Comment ranges that are open, with their words so far. */
  ranges: Map<string, string>;
}

export interface RunResult {
  spans: Span[];
  attachments: Attachment[];
}

/** Elements that contain runs and have no meaning for the text. */
const TRANSPARENT = new Set([
  'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:bdo', 'w:dir', 'w:ins', 'w:moveTo', 'w:ruby', 'w:rubyBase', 'mc:AlternateContent', 'mc:Choice',
]);

/** Reads everything below a paragraph. */
export function readRuns(paragraph: Element, context: RunContext): RunResult {
  const result: RunResult = { spans: [], attachments: [] };
  readInside(paragraph, null, context, result);
  return result;
}

function readInside(parent: Element, link: Span['link'], context: RunContext, result: RunResult): void {
  for (const child of elements(parent)) {
    if (child.name === 'w:r') readRun(child, link, context, result);
    else if (child.name === 'w:hyperlink') readInside(child, linkOf(child, context), context, result);
    else if (child.name === 'w:fldSimple') {
      const field = context.fields.simple(attribute(child, 'w:instr') ?? '');
      readInside(child, field.href === null ? link : linkTo(field.href, context), context, result);
    } else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') readFormula(child, link, context, result);
    else if (child.name === 'w:commentRangeStart') context.ranges.set(attribute(child, 'w:id') ?? '', '');
    else if (child.name === 'w:bookmarkStart') context.ownLinks.open(child);
    else if (child.name === 'w:bookmarkEnd') context.ownLinks.close(child);
    else if (child.name === 'w:subDoc') context.note('object');
    else if (TRANSPARENT.has(child.name)) {
      notePlaceholder(child, context.note);
      readInside(child, link, context, result);
    }
  }
}

/** A content control that shows its prompt because nobody filled it in. */
export function notePlaceholder(control: Element, note: RunContext['note']): void {
  if (find(control, 'w:sdtPr', 'w:showingPlcHdr')) note('placeholder', Array.from(findAll(control, 'w:t'), textOf).join('').trim());
}

function readRun(run: Element, outer: Span['link'], context: RunContext, result: RunResult): void {
  const properties = find(run, 'w:rPr');
  const look = readLook(properties, context);
  if (look.hidden) {
    const words = wordsIn(run).trim();
    if (words !== '') context.note('hidden', words);
    return;
  }
  let written = '';
  const add = (text: string): void => {
    written += addSign(text);
  };
  // The sign of a note is already superscript.
  const addSign = (text: string): string => {
    const clean = withoutInvisible(withSymbols(text, look.font, (words) => context.note('symbol', words)), context);
    if (clean === '' || !context.fields.shows) return '';
    const field = context.fields.href;
    const link = context.ownLinks.source(field === null ? outer : linkTo(field, context));
    result.spans.push({ text: clean, strong: look.strong, emphasis: look.emphasis, code: look.code, link });
    for (const [id, words] of context.ranges) context.ranges.set(id, words + clean);
    return clean;
  };
  for (const child of elements(run)) readPiece(child, child.name.endsWith('noteReference') ? addSign : add, context, result);
  const words = written.trim();
  if (words === '') return;
  const isLink = outer !== null || context.fields.href !== null;
  if (look.struck) context.note('strike', words);
  if (look.raised) context.note('script', words);
  if (look.capitals && words !== words.toUpperCase()) context.note('caps', words);
  // Links are underlined and coloured as such.
  if (look.underlined && !isLink) context.note('underline', words);
  if (look.highlighted || (look.coloured && !isLink)) context.note('highlight', words);
}

type Piece = (piece: Element, add: (text: string) => unknown, context: RunContext, result: RunResult) => void;

const PIECES: Record<string, Piece> = {
  'w:t': (piece, add) => add(spaced(piece)),
  'w:tab': (_, add) => add(' '),
  'w:ptab': (_, add) => add(' '),
  'w:br': (piece, add) => /^(?:page|column)$/.test(attribute(piece, 'w:type') ?? '') || add('\n'),
  'w:cr': (_, add) => add('\n'),
  // A hyphen-minus at which a line must not end (ECMA-376 part 1, `noBreakHyphen`): line breaking is not part of the text.
  'w:noBreakHyphen': (_, add) => add('-'),
  'w:softHyphen': (_, add) => add('\u00ad'),
  'w:sym': (piece, add, context) => add(symbolText(piece, (words) => context.note('symbol', words))),
  'w:fldChar': (piece, _, context) => {
    context.fields.mark(attribute(piece, 'w:fldCharType') ?? '');
    if (find(piece, 'w:ffData', 'w:checkBox')) context.note('checkbox');
  },
  'w:instrText': (piece, _, context) => context.fields.instruct(textOf(piece)),
  'w:footnoteReference': readNote,
  'w:endnoteReference': readNote,
  'w:commentReference': (piece, _, { remarks, ranges }, result) => {
    const id = attribute(piece, 'w:id') ?? '';
    const element = remarks.comment(id);
    if (element) result.attachments.push({ kind: 'comment', element, words: ranges.get(id)?.replace(/\s+/gu, ' ').trim() ?? '' });
    ranges.delete(id);
  },
  'w:drawing': readDrawing,
  'w:pict': readDrawing,
  'w:object': (_, __, context) => context.note('object'),
  'w:contentPart': (_, __, context) => context.note('object'),
  // The choice is for programs that support it, like this reader; the fallback repeats it.
  'mc:AlternateContent': (piece, add, context, result) => {
    for (const child of elements(find(piece, 'mc:Choice') ?? find(piece, 'mc:Fallback'))) readPiece(child, add, context, result);
  },
  'w:ruby': (piece, _, context, result) => readInside(piece, null, context, result),
};

function readPiece(piece: Element, add: (text: string) => unknown, context: RunContext, result: RunResult): void {
  PIECES[piece.name]?.(piece, add, context, result);
}

function readNote(reference: Element, add: (text: string) => unknown, context: RunContext, result: RunResult): void {
  const found = context.remarks.note(reference);
  if (!found) return;
  const { sign, element } = found;
  add(sign);
  if (!element) return;
  result.attachments.push({ kind: 'note', element, words: sign });
  context.note('footnote', sign);
}

function readDrawing(drawing: Element, _: (text: string) => unknown, context: RunContext, result: RunResult): void {
  const boxes = Array.from(outermost(drawing, 'w:txbxContent'));
  for (const element of boxes) {
    context.note('text-box', Array.from(findAll(element, 'w:t'), textOf).join('').trim());
    result.attachments.push({ kind: 'box', element, words: '' });
  }
  if (boxes.length > 0) return;
  const [described] = findAll(drawing, 'wp:docPr');
  // A shape without a picture is a line or a frame: nothing to read.
  if (drawing.name === 'w:pict' && findAll(drawing, 'v:imagedata').next().done) return;
  context.note('image', attribute(described, 'descr') ?? attribute(described, 'title') ?? '');
}

function readFormula(formula: Element, link: Span['link'], context: RunContext, result: RunResult): void {
  const text = Array.from(findAll(formula, 'm:t', 'w:t'), textOf).join('');
  if (text === '') return;
  context.note('formula', text);
  result.spans.push({ text, strong: false, emphasis: false, code: false, link });
}

function linkOf(element: Element, context: RunContext): Span['link'] {
  const target = context.parts.links.get(attribute(element, 'r:id') ?? '');
  const anchor = attribute(element, 'w:anchor');
  return linkTo(`${target ?? ''}${anchor === undefined ? '' : `#${anchor}`}`, context);
}

/** The address that a link in Word becomes; one within the document leads to the clause that has its bookmark. */
function linkTo(href: string, context: RunContext): string | null {
  const target = href.startsWith('#') ? context.bookmark(href.slice(1)) : href.trim();
  if (target !== null && target !== '' && isAllowedLink(target)) return target;
  context.note('link', href);
  return null;
}

/** The words of `w:t`; white space at its ends counts only where the file says so. */
function spaced(element: Element): string {
  const text = textOf(element).replace(/[\r\n\t]/g, ' ');
  return attribute(element, 'xml:space') === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}

/** The text without characters that no policy may contain: zero-width spaces, direction marks, controls. */
function withoutInvisible(text: string, context: RunContext): string {
  let clean = text;
  for (let found = findForbidden(clean); found; found = findForbidden(clean)) {
    context.note('invisible', codePoint(found.character));
    clean = clean.replaceAll(found.character, '');
  }
  return clean;
}
