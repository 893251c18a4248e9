/** A change in words: what the list of changes and the line above a changed clause say. */
import type { Clause } from '../../model/clause.ts';
import { opening } from '../../model/text.ts';
import type { ChangeDetail, ClauseChange } from '../../redline/index.ts';
import { countWords } from '../../redline/word.ts';
import type { ChangeWords } from '../../languages/words.ts';
import type { ListName } from './clause-name.ts';
import type { ChangeGroup } from './stretch.ts';
import { quote } from './phrase.ts';
import { isWeighed, weightPieces } from './weight-phrase.ts';

export interface Saying {
  /** «1.1.2», under the heading of its section; words of the text are marked by `quote`, here and below. */
  clause: string;
  /** The same where nothing says the section: «1 (раздел «Оплата»)». */
  full: string;
  /** «их → его». */
  what: string;
  /** What the words of the clause cannot show and `what` omits: old and new target of a link, old style of words. */
  facts: string[];
}

/** What the words are made from besides the change itself. */
export interface SayingContext {
  say: ChangeWords;
  /** Clauses of the two texts by index, and what to call them. */
  old: readonly Clause[];
  now: readonly Clause[];
  oldNames: readonly ListName[];
  newNames: readonly ListName[];
  /** Old place → new place of every clause that is in both texts. */
  became: ReadonlyMap<number, number>;
  /** The clauses of the newer text that a clause of the older one was split into. */
  splitInto: ReadonlyMap<number, readonly number[]>;
}

/** Up to this many places of a clause are listed one by one, within this many characters. */
const MAX_PLACES = 3;
const ROOM = 80;
const MAX_LINK_LENGTH = 40;

/** Describes a group of changes that is not of kind `same`. */
export function saying(group: ChangeGroup, context: SayingContext): Saying {
  const { say, oldNames, newNames } = context;
  const [{ kind, from, to }] = group;
  const { own: clause, full } = to ? newNames[to.index]! : oldNames[from!.index]!;
  const weights = weightPieces(group, say, newNames);
  const carried = movedPieces(group, context);
  if (kind === 'added') return { clause, full, what: [say.came[noun(context.now[to!.index]!)], ...carried, ...weights].join('; '), facts: [] };
  if (kind === 'removed') return { clause, full, what: [goneWords(context.old[from!.index]!, oldNames[from!.index]!.full, context), ...carried, ...weights].join('; '), facts: [] };
  const pieces = [...weights, ...placePieces(group, context), ...carried, ...wordPieces(group, say)];
  const facts = [...new Set(group.flatMap((change) => factsOf(change, say)))];
  const whole = [...pieces, ...facts];
  if (facts.length === 0 || (whole.length <= MAX_PLACES && whole.join('; ').length <= ROOM)) {
    return { clause, full, what: whole.join('; ') || natureNames(group, say, () => true), facts: [] };
  }
  return { clause, full, what: [...pieces, natureNames(group, say, isStyle)].join('; '), facts };
}

/** A number that another clause has now is marked as the old one. */
function goneWords(clause: Clause, name: string, { say, newNames }: SayingContext): string {
  const words = say.went[noun(clause)];
  return clause.number !== null && newNames.some(({ full }) => full === name) ? `${words} (${say.formerNumbering})` : words;
}

/** Where the clause came from, or what became of its paragraphs. */
function placePieces(group: ChangeGroup, context: SayingContext): string[] {
  const { say, now, newNames, splitInto } = context;
  const [first] = group;
  const [from, to] = [first.from!, first.to!];
  const { oldName, newName } = namesSeenFrom(to.index, context);
  const old = oldName(from.index);
  if (first.kind === 'split' || first.kind === 'merged') {
    const [olds, news] = [unique(group.map((part) => part.from!.index)), unique(group.map((part) => part.to!.index))];
    if (olds.length === 1) {
      const all = splitInto.get(olds[0]!)!;
      return [all.indexOf(to.index) > 0 && news.length < all.length ? say.carved({ clause: old }) : joined(say.split, all.map(newName))];
    }
    if (news.length > 1) {
      const names = news.map(newName);
      return [group.length === 3 ? carriedPiece(group, context) : joined(say.redistributed, names)];
    }
    return [group.every(({ from: part }) => part!.number !== null) ? joined(say.merged, olds.map(oldName)) : say.joined({ n: olds.length })];
  }
  // A clause without a number is named by its words, which do not give its place.
  const formerly = from.number !== to.number && from.number !== null ? [say.formerly({ clause: old })] : [];
  if (first.kind !== 'moved' || first.along) return formerly;
  const what = noun(now[to.index]!);
  const { after } = newNames[to.index]!;
  const place = what !== 'section' ? [] : [after === null ? say.nowFirst : say.nowAfter({ section: after })];
  return [[say.moved[what], ...place, ...formerly].join(', ')];
}

/** Where sentences went to, or came from. */
function movedPieces(group: ChangeGroup, { say, oldNames, newNames }: SayingContext): string[] {
  const moved = group.flatMap(({ details }) => details.filter(({ elsewhere }) => elsewhere !== undefined));
  const edited = new Set(moved.flatMap(({ nature, elsewhere }) => (nature === 'words' ? [elsewhere!.move] : [])));
  return unique(moved.map(({ from, elsewhere }) => {
    const how = edited.has(elsewhere!.move) ? 'yes' : 'other';
    return from !== '' ? say.movedTo({ clause: newNames[elsewhere!.index]!.full, edited: how }) : say.movedFrom({ clause: oldNames[elsewhere!.index]!.full, edited: how });
  }));
}

/** Words about several clauses. */
function joined({ words, joint }: ChangeWords['split'], clauses: readonly string[]): string {
  return words({ clauses: clauses.join(joint) });
}

/** Names as they are said of the clause at a place of the newer text: without the section where that is the same. */
function namesSeenFrom(at: number, { oldNames, newNames, became }: SayingContext): { oldName: (index: number) => string; newName: (index: number) => string } {
  const { section } = newNames[at]!;
  const nameOf = (name: ListName, isSame: boolean): string => (isSame ? name.own : name.full);
  return {
    oldName: (index) => nameOf(oldNames[index]!, oldNames[index]!.section === null ? section === null : became.get(oldNames[index]!.section) === section),
    newName: (index) => nameOf(newNames[index]!, newNames[index]!.section === section),
  };
}

/** Of three parts the middle one moved from the clause of its neighbour on one side to that on the other. */
function carriedPiece([before, middle, after]: ChangeGroup, context: SayingContext): string {
  const { say } = context;
  const { newName } = namesSeenFrom(before.to!.index, context);
  const [first, last] = [newName(before.to!.index), newName(after!.to!.index)];
  return before.from!.index === middle!.from!.index ? say.carried({ from: first, to: last }) : say.carried({ from: last, to: first });
}

/** What changed in the words and signs besides what carries weight. */
function wordPieces(group: ChangeGroup, say: ChangeWords): string[] {
  const places = group.flatMap(({ details, weights }) => details.filter((detail) => !isStyle(detail) && detail.elsewhere === undefined && !isWeighed(weights, detail)));
  if (places.length === 0) return [];
  if (isFew(places)) return unique(places.map((place) => sayPlace(place, say)));
  if (!places.some(({ nature }) => nature === 'words')) return [natureNames(group, say, (detail) => !isStyle(detail))];
  const count = (side: 'from' | 'to'): number => places.reduce((sum, place) => sum + countWords(place[side]), 0);
  const [added, removed] = [count('to'), count('from')];
  return [say.amount({ side: removed === 0 ? 'added' : added === 0 ? 'removed' : 'other', added, removed })];
}

function sayPlace({ nature, from, to }: ChangeDetail, say: ChangeWords): string {
  const [old, now] = [from.trim(), to.trim()];
  if (nature === 'white space' || nature === 'quotes' || old + now === '') return say.nature[nature];
  const signs = !/[\p{L}\p{N}]/u.test(old + now);
  if (nature === 'reference') return `${say.nature.reference}: ${say.replaced({ from: quote(old), to: quote(now) })}`;
  if (old !== '' && now !== '') return (signs ? say.replacedSigns : say.replaced)({ from: quote(old), to: quote(now) });
  if (now !== '') return (signs ? say.addedSigns : say.addedWords)({ words: quote(now) });
  return (signs ? say.removedSigns : say.removedWords)({ words: quote(old) });
}

function isFew(places: readonly ChangeDetail[]): boolean {
  const words = places.map(({ from, to }) => from + to).join('');
  return places.length <= MAX_PLACES && words.length <= ROOM && !/[\n\t]/.test(words);
}

/** «заголовок → абзац», «уровень: 2 → 3». */
function levelFact(from: string, to: string, say: ChangeWords): string {
  const [old, now] = [from.split(' '), to.split(' ')] as [[Clause['form'], string?], [Clause['form'], string?]];
  return old[1] && now[1] ? `${say.nature.level}: ${say.replaced({ from: old[1], to: now[1] })}` : say.replaced({ from: say.form[old[0]], to: say.form[now[0]] });
}

/** What the words of the clause do not show. */
function factsOf({ runs, details }: ClauseChange, say: ChangeWords): string[] {
  const text = runs.map(([, words]) => words).join('');
  return details.filter(isStyle).map(({ nature, from, to, at }) => {
    if (nature === 'level') return levelFact(from, to, say);
    // A number written differently.
    if (!at) return say.replaced({ from: quote(from), to: quote(to) });
    const words = quote(opening(text.slice(...at).trim(), MAX_LINK_LENGTH));
    return nature === 'link' ? say.link({ words, from: address(from, say), to: address(to, say) }) : say.looks({ words, from: look(from, say), to: look(to, say) });
  });
}

function isStyle({ nature }: ChangeDetail): boolean {
  return nature === 'link' || nature === 'level' || nature === 'formatting';
}

function address(href: string, say: ChangeWords): string {
  return href === '' ? say.noLink : href === '#' ? say.emptyLink : href.replace(/^(?:mailto|tel):/, '');
}

function look(looks: string, say: ChangeWords): string {
  return looks.split(' ').map((one) => say.look[one as keyof ChangeWords['look']]).join(' + ');
}

function natureNames(group: ChangeGroup, { nature: say }: ChangeWords, isMeant: (detail: ChangeDetail) => boolean): string {
  return unique(group.flatMap(({ details }) => details.filter(isMeant).map(({ nature }) => say[nature]))).join(', ');
}

/** The kind of a clause, for the words that it is new, removed or moved. */
function noun({ form, number }: Clause): keyof ChangeWords['came'] {
  if (form === 'title' || form === 'row') return form;
  if (form === 'heading' && !number?.includes('.')) return 'section';
  if (form === 'definition') return 'term';
  return number !== null ? 'clause' : form === 'item' ? 'item' : 'paragraph';
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
