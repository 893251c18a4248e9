/** What a Word file must say, told from the clause tree alone. */
import { plainText, type Block, type Clause, type ClauseTree, type Inline } from '../../src/model/clause.ts';
import type { WordBlock, WordRun } from './docx.ts';

/** A paragraph as its number, a tab and its words; a table as its rows of cells. */
export type Said = string | string[][];

/** Styles of paragraphs that are no clause: see src/outputs/docx/docx-style.ts. */
const NO_CLAUSE = new Set(['Rule', 'Spacer', 'DocumentStatus', 'DocumentFact', 'DocumentNote']);

export function treeSays(tree: ClauseTree): Said[] {
  return [paragraph(tree.title), ...blocksSay(tree.children)];
}

function paragraph(clause: Clause): string {
  const mark = clause.mark.trimEnd();
  return (mark === '' ? '' : `${mark}\t`) + plainText(clause.text);
}

function blocksSay(blocks: readonly Block[]): Said[] {
  return blocks.flatMap((block): Said[] => {
    switch (block.kind) {
      case 'clause': return [paragraph(block), ...blocksSay(block.children)];
      case 'table': return [block.children.map((row) => row.cells!.map(plainText))];
      case 'rule': return [];
      default: return blocksSay(block.children);
    }
  });
}

export function wordSays(blocks: readonly WordBlock[]): Said[] {
  return clausesOf(blocks).map((block) => (block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text))));
}

/** Without what stands around the text. */
export function clausesOf(blocks: readonly WordBlock[]): WordBlock[] {
  return blocks.filter((block) => block.kind === 'table' || !NO_CLAUSE.has(block.style));
}

/** Bold, italic and code letter by letter, of every clause in reading order: `text` and a row of signs below it. */
export function treeLooks(tree: ClauseTree): string[] {
  const looks = (inlines: readonly Inline[], look: string): string =>
    inlines.map((inline): string => {
      if (inline.kind === 'break') return sign(look);
      if ('value' in inline) return sign(inline.kind === 'code' ? `${look}c` : look).repeat(inline.value.length);
      return looks(inline.children, inline.kind === 'strong' ? `${look}b` : inline.kind === 'emphasis' ? `${look}i` : look);
    }).join('');
  const blocks = (list: readonly Block[]): string[] => list.flatMap((block): string[] => {
    if (block.kind === 'rule') return [];
    if (block.kind === 'table') return block.children.flatMap((row) => row.cells!.map((cell) => looks(cell, '')));
    if (block.kind !== 'clause') return blocks(block.children);
    return [looks(block.text, ''), ...blocks(block.children)];
  });
  return [looks(tree.title.text, ''), ...blocks(tree.children)];
}

/** The same of a Word file; numbers, which have no look of their own, left out. */
export function wordLooks(blocks: readonly WordBlock[], numbers: readonly number[]): string[] {
  const looks = (runs: readonly WordRun[]): string =>
    runs.map(({ text, bold, italic, style }) => sign((bold ? 'b' : '') + (italic ? 'i' : '') + (style === 'CodeWords' ? 'c' : '')).repeat(text.length)).join('');
  const paragraphs = clausesOf(blocks).flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells)));
  return paragraphs.map(({ runs }, i) => looks(runs).slice(numbers[i]));
}

/** Lengths of the numbers with their tabs, a table's cells among them. */
export function numberLengths(tree: ClauseTree): number[] {
  const looks = treeLooks(tree);
  return treeSays(tree).flatMap((said) => (typeof said === 'string' ? [said] : said.flat().map(() => null)))
    .map((said, i) => (said === null ? 0 : said.length - looks[i]!.length));
}

function sign(look: string): string {
  const set = new Set(look);
  return String.fromCharCode(0x61 + (set.has('b') ? 1 : 0) + (set.has('i') ? 2 : 0) + (set.has('c') ? 4 : 0));
}
