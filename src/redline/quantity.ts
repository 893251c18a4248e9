/** Sums, percentages, periods and dates of a text. */
import type { Fact, Vocabulary } from './vocabulary.ts';
import { numbersOf } from './number-value.ts';
import { anyCase, anyOf, END, meaningIn, START, wholeWords } from './word-pattern.ts';

type Find = (text: string) => Fact[];

/** @returns ways to find them, the surest first */
export function quantityFinders(vocabulary: Vocabulary): Find[] {
  return [...dateFinders(vocabulary), countedFinder(vocabulary), compoundFinder(vocabulary), ...uncountedFinders(vocabulary)];
}

function dateFinders({ months, dates, capitalMonths }: Vocabulary): Find[] {
  const month = meaningIn(months.map((pattern, k) => [String(k + 1), pattern]));
  const groups: [string, string][] = [['{d}', '«?(?<d>\\d{1,2})»?'], ['{m}', `(?<m>${months.join('|')})`], ['{y}', '(?<y>\\d{4})']];
  const inWords = dates.map((pattern) => groups.reduce((filled, [place, group]) => filled.replace(place, group), pattern));
  return ['(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})', '(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})', ...inWords].map((source) => {
    // A sentence may end with the date.
    const pattern = anyCase(`(?<!\\d\\.)${START}(?:${source})${END}(?!\\.\\d)`, 'giu');
    return (text) => Array.from(text.matchAll(pattern)).flatMap(({ 0: words, index, groups: { d, m = '', y = '' } = {} }): Fact[] => {
      if (capitalMonths && /^\p{Ll}/u.test(m)) return [];
      const number = /^\d+$/.test(m) ? Number(m) : m && month(m);
      return [{ nature: 'period', sense: 'date', start: index, end: index + words.length, value: [y, number, d === undefined ? '' : Number(d)].join('-') }];
    });
  });
}

/** Numbers with what they count: «не более 10 (десяти) рабочих дней», «$5», «5 %». */
function countedFinder(vocabulary: Vocabulary): Find {
  const { bounds, boundsAfter, time, timeAdjectives, dayKinds, money, percent } = vocabulary;
  const { pattern, valueOf } = numbersOf(vocabulary);
  const number = anyCase(`${START}${pattern}`, 'giu');
  const kinds = `(?<kinds>(?:(?:${anyOf(dayKinds)})\\s+)*)`;
  const counted = anyCase(`(?:\\s*(?<percent>%|(?:${percent})${END})|\\s*(?<money>${anyOf(money)})${END}|[\\s-]*${kinds}(?<time>${anyOf(time)})${END}|[-‑\\s](?<adjective>${anyOf(timeAdjectives)})${END})`, 'iuy');
  const sign = anyCase(`${START}(?:${anyOf(money)})\\s?$`);
  const bound = anyCase(`${START}(?:${anyOf(bounds)})\\s+$`);
  const boundAfter = anyCase(`(?:[-‑]\\p{L}{1,3})?\\s+(?<limit>${anyOf(boundsAfter)})${END}`, 'iuy');
  const [currency, unit, adjective, kind] = [meaningIn(money), meaningIn(time), meaningIn(timeAdjectives), meaningIn(dayKinds)];
  const limit = meaningIn([...bounds, ...boundsAfter]);
  return (text) => withRepetitions(text, Array.from(text.matchAll(number)).flatMap(({ 0: words, index }): Fact[] => {
    counted.lastIndex = index + words.length;
    const after = counted.exec(text);
    const { percent: share, money: suffix, time: units, adjective: inUnits, kinds: days = '' } = after?.groups ?? {};
    const [prefix] = suffix === undefined ? (sign.exec(text.slice(Math.max(0, index - 12), index)) ?? []) : [];
    const isSum = prefix !== undefined || suffix !== undefined;
    if (!after && !isSum) return [];
    const first = index - (prefix ?? '').length;
    const [limited = ''] = bound.exec(text.slice(Math.max(0, first - 40), first)) ?? [];
    const what = isSum ? currency((suffix ?? prefix)!.trim()) : share !== undefined ? '%' : units !== undefined ? unit(units) : adjective(inUnits!);
    const bare = index + words.length + (prefix === undefined ? after![0].length : 0);
    boundAfter.lastIndex = bare;
    const limiting = boundAfter.exec(text);
    const value = [limit((limited || (limiting?.groups?.limit ?? '')).trim()), valueOf(words), ...days.trim().split(/\s+/u).map((day) => kind(day)), what].filter(Boolean).join(' ');
    const end = bare + (limiting?.[0].length ?? 0);
    return [{ nature: isSum || share !== undefined ? 'amount' : 'period', sense: isSum ? 'sum' : share !== undefined ? 'percent' : 'period', start: first - limited.length, end, value }];
  }));
}

/** «fifty dollars ($50)» is one sum; where the two disagree both are reported. */
function withRepetitions(text: string, facts: readonly Fact[]): Fact[] {
  const found: Fact[] = [];
  for (const fact of facts) {
    const last = found.at(-1);
    if (!last || last.nature !== fact.nature || text[fact.end] !== ')' || !/^\s*\($/u.test(text.slice(last.end, fact.start))) found.push(fact);
    else found.splice(-1, 1, { ...last, end: fact.end + 1, value: last.value === fact.value ? last.value : `${last.value} (${fact.value})` });
  }
  return found;
}

/** «тридцатидневный». */
function compoundFinder(vocabulary: Vocabulary): Find {
  const { valueOf } = numbersOf(vocabulary);
  const unit = meaningIn(vocabulary.timeAdjectives);
  const pattern = anyCase(`${START}(?<number>\\p{L}+?)(?<unit>${anyOf(vocabulary.timeAdjectives)})${END}`, 'giu');
  return (text) => Array.from(text.matchAll(pattern)).flatMap(({ 0: words, index, groups }): Fact[] => {
    const number = valueOf(groups!.number!);
    return number === '0' ? [] : [{ nature: 'period', sense: 'period', start: index, end: index + words.length, value: `${number} ${unit(groups!.unit!)}` }];
  });
}

/** «в течение года», «18:00», «незамедлительно». */
function uncountedFinders({ within, dayKinds, time, rhythms }: Vocabulary): Find[] {
  const [kind, unit, rhythm] = [meaningIn(dayKinds), meaningIn(time), meaningIn(rhythms)];
  const period = (pattern: RegExp, valueOf: (words: string, groups: Record<string, string>) => string): Find => (text) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index, groups = {} }) => ({ nature: 'period', sense: 'period', start: index, end: index + words.length, value: valueOf(words, groups) }));
  return [
    period(wholeWords(`(?:${within})\\s+(?<kind>(?:(?:${anyOf(dayKinds)})\\s+)?)(?<unit>${anyOf(time)})`), (_, groups) => ['1', kind(groups.kind!.trim()), unit(groups.unit!)].filter(Boolean).join(' ')),
    period(/(?<![\p{L}\p{N}:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\p{L}\p{N}:])/gu, (words) => words.replace(/^0/, '')),
    period(wholeWords(anyOf(rhythms)), (words) => rhythm(words)!),
  ];
}
