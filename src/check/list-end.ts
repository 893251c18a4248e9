/**
 * The ends of list items. In a list most of whose items end in one mark, all of them but the last do, and the last one
 * closes the list with a full stop. Definitions and clauses that begin with a small letter are lists too, whatever
 * Markdown calls them. A list whose items end in nothing is a list of names.
 */
import { plainText, type Block, type Clause } from '../model/clause.ts';
import { STYLE } from '../languages/tool/style-words.ts';
import type { Check, Subject } from './text-check.ts';

const MARK = /([.;,:!?…])[)»”"]*(?:\s+(?:и|или|либо|а также|және|немесе|and|or|and\/or))?$/u;

export const checkListEnds: Check = (subject) => {
  for (const list of listsIn(subject.text.tree.children)) checkList(subject, list);
};

interface Items {
  items: Clause[];
  /** The sentence goes on behind the list: «…; а также иные данные». */
  goesOn: boolean;
}

/** Runs of clauses that are read as one list. */
function listsIn(blocks: readonly Block[]): Items[] {
  const found: Items[] = [];
  let before: string | null = null;
  for (const block of blocks) {
    const kind = block.kind === 'clause' ? kindOf(block) : null;
    if (block.kind === 'clause' && kind !== null) {
      if (kind === before) found.at(-1)!.items.push(block);
      else found.push({ items: [block], goesOn: false });
    }
    before = kind;
  }
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'rule') continue;
    if (block.kind === 'list') found.push({ items: block.children, goesOn: goesOnIn(blocks[i + 1]) }, ...block.children.flatMap(({ children }) => listsIn(children)));
    else found.push(...listsIn(block.children));
  }
  return found.filter(({ items }) => items.length > 1);
}

function goesOnIn(next: Block | undefined): boolean {
  return next?.kind === 'clause' && next.number === null && /^\p{Ll}/u.test(plainText(next.text));
}

function kindOf(clause: Clause): string | null {
  if (clause.form === 'definition') return 'definition';
  return clause.form === 'paragraph' && clause.number !== null && /^\p{Ll}/u.test(plainText(clause.text)) ? 'number' : null;
}

function checkList(subject: Subject, { items, goesOn }: Items): void {
  // What has parts of its own ends as its parts do.
  const leaves = items.filter(({ children, text }) => children.length === 0 && plainText(text).trim() !== '');
  const ends = leaves.map((clause) => ({ clause, mark: markOf(clause) }));
  const last = ends.at(-1);
  if (!last || ends.length < 2 || last.clause !== items.at(-1)) return;
  const inner = ends.slice(0, -1);
  const counts = Map.groupBy(inner, ({ mark }) => mark);
  const [usual, { length: most }] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0]!;
  const isDoubtful = [...counts].some(([mark, { length }]) => mark !== usual && length === most);
  if (isDoubtful || !/^[.;,]$/.test(usual)) return;
  for (const { clause, mark } of inner) if (mark !== usual) tell(subject, clause, STYLE.listEnd(usual));
  if (!goesOn && !/^[.!?…]$/u.test(last.mark)) tell(subject, last.clause, STYLE.listLast('.'));
}

function markOf(clause: Clause): string {
  return MARK.exec(plainText(clause.text).trimEnd())?.[1] ?? '';
}

function tell(subject: Subject, clause: Clause, message: ReturnType<typeof STYLE.listEnd>): void {
  subject.reportWord(clause, plainText(clause.text).trimEnd().length - 1, 'list-end', message);
}
