/** The search page: a small interface of our own over Pagefind's index of clauses. */

/** The part of Pagefind's browser module that is used here. */
interface Pagefind {
  init(language?: string): Promise<void>;
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}
interface Fragment {
  url: string;
  /** HTML made by Pagefind: escaped text with <mark>. */
  excerpt: string;
  meta: { title: string; clause: string; edition: string; lang: string };
}

const PAGE = 10;
const form = document.querySelector<HTMLFormElement>('#search')!;
const input = document.querySelector<HTMLInputElement>('#query')!;
const report = document.querySelector<HTMLElement>('#status')!;
const list = document.querySelector<HTMLElement>('#results')!;
const more = document.querySelector<HTMLButtonElement>('#more')!;
const words: Record<'loading' | 'none' | 'failed', string> = JSON.parse(form.dataset.words!);
/** A sentence for each plural category, `%n` standing for the number. */
const found: Partial<Record<Intl.LDMLPluralRule, string>> = JSON.parse(form.dataset.found!);
const plural = new Intl.PluralRules(document.documentElement.lang);

let engine: Promise<Pagefind> | undefined;
let latest = 0;

function load(): Promise<Pagefind> {
  return (engine ??= (async () => {
    const address = '/docs/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: '/', excerptLength: 30 });
    await pagefind.init(form.dataset.index);
    return pagefind;
  })());
}

async function search(query: string): Promise<void> {
  const run = ++latest;
  list.replaceChildren();
  more.hidden = true;
  report.textContent = query === '' ? '' : words.loading;
  if (query === '') return;
  try {
    const { results } = await (await load()).search(query);
    if (run !== latest) return;
    report.textContent = results.length === 0 ? words.none.replace('%s', () => query) : count(results.length);
    const show = async (from: number): Promise<void> => {
      const fragments = await Promise.all(results.slice(from, from + PAGE).map((result) => result.data()));
      if (run !== latest) return;
      const items = fragments.map(item);
      list.append(...items);
      more.hidden = from + PAGE >= results.length;
      more.onclick = () => void show(from + PAGE).then(() => list.children[from + PAGE]?.querySelector('a')?.focus());
    };
    await show(0);
  } catch {
    engine = undefined;
    if (run === latest) report.textContent = words.failed;
  }
}

function count(n: number): string {
  return (found[plural.select(n)] ?? found.many ?? found.other ?? '%n').replace('%n', String(n));
}

/** The index knows the address in the text's language; the reader stays in the language of the interface. */
function address(url: string): string {
  const { from = '', to = '' } = form.dataset;
  return url.startsWith(from) ? to + url.slice(from.length) : url;
}

function item({ url, excerpt, meta }: Fragment): HTMLElement {
  const link = Object.assign(document.createElement('a'), { href: address(url) });
  const where = Object.assign(document.createElement('p'), { className: 'facts', textContent: `${meta.title}. ${meta.edition}` });
  const quote = Object.assign(document.createElement('p'), { lang: meta.lang });
  quote.append(...marked(excerpt));
  const entry = document.createElement('li');
  // A title that was found is its own quotation.
  if (quote.textContent === meta.clause) link.append(...quote.childNodes);
  else link.textContent = meta.clause;
  entry.append(link, ...(quote.hasChildNodes() ? [quote] : []), where);
  return entry;
}

/** Words and marks of an excerpt; nothing else of its HTML is taken over. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes;
  return Array.from(parsed, (node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    return Object.assign(document.createElement('mark'), { textContent: node.textContent });
  });
}

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = input.value.trim();
  history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
  void search(query);
});
input.addEventListener('focus', () => void load().catch(() => {}), { once: true });
input.value = new URLSearchParams(location.search).get('q') ?? '';
if (input.value !== '') void search(input.value.trim());

export {};
