/** What a change is made of, so that a reader may set aside what does not touch the meaning. */
import type { Clause, Inline } from '../clause.ts';
import { NATURES, type Nature, type Run } from './change.ts';
import { countWords, wordSpans } from './word.ts';

/** What natures are told from besides the runs. */
export interface NatureContext {
  from: Clause;
  to: Clause;
  /** Where the runs begin in the plain text of the two clauses. */
  offsets: [number, number];
  /** Whether the clauses are compared in part: white space at a cut is no change. */
  isPart: boolean;
  /** Whether the clause numbered `old` is now numbered `now`. */
  isRenumbered(old: string, now: string): boolean;
}

/** The natures of a change, in the order of `NATURES`. */
export function natures(runs: readonly Run[], context: NatureContext): Nature[] {
  const { from, to, isPart } = context;
  const found = new Set<Nature>();
  for (let k = 0; k < runs.length; k++) {
    const [kind, text] = runs[k]!;
    if (kind === 'same') continue;
    const next = runs[k + 1];
    const isPair = kind === 'removed' && next?.[0] === 'added';
    const [old, now] = isPair ? [text, next[1]] : kind === 'removed' ? [text, ''] : ['', text];
    const isEdge = isPart && (k === 0 || k + (isPair ? 2 : 1) === runs.length);
    if (isPair) k += 1;
    if (!isEdge || /\S/.test(old + now)) found.add(wordingNature(old, now, context));
  }
  styleNatures(runs, context, found);
  const markChanged = from.number === to.number && from.mark.trim() !== to.mark.trim();
  if (!isPart && (from.form !== to.form || markChanged)) found.add('formatting');
  return NATURES.filter((nature) => found.has(nature));
}

const withoutSpace = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200d\u2060]+/gu, '');
const withPlainSigns = (text: string): string =>
  text.replace(/[«»„“”‟"]/gu, '"').replace(/[‘’‚‛ʼ`']/gu, "'").replace(/[‐‑‒–—―−-]+/gu, '-').replace(/…/gu, '...');

function wordingNature(old: string, now: string, context: NatureContext): Nature {
  let [x, y] = [withoutSpace(old.normalize('NFC')), withoutSpace(now.normalize('NFC'))];
  if (x === y) return 'white space';
  [x, y] = [withPlainSigns(x), withPlainSigns(y)];
  if (x === y) return 'quotes';
  if (x.toLowerCase() === y.toLowerCase()) return 'case';
  if (followsRenumbering(old, now, context)) return 'reference';
  return countWords(old) + countWords(now) === 0 || onlyLetters(x) === onlyLetters(y) ? 'punctuation' : 'words';
}

function onlyLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/**
 * Whether all that changed are clause numbers that follow their clauses: «п. 3.2» now reads «п. 3.3», as does the
 * clause. Numbers without a point are left out: that section 3 became 4 does not make «3 дня» «4 дня».
 */
function followsRenumbering(old: string, now: string, { isRenumbered }: NatureContext): boolean {
  const [x, y] = [wordsIn(old), wordsIn(now)];
  return x.length > 0 && x.length === y.length &&
    x.every((word, k) => word === y[k] || (/^\d+(?:\.\d+)+$/.test(word) && isRenumbered(word, y[k]!)));
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

/** Compares how the text that stayed looks and where its links lead. */
function styleNatures(runs: readonly Run[], { from, to, offsets }: NatureContext, found: Set<Nature>): void {
  if (isPlain(from.text) && isPlain(to.text)) return;
  const [old, now] = [readStyles(from.text), readStyles(to.text)];
  let [a, b] = offsets;
  for (const [kind, text] of runs) {
    if (kind === 'same') {
      for (let at = 0; at < text.length; ) {
        const x = styleAt(old, a + at);
        const y = styleAt(now, b + at);
        if (!x || !y) break;
        // White space looks the same in any style.
        const stretch = text.slice(at, Math.min(x.end - a, y.end - b));
        if (/\S/.test(stretch)) {
          if (x.look !== y.look) found.add('formatting');
          if (x.href !== y.href) found.add('link');
        }
        at += stretch.length;
      }
    }
    if (kind !== 'added') a += text.length;
    if (kind !== 'removed') b += text.length;
  }
}

function isPlain(inlines: readonly Inline[]): boolean {
  return inlines.every(({ kind }) => kind === 'text' || kind === 'break');
}

function styleAt(styles: readonly Style[], at: number): Style | undefined {
  return styles.find(({ end }) => at < end);
}

function readStyles(inlines: readonly Inline[]): Style[] {
  const styles: Style[] = [];
  const walk = (inner: readonly Inline[], look: string, href: string): void => {
    for (const inline of inner) {
      if (inline.kind === 'text' || inline.kind === 'code' || inline.kind === 'break') {
        const length = inline.kind === 'break' ? 1 : inline.value.length;
        styles.push({ end: (styles.at(-1)?.end ?? 0) + length, look: inline.kind === 'code' ? `${look}c` : look, href });
      } else if (inline.kind === 'link') walk(inline.children, look, inline.href);
      else {
        const letter = inline.kind === 'strong' ? 's' : 'e';
        walk(inline.children, look.includes(letter) ? look : [...look, letter].sort().join(''), href);
      }
    }
  };
  walk(inlines, '', '');
  return styles;
}
