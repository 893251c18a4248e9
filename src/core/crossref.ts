/**
 * Cross-references in the words of a clause: «п. 3.2.1», «пп. 2.1–2.3», «подпункт а) пункта 2», "clause 4.2",
 * "Section D.8", «2.1-тармақта», «2-тармағының 1) тармақшасы».
 *
 * One pass finds units («п.», "section", «тармақ») with the numbers they name; groups that hang on each other
 * («подпункт 1 пункта 2») become one path. Then the surroundings decide whether the reference is to this very text:
 * Russian and English name another document behind it («п. 2 ст. 5 Закона», "section 5 of the Act"), Kazakh before
 * it («Заңның 5-бабы»). A reference that is missed costs a reader a search; a wrong one sends them to wrong law.
 */
import { KAZAKH_GENITIVE, namesAnother } from './foreign.ts';
import { kazakhRoots } from './kazakh.ts';

/** A reference to one clause of the text it stands in. */
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

/** One number of a group, `from` being where its words begin, the unit included for the first. */
interface Numbered {
  from: number;
  end: number;
  number: string;
  opensRange: boolean;
}

interface Group {
  /** A «часть» is a paragraph without a number: it only joins what stands around it. */
  unit: 'section' | 'clause' | 'part';
  start: number;
  end: number;
  numbers: Numbered[];
}

const PART = String.raw`\d{1,3}(?:\.\d{1,3})*`;
const ROMAN = String.raw`[IVX]{1,6}`;
const NO_MORE = String.raw`(?![\p{L}\d]|\s?[%‰°]|[.,]\d|-\d)`;
/** `3.2.1`, `D.8`, `4(b)`, `(a)`, `а)`, «а», `IV`. A full stop behind it ends the sentence. */
const NUMBER = new RegExp(
  String.raw`(?:\p{Lu}\.)?${PART}(?:\((?:\d{1,2}|\p{Ll}{1,3})\))*${NO_MORE}\)?|\((?:${PART}|\p{Ll}{1,3})\)|[«"“]\p{L}[»"”]|\p{L}\)|(?:${ROMAN}|\p{Lu})(?![\p{L}\d]|\.\p{L}|[-‑’'])`, 'uy');
const JOINT = /\s*(?:,\s*(?:(?:и|или|and|or|және|немесе)\s+)?|(?:и|или|либо|and|or|және|немесе)\s+)|\s*[–—-]\s*|\s+(?:по|to|through)\s+/uy;
const RANGE = /[–—-]|по|to|through/u;

/** Numbers in one Kazakh list: the unit comes last, so that a long list of figures is read once, not from each of them. */
const MOST = 20;

const NOT_WITHIN = String.raw`(?<![\p{L}\p{N}.])`;
/** A short form may stand right before its number, a whole word not. */
const GAP = String.raw`(?:(?<=[.§])\s*|\s+)`;
const RUSSIAN = new RegExp(
  String.raw`${NOT_WITHIN}(?:(?<section>раздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?|разд\.|глав(?:а|ы|е|у|ой|ам|ами|ах)?|гл\.|стат(?:ья|ьи|ье|ью|ьей|ьёй|ей|ьям|ьями|ьях)|ст\.(?:\s?ст\.)?)|(?<part>част(?:ь|и|ью|ей|ям|ями|ях)|ч\.)|п\.\s?п\.|пп\.|подп\.|п\.|(?:под)?пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?)${GAP}`,
  'iuy');
const ENGLISH = new RegExp(String.raw`${NOT_WITHIN}(?:(?<section>sections?|sec\.|articles?|art\.|§§?)|cl\.|paras?\.|(?:sub-?)?(?:clauses?|paragraphs?|sections?))${GAP}`, 'iuy');
const OPENERS = /(?<![\p{L}\p{N}.])(?:разд|гл|ст|ч|п|sub|sec|art|cl|para|§)/giu;
const KAZAKH_WORD = /\s?[-‑–]?\s?(\p{Ll}+)/uy;
const KAZAKH_UNITS: Record<string, Group['unit']> = { бөлім: 'section', бап: 'section', тарау: 'section', тармақ: 'clause', тармақша: 'clause' };

/**
 * The references of a text to clauses of its own document, in order, none overlapping.
 * @param text plain text of a clause
 * @param isOwn whether a noun («Политики», "Terms") names this very document
 */
export function findReferences(text: string, isOwn: (word: string) => boolean = () => false): CrossReference[] {
  const found: CrossReference[] = [];
  const chainsOf = (groups: Iterable<Group[]>, isKazakh: boolean) => Array.from(groups, (chain) => ({ chain, isKazakh }));
  const all = [...chainsOf(chains(text), false), ...chainsOf(kazakhChains(text), true)];
  for (const { chain, isKazakh } of all.sort((a, b) => a.chain[0]!.start - b.chain[0]!.start)) {
    const whole = { start: Math.min(...chain.map((group) => group.start)), end: Math.max(...chain.map((group) => group.end)) };
    const isHere = !chain.some(({ unit }) => unit === 'part') && !namesAnother(text, { ...whole, isKazakh }, isOwn);
    if (isHere && whole.start >= (found.at(-1)?.end ?? 0)) found.push(...references(chain, whole));
  }
  return found;
}

/** @param chain outermost group first */
function references(chain: readonly Group[], whole: { start: number; end: number }): CrossReference[] {
  const inner = chain.at(-1)!;
  const outer = chain.slice(0, -1).flatMap((group) => levels(group.numbers[0]!.number));
  const own = inner.numbers.map(({ from, end, number, opensRange }): CrossReference =>
    ({ start: from, end, path: [...outer, ...levels(number)], unit: outer.length === 0 && inner.unit === 'section' ? 'section' : 'clause', opensRange }));
  if (own.length === 1) return [{ ...own[0]!, ...whole }];
  // «подпункты 1 и 2 пункта 3»: each number is a link of its own.
  return own;
}

/** `4(b)` names (b) within 4; `а)`, «а», `(a)` are written without their signs. */
function levels(number: string): string[] {
  return number.replace(/[«»"“”]/gu, '').split(/[()]+/u).filter(Boolean);
}

/** Russian and English groups, those that hang on each other together. */
function* chains(text: string): Generator<Group[]> {
  let done = 0;
  for (const { index } of text.matchAll(OPENERS)) {
    if (index < done) continue;
    const first = readGroup(text, index, RUSSIAN) ?? readGroup(text, index, ENGLISH);
    if (!first) continue;
    const chain = [first];
    for (let last = first; chain.length < 3; chain.unshift(last)) {
      const next = /\s+(?:of\s+)?|,\s*/uy;
      next.lastIndex = last.end;
      if (!next.test(text)) break;
      const outer = readGroup(text, next.lastIndex, RUSSIAN) ?? readGroup(text, next.lastIndex, ENGLISH);
      const isComma = text[last.end] === ',';
      // «п. 2, ст. 5» hang together where the second is the larger unit; «п. 2, п. 5» are two references.
      if (!outer || outer.numbers.length > 1 || (isComma && !(outer.unit === 'section' && last.unit !== 'section'))) break;
      last = outer;
    }
    done = Math.max(...chain.map((group) => group.end));
    yield chain;
  }
}

function readGroup(text: string, at: number, units: RegExp): Group | null {
  units.lastIndex = at;
  const unit = units.exec(text);
  if (!unit) return null;
  const first = readNumber(text, units.lastIndex, at);
  if (!first) return null;
  // "section a" is no reference: a bare letter needs a capital unit or brackets.
  if (/^[A-Z]$/u.test(first.number) && !/^[A-Z]/u.test(unit[0])) return null;
  const numbers = [first];
  const isPlural = /^(?:пп|п\.\s?п|§§|ст\.\s?ст)|(?:ы|ов|ам|ами|ах|ей|ьи|ьям|ьями|ьях|[nehtsa]s)\.?\s*$/iu.test(unit[0]);
  for (let last = first; ; numbers.push(last)) {
    JOINT.lastIndex = last.end;
    const joint = JOINT.exec(text);
    const next = joint && readNumber(text, JOINT.lastIndex, JOINT.lastIndex);
    // After one «п.» a plain number may count anything: «в п. 2, 3 дня».
    if (!next || !(isPlural || next.number.includes('.')) || /^\p{L}$/u.test(next.number) && !/^\p{L}$|\)/u.test(last.number)) break;
    last.opensRange = RANGE.test(joint[0]);
    last = next;
  }
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

/** Kazakh groups: numbers first, then the unit, the outer group before the inner. */
function* kazakhChains(text: string): Generator<Group[]> {
  const opener = /(?<![\p{L}\p{N}.,-])(?:\d|\(?\p{L}\))/gu;
  let chain: Group[] = [];
  let done = 0;
  for (const { index } of text.matchAll(opener)) {
    if (index < done) continue;
    const group = readKazakhGroup(text, index);
    if (!group) continue;
    const outer = chain.at(-1);
    const hangs = outer && outer.numbers.length === 1 && KAZAKH_GENITIVE.test(text.slice(outer.start, outer.end)) && /^\s+$/u.test(text.slice(outer.end, group.start));
    if (!hangs && outer) {
      yield chain;
      chain = [];
    }
    chain.push(group);
    done = group.end;
  }
  if (chain.length > 0) yield chain;
}

function readKazakhGroup(text: string, at: number): Group | null {
  const numbers: Numbered[] = [];
  for (let from = at; numbers.length < MOST; ) {
    // The last number is glued to its unit: «2-тармақ».
    const number = /(?:\d{1,3}(?:\.\d{1,3})*|\(?\p{Ll}(?=\)))\)?/uy;
    number.lastIndex = from;
    const match = number.exec(text);
    if (!match) return null;
    numbers.push({ from, end: number.lastIndex, number: match[0], opensRange: false });
    KAZAKH_WORD.lastIndex = number.lastIndex;
    const word = KAZAKH_WORD.exec(text)?.[1];
    const root = word && /^[бт]/u.test(word) && kazakhRoots(word).find((one) => Object.hasOwn(KAZAKH_UNITS, one));
    if (root) {
      numbers.at(-1)!.end = KAZAKH_WORD.lastIndex;
      return { unit: KAZAKH_UNITS[root]!, start: at, end: KAZAKH_WORD.lastIndex, numbers };
    }
    const joint = /\s*(?:,|[–—-])\s*|\s+(?:және|немесе|мен|бен|пен)\s+/uy;
    joint.lastIndex = number.lastIndex;
    const between = joint.exec(text);
    if (!between) return null;
    numbers.at(-1)!.opensRange = /[–—-]/u.test(between[0]);
    from = joint.lastIndex;
  }
  return null;
}
