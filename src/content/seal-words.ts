/** Which words of which clause a broken seal is about, by the redline of the sealed text and the one that is there. */
import { listClauses, plainText, type Clause, type ClauseTree } from '../model/clause.ts';
import type { Message } from '../model/message.ts';
import { compose } from '../languages/tool.ts';
import { redline, type ClauseChange, type Run } from '../redline/index.ts';

export interface WordChange {
  /** In the text that is there. */
  at: { line: number; column: number };
  what: Message;
}

/** What happened to a clause, to stand after «редакция изменена,». */
export const CHANGE = {
  clause: (number: string | null, words: string): Message => ({
    ru: number === null ? `текст ${words}` : `п.\u00a0${number}`,
    en: number === null ? `the text ${words}` : `clause ${number}`,
  }),
  title: { ru: 'название документа', en: 'the title' } satisfies Message,
  added: (clause: Message, words: string): Message => ({ ru: `добавлен ${clause.ru}: «${words}»`, en: `${clause.en} added: “${words}”` }),
  removed: (clause: Message, words: string): Message => ({ ru: `исключён ${clause.ru}: «${words}»`, en: `${clause.en} removed: “${words}”` }),
  moved: (clause: Message): Message => ({ ru: `перемещён ${clause.ru}`, en: `${clause.en} moved` }),
  renumbered: (from: Message, to: Message): Message => ({ ru: `${from.ru} стал ${to.ru}`, en: `${from.en} became ${to.en}` }),
  changed: (clause: Message, what: Message): Message => ({ ru: `${clause.ru}: ${what.ru}`, en: `${clause.en}: ${what.en}` }),
  replaced: (from: string, to: string): Message => ({ ru: `было «${from}», стало «${to}»`, en: `it was “${from}”, it is “${to}”` }),
  inserted: (words: string): Message => ({ ru: `добавлено «${words}»`, en: `“${words}” was put in` }),
  deleted: (words: string): Message => ({ ru: `исключено «${words}»`, en: `“${words}” was taken out` }),
  joined: { ru: 'абзацы соединены', en: 'its paragraphs were joined' } satisfies Message,
  divided: { ru: 'абзац разделён', en: 'its paragraph was divided' } satisfies Message,
  spaces: { ru: 'пробелы', en: 'spaces' } satisfies Message,
  signs: { ru: 'адрес ссылки или оформление', en: 'the address of a link or the formatting' } satisfies Message,
  line: (from: string, to: string): Message => ({ ru: `строка: было «${from}», стало «${to}»`, en: `a line: it was “${from}”, it is “${to}”` }),
};

/** Longer words are cut in the middle. */
const LONGEST = 160;

/** Every changed clause, in reading order; what is gone stands at the place of the clause before it. */
export function wordChanges(from: ClauseTree, to: ClauseTree): WordChange[] {
  const [old, now] = [listClauses(from), listClauses(to)];
  let at = { line: 1, column: 1 };
  return redline(from, to).clauses.flatMap((change, i, changes): WordChange[] => {
    const was = change.from ? old[change.from.index]! : null;
    const is = change.to ? now[change.to.index]! : null;
    if (is) at = { line: is.line, column: is.column };
    const isTold = change.kind === 'same' || (isSecondPart(change, changes.slice(0, i)) && replacements(change.runs).length === 0);
    return isTold ? [] : [{ at, what: sayChange(change, was, is) }];
  });
}

/** Each part of a joined or divided clause is a change of its own; the first of them says what happened. */
function isSecondPart({ kind, from, to }: ClauseChange, earlier: readonly ClauseChange[]): boolean {
  if (kind !== 'merged' && kind !== 'split') return false;
  return earlier.some((one) => one.kind === kind && (kind === 'merged' ? one.to?.index === to?.index : one.from?.index === from?.index));
}

function sayChange({ kind, runs }: ClauseChange, was: Clause | null, is: Clause | null): Message {
  const clause = name(is ?? was!);
  if (!was) return CHANGE.added(clause, cut(plainText(is!.text)));
  if (!is) return CHANGE.removed(clause, cut(plainText(was.text)));
  const words = [...(kind === 'merged' ? [CHANGE.joined] : kind === 'split' ? [CHANGE.divided] : []), ...replacements(runs)];
  if (words.length > 0) return CHANGE.changed(clause, compose((lang) => words.map((part) => part[lang]).join('; ')));
  if (was.number !== is.number) return CHANGE.renumbered(name(was), clause);
  return kind === 'moved' ? CHANGE.moved(clause) : CHANGE.changed(clause, runs.some(([mark]) => mark !== 'same') ? CHANGE.spaces : CHANGE.signs);
}

function name(clause: Clause): Message {
  return clause.form === 'title' ? CHANGE.title : CHANGE.clause(clause.number, cut(plainText(clause.text), 40));
}

/** Removed words with the added ones that took their place; spaces alone are no words. */
function replacements(runs: readonly Run[]): Message[] {
  const found: Message[] = [];
  let [removed, added] = ['', ''];
  for (const [kind, text] of [...runs, ['same', ''] as const]) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed || added) {
      if ((removed + added).trim() !== '') found.push(!removed ? CHANGE.inserted(cut(added)) : !added ? CHANGE.deleted(cut(removed)) : CHANGE.replaced(cut(removed), cut(added)));
      [removed, added] = ['', ''];
    }
  }
  return found;
}

function cut(text: string, longest = LONGEST): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length <= longest ? line.trim() : `${line.slice(0, longest / 2).trim()} … ${line.slice(-longest / 2).trim()}`;
}
