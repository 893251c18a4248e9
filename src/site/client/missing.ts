/** The not-found page: in the language of the address, it answers `…/privacy/2026-05-03/`, a day without a page. */
import type { InForceData } from '../../outputs/data/in-force.ts';
import type { DayWords } from '../../languages/template.ts';
import { answerNodes, dayIn, isDay, todayIn } from './answer.ts';

interface Language {
  lang: string;
  words: DayWords & Record<'title' | 'text' | 'unsure' | 'unsureText' | 'onDay' | 'ahead' | 'clocks', string>;
  /** The words of the page's frame, by selector. */
  frame: Record<string, string[]>;
  /** Names of the navigations. */
  labels: string[];
  /** See `dayIn`. */
  days: string[];
  titles: Record<string, { title: string; lang: string }>;
  /** Paths, with `%p` and `/0/` for policy and version. */
  policy: string;
  edition: string;
  home: string;
}

const box = document.querySelector<HTMLElement>('#missing')!;
const languages = JSON.parse(box.dataset.languages!) as Record<string, Language>;
const [, prefix = '', rest = ''] = /^\/((?:[a-z]{2}\/)?)(.*)$/.exec(location.pathname.slice(box.dataset.base!.length)) ?? [];
const language = languages[prefix] ?? languages['']!;
const { lang, words, frame, labels, home } = language;
const brand = document.title.slice(document.title.lastIndexOf(' · '));

function say(title: string, ...under: (Node | string)[]): void {
  box.querySelector('h1')!.textContent = title;
  box.querySelector('.of')!.replaceChildren(...under);
  document.title = title + brand;
}

if (lang !== document.documentElement.lang) {
  document.documentElement.lang = lang;
  say(words.title, words.text);
  for (const list of document.querySelectorAll<HTMLElement>('.documents')) list.hidden = list.dataset.prefix !== prefix;
  for (const [selector, said] of Object.entries(frame)) {
    // The words of a choice follow its mark.
    document.querySelectorAll(selector).forEach((place, i) => (place.lastChild!.nodeValue = said[i]!));
  }
  document.querySelectorAll('header.site > nav').forEach((nav, i) => (nav.ariaLabel = labels[i]!));
  document.querySelector<HTMLElement>('.vision summary')!.title = frame['.vision summary span']![0]!;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header.site > .brand, header.site > nav:not(.languages) a')) link.pathname = link.pathname.replace(languages['']!.home, home);
}
// The other languages, for the same address.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  const [own] = Object.entries(languages).find(([, one]) => one.lang === link.lang)!;
  link.pathname = `${languages['']!.home}${own}${rest}`;
  if (link.lang === lang) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

/** Says what was in force on a day, under the title of the policy. */
async function answer(policy: string, day: string): Promise<void> {
  const { title, lang: titleLang } = language.titles[policy]!;
  const inWords = dayIn(language.days, day);
  const head = (pattern: string): void => {
    say(pattern.replace('%d', inWords), Object.assign(document.createElement('a'), { href: language.policy.replace('%p', policy), lang: titleLang, textContent: title }));
  };
  head(words.onDay);
  const response = await fetch(box.dataset.source!.replace('%p', policy)).catch(() => null);
  if (!response?.ok) return say(words.unsure, words.unsureText);
  const { spans, timeZone } = (await response.json()) as InForceData;
  const today = todayIn(timeZone);
  if (day > today) head(words.ahead);
  const clocks = Object.assign(document.createElement('p'), { className: 'facts', textContent: words.clocks });
  box.querySelector('.answer')!.replaceChildren(...answerNodes(spans, day, today, words, language.edition.replace('%p', policy)), clocks);
}

const [, policy = '', day = ''] = /^([a-z0-9-]+)\/(\d{4}-\d{2}-\d{2})\/?$/.exec(rest) ?? [];
if (isDay(day) && Object.hasOwn(language.titles, policy)) await answer(policy, day);
