/** The nature of a change, place by place, so that a reader sees all of it and may ignore what does not affect the meaning. */
import type { Clause, Inline } from '../model/clause.ts';
import { NATURES, type ChangeDetail, type Nature, type Run } from './change.ts';
import type { Moved } from './moved-words.ts';
import { countWords, wordSpans } from './word.ts';

/** What natures are determined from besides the runs. */
export interface NatureContext {
  from: Clause;
  to: Clause;
  /** How deep both are, where one of them is under another clause. */
  levels: [number, number] | null;
  /** Where the runs begin in the plain text of the two clauses. */
  offsets: [number, number];
  /** Of each run what is said of it where it moved, or was edited on the way. */
  moved: readonly (Moved | null)[];
  /** Whether the clauses are compared in part: white space at a cut is no change. */
  isPart: boolean;
  /** Matches words before the number of a clause that is cited. */
  cited: RegExp;
  /** Whether the clause numbered `old` is now numbered `now`. */
  isRenumbered(old: string, now: string): boolean;
}

/** A list of clauses that are cited is hardly longer. */
const MAX_BEFORE = 60;

/** Every place of a change, see `ClauseChange.details`. */
export function details(runs: readonly Run[], context: NatureContext): ChangeDetail[] {
  const { from, to, isPart, levels } = context;
  const found: ChangeDetail[] = [];
  let start = 0;
  // The last words of both texts before the place.
  const before = { from: '', to: '' };
  for (let k = 0; k < runs.length; k++) {
    const [kind, text] = runs[k]!;
    const next = runs[k + 1];
    const moved = context.moved[k] ?? null;
    const isPair = kind === 'removed' && next?.[0] === 'added' && moved === null && !context.moved[k + 1];
    const [old, now] = isPair ? [text, next[1]] : kind === 'removed' ? [text, ''] : ['', text];
    const end = start + (isPair ? old.length + now.length : text.length);
    if (kind !== 'same') {
      const isEdge = isPart && (k === 0 || k + (isPair ? 2 : 1) === runs.length);
      if (moved) found.push({ ...moved, from: old, to: now, at: [start, end] });
      else if (!isEdge || /\S/.test(old + now)) found.push({ nature: wordingNature(old, now, before, context), from: old, to: now, at: [start, end] });
      if (isPair) k += 1;
    }
    before.from = (before.from + (kind === 'same' ? text : old)).slice(-MAX_BEFORE);
    before.to = (before.to + (kind === 'same' ? text : now)).slice(-MAX_BEFORE);
    start = end;
  }
  found.push(...styleDetails(runs, context));
  found.sort((a, b) => a.at![0] - b.at![0]);
  if (isPart) return found;
  const marks = [from.mark.trim(), to.mark.trim()] as const;
  if (from.form !== to.form && !isSameNumbered(from, to)) found.push({ nature: 'level', from: from.form, to: to.form });
  else if ((from.form === 'heading' || from.form === 'item') && levels && levels[0] !== levels[1]) {
    found.push({ nature: 'level', from: `${from.form} ${levels[0]}`, to: `${to.form} ${levels[1]}` });
  }
  if (from.number === to.number && marks[0] !== marks[1]) found.push({ nature: 'formatting', from: marks[0], to: marks[1] });
  return found;
}

/** A numbered clause may be written as a paragraph or as an item of a list: it looks the same. */
function isSameNumbered(from: Clause, to: Clause): boolean {
  const isPlain = ({ form }: Clause): boolean => form === 'paragraph' || form === 'item';
  return from.number !== null && from.number === to.number && isPlain(from) && isPlain(to);
}

/** The natures of a change, in the order of `NATURES`. */
export function naturesOf(found: readonly ChangeDetail[]): Nature[] {
  return NATURES.filter((nature) => found.some((detail) => detail.nature === nature));
}

const withoutSpace = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200d\u2060]+/gu, '');
const withPlainSigns = (text: string): string =>
  text.replace(/[«»„“”‟"]/gu, '"').replace(/[‘’‚‛ʼ`']/gu, "'").replace(/[‐‑‒–—―−-]+/gu, '-').replace(/…/gu, '...');

/** Matches words before the number of a clause that is cited, «Section », «§ », «статьям 3 и »: not «в течение ». @param cites see `TextLanguage` */
export function citedNumber(cites: string): RegExp {
  const list = String.raw`(?:(?:[\d.]+|\p{Lu})\s*(?:[,–—-]|\p{L}{1,3}\s)\s*)*$`;
  return new RegExp(String.raw`(?:§+\s*${cites === '' ? '' : String.raw`|(?<!\p{L})(?:${cites})\s*`})${list}`, 'iu');
}

/** The last words before a place, in both texts. */
interface Before {
  from: string;
  to: string;
}

function wordingNature(old: string, now: string, before: Before, context: NatureContext): Nature {
  let [x, y] = [withoutSpace(old.normalize('NFC')), withoutSpace(now.normalize('NFC'))];
  if (x === y) return 'white space';
  [x, y] = [withPlainSigns(x), withPlainSigns(y)];
  if (x === y) return 'quotes';
  if (x.toLowerCase() === y.toLowerCase()) return 'case';
  if (followsRenumbering(old, now, before, context)) return 'reference';
  return countWords(old) + countWords(now) === 0 || onlyLetters(x) === onlyLetters(y) ? 'punctuation' : 'words';
}

function onlyLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/**
 * Whether all that changed are clause numbers that follow their clauses: «п. 3.2» now reads «п. 3.3», as does the
 * clause. A number without a point, or a letter, must be cited as one: that section 3 became 4 does not make «3 дня» «4 дня».
 */
function followsRenumbering(old: string, now: string, before: Before, { cited, isRenumbered }: NatureContext): boolean {
  const [x, y] = [wordsIn(old), wordsIn(now)];
  const isCited = cited.test(before.from) && cited.test(before.to);
  return x.length > 0 && x.length === y.length && x.every((word, k) => {
    const other = y[k]!;
    if (word === other) return true;
    // «5-баптың» has the word after its number.
    const [number, ending] = splitEnding(word);
    const [otherNumber, otherEnding] = splitEnding(other);
    const isNumber = /^\d+(?:\.\d+)+$/.test(number) || ending !== '' || (isCited && k === 0);
    return isNumber && ending === otherEnding && isRenumbered(number, otherNumber);
  });
}

function splitEnding(word: string): [string, string] {
  const [, number = word, ending = ''] = /^(\d+(?:\.\d+)*)[-‑](бап|бөлім|тарау|тармақ)/u.exec(word) ?? [];
  return [number, ending === '' ? '' : word.slice(number.length)];
}

function wordsIn(text: string): string[] {
  const spans = wordSpans(text);
  return Array.from({ length: spans.length / 2 }, (_, k) => text.slice(spans[2 * k], spans[2 * k + 1]));
}

interface Style {
  end: number;
  look: string;
  href: string;
}

/** The style and link targets of text that stayed, where they changed. */
function styleDetails(runs: readonly Run[], { from, to, offsets }: NatureContext): ChangeDetail[] {
  if (isPlain(from.text) && isPlain(to.text)) return [];
  const found: ChangeDetail[] = [];
  const [old, now] = [readStyles(from.text), readStyles(to.text)];
  let [a, b] = offsets;
  let start = 0;
  for (const [kind, text] of runs) {
    if (kind === 'same') {
      for (let at = 0; at < text.length; ) {
        const x = styleAt(old, a + at);
        const y = styleAt(now, b + at);
        if (!x || !y) break;
        const stretch = text.slice(at, Math.min(x.end - a, y.end - b));
        // White space looks the same in any style.
        if (/\S/.test(stretch)) {
          const place = [start + at, start + at + stretch.length] as const;
          if (x.look !== y.look) addStyle(found, { nature: 'formatting', from: x.look, to: y.look, at: place });
          if (x.href !== y.href) addStyle(found, { nature: 'link', from: x.href, to: y.href, at: place });
        }
        at += stretch.length;
      }
    }
    start += text.length;
    if (kind !== 'added') a += text.length;
    if (kind !== 'removed') b += text.length;
  }
  return found;
}

/** A link whose words are bold in part changed once. */
function addStyle(found: ChangeDetail[], detail: ChangeDetail): void {
  const last = found.findLast(({ nature }) => nature === detail.nature);
  if (last && last.at![1] === detail.at![0] && last.from === detail.from && last.to === detail.to) last.at = [last.at![0], detail.at![1]];
  else found.push(detail);
}

function isPlain(inlines: readonly Inline[]): boolean {
  return inlines.every(({ kind }) => kind === 'text' || kind === 'break');
}

function styleAt(styles: readonly Style[], at: number): Style | undefined {
  return styles.find(({ end }) => at < end);
}

function readStyles(inlines: readonly Inline[]): Style[] {
  const styles: Style[] = [];
  const walk = (inner: readonly Inline[], looks: readonly string[], href: string): void => {
    for (const inline of inner) {
      if (inline.kind === 'text' || inline.kind === 'code' || inline.kind === 'break') {
        const length = inline.kind === 'break' ? 1 : inline.value.length;
        const look = inline.kind === 'code' ? [...looks, 'code'] : looks;
        styles.push({ end: (styles.at(-1)?.end ?? 0) + length, look: look.join(' '), href });
      } else if (inline.kind === 'link') walk(inline.children, looks, inline.href);
      else walk(inline.children, looks.includes(inline.kind) ? looks : [...looks, inline.kind].sort(), href);
    }
  };
  walk(inlines, [], '');
  return styles;
}
