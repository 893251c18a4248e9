/** The not-found page: speaks the language of the address, and answers `/docs/privacy/2026-05-03/`, a day without a page. */
import type { InForceData } from '../../render/data/in-force.ts';
import type { DayWords } from '../../render/strings/calendar.ts';
import { answerNodes, todayIn } from './answer.ts';

interface Language {
  lang: string;
  words: DayWords & Record<'title' | 'text' | 'onDay' | 'documents' | 'search', string>;
  /** Path of an edition's page, `%p` and `/0/` standing for policy and version. */
  edition: string;
  home: string;
}

const box = document.querySelector<HTMLElement>('#missing')!;
const languages = JSON.parse(box.dataset.languages!) as Record<string, Language>;
const [, prefix = '', rest = ''] = /^\/docs\/((?:[a-z]{2}\/)?)(.*)$/.exec(location.pathname) ?? [];
const language = languages[prefix] ?? languages['']!;
const { lang, words, edition, home } = language;
const heading = box.querySelector('h1')!;

function say(title: string, text: string): void {
  heading.textContent = title;
  box.querySelector('.of')!.textContent = text;
  document.title = title;
}

if (lang !== document.documentElement.lang) {
  box.lang = lang;
  say(words.title, words.text);
  for (const list of document.querySelectorAll<HTMLElement>('.documents')) list.hidden = list.dataset.prefix !== prefix;
  const nav = document.querySelector<HTMLElement>('header.site > nav')!;
  nav.lang = lang;
  nav.querySelectorAll('a').forEach((link, i) => (link.textContent = [words.documents, words.search][i]!));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header.site > .brand, header.site > nav a')) link.pathname = link.pathname.replace(languages['']!.home, home);
}

const [, policy, day] = /^([a-z0-9-]+)\/(\d{4}-\d{2}-\d{2})\/?$/.exec(rest) ?? [];
// `2026-02-30` is none: the day that is parsed has to be the day that was asked for.
const exists = day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
if (policy !== undefined && exists) {
  const answer = await fetch(box.dataset.source!.replace('%p', policy)).catch(() => null);
  if (answer?.ok) {
    const { spans, timeZone } = (await answer.json()) as InForceData;
    // Digits alone: not every browser has the names of months in Kazakh.
    say(words.onDay.replace('%d', day.split('-').reverse().join('.')), '');
    box.querySelector('.answer')!.replaceChildren(...answerNodes(spans, day, todayIn(timeZone), words, edition.replace('%p', policy)));
  }
}
