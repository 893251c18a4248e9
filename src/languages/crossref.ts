/**
 * Cross-references in the words of a clause: «п. 3.2.1», «пп. 2.1–2.3», «подпункт а) пункта 2», "clause 4.2",
 * "Section D.8", «2.1-тармақта», «2-тармағының 1) тармақшасы».
 *
 * One pass finds units («п.», "section", «тармақ») with the numbers they name; dependent groups
 * («подпункт 1 пункта 2») become one path. Then the surroundings decide whether the reference is to this very text:
 * Russian and English name another document after the reference («п. 2 ст. 5 Закона», "section 5 of the Act"), Kazakh before
 * it («Заңның 5-бабы»). A missed reference costs the reader a search; a wrong one leads to the wrong law.
 */
import { linksIn, plainText, type Inline } from '../model/clause.ts';
import { isAscending, type Group, type Numbered } from './crossref-group.ts';
import { GRAMMARS } from './compiled/grammars.ts';
import { ofAllLanguages } from './grammars.ts';
import { namesAnother, namesDocument } from './other-document.ts';
import type { Joints } from './references.ts';

/** A reference to one clause of the text it is in. */
export interface CrossReference {
  /** Its words in the text: with the unit where it is named, only the number in a list of numbers. */
  start: number;
  end: number;
  /** Numbers from the outermost: `['3.2.1']`, `['2', 'а']` for «подпункт а) пункта 2». */
  path: string[];
  unit: 'section' | 'clause';
  /** It opens a range, «2.1–2.3»: the next reference closes it. */
  opensRange: boolean;
}

const PART = String.raw`\d{1,3}(?:\.\d{1,3})*`;
const ROMAN = String.raw`[IVX]{1,6}`;
const NO_MORE = String.raw`(?![\p{L}\d]|\s?[%‰°]|[.,]\d)`;
/** `3.2.1`, `D.8`, `4(b)`, `(a)`, `а)`, «а», `IV`. A full stop after it ends the sentence. */
const NUMBER = new RegExp(
  String.raw`(?:\p{Lu}\.)?${PART}(?:\((?:\d{1,2}|\p{Ll}{1,3})\))*${NO_MORE}\)?|\((?:${PART}|\p{Ll}{1,3})\)|[«"“]\p{L}[»"”]|\p{L}\)|(?:${ROMAN}|\p{Lu})(?![\p{L}\d]|\.\p{L}|[-‑’'])`, 'uy');

/** A pattern of what joins numbers and references, in all languages. */
export function joints(part: keyof Joints): string {
  return ofAllLanguages(({ references }) => references?.joints[part]);
}

const AND = joints('and');
const TO = joints('to');
const JOINT = new RegExp(String.raw`\s*(?:,\s*(?:(?:${AND})\s+)?|(?:${AND})\s+)|\s*[–—-]\s*|\s+(?:${TO})\s+`, 'uy');
const RANGE = new RegExp(`[–—-]|${TO}`, 'u');
const SPAN = new RegExp(String.raw`(?:${joints('from')})\s+`, 'iuy');
/** Between a group and the one that it depends on. */
const INNER = new RegExp(String.raw`\s+(?:(?:${joints('of')})\s+)?|,\s*`, 'uy');
/** What separates the references of a list. */
const LIST = new RegExp(String.raw`^\s*(?:,|;|${AND})\s*(?:(?:${AND})\s+)?(?:(?:${joints('skipped')})\s+)?$`, 'u');

const NOT_WITHIN = String.raw`(?<![\p{L}\p{N}.])`;
/** A short form may be written together with its number, a whole word may not. */
const GAP = String.raw`(?:(?<=[.§])\s*|\s+)`;
/** The words of all languages: a Russian text cites English ones. */
const UNITS = Object.values(GRAMMARS).flatMap(({ references }) => (!references || 'chains' in references ? [] : [{
  words: new RegExp(`${NOT_WITHIN}(?:${references.units})${GAP}`, 'iuy'), plural: new RegExp(references.plural, 'iu'), openers: references.openers,
}]));
const CHAINS = Object.values(GRAMMARS).flatMap(({ references }) => (references && 'chains' in references ? [references.chains] : []));
const OPENERS = new RegExp(String.raw`(?<![\p{L}\p{N}.])(?:${UNITS.map(({ openers }) => openers).join('|')})`, 'giu');
/**
 * The references of a clause to clauses of its own document. Words that link elsewhere lead there and nowhere else:
 * «[п. 6.1](../privacy/#6.1)», «[Политика](../privacy/), п. 6.1».
 * @param isOwn whether a noun («Политики», "Terms") names this very document
 */
export function referencesIn(words: readonly Inline[], isOwn: (word: string) => boolean): CrossReference[] {
  const text = plainText(words);
  const away = linksIn(words).filter(({ href }) => href !== '' && !href.startsWith('#'));
  return findReferences(text, isOwn).filter(({ start, end }) => !away.some((link) =>
    (link.start < end && start < link.end) ||
    (link.end <= start && /^\s*[,(]?\s*$/u.test(text.slice(link.end, start)) && namesDocument(text.slice(link.start, link.end)))));
}

/**
 * The references of a text to clauses of its own document, in order, none overlapping.
 * @param text plain text of a clause
 * @param isOwn whether a noun («Политики», "Terms") names this very document
 */
export function findReferences(text: string, isOwn: (word: string) => boolean = () => false): CrossReference[] {
  const found: CrossReference[] = [];
  for (const { chain, start, end, isForeign } of chainsIn(text, isOwn)) {
    const isHere = !isForeign && !chain.some(({ unit }) => unit === 'part');
    if (isHere && start >= (found.at(-1)?.end ?? 0)) found.push(...references(chain, { start, end }));
  }
  return found;
}

interface Chain {
  chain: Group[];
  start: number;
  end: number;
  isNumberFirst: boolean;
  /** It is to another document. */
  isForeign: boolean;
}

function chainsIn(text: string, isOwn: (word: string) => boolean): Chain[] {
  const chainsOf = (groups: Iterable<Group[]>, isNumberFirst: boolean) => Array.from(groups, (chain): Chain => {
    const [start, end] = [Math.min(...chain.map((group) => group.start)), Math.max(...chain.map((group) => group.end))];
    return { chain, start, end, isNumberFirst, isForeign: namesAnother(text, { start, end, isNumberFirst }, isOwn) };
  });
  const all = [...chainsOf(chains(text), false), ...CHAINS.flatMap((find) => chainsOf(find(text), true))].sort((a, b) => a.start - b.start);
  // One name stands for a whole list: «п. 2 ст. 68, п. 5 ст. 70 Кодекса»; in Kazakh before it, «Заңның 7-бабы, 16-бабы».
  const spread = (named: Chain, next: Chain, isNumberFirst: boolean): void => {
    const [first, second] = isNumberFirst ? [named, next] : [next, named];
    const isList = named.isNumberFirst === isNumberFirst && next.isNumberFirst === isNumberFirst && unitOf(named) === unitOf(next) && LIST.test(text.slice(first.end, second.start));
    next.isForeign ||= named.isForeign && isList;
  };
  for (let i = 1; i < all.length; i += 1) spread(all[i - 1]!, all[i]!, true);
  for (let i = all.length - 1; i > 0; i -= 1) spread(all[i]!, all[i - 1]!, false);
  return all;
}

const unitOf = ({ chain }: Chain): Group['unit'] => chain[0]!.unit;

/** @param chain outermost group first */
function references(chain: readonly Group[], whole: { start: number; end: number }): CrossReference[] {
  const inner = chain.at(-1)!;
  const outer = chain.slice(0, -1).reduce((path: string[], group) => within(path, group.numbers[0]!.number), []);
  const own = inner.numbers.map(({ from, end, number, opensRange }): CrossReference =>
    ({ start: from, end, path: within(outer, number), unit: outer.length === 0 && inner.unit === 'section' ? 'section' : 'clause', opensRange }));
  if (own.length === 1) return [{ ...own[0]!, ...whole }];
  // «подпункты 1 и 2 пункта 3»: each number is a link of its own.
  return own;
}

/** The path to a number within another; «подпункт 3.2.9 пункта 3.2» gives its place twice. */
function within(outer: readonly string[], number: string): string[] {
  const inner = levels(number);
  return inner[0]?.startsWith(`${outer.at(-1)}.`) ? inner : [...outer, ...inner];
}

/** `4(b)` names (b) within 4; `а)`, «а», `(a)` are written without their signs. */
function levels(number: string): string[] {
  return number.replace(/[«»"“”]/gu, '').split(/[()]+/u).filter(Boolean);
}

/** Groups whose words come first, dependent ones together. */
function* chains(text: string): Generator<Group[]> {
  let done = 0;
  for (const { index } of text.matchAll(OPENERS)) {
    if (index < done) continue;
    const first = readGroup(text, index);
    if (!first) continue;
    const chain = [first];
    for (let last = first; chain.length < 3; chain.unshift(last)) {
      INNER.lastIndex = last.end;
      if (!INNER.test(text)) break;
      const outer = readGroup(text, INNER.lastIndex);
      const isComma = text[last.end] === ',';
      // «п. 2, ст. 5» belong together where the second is the larger unit; «п. 2, п. 5» are two references.
      if (!outer || outer.numbers.length > 1 || (isComma && !(outer.unit === 'section' && last.unit !== 'section'))) break;
      last = outer;
    }
    done = Math.max(...chain.map((group) => group.end));
    yield chain;
  }
}

function readGroup(text: string, at: number): Group | null {
  for (const units of UNITS) {
    const group = readUnits(text, at, units);
    if (group) return group;
  }
  return null;
}

function readUnits(text: string, at: number, { words: units, plural }: (typeof UNITS)[number]): Group | null {
  units.lastIndex = at;
  const unit = units.exec(text);
  if (!unit) return null;
  SPAN.lastIndex = units.lastIndex;
  const isSpan = SPAN.test(text);
  const first = readNumber(text, isSpan ? SPAN.lastIndex : units.lastIndex, at);
  if (!first) return null;
  // "section a" is not a reference: a bare letter needs a capitalised unit or brackets.
  if (/^[A-Z]$/u.test(first.number) && !/^[A-Z]/u.test(unit[0])) return null;
  const numbers = [first];
  const isPlural = plural.test(unit[0]);
  for (let last = first; ; numbers.push(last)) {
    JOINT.lastIndex = last.end;
    const joint = JOINT.exec(text);
    const next = joint && readNumber(text, JOINT.lastIndex, JOINT.lastIndex);
    // After one «п.» a plain number may count anything: «в п. 2, 3 дня».
    if (!next || !(isPlural || next.number.includes('.')) || /^\p{L}$/u.test(next.number) && !/^\p{L}$|\)/u.test(last.number)) break;
    last.opensRange = RANGE.test(joint[0]);
    if (joint[0] === '-' && !((isPlural || next.number.includes('.')) && isAscending(last.number, next.number))) break;
    last = next;
  }
  // «ст. 5-1» is one number, of an act.
  if (/^-\d/u.test(text.slice(numbers.at(-1)!.end))) numbers.pop();
  if (numbers.length === 0) return null;
  numbers.at(-1)!.opensRange = false;
  // «пункты с 3.2.1 по 3.2.9»; «пункты с 3 примерами» name no number.
  if (isSpan && !first.opensRange) return null;
  const kind = unit.groups?.section ? 'section' : unit.groups?.part ? 'part' : 'clause';
  return { unit: kind, start: at, end: numbers.at(-1)!.end, numbers };
}

function readNumber(text: string, at: number, from: number): Numbered | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match) return null;
  // The bracket of «(п. 2)» is not the number's.
  const before = text.slice(Math.max(0, from - 60), from);
  const number = match[0].endsWith(')') && !match[0].includes('(') && before.lastIndexOf('(') > before.lastIndexOf(')') ? match[0].slice(0, -1) : match[0];
  return { from, end: at + number.length, number, opensRange: false };
}
