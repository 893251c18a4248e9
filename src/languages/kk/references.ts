/**
 * References in Kazakh: numbers first, then the unit, the outer group before the inner («2-тармағының 1) тармақшасы»),
 * ranges with a dash or in words («3.2.1-ден 3.2.9-ға дейінгі тармақтар»). A list after its unit («тармақтар
 * 3.2.1–3.2.9») is Russian word order, but occurs in drafts.
 */
import { isAscending, type Group, type Numbered } from '../crossref-group.ts';
import type { References } from '../references.ts';
import { kazakhRoots } from './roots.ts';

const UNITS: Record<string, Group['unit']> = { бөлім: 'section', бап: 'section', тарау: 'section', тармақ: 'clause', тармақша: 'clause' };
/** Numbers in one list: the unit comes last, so that a long list of figures is read once, not from each of them. */
const MAX_NUMBERS = 20;

const OPENER = /(?<![\p{L}\p{N}.,-])(?:\d|\(?\p{L}\))/gu;
/** The last number is glued to its unit: «2-тармақ». */
const NUMBER = /(?:\d{1,3}(?:\.\d{1,3})*|\(?\p{Ll}(?=\)))\)?/uy;
const UNIT_WORD = /\s?[-‑–]?\s?(\p{Ll}+)/uy;
const JOINT = /[-‑]?[ндт][ае]н\s+|\s*(?:,|[–—-])\s*|\s+(?:және|немесе|мен|бен|пен)\s+/uy;
const RANGE = /[–—]|-\s*$|[ндт][ае]н\s/u;
/** «3.2.9-ға дейінгі тармақтар». */
const UP_TO = /[-‑]?(?:[ғқн]а|[гкн]е)\s+дейін(?:гі)?\s+/uy;
/** Not the unit of a number before it: «2-тармақ 3 күн ішінде». */
const UNIT_FIRST = /(?<![\p{L}\p{N}.)]|[-‑–]\s?|[\d)]\s)(?:тармақ|бөлім|бап|тарау)\p{Ll}*\s+(?=\d)/giu;

/** «Заңның», «келісімінің», «2-тармағының». */
const GENITIVE = '[нтд][ыі]ң$';
const IS_GENITIVE = new RegExp(GENITIVE, 'u');

export const references: References = {
  chains,
  joints: { and: 'және|немесе' },
  documents: {
    acts: 'заң|қаулы|бұйры[қғ]|жарлы[қғ]|конституция',
    documents: 'саясат|келісім|шарт|ереже|қағида|жарғы|қосымша|оферта',
    thisAfter: 'осы',
    thisBefore: String.raw`осы(?=\s)`,
    named: { before: GENITIVE },
  },
};

/** Dependent groups together, the outermost first. */
function* chains(text: string): Generator<Group[]> {
  for (const { 0: word, index } of text.matchAll(UNIT_FIRST)) {
    const group = readUnitFirst(text, index, word);
    if (group) yield [group];
  }
  let chain: Group[] = [];
  let done = 0;
  for (const { index } of text.matchAll(OPENER)) {
    if (index < done) continue;
    const group = readGroup(text, index);
    if (!group) continue;
    const outer = chain.at(-1);
    if (outer && !hangsOn(text, outer, group)) {
      yield chain;
      chain = [];
    }
    chain.push(group);
    done = group.end;
  }
  if (chain.length > 0) yield chain;
}

/** «2-тармағының 1) тармақшасы», «17-бабы 1-тармағының 1) тармақшасы». */
function hangsOn(text: string, outer: Group, inner: Group): boolean {
  if (outer.numbers.length > 1 || !/^\s+$/u.test(text.slice(outer.end, inner.start))) return false;
  const isSmaller = (outer.unit === 'section' && inner.unit === 'clause') || inner.numbers[0]!.number.endsWith(')');
  const words = text.slice(outer.start, outer.end);
  return IS_GENITIVE.test(words) || (isSmaller && /[ыі]$/u.test(words));
}

function readGroup(text: string, at: number): Group | null {
  const numbers: Numbered[] = [];
  for (let from = at; numbers.length < MAX_NUMBERS; ) {
    const last = readNumber(text, from);
    if (!last) return null;
    numbers.push(last);
    const unit = readUnit(text, matchEnd(UP_TO, text, last.end) ?? last.end);
    if (unit) {
      last.end = unit.end;
      return { unit: unit.unit, start: at, end: unit.end, numbers };
    }
    const next = readJoint(text, last);
    if (next === null) return null;
    from = next;
  }
  return null;
}

/** After its unit a lone plain number may count anything; a list, or a number of several levels, counts clauses. */
function readUnitFirst(text: string, at: number, word: string): Group | null {
  const unit = readUnit(text, at);
  const first = unit && readNumber(text, at + word.length);
  if (!first) return null;
  const numbers = [{ ...first, from: at }];
  for (let last = numbers[0]!; numbers.length < MAX_NUMBERS; numbers.push(last)) {
    const next = readJoint(text, last);
    const number = next === null ? null : readNumber(text, next);
    if (!number) break;
    last = number;
  }
  numbers.at(-1)!.opensRange = false;
  const isPlain = numbers.length === 1 && !first.number.includes('.');
  // «3.2.9 тармағы» is a separate reference, whose unit follows.
  return isPlain || readUnit(text, numbers.at(-1)!.end) ? null : { unit: unit.unit, start: at, end: numbers.at(-1)!.end, numbers };
}

function readNumber(text: string, at: number): Numbered | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  return match && { from: at, end: NUMBER.lastIndex, number: match[0], opensRange: false };
}

function readUnit(text: string, at: number): { unit: Group['unit']; end: number } | null {
  UNIT_WORD.lastIndex = at;
  const word = UNIT_WORD.exec(text)?.[1];
  const root = word && /^[бт]/u.test(word) && kazakhRoots(word).find((one) => Object.hasOwn(UNITS, one));
  return root ? { unit: UNITS[root]!, end: UNIT_WORD.lastIndex } : null;
}

/** @returns where the next number of the list begins */
function readJoint(text: string, last: Numbered): number | null {
  JOINT.lastIndex = last.end;
  const joint = JOINT.exec(text);
  if (!joint) return null;
  last.opensRange = RANGE.test(joint[0]);
  const next = last.opensRange && readNumber(text, JOINT.lastIndex);
  // «3-1-тармақ» is one number, of an act.
  if (joint[0] === '-' && !(next && isAscending(last.number, next.number))) return null;
  return joint.index + joint[0].length;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
