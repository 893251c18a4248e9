/** An answer about a day as nodes: the words and links to the editions. */
import type { DaySpan } from '../../model/day.ts';
import { dayAnswer } from '../../outputs/day-words.ts';
import type { DayWords } from '../../languages/template.ts';

/** Today on the site's clocks, `2026-12-01`. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
}

/** Whether it is a day that exists: `2026-02-30` is read as another one, or as none. */
export function isDay(text: string): boolean {
  return !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;
}

/** A day in words. @param patterns by month, with `%d` and `%y` for day and year */
export function dayIn(patterns: readonly string[], day: string): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return patterns[Number(month) - 1]!.replace('%d', String(Number(date))).replace('%y', year);
}

/** @param edition path of an edition's page, with `/0/` for the version */
export function answerNodes(spans: readonly DaySpan[], day: string, today: string, words: DayWords, edition: string): HTMLElement[] {
  const { lead, parts, versions } = dayAnswer(spans, day, today, words);
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), { textContent: text });
  const list = make('ul', '');
  list.append(...parts.map((part) => make('li', part)));
  const links = make('p', '');
  links.className = 'actions';
  links.append(...[...new Set(versions)].map((version) => Object.assign(make('a', words.read.replace('%n', String(version))), { href: edition.replace('/0/', `/${version}/`) })));
  return [make('p', lead), ...(parts.length > 0 ? [list] : []), ...(versions.length > 0 ? [links] : [])];
}
