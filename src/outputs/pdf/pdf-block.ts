/** The text of an edition as a PDF prints it. */
import type { Clause, Table } from '../../model/clause.ts';

/** A clause as it is printed. A link's `href` is an absolute address or `#` and the id of a clause of this text. */
export interface PdfClause extends Pick<Clause, 'kind' | 'form' | 'number' | 'mark' | 'id' | 'text' | 'term' | 'cells'> {
  children: PdfBlock[];
}
export type PdfBlock =
  | PdfClause
  | { kind: 'list'; ordered: boolean; children: PdfClause[] }
  | { kind: 'table'; align: Table['align']; children: PdfClause[] }
  | { kind: 'quote'; children: PdfBlock[] }
  | { kind: 'rule' };
