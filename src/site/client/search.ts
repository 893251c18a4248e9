/** The search page: a small interface of our own over Pagefind's indexes of clauses. */
import { opening } from '../../core/opening.ts';
import { foldedRoots } from '../../core/fold.ts';
import { parseQuery, saysPhrases, type Query } from '../../core/query.ts';
import type { Clause, ClauseTree } from '../../core/clause.ts';
import { listClauses, plainText } from '../../core/clause.ts';
import type { FindingWords } from '../../render/strings/finding.ts';
import { engine, findClauses, type Found } from './index-of-clauses.ts';

interface SearchedPolicy {
  name: string;
  title: string;
  titleLang: string;
  /** Language of the index to look through, and the part of its addresses. */
  lang: string;
  prefix: string;
  inForce: number | null;
}
interface Data {
  policies: SearchedPolicy[];
  /** Of the interface: what stands before a policy's name in an address. */
  prefix: string;
  home: string;
  /** Language of the clause trees. */
  authoritative: string;
  current: string;
  every: string;
  clauses: string;
  words: FindingWords & Record<'loading' | 'failed' | 'none' | 'more', string> & { found: Partial<Record<Intl.LDMLPluralRule, string>> };
}
type Results = { policy: SearchedPolicy; found: (() => Promise<Found>)[] }[];

const PAGE = 10;
/** How many clauses are read through for a phrase, and how often endings are cut. */
const MOST_READ = 200;
const MOST_CUTS = 8;
/** How many different words an address names. */
const MOST_MARKED = 8;

const form = document.querySelector<HTMLFormElement>('#search')!;
const input = document.querySelector<HTMLInputElement>('#query')!;
const scope = document.querySelector<HTMLSelectElement>('#scope')!;
const report = document.querySelector<HTMLElement>('#status')!;
const list = document.querySelector<HTMLElement>('#results')!;
const data = JSON.parse(form.dataset.search!) as Data;
const { policies, words } = data;
const plural = new Intl.PluralRules(document.documentElement.lang);
let latest = 0;

const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]> = {}): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), properties);
const count = (n: number): string => (words.found[plural.select(n)] ?? words.found.many ?? words.found.other ?? '%n').replace('%n', String(n));

/** @param go whether a single clause that was asked for by its number is opened at once */
async function search(text: string, go: boolean): Promise<void> {
  const run = ++latest;
  list.replaceChildren();
  report.textContent = text === '' ? '' : words.loading;
  if (text === '') return;
  try {
    const query = parseQuery(text);
    if (query.clause !== null) {
      await showClause(query.clause, go, run);
      return;
    }
    const [results, cut] = await found(query);
    if (run !== latest) return;
    const total = results.reduce((sum, one) => sum + one.found.length, 0);
    report.textContent = total === 0 ? words.none.replace('%s', () => text)
      : cut === null ? count(total) : `${words.cut.replace('%s', () => text).replace('%w', () => cut)} ${count(total)}`;
    for (const { policy, found: clauses } of results) if (clauses.length > 0) await group(policy, clauses, run);
  } catch {
    if (run === latest) {
      list.replaceChildren();
      report.textContent = words.failed;
    }
  }
}

/** Results for the words; where there are none, for their roots. @returns with the words that were looked for then */
async function found(query: Query): Promise<[Results, string | null]> {
  const results = await lookFor(query.words, query.phrases);
  if (results.some((one) => one.found.length > 0) || query.phrases.length > 0) return [results, null];
  const roots = query.words.map((word) => [word, ...foldedRoots(word)]);
  const most = Math.min(MOST_CUTS, Math.max(...roots.map(({ length }) => length)));
  for (let n = 1; n < most; n++) {
    const cut = roots.map((forms) => forms[Math.min(n, forms.length - 1)]!);
    const again = await lookFor(cut, [], 'kk');
    if (again.some((one) => one.found.length > 0)) return [again, cut.join(' ')];
  }
  return [results, null];
}

/** @param only the language of the indexes to look through, or all; stemmers cut endings in the others */
async function lookFor(terms: readonly string[], phrases: readonly string[], only?: string): Promise<Results> {
  if (terms.length === 0) return [];
  const [chosen, version] = scope.value.split(' ');
  const searched = policies.filter(({ name, lang }) => (version === undefined || name === chosen) && (only === undefined || lang === only));
  return Promise.all(searched.map(async (policy) => {
    const folder = (scope.value === '' ? data.current : data.every).replace('%l', policy.lang);
    const filters = { policy: policy.name, ...(version === undefined ? {} : { edition: scope.value }) };
    const clauses = await findClauses(folder, terms, filters);
    return { policy, found: phrases.length === 0 ? clauses : await saying(clauses, phrases) };
  }));
}

async function saying(clauses: (() => Promise<Found>)[], phrases: readonly string[]): Promise<(() => Promise<Found>)[]> {
  const read = await Promise.all(clauses.slice(0, MOST_READ).map((load) => load()));
  return read.filter(({ meta }) => saysPhrases(meta.text, phrases)).map((one) => async () => one);
}

/** A policy's results under its title, some at a time. */
async function group({ title, titleLang, ...policy }: SearchedPolicy, clauses: (() => Promise<Found>)[], run: number): Promise<void> {
  const section = make('section');
  const items = make('ol', { className: 'results' });
  items.setAttribute('role', 'list');
  const more = make('button', { className: 'button', type: 'button', textContent: words.more });
  const show = async (from: number): Promise<void> => {
    const read = await Promise.all(clauses.slice(from, from + PAGE).map((load) => load()));
    if (run !== latest) return;
    items.append(...read.map((one) => item(one, policy.prefix)));
    more.hidden = from + PAGE >= clauses.length;
    more.onclick = () => void show(from + PAGE).then(() => items.children[from + PAGE]?.querySelector('a')?.focus());
  };
  section.append(make('h2', { textContent: title, lang: titleLang }), items, more);
  await show(0);
  if (run === latest) list.append(section);
}

/** The index knows the address in the text's language; the reader stays in the language of the interface. */
function address(url: string, prefix: string): string {
  const own = url.startsWith(data.home + prefix) ? data.home + data.prefix + url.slice((data.home + prefix).length) : url;
  const version = scope.value.split(' ')[1];
  return version === undefined ? own : own.replace(/\/\d+\/(?=#|$)/, `/${version}/`);
}

/** An address that has the found words marked where it leads to. */
function withWords(target: string, text: string, marks: Found['marks']): string {
  const found = [...new Set(marks.map(({ start, end }) => text.slice(start, end)))].slice(0, MOST_MARKED);
  const [page, clause] = target.split('#');
  return `${page}${found.length > 0 ? `?${new URLSearchParams(found.map((word) => ['found', word]))}` : ''}${clause === undefined ? '' : `#${clause}`}`;
}

function item({ url, meta, marks }: Found, prefix: string): HTMLElement {
  const target = address(url, prefix);
  const link = make('a', { href: withWords(target, meta.text, marks) });
  const where = make('p', { className: 'facts', textContent: scope.value === 'every' ? words.editions.replace('%n', meta.editions) : meta.edition });
  const quote = make('p', { lang: meta.lang });
  quote.append(...excerpt(meta.text, marks));
  const entry = make('li');
  // A title that was found is its own quotation.
  if (quote.textContent === meta.clause) link.append(...quote.childNodes);
  else link.textContent = meta.clause;
  link.lang = meta.lang;
  // In the scope of one edition its number stands in the field above.
  entry.append(link, ...(quote.hasChildNodes() ? [quote] : []), ...(scope.value.includes(' ') ? [] : [where]));
  return entry;
}

/** The words around the first mark, all marks in them. */
function excerpt(text: string, marks: Found['marks']): Node[] {
  const REACH = 110;
  const first = marks[0]?.start ?? 0;
  const from = first <= REACH ? 0 : text.indexOf(' ', first - REACH) + 1;
  const space = text.indexOf(' ', first + 2 * REACH);
  const until = space === -1 ? text.length : space;
  const nodes: Node[] = [document.createTextNode(from > 0 ? '…' : '')];
  let at = from;
  for (const { start, end } of marks.filter((mark) => mark.end <= until)) {
    nodes.push(document.createTextNode(text.slice(at, start)), make('mark', { textContent: text.slice(start, end) }));
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at, until) + (until < text.length ? '…' : '')));
  return nodes.filter(({ textContent }) => textContent !== '');
}

/** «п. 4.2»: the clause of that number in each policy, or the only one itself. */
async function showClause(number: string, go: boolean, run: number): Promise<void> {
  const [chosen, version] = scope.value.split(' ');
  const asked = policies.filter(({ name }) => version === undefined || name === chosen).map((policy) => ({ policy, version: Number(version ?? policy.inForce) })).filter((one) => one.version > 0);
  const hits = (await Promise.all(asked.map(async ({ policy, version: edition }) => {
    const answer = await fetch(data.clauses.replace('%p', policy.name).replace('/0/', `/${edition}/`));
    if (!answer.ok) throw new Error(String(answer.status));
    const clause = listClauses((await answer.json()) as ClauseTree).find((one) => one.number?.toLowerCase() === number.toLowerCase());
    return clause ? [{ policy, edition, clause }] : [];
  }))).flat();
  if (run !== latest) return;
  const href = ({ policy, edition, clause }: { policy: SearchedPolicy; edition: number; clause: Clause }): string =>
    `${data.home}${data.prefix}${policy.name}/${version === undefined ? '' : `${edition}/`}#${encodeURIComponent(clause.id)}`;
  report.textContent = hits.length === 0 ? words.noClause.replace('%n', () => number) : count(hits.length);
  for (const hit of hits) {
    const items = make('ol', { className: 'results' });
    items.setAttribute('role', 'list');
    const entry = make('li');
    // The tree holds the authoritative words, whatever language the page shows them in.
    entry.append(make('a', { href: href(hit), textContent: words.clause.replace('%n', number) }), make('p', { lang: data.authoritative, textContent: opening(plainText(hit.clause.text), 200) }));
    items.append(entry);
    const section = make('section');
    section.append(make('h2', { textContent: hit.policy.title, lang: hit.policy.titleLang }), items);
    list.append(section);
  }
  if (go && hits.length === 1) location.assign(href(hits[0]!));
}

function ask(go: boolean): void {
  const text = input.value.trim();
  const query = new URLSearchParams({ ...(text === '' ? {} : { q: text }), ...(scope.value === '' ? {} : { in: scope.value }) });
  history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`);
  void search(text, go);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(true);
});
scope.addEventListener('change', () => ask(false));
input.addEventListener('focus', () => policies.forEach(({ lang }) => void engine(data.current.replace('%l', lang)).catch(() => {})), { once: true });
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target as HTMLElement;
  if (event.key === '/' && !at.closest('input, select')) {
    event.preventDefault();
    input.focus();
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...list.querySelectorAll<HTMLElement>('li > a')];
  const now = stops.indexOf(at);
  if (now === -1) return;
  event.preventDefault();
  stops[now + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
});
const asked = new URLSearchParams(location.search);
input.value = asked.get('q') ?? '';
if ([...scope.options].some(({ value }) => value === asked.get('in'))) scope.value = asked.get('in')!;
if (input.value !== '') void search(input.value.trim(), false);
