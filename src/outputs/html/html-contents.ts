import { plainText, type Block, type ClauseTree } from '../../model/clause.ts';

/** An entry of the table of contents: a heading with its subheadings. */
export interface ContentsEntry {
  id: string;
  /** The number as written, without the space after it; empty for a titled section. */
  mark: string;
  title: string;
  children: ContentsEntry[];
}

/** The headings of a text as a tree. */
export function contents(tree: ClauseTree): ContentsEntry[] {
  return entries(tree.children);
}

function entries(blocks: readonly Block[]): ContentsEntry[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return entries(block.children);
    if (block.kind !== 'clause' || block.form !== 'heading') return [];
    return [{ id: block.id, mark: block.mark.trimEnd(), title: plainText(block.text), children: entries(block.children) }];
  });
}
