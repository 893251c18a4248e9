/**
 * The clause tree: one parsed text, the value every rendering is made of.
 *
 * A clause is a unit of text (a heading, paragraph, list item, definition or table row) with its
 * subclauses. Containers (list, table, quote) have no words of their own.
 */
export type Inline =
  | { kind: 'text'; value: string }
  | { kind: 'code'; value: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] };

export interface Clause {
  kind: 'clause';
  form: 'title' | 'heading' | 'paragraph' | 'definition' | 'item' | 'row' | 'code';
  /** Bare number, `3.2.5`; null where the text has none. */
  number: string | null;
  /** The number as written with the space after it, `3.2.5. `; empty without a number. */
  mark: string;
  /** Address fragment, unique in its text: the number where it is unambiguous, else a slug. */
  id: string;
  /** The words after the mark. For a row: all cells, see `cells`. */
  text: Inline[];
  /** A definition's term, the leading part of `text`; null otherwise. */
  term: string | null;
  /** Cells of a table row, whose `text` is the cells joined by tabs. */
  cells?: Inline[][];
  children: Block[];
  /** 1-based place in the source file. */
  line: number;
  column: number;
}

export interface List {
  kind: 'list';
  ordered: boolean;
  children: Clause[];
}
export interface Table {
  kind: 'table';
  align: ('left' | 'right' | 'center' | null)[];
  /** Rows; the first is the header. */
  children: Clause[];
}
export interface Quote {
  kind: 'quote';
  children: Block[];
}
export interface Rule {
  kind: 'rule';
}
export type Block = Clause | List | Table | Quote | Rule;

/** A whole text. Its title is a clause too, so that a changed title is a change. */
export interface ClauseTree {
  title: Clause;
  children: Block[];
}

/** Plain words of an inline sequence; a hard break reads as a line feed. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'break') text += '\n';
    else if ('value' in inline) text += inline.value;
    else text += plainText(inline.children);
  }
  return text;
}

/** The links among words, each with the position of its words in the plain text. */
export function linksIn(inlines: readonly Inline[], from = 0): { href: string; start: number; end: number }[] {
  let at = from;
  return inlines.flatMap((inline) => {
    const start = at;
    at += plainText([inline]).length;
    if (inline.kind === 'link') return [{ href: inline.href, start, end: at }];
    return 'children' in inline ? linksIn(inline.children, start) : [];
  });
}

/** Every clause in reading order, the title first, each with its ancestors (outermost first). */
export function* walkClauses(tree: ClauseTree): Generator<{ clause: Clause; ancestors: Clause[] }> {
  yield { clause: tree.title, ancestors: [] };
  yield* walkBlocks(tree.children, []);
}

function* walkBlocks(blocks: readonly Block[], ancestors: Clause[]): Generator<{ clause: Clause; ancestors: Clause[] }> {
  for (const block of blocks) {
    if (block.kind === 'rule') continue;
    if (block.kind !== 'clause') yield* walkBlocks(block.children, ancestors);
    else {
      yield { clause: block, ancestors };
      yield* walkBlocks(block.children, [...ancestors, block]);
    }
  }
}

/** The clauses in reading order as a list, the title first. */
export function listClauses(tree: ClauseTree): Clause[] {
  return Array.from(walkClauses(tree), ({ clause }) => clause);
}

/** All words of a text, a clause a line, numbers included: what fingerprints and read-back tests compare. */
export function treeText(tree: ClauseTree): string {
  return listClauses(tree).map((clause) => clause.mark + plainText(clause.text)).join('\n');
}

/** Whether a page gives the clause an address of its own: numbered, titled and defining clauses have one. */
export function hasAnchor(clause: Clause): boolean {
  return clause.number !== null || clause.form === 'heading' || clause.term !== null;
}

/** How a person names a clause: its number, else its first words. */
export function clauseName(clause: Clause, words = 6): string {
  if (clause.number) return clause.number;
  const all = plainText(clause.text).split(/\s+/u).filter(Boolean);
  return `«${all.slice(0, words).join(' ')}${all.length > words ? '…' : ''}»`;
}

/** A clause tree as JSON text, without the places in its source, which mean nothing outside of it. */
export function treeJson(tree: ClauseTree): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'line' || key === 'column' ? undefined : value));
}
