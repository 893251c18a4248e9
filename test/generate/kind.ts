/** Pairs of editions with one kind of change each, in the cases where redlines go wrong; the truth comes from how they are made. */
import { readTree } from '../../src/content/markdown.ts';
import { listClauses, type ClauseTree } from '../../src/model/clause.ts';
import type { ChangeKind, ClauseChange, Redline } from '../../src/redline/index.ts';
import type { Random } from './random.ts';
import { policyDraft, vocabulary } from './text.ts';

/** A clause as it is written; it is the same clause in both texts where it is the same object or `was` says so. */
interface Line {
  /** What is before its words: `## `, `- `, `1. `. */
  sign: string;
  words: string;
  was?: Line;
}

/** What a redline has to say about one clause; every other one must be unchanged but for its number. */
interface Expected {
  line: Line;
  kind: ChangeKind;
  holds?: (change: ClauseChange) => boolean;
}

/** A pair and what is true of it. */
export interface Case {
  from: ClauseTree;
  to: ClauseTree;
  lang: 'ru' | 'en';
  /** What a redline says wrongly, or null. */
  fault(redline: Redline): string | null;
}

const WORDS = vocabulary(policyDraft()).filter((word) => /^\p{L}+$/u.test(word));

function words(random: Random, min: number, max = min): string {
  return Array.from({ length: random.whole(min, max) }, () => random.pick(WORDS)).join(' ');
}

function sentence(random: Random, min = 9, max = 22): string {
  return asSentence(words(random, min, max));
}

const asSentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`;
const sentencesOf = (text: string): string[] => text.split(/(?<=\.) /u);

function title(random: Random): string {
  return sentence(random, 2, 4).slice(0, -1);
}

const paragraph = (random: Random): Line => ({ sign: '', words: Array.from({ length: random.whole(1, 3) }, () => sentence(random)).join(' ') });
const item = (random: Random): Line => ({ sign: '- ', words: sentence(random) });

/** A section: its heading and clauses. */
function section(random: Random, min = 3, max = 7): Line[] {
  return [{ sign: '## ', words: title(random) }, ...lines(random, min, max)];
}

function lines(random: Random, min: number, max: number, one = paragraph): Line[] {
  return Array.from({ length: random.whole(min, max) }, () => one(random));
}

function sections(random: Random, count: number): Line[][] {
  return Array.from({ length: count }, () => section(random));
}

function markdown(text: readonly Line[]): string {
  return text.map(({ sign, words }, k) => (k === 0 ? '' : /^\s*[-|]/.test(sign) && /^\s*[-|]/.test(text[k - 1]!.sign) ? '\n' : '\n\n') + sign + words).join('');
}

function makeCase(from: readonly Line[], to: readonly Line[], expected: readonly Expected[], also: (redline: Redline) => boolean = () => true, lang: Case['lang'] = 'ru'): Case {
  const trees = [from, to].map((text) => readTree(markdown(text), 'Title', () => {})) as [ClauseTree, ClauseTree];
  // A table has a row of dashes, which is no clause.
  const clauses = [from, to].map((text) => text.filter(({ words }) => !words.startsWith('---')));
  for (const [k, tree] of trees.entries()) {
    if (listClauses(tree).length !== clauses[k]!.length + 1) throw new Error(`a text of ${clauses[k]!.length} lines has ${listClauses(tree).length - 1} clauses`);
  }
  const [olds, news] = clauses as [Line[], Line[]];
  return {
    from: trees[0], to: trees[1], lang,
    fault(redline) {
      const entries = new Map(redline.clauses.map((change) => [`${change.from?.index} ${change.to?.index}`, change]));
      for (const [k, line] of [...news, ...olds.filter((old) => !news.some((now) => now === old || now.was === old))].entries()) {
        const [i, j] = k < news.length ? [olds.indexOf(line.was ?? line), k] : [olds.indexOf(line), -1];
        const change = entries.get(`${i < 0 ? undefined : i + 1} ${j < 0 ? undefined : j + 1}`);
        const wanted = expected.find((one) => one.line === line) ?? { kind: i < 0 ? 'added' : j < 0 ? 'removed' : 'same' };
        const kind = change?.kind === 'renumbered' && wanted.kind === 'same' ? 'same' : change?.kind;
        if (kind !== wanted.kind) return `${kind ?? 'another clause'} instead of ${wanted.kind}: ${line.words.slice(0, 60)}`;
        if ('holds' in wanted && wanted.holds && !wanted.holds(change!)) return `${kind}, told wrongly: ${JSON.stringify(change!.runs).slice(0, 400)}`;
      }
      return also(redline) ? null : 'the whole is told wrongly';
    },
  };
}

const has = (nature: string) => (change: ClauseChange): boolean => change.natures.join() === nature;
const kept = (change: ClauseChange): string => change.runs.filter(([kind]) => kind === 'same').map(([, text]) => text).join('');

/** A line moved within a list of lines. */
function shifted(text: readonly Line[], at: number, to: number): Line[] {
  const others = text.toSpliced(at, 1);
  return others.toSpliced(to, 0, text[at]!);
}

/** A paragraph of three or four sentences. */
const several = (random: Random): Line => ({ sign: '', words: Array.from({ length: random.whole(3, 4) }, () => sentence(random)).join(' ') });

/** A sentence where it was and as it came; what took its place, and what it took the place of. */
interface Carry {
  gone: string;
  come?: string;
  instead?: string;
  replaced?: string;
}

/** A sentence carried from one of the first eight clauses to another that is three or more places away, and what is expected of the two. */
function carried(random: Random, { gone, come = gone, instead, replaced }: Carry, text: readonly Line[]): {
  from: Line[]; to: Line[]; expected(holds: (change: ClauseChange, elsewhere: number) => boolean): Expected[];
} {
  const [at, to] = random.pick([[1, 5], [6, 2], [0, 7], [5, 1], [4, 7], [3, 0]]) as [number, number];
  const withSentence = ({ words: whole }: Line, one: string | undefined, place: number): Line => {
    const sentences = sentencesOf(whole);
    return { sign: '', words: (one === undefined ? sentences : sentences.toSpliced(place, 0, one)).join(' ') };
  };
  const [left, reached] = [at, to].map((place) => random.whole(0, sentencesOf(text[place]!.words).length)) as [number, number];
  const [olds, news] = [[withSentence(text[at]!, gone, left), withSentence(text[to]!, replaced, reached)], [withSentence(text[at]!, instead, left), withSentence(text[to]!, come, reached)]];
  const [was, is] = [olds, news.map((line, k) => ({ ...line, was: olds[k]! }))] as [[Line, Line], [Line, Line]];
  return {
    from: text.with(at, was[0]).with(to, was[1]), to: text.with(at, is[0]).with(to, is[1]),
    expected: (holds) => [
      { line: is[0], kind: 'changed', holds: (change) => holds(change, to + 1) }, { line: is[1], kind: 'changed', holds: (change) => holds(change, at + 1) },
    ],
  };
}

/** A change says of all words of a sentence that they moved, or were edited on the way, and of no others. */
function tellsMove({ details }: ClauseChange, elsewhere: number, { gone, come = gone }: Carry): boolean {
  const told = details.filter((detail) => detail.elsewhere?.index === elsewhere && detail.elsewhere.move === 1);
  const bare = (text: string): string => text.replace(/[\s.]+/gu, ' ').trim();
  const [was, is] = (['from', 'to'] as const).map((side) => bare(told.map((detail) => detail[side]).join('')));
  const kept = told.filter(({ nature }) => nature === 'moved').map(({ from, to }) => from + to).join(' ');
  return (was === bare(gone) ? is === '' : was === '' && is === bare(come)) && kept.split(/[\s.]+/u).filter(Boolean).every((word) => `${gone} `.includes(word) && `${come} `.includes(word)) &&
    details.every((detail) => detail.elsewhere === undefined || told.includes(detail));
}

/** Some of the words exchanged for others. */
function exchanged(random: Random, parts: readonly string[], count: number, pick: () => string): string {
  const [now, places] = [[...parts], [...parts.keys()]];
  for (let left = count; left > 0; left--) now[places.splice(random.whole(0, places.length - 1), 1)[0]!] = pick();
  return now.join(' ');
}

/** A share of the words exchanged for others. */
function edited(random: Random, text: string, share: number): string {
  const parts = text.split(' ');
  return exchanged(random, parts, Math.round(parts.length * share), () => random.pick(WORDS));
}

/** At least one word and at most a share of them exchanged for words that the text does not have. */
function editedUpTo(random: Random, text: string, share: number): string {
  const parts = text.slice(0, -1).split(' ');
  return asSentence(exchanged(random, parts, random.whole(1, Math.floor(parts.length * share)), () => other(random, text)));
}

/** A word that a text does not have. */
function other(random: Random, text: string): string {
  for (;;) {
    const word = random.pick(WORDS);
    if (!text.toLowerCase().includes(word)) return word;
  }
}

const date = (random: Random): string => `${random.whole(1, 28)} ${random.pick(['января', 'марта', 'June', 'тамыз'])} ${random.whole(2015, 2026)} г.`;

/** Each is a row of the benchmark. */
export const KINDS: Record<string, (random: Random) => Case> = {
  'heading of another level'(random) {
    const text = sections(random, 4);
    const old = text[random.whole(1, 3)]![0]!;
    const now: Line = { ...old, sign: '### ', was: old };
    return makeCase(text.flat(), text.flat().with(text.flat().indexOf(old), now), [{ line: now, kind: 'changed', holds: has('level') }]);
  },
  'items nested'(random) {
    const items = lines(random, 5, 9, item);
    const [start, end] = [random.whole(1, 2), random.whole(3, 4)];
    const before = [paragraph(random), ...items];
    const nested = items.map((old, k): Line => (k >= start && k < end ? { ...old, sign: '  - ', was: old } : old));
    const expected = nested.slice(start, end).map((line): Expected => ({ line, kind: 'changed', holds: has('level') }));
    return makeCase(before, [before[0]!, ...nested], expected);
  },
  'section moved'(random) {
    const text = [section(random, 2, 3), ...sections(random, 4)];
    const [first, ...others] = text;
    const to = random.whole(2, 4);
    return makeCase(text.flat(), [...others.slice(0, to), first!, ...others.slice(to)].flat(),
      first!.map((line, k): Expected => ({ line, kind: 'moved', holds: ({ along }) => along === (k === 0 ? undefined : true) })), ({ counts }) => counts.moved === 1);
  },
  'twin moved in its section'(random) {
    const text = sections(random, 4).map((one) => [...one, ...lines(random, 3, 4)]);
    const words = sentence(random, 9, 14);
    const twins = [0, 2].map((at): Line => {
      const twin = { sign: '', words };
      text[at]!.splice(1, 0, twin);
      return twin;
    });
    const both = random.chance(0.5);
    const now = text.map((one, at) => (at === 0 || (at === 2 && both) ? shifted(one, 1, one.length - 1) : one));
    return makeCase(text.flat(), now.flat(), twins.slice(0, both ? 2 : 1).map((line) => ({ line, kind: 'moved' })));
  },
  'twins kept, moved or removed, each in its section'(random) {
    const text = sections(random, 6).map((one) => [...one, ...lines(random, 3, 4)]);
    const words = sentence(random, 5, 14);
    const places = [0, 1, 2, 3, 4, 5].filter(() => random.chance(0.6));
    const twins = places.map((at): Line => {
      const twin = { sign: '', words };
      text[at]!.splice(1, 0, twin);
      return twin;
    });
    const fates = places.map(() => random.pick(['kept', 'moved', 'moved', 'removed']));
    const now = text.map((one, at) => {
      const fate = fates[places.indexOf(at)];
      return fate === 'moved' ? shifted(one, 1, one.length - 1) : fate === 'removed' ? one.toSpliced(1, 1) : one;
    });
    return makeCase(text.flat(), now.flat(), twins.filter((_, k) => fates[k] === 'moved').map((line) => ({ line, kind: 'moved' })));
  },
  'same lead-in'(random) {
    const items = lines(random, 4, 6, (r) => ({ sign: '- ', words: `${title(r)}: ${sentence(r)}` }));
    const before = [paragraph(random), ...items, paragraph(random)];
    const at = random.whole(1, items.length - 2);
    const again = [at, at + 1].map((k): Line => ({ sign: '- ', words: `${items[k]!.words.split(':')[0]}: ${sentence(random)}`, was: items[k]! }));
    const fresh = { sign: '- ', words: `${title(random)}: ${sentence(random)}` };
    const now = items.toSpliced(at, 2, again[0]!, fresh, again[1]!);
    return makeCase(before, [before[0]!, ...now, before.at(-1)!], again.map((line) => ({ line, kind: 'changed' })));
  },
  'item that begins as it did and says something else'(random) {
    const items = lines(random, 4, 6, item);
    const at = random.whole(1, items.length - 2);
    const opening = `${title(random)} ${words(random, 6)}`;
    const old: Line = { sign: '- ', words: `${opening} ${words(random, 14, 20)}.` };
    const now: Line = { sign: '- ', words: `${opening} ${words(random, 4, 6)}. ${sentence(random)} ${sentence(random)}`, was: old };
    const fresh = item(random);
    const intro = [paragraph(random), paragraph(random)];
    return makeCase([intro[0]!, ...items.toSpliced(at, 0, old), intro[1]!], [intro[0]!, ...items.toSpliced(at, 0, fresh, now), intro[1]!], [{ line: now, kind: 'changed', holds: (change) => change.runs[0]![0] === 'same' && change.runs[0]![1].startsWith(opening) }]);
  },
  'same defined term'(random) {
    const text = lines(random, 4, 7, (r) => ({ sign: '', words: `“${title(r)}” means ${sentence(r).toLowerCase()}` }));
    const at = random.whole(1, text.length - 2);
    const old = text[at]!;
    const now: Line = { sign: '', words: `${/“.*”/.exec(old.words)![0]} refers to ${sentence(random).toLowerCase()}`, was: old };
    const fresh: Line = { sign: '', words: `“${title(random)}” means ${sentence(random).toLowerCase()}` };
    return makeCase(text, text.toSpliced(at, 1, ...random.pick([[fresh, now], [now, fresh]])), [{ line: now, kind: 'changed' }]);
  },
  'heading renamed, its clauses kept'(random) {
    const text = sections(random, 4);
    const at = random.whole(1, 2);
    const old = text[at]![0]!;
    const now: Line = { sign: '## ', words: title(random), was: old };
    const fresh = section(random, 2, 3);
    const after = text.with(at, [now, ...text[at]!.slice(1)]).toSpliced(at + random.whole(0, 1), 0, fresh);
    return makeCase(text.flat(), after.flat(), [{ line: now, kind: 'changed' }]);
  },
  'line that is only a date'(random) {
    const text = [{ sign: '', words: date(random) }, ...lines(random, 4, 8)];
    const now: Line = { sign: '', words: date(random), was: text[0]! };
    const fresh = paragraph(random);
    if (now.words === text[0]!.words) return KINDS['line that is only a date']!(random);
    return makeCase(text, [...random.pick([[fresh, now], [now, fresh]]), ...text.slice(1)], [{ line: now, kind: 'changed' }]);
  },
  'item grown by two sentences'(random) {
    const items = lines(random, 4, 7, (r) => ({ sign: '- ', words: sentence(r, 5, 9) }));
    const at = random.whole(1, items.length - 2);
    const old = items[at]!;
    const now: Line = { sign: '- ', words: `${old.words} ${sentence(random, 12, 20)} ${sentence(random, 12, 20)}`, was: old };
    const fresh = { sign: '- ', words: sentence(random) };
    const holds = (change: ClauseChange): boolean => kept(change) === old.words && change.runs.length === 2;
    return makeCase([paragraph(random), ...items].slice(1), items.toSpliced(at, 1, ...random.pick([[fresh, now], [now, fresh]])), [{ line: now, kind: 'changed', holds }]);
  },
  'sentence moved to a clause further off'(random) {
    const moved = sentence(random, 6, 20);
    const { from, to, expected } = carried(random, { gone: moved }, lines(random, 9, 12, several));
    return makeCase(from, to, expected(({ natures, details }, elsewhere) => natures.join() === 'moved' && details.every((one) => one.elsewhere!.index === elsewhere)));
  },
  'sentence moved, another in its place'(random) {
    const carry = { gone: sentence(random, 6, 20), instead: sentence(random), ...(random.chance(0.5) ? { replaced: sentence(random) } : {}) };
    const { from, to, expected } = carried(random, carry, lines(random, 9, 12, several));
    return makeCase(from, to, expected((change, elsewhere) => tellsMove(change, elsewhere, carry) && change.details.every(({ nature, elsewhere: place }) => place === undefined || nature === 'moved')));
  },
  'sentence moved with up to a fifth of its words edited'(random) {
    const gone = sentence(random, 9, 24);
    const carry = { gone, come: editedUpTo(random, gone, 0.2), ...(random.chance(0.5) ? { instead: sentence(random) } : {}), ...(random.chance(0.5) ? { replaced: sentence(random) } : {}) };
    const { from, to, expected } = carried(random, carry, lines(random, 9, 12, several));
    return makeCase(from, to, expected((change, elsewhere) => tellsMove(change, elsewhere, carry)));
  },
  'sentence struck here, one half like it written there'(random) {
    const gone = sentence(random, 9, 24);
    const { from, to, expected } = carried(random, { gone, come: edited(random, gone, 0.5) }, lines(random, 9, 12, several));
    return makeCase(from, to, expected(has('words')));
  },
  'edited sentence that a third clause has nearly too, struck here and written there'(random) {
    const text = lines(random, 9, 12, several);
    const gone = sentence(random, 9, 24);
    const like = editedUpTo(random, gone, 0.2);
    const { from, to, expected } = carried(random, { gone, come: editedUpTo(random, gone, 0.2) }, text.with(8, { sign: '', words: `${text[8]!.words} ${like}` }));
    return makeCase(from, to, expected(has('words')));
  },
  'sentence that a third clause has too, struck here and written there'(random) {
    const text = lines(random, 9, 12, several);
    const known = sentence(random, 6, 20);
    const { from, to, expected } = carried(random, { gone: known }, text.with(8, { sign: '', words: `${text[8]!.words} ${known}` }));
    return makeCase(from, to, expected(has('words')));
  },
  'clause moved with a fifth to a third of its words edited'(random) {
    const text = lines(random, 12, 16, (r) => ({ sign: '', words: sentence(r, 16, 30) }));
    const old = text[1]!;
    const now: Line = { sign: '', words: edited(random, old.words, 0.2 + 0.15 * random.next()), was: old };
    return makeCase(text, shifted(text, 1, random.whole(8, 11)).map((line) => (line === old ? now : line)), [{ line: now, kind: 'moved' }]);
  },
  'short clause moved'(random) {
    const text = lines(random, 12, 16, (r) => ({ sign: '', words: sentence(r, 16, 30) }));
    const short: Line = { sign: '', words: sentence(random, 4, 7) };
    const before = text.toSpliced(1, 0, short);
    return makeCase(before, shifted(before, 1, random.whole(8, 12)), [{ line: short, kind: 'moved' }]);
  },
  'sentence rewritten, a third of its words kept one by one'(random) {
    const text = lines(random, 4, 8);
    const at = random.whole(1, 2);
    const [first, old, last] = [sentence(random), sentence(random, 14, 24), sentence(random)];
    const fresh = old.slice(0, -1).split(' ').map((word, k) => (k % 3 === 1 ? word : other(random, old))).join(' ');
    const was: Line = { sign: '', words: `${first} ${old} ${last}` };
    const now: Line = { sign: '', words: `${first} ${fresh}. ${last}`, was };
    const holds = ({ runs }: ClauseChange): boolean => runs.map(([kind]) => kind).join(' ') === 'same removed added same';
    return makeCase(text.with(at, was), text.with(at, now), [{ line: now, kind: 'changed', holds }]);
  },
  'sentence rewritten around a clause that stays'(random) {
    const text = lines(random, 4, 8);
    const stays = words(random, 6, 9);
    const was: Line = { sign: '', words: `${sentence(random, 8, 12).slice(0, -1)}, ${stays}, ${words(random, 8, 12)}.` };
    const now: Line = { sign: '', words: `${sentence(random, 8, 12).slice(0, -1)}, ${stays}, ${words(random, 8, 12)}.`, was };
    const at = random.whole(1, 2);
    return makeCase(text.with(at, was), text.with(at, now), [{ line: now, kind: 'changed', holds: (change) => kept(change).includes(stays) }]);
  },
  'reference that follows a section'(random) {
    const [word, name, lang] = random.pick([['Section', 'Section', 'en'], ['Статья', 'статье', 'ru'], ['Раздел', 'разделу', 'ru'], ['Article', 'Articles', 'en']] as const);
    const text = Array.from({ length: 5 }, () => section(random, 2, 4));
    const gone = random.whole(0, 2);
    const cited = random.whole(gone + 1, 4);
    const numbered = (all: Line[][]): Line[][] => all.map(([head, ...rest], k) => [{ sign: '## ', words: `${word} ${k + 1}. ${head!.words}`, was: head! }, ...rest]);
    const cite = (at: number): string => `${sentence(random, 5, 6).slice(0, -1)} ${name} ${at + 1} ${random.pick(WORDS)}.`;
    const old: Line = { sign: '', words: cite(cited) };
    const now: Line = { sign: '', words: old.words.replace(`${name} ${cited + 1}`, `${name} ${cited}`), was: old };
    const at = gone === 0 ? 1 : 0;
    const [before, after] = [old, now].map((line) => text.with(at, [...text[at]!, line]));
    const olds = numbered(before!);
    const news = numbered(after!.toSpliced(gone, 1)).map(([head, ...rest]) => [{ ...head!, was: olds.find(([other]) => other!.was === head!.was)![0]! }, ...rest]);
    return makeCase(olds.flat(), news.flat(), [{ line: now, kind: 'changed', holds: has('reference') }], undefined, lang);
  },
  'numbers without a closing mark counted on'(random) {
    const text = Array.from({ length: 4 }, () => lines(random, 3, 5));
    const numbered = (all: Line[][], olds?: Map<Line, Line>): [Line[], Map<Line, Line>] => {
      const made = new Map(all.flatMap((one, s) => one.map((line, k): [Line, Line] => [line, { sign: `${s + 1}.${k + 1} `, words: line.words, ...(olds?.has(line) ? { was: olds.get(line)! } : {}) }])));
      return [[...made.values()], made];
    };
    const [before, olds] = numbered(text);
    const at = random.whole(0, 2);
    const [after] = numbered(random.chance(0.5) ? text.with(at, text[at]!.toSpliced(1, 0, paragraph(random))) : text.toSpliced(at, 1), olds);
    return makeCase(before, after, []);
  },
  'row with its first cell kept'(random) {
    const [before, after, now] = table(random, (row) => `${row.split(' | ')[0]} | ${words(random, 2, 5)} | ${words(random, 1, 3)} |`);
    return makeCase(before, after, [{ line: now, kind: 'changed' }]);
  },
  'words that go from cell to cell'(random) {
    const [before] = table(random, (row) => row);
    const at = random.whole(3, before.length - 1);
    const [first, second, third] = before[at]!.words.split(/ \| ?/u) as [string, string, string];
    const now: Line = { sign: '| ', words: `${first} | ${third} | ${random.pick([second, `${third} ${second}`])} |`, was: before[at]! };
    // No run goes from one cell to the next, and the bars between them stay.
    const holds = ({ runs }: ClauseChange): boolean => runs.every(([kind, text]) => kind === 'same' || !text.includes('\t'));
    return makeCase(before, before.with(at, now), [{ line: now, kind: 'changed', holds }]);
  },
  'row moved'(random) {
    const [before] = table(random, (row) => row);
    const row = before[3]!;
    return makeCase(before, shifted(before, 3, before.length - 2), [{ line: row, kind: 'moved' }]);
  },
  'new column'(random) {
    const [before] = table(random, (row) => row);
    const after = before.slice(1).map((old): Line => ({ sign: '| ', words: `${old.words} ${old.words.startsWith('---') ? '---' : words(random, 1, 3)} |`, was: old }));
    return makeCase(before, [before[0]!, ...after], after.filter(({ words }) => !words.startsWith('---')).map((line) => ({ line, kind: 'changed', holds: ({ runs }) => runs.every(([kind]) => kind !== 'removed') })));
  },
};

/** A paragraph and a table, the same with one row edited and another added next to it, and the edited row. */
function table(random: Random, edit: (row: string) => string): [Line[], Line[], Line] {
  const row = (): Line => ({ sign: '| ', words: `${title(random)} | ${words(random, 2, 5)} | ${words(random, 1, 3)} |` });
  const head: Line[] = [paragraph(random), row(), { sign: '| ', words: '--- | --- | --- |' }];
  const rows = Array.from({ length: random.whole(4, 8) }, row);
  const at = random.whole(1, rows.length - 2);
  const now: Line = { sign: '| ', words: edit(rows[at]!.words), was: rows[at]! };
  const fresh = row();
  return [[...head, ...rows], [...head, ...rows.toSpliced(at, 1, ...random.pick([[fresh, now], [now, fresh]]))], now];
}
