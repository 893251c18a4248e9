/** How a clause stands in its text besides its words: the list, the table, the quotation it is part of. */
import type { Block, Clause, ClauseTree, Table } from '../../core/clause.ts';

export interface Place {
  /** In how many lists, one in the other, the clause stands; 0 outside of lists. */
  depth: number;
  /** An item that a bullet stands before: of a list without numbers. */
  bullet: boolean;
  /** Part of a quotation. */
  quotation: boolean;
  /** Level of a heading, 1 the highest; 0 for what is none. */
  level: number;
  /** Of a row of a table. */
  row: { table: number; header: boolean; align: Table['align'] } | null;
}

/** The place of every clause of a text, by its index: in the order of `listClauses`. */
export function placesOf(tree: ClauseTree): Place[] {
  const base: Place = { depth: 0, bullet: false, quotation: false, level: 0, row: null };
  const places: Place[] = [{ ...base }];
  let tables = 0;
  const walk = (blocks: readonly Block[], around: Place): void => {
    for (const block of blocks) {
      switch (block.kind) {
        case 'clause': {
          const level = block.form === 'heading' ? around.level + 1 : 0;
          places.push({ ...around, level });
          walk(block.children, { ...around, level: level || around.level, bullet: false, row: null });
          break;
        }
        case 'list':
          for (const item of block.children) {
            walkOne(item, { ...around, depth: around.depth + 1, bullet: !block.ordered && item.number === null });
          }
          break;
        case 'table': {
          const table = tables++;
          for (const [i, row] of block.children.entries()) walkOne(row, { ...around, row: { table, header: i === 0, align: block.align } });
          break;
        }
        case 'quote':
          walk(block.children, { ...around, quotation: true });
      }
    }
  };
  const walkOne = (clause: Clause, around: Place): void => walk([clause], around);
  walk(tree.children, base);
  return places;
}
