/**
 * Finds the facts of a text. Each is found by the forms of its words and given a value that is the same however
 * it is written: «10 (десять) дней» and «десять дней».
 */
import { quantityFinders } from './quantity.ts';
import type { Fact, FactNature, FactSense, Meaning, Vocabulary } from './vocabulary.ts';
import { anyCase, anyOf, END, meaningIn, START, wholeWords } from './word-pattern.ts';

/** The language of two texts, as the redline needs it. */
export interface TextLanguage {
  facts: FactReader;
  /** What introduces the meaning of a quoted term at the start of a clause, as a pattern. */
  defines: string;
  /** What precedes the number of a clause that is cited, as a pattern. */
  cites: string;
  /** The keys of all words that a word may be a form of. */
  keys(word: string): readonly string[];
}

/** Finds facts in texts of one language; what it is made of is prepared once. */
export class FactReader {
  readonly #finders: ((text: string) => Fact[])[];

  constructor(vocabulary: Vocabulary) {
    this.#finders = [...partyFinders(vocabulary), ...quantityFinders(vocabulary), ...wordingFinders(vocabulary)];
  }

  /** In the order of the text; where two of a nature overlap, the surer one. A duty or a negation is never within a name, a sum or a period. */
  read(text: string, header: readonly string[] = []): Fact[] {
    const found: Fact[] = header.length > 0 ? this.#cellFacts(text.split('\t'), header) : [];
    for (const find of this.#finders) {
      const kept = found.length;
      for (const fact of find(text)) {
        const isTaken = found.slice(0, kept).some((other) => other.start < fact.end && fact.start < other.end &&
          (other.nature === fact.nature || (isWording(fact.nature) && !isWording(other.nature))));
        if (!isTaken) found.push(fact);
      }
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Cells of a row that are a number alone, whose unit is in the header of their column: «Цена, ₸», «Срок (дней)». */
  #cellFacts(cells: readonly string[], header: readonly string[]): Fact[] {
    let start = 0;
    return cells.flatMap((cell, column) => {
      const first = start;
      start += cell.length + 1;
      const [, unit] = /[,(]\s*([^,()]+?)\)?$/u.exec(header[column] ?? '') ?? [];
      const [fact] = unit && cell !== '' ? this.read(`${cell} ${unit}`) : [];
      const isWhole = fact?.start === 0 && fact.end === cell.length + 1 + unit!.length;
      return isWhole ? [{ ...fact, start: first, end: first + cell.length }] : [];
    });
  }
}

/** What a sentence lets, demands or denies, which is nothing without the rest of it. */
export function isWording(nature: FactNature): boolean {
  return nature === 'duty' || nature === 'negation';
}

/** Modal words, exceptions and negations. */
function wordingFinders({ duty, negation, exception, misleading, bounds, capitalMonths }: Vocabulary): ((text: string) => Fact[])[] {
  const mislead = wholeWords(misleading);
  const limit = anyCase(`^(?:${anyOf(bounds)})`);
  const finder = (nature: 'duty' | 'negation', senses: readonly (readonly [FactSense, ...Meaning])[], isMeant: (words: string, after: string) => boolean) => {
    // Each in a group of its own: what is looked at around the words decides which of them they are.
    const pattern = wholeWords(senses.map(([, , source]) => `(${source})`).join('|'));
    return (text: string): Fact[] => {
      const skipped = Array.from(text.matchAll(mislead), ({ 0: words, index }) => [index, index + words.length] as const);
      return Array.from(text.matchAll(pattern)).flatMap((found): Fact[] => {
        const [start, end] = [found.index, found.index + found[0].length];
        if (skipped.some(([from, to]) => from < end && start < to) || !isMeant(found[0], text.slice(start, start + 40))) return [];
        const [sense, value] = senses[found.findIndex((group, k) => k > 0 && group !== undefined) - 1]!;
        return [{ nature, sense, start, end, value }];
      });
    };
  };
  return [
    // `May` and `Should` begin other things than permissions and duties.
    finder('duty', duty, (words) => !capitalMonths || !/^(?:May|Should)$/.test(words)),
    finder('negation', exception.map((one) => ['exception', ...one] as const), () => true),
    // «не более» limits, it does not deny.
    finder('negation', negation.map((one) => ['negation', ...one] as const), (_, after) => !limit.test(after)),
  ];
}

/** The forms of foreign law are in Latin letters in a text of any language: no language has them as its own. */
const LATIN_FORM = 'LLC|L\\.L\\.C\\.|LLP|L\\.L\\.P\\.|(?:Ltd|Inc|Corp|Co)(?:\\.(?=\\s*[,a-z(;]))?|Limited|Incorporated|Corporation|PLC|GmbH|AG|B\\.V\\.|S\\.A\\.|LP';
const QUOTED = '(?:«[^»\\n]{1,80}»|“[^”\\n]{1,80}”|"[^"\\n]{1,80}")';

/** Names of organisations with their legal form, and of persons with their patronymic. */
function partyFinders({ legalForms, traders, openers, patronymic }: Vocabulary): ((text: string) => Fact[])[] {
  const form = meaningIn(legalForms);
  const forms = anyOf(legalForms);
  const latinWord = `${openers === '' ? '' : `(?!(?:${openers})\\s)`}[A-ZÀ-ÖØ-Þ\\d][A-Za-zÀ-ɏ\\d&'’-]*`;
  const sources: [pattern: string, flags: string][] = [
    [`(?<form>(?:${forms})(?=\\s*[«“"]))\\s*(?<name>${QUOTED})`, 'giu'],
    [`(?<name>${QUOTED})\\s*(?<form>${forms}|${LATIN_FORM})`, 'giu'],
    [`(?<form>${traders || '(?!)'})\\s+(?<name>\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\.\\s?\\p{Lu}\\.?|(?:\\s+\\p{Lu}\\p{Ll}+){1,2}))`, 'gu'],
    [`(?<name>${latinWord}(?:\\s+(?:&\\s+)?${latinWord}){0,4}),?\\s+(?<form>${LATIN_FORM})`, 'gu'],
    ...(patronymic === '' ? [] : [[`(?<name>\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}*(?:${patronymic}))`, 'gu'] as [string, string]]),
  ];
  return sources.map(([source, flags]) => {
    const pattern = anyCase(`${START}(?:${source})${END}`, flags);
    return (text) => Array.from(text.matchAll(pattern), ({ 0: words, index, groups: { form: kind = '', name = '' } = {} }) => ({
      nature: 'party', sense: 'party', start: index, end: index + words.length,
      value: `${form(kind) ?? kind.replace(/[.\s]/gu, '').toLowerCase()} ${name.replace(/[«»“”"\s,.]+/gu, ' ').trim().toLowerCase()}`,
    }));
  });
}
