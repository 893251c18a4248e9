/** Which words of which clauses broke a seal: the redline of the sealed text and the present one, as messages. */
import { listClauses, plainText, type Clause, type ClauseTree } from '../model/clause.ts';
import type { Message } from '../model/message.ts';
import { compose, tool } from '../languages/tool.ts';
import { redline, type ClauseChange, type Run } from '../redline/index.ts';

export interface WordChange {
  /** In the present text. */
  at: { line: number; column: number };
  what: Message;
}

/** Longer quotations are truncated in the middle. */
const MAX_LENGTH = 160;

/** Every changed clause, in reading order; a removed one is reported at the clause before it. */
export function wordChanges(from: ClauseTree, to: ClauseTree): WordChange[] {
  const [old, now] = [listClauses(from), listClauses(to)];
  let at = { line: 1, column: 1 };
  return redline(from, to).clauses.flatMap((change, i, changes): WordChange[] => {
    const was = change.from ? old[change.from.index]! : null;
    const is = change.to ? now[change.to.index]! : null;
    if (is) at = { line: is.line, column: is.column };
    const isOmitted = change.kind === 'same' || (isSecondPart(change, changes.slice(0, i)) && replacements(change.runs).length === 0);
    return isOmitted ? [] : [{ at, what: describeChange(change, was, is) }];
  });
}

/** Each part of a joined or divided clause is a change of its own; the first of them reports what happened. */
function isSecondPart({ kind, from, to }: ClauseChange, earlier: readonly ClauseChange[]): boolean {
  if (kind !== 'merged' && kind !== 'split') return false;
  return earlier.some((one) => one.kind === kind && (kind === 'merged' ? one.to?.index === to?.index : one.from?.index === from?.index));
}

function describeChange({ kind, runs }: ClauseChange, was: Clause | null, is: Clause | null): Message {
  const clause = name(is ?? was!);
  if (!was) return tool.wordChange.added({ clause, words: cut(plainText(is!.text)) });
  if (!is) return tool.wordChange.removed({ clause, words: cut(plainText(was.text)) });
  const words = [...(kind === 'merged' ? [tool.wordChange.joined] : kind === 'split' ? [tool.wordChange.divided] : []), ...replacements(runs)];
  if (words.length > 0) return tool.wordChange.changed({ clause, what: compose((lang) => words.map((part) => part[lang]).join('; ')) });
  if (was.number !== is.number) return tool.wordChange.renumbered({ from: name(was), to: clause });
  return kind === 'moved' ? tool.wordChange.moved({ clause }) : tool.wordChange.changed({ clause, what: runs.some(([mark]) => mark !== 'same') ? tool.wordChange.spaces : tool.wordChange.signs });
}

function name(clause: Clause): Message {
  if (clause.form === 'title') return tool.wordChange.title;
  return clause.number === null ? tool.wordChange.text({ words: cut(plainText(clause.text), 40) }) : tool.wordChange.clause({ number: clause.number });
}

/** Removed words with the added ones that took their place; white space alone does not count. */
function replacements(runs: readonly Run[]): Message[] {
  const found: Message[] = [];
  let [removed, added] = ['', ''];
  for (const [kind, text] of [...runs, ['same', ''] as const]) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed || added) {
      if ((removed + added).trim() !== '') found.push(!removed ? tool.wordChange.inserted({ words: cut(added) }) : !added ? tool.wordChange.deleted({ words: cut(removed) }) : tool.wordChange.replaced({ from: cut(removed), to: cut(added) }));
      [removed, added] = ['', ''];
    }
  }
  return found;
}

function cut(text: string, max = MAX_LENGTH): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length <= max ? line.trim() : `${line.slice(0, max / 2).trim()} … ${line.slice(-max / 2).trim()}`;
}
