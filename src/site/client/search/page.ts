/** The search page: takes a query from the field or the address, shows what was found. */
import type { FindingWords } from '../../../languages/template.ts';
import type { Answer } from '../../../search/find.ts';
import { parseQuery } from '../../../search/query.ts';
import { create } from '../popover.ts';
import { Editions, type PagefindModule } from './every-edition.ts';
import { addressOf, type Found, resultSections } from './results.ts';
import { editionOf, type SearchedPolicy, TextsInForce } from './texts.ts';

interface Data {
  policies: SearchedPolicy[];
  /** Address of the index of every edition. */
  index: string;
  words: FindingWords & Record<'loading' | 'failed' | 'none' | 'more', string> & { found: Partial<Record<Intl.LDMLPluralRule, string>> };
}

const form = document.querySelector<HTMLFormElement>('#search')!;
const input = document.querySelector<HTMLInputElement>('#query')!;
const scope = document.querySelector<HTMLSelectElement>('#scope')!;
const status = document.querySelector<HTMLElement>('#status')!;
const notes = document.querySelector<HTMLElement>('#notes')!;
const list = document.querySelector<HTMLElement>('#results')!;
const { policies, index, words } = JSON.parse(form.dataset.search!) as Data;
const inForce = new TextsInForce(policies);
const editions = new Editions(policies, inForce, index, (address) => import(/* @vite-ignore */ address) as Promise<PagefindModule>);
const plural = new Intl.PluralRules(document.documentElement.lang);
let latest = 0;

const count = (n: number): string => (words.found[plural.select(n)] ?? words.found.many ?? words.found.other ?? '%n').replace('%n', String(n));

/** @param go whether a single clause found by its number is opened at once */
async function search(text: string, go: boolean): Promise<void> {
  const run = ++latest;
  const within = scope.value;
  const show = (said: string, more: Node[], found: readonly Found[]): void => {
    status.textContent = said;
    notes.replaceChildren(...more);
    list.replaceChildren(...resultSections(found, within, words));
  };
  show(text === '' ? '' : words.loading, [], []);
  if (text === '') return;
  try {
    const searched = within === '' ? inForce : editions.in(within);
    const query = parseQuery(text);
    const { clause: number } = query;
    if (number !== null) {
      const texts = await searched.withClause(number);
      if (run !== latest) return;
      const found = texts.flatMap((one) => one.text.numbered(number).map((clause): Found => ({ ...one, hit: { clause, marks: [], rank: 0 } })));
      const none = words.noClause[within === '' ? 'current' : editionOf(within) ? 'one' : 'every'];
      show(found.length === 0 ? none.replace('%n', () => number) : count(found.length), [], found);
      if (go && found.length === 1) location.assign(addressOf(found[0]!, within));
      return;
    }
    const { texts, answer } = await searched.find(query);
    if (run !== latest) return;
    show(saidOf(answer, text), notesOf(answer), texts.flatMap((one, i) => answer.found[i]!.map((hit): Found => ({ ...one, hit }))));
  } catch {
    if (run === latest) show(words.failed, [], []);
  }
}

/** Whether anything was found, or only words with the same beginning. */
function saidOf({ total, beginnings }: Answer, text: string): string {
  if (total === 0) return words.none.replace('%s', () => text);
  const like = beginnings.map((word) => words.quoted.replace('%w', () => word)).join(', ');
  return like === '' ? count(total) : `${words.beginnings.replace('%w', () => like)} ${count(total)}`;
}

/** How to read an abbreviation, and what else to ask for. */
function notesOf({ abbreviations, alike }: Answer): Node[] {
  const other = (text: string): HTMLElement => {
    const link = create('a', { href: `?${address(text)}` }, text);
    link.onclick = (event) => {
      event.preventDefault();
      input.value = text;
      input.focus();
      ask(false);
    };
    return link;
  };
  return [
    ...abbreviations.map(({ short, long }) => create('p', {}, `${short} = ${long}`)),
    ...(alike.length === 0 ? [] : [create('p', {}, `${words.alike} `, ...alike.flatMap((text, i) => [...(i === 0 ? [] : [', ']), other(text)]))]),
  ];
}

function address(text: string): URLSearchParams {
  return new URLSearchParams({ ...(text === '' ? {} : { q: text }), ...(scope.value === '' ? {} : { in: scope.value }) });
}

function ask(go: boolean): void {
  const text = input.value.trim();
  const query = address(text);
  history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`);
  void search(text, go);
}

/** Keys of the search page: «/» focuses the field, the arrows move from result to result. */
function moveByKeys(input: HTMLInputElement, results: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target as HTMLElement;
    if (event.key === '/' && !at.closest('input, select')) {
      event.preventDefault();
      input.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...results.querySelectorAll<HTMLElement>('li > a')];
    const now = stops.indexOf(at);
    if (now === -1) return;
    event.preventDefault();
    stops[now + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(true);
});
scope.addEventListener('change', () => ask(false));
input.addEventListener('focus', () => void inForce.load().catch(() => {}), { once: true });
moveByKeys(input, list);
const asked = new URLSearchParams(location.search);
input.value = asked.get('q') ?? '';
if ([...scope.options].some(({ value }) => value === asked.get('in'))) scope.value = asked.get('in')!;
if (input.value !== '') void search(input.value.trim(), false);
