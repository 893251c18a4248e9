/** Texts to edit: a clause as the words it is made of, so that every word's fate can be followed. */
import { readFileSync } from 'node:fs';
import { listClauses, plainText, type Clause, type ClauseTree } from '../../src/model/clause.ts';
import { readTree } from '../../src/content/markdown.ts';
import type { Random } from './random.ts';

/** A word or what stands between words; one object lives on in every edition that keeps it. */
export interface Piece {
  text: string;
  isWord: boolean;
}

export interface DraftClause {
  form: Clause['form'];
  /** How deep its number is, `3.2.5` 3; 0 without a number. */
  depth: number;
  pieces: Piece[];
}

// The generator's own idea of a word, on purpose not the engine's: runs of letters, digits and marks; Latin addresses whole.
const PIECE = /[A-Za-z]+(?:(?:[.&@/]|:\/\/)[A-Za-z]+)+|[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}]+/gu;

export function toPieces(text: string): Piece[] {
  return (text.match(PIECE) ?? []).map((part) => ({ text: part, isWord: /[\p{L}\p{M}\p{N}]/u.test(part) }));
}

export function draftText(clause: DraftClause): string {
  return clause.pieces.map(({ text }) => text).join('');
}

/** Reads Markdown (with or without front matter) into clauses to edit, without its title. */
export function toDraft(markdown: string): DraftClause[] {
  const tree = readTree(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''), 'Title', () => {});
  return listClauses(tree).slice(1).map(({ form, number, text }) => ({
    form, depth: number === null ? 0 : number.split('.').length, pieces: toPieces(plainText(text)),
  }));
}

/** The real policy, as it was first published. */
export function policyDraft(): DraftClause[] {
  return toDraft(readFileSync(new URL('../fixtures/own/privacy/1.md', import.meta.url), 'utf8'));
}

/**
 * `times` copies one after another, each copy after the first with a share of its words exchanged for others of
 * the text: between equal copies nobody could say which of them moved.
 */
export function repeatDraft(draft: readonly DraftClause[], times: number, random: Random, exchanged = 0.3): DraftClause[] {
  const words = vocabulary(draft);
  return Array.from({ length: times }, (_, copy) => draft.map((clause) => ({
    ...clause,
    pieces: clause.pieces.map(({ text, isWord }) => ({
      text: isWord && copy > 0 && exchanged > 0 && random.chance(exchanged) ? random.pick(words) : text, isWord,
    })),
  }))).flat();
}

/** Words to write new text with: those of the text, never none. */
export function vocabulary(draft: readonly DraftClause[]): string[] {
  const words = draft.flatMap(({ pieces }) => pieces.filter(({ isWord }) => isWord).map(({ text }) => text.toLowerCase()));
  return words.length > 0 ? words : ['слово'];
}

/** The numbers that clauses of such depths have when counted through: `1`, `1.1`, `1.1.1`, `2`. */
export function numbersOf(clauses: readonly DraftClause[]): (string | null)[] {
  const counters: number[] = [];
  return clauses.map(({ depth }) => {
    if (depth === 0) return null;
    while (counters.length < depth) counters.push(0);
    counters.length = depth;
    counters[depth - 1]! += 1;
    return counters.map((count) => count || 1).join('.');
  });
}

export function draftTree(title: string, clauses: readonly DraftClause[]): ClauseTree {
  const numbers = numbersOf(clauses);
  const make = (form: Clause['form'], number: string | null, text: string, line: number): Clause => ({
    kind: 'clause', form, number, mark: number === null ? '' : `${number}. `, id: number === null || numbers.indexOf(number) < line - 2 ? `p${line}` : number,
    text: text === '' ? [] : [{ kind: 'text', value: text }], term: null, children: [], line, column: 1,
  });
  return { title: make('title', null, title, 1), children: clauses.map((clause, i) => make(clause.form, numbers[i]!, draftText(clause), i + 2)) };
}
