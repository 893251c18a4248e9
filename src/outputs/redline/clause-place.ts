/** The form of a clause in its text apart from its words: the list, the table, the quotation it is part of. */
import type { Block, Clause, ClauseTree, Table } from '../../model/clause.ts';
import { isMarginNumber } from '../margin-number.ts';

export interface Place {
  /** In how many nested lists the clause is; 0 outside lists. */
  depth: number;
  /** The outermost of these lists is what the text's clauses are written as: its numbers hang where theirs do, and it is not indented. */
  hangs: boolean;
  /** An item with a bullet: of a list without numbers. */
  bullet: boolean;
  /** Part of a quotation. */
  quotation: boolean;
  /** Level of a heading, 1 the highest; 0 for other clauses. */
  level: number;
  /** Of a row of a table. */
  row: { table: number; header: boolean; align: Table['align'] } | null;
}

/** The place of every clause of a text, by its index: in the order of `listClauses`. */
export function placesOf(tree: ClauseTree): Place[] {
  const base: Place = { depth: 0, hangs: false, bullet: false, quotation: false, level: 0, row: null };
  const places: Place[] = [{ ...base }];
  let tables = 0;
  /** @param top whether the blocks are under headings only */
  const walk = (blocks: readonly Block[], around: Place, top: boolean): void => {
    for (const block of blocks) {
      switch (block.kind) {
        case 'clause': {
          const level = block.form === 'heading' ? around.level + 1 : 0;
          places.push({ ...around, level });
          walk(block.children, { ...around, level: level || around.level, bullet: false, row: null }, top && level > 0);
          break;
        }
        case 'list': {
          const hangs = around.hangs || (top && block.children.every(({ mark }) => isMarginNumber(mark)));
          for (const item of block.children) {
            walkOne(item, { ...around, depth: around.depth + 1, hangs, bullet: !block.ordered && item.number === null });
          }
          break;
        }
        case 'table': {
          const table = tables++;
          for (const [i, row] of block.children.entries()) walkOne(row, { ...around, row: { table, header: i === 0, align: block.align } });
          break;
        }
        case 'quote':
          walk(block.children, { ...around, quotation: true }, false);
      }
    }
  };
  const walkOne = (clause: Clause, around: Place): void => walk([clause], around, false);
  walk(tree.children, base, true);
  return places;
}
