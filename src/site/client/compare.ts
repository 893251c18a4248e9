/** Compares any two editions in the reader's browser, with the same engine as the build. */
import type { ClauseTree } from '../../model/clause.ts';
import { compareTexts } from '../../redline/comparison.ts';
import type { Redline } from '../../redline/index.ts';
import { changeMapNodes } from '../../outputs/redline/change-map.ts';
import { changeListNodes } from '../../outputs/redline/html-list.ts';
import { redlineNodes } from '../../outputs/redline/redline-html.ts';
import { redlineView, type RedlineView } from '../../outputs/redline/redline-view.ts';
import { changesIn } from '../../languages/compiled/load.ts';
import type { ChangeWords, Language } from '../../languages/words.ts';
import { fetched, once } from './fetched-file.ts';
import { toDom } from './tree-dom.ts';

// The words of this page's language only: the others would be dead weight.
const lang = document.documentElement.lang as Language;
const form = document.querySelector<HTMLFormElement>('#compare')!;
const find = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const report = find('report');
const result = find('result');
const [from, to] = ['from', 'to'].map((name) => form.elements.namedItem(name) as HTMLSelectElement) as [HTMLSelectElement, HTMLSelectElement];
const words = JSON.parse(form.dataset.words!) as Record<'loading' | 'same' | 'unknown' | 'choose' | 'failed', string>;
const tree = once(async (version) => (await fetched(form.dataset.clauses!.replace('/0/', `/${version}/`))).json() as Promise<ClauseTree>);
let latest = 0;

async function show(old: string, now: string): Promise<void> {
  const run = ++latest;
  result.hidden = true;
  const unknown = [old, now].find((version) => ![...from.options].some(({ value }) => value === version));
  if (unknown !== undefined) {
    report.textContent = unknown === '' ? words.choose : words.unknown.replace('%s', unknown);
    return;
  }
  [from.value, to.value] = [old, now];
  report.textContent = old === now ? words.same : words.loading;
  if (old === now) return;
  try {
    const facts = import('./weighed-redline.ts');
    // Without its facts the redline is whole too: a failed load of them leaves it as it is.
    facts.catch(() => {});
    const [a, b, say] = await Promise.all([tree(old), tree(now), changesIn[lang]()]);
    if (run !== latest) return;
    find('heading').textContent = say.title({ from: Number(old), to: Number(now) });
    for (const [i, select] of [from, to].entries()) find('heads').children[i]!.textContent = select.selectedOptions[0]!.textContent;
    const write = (found: Redline): RedlineView => {
      const view = redlineView(a, b, found, say);
      writeRedline(found, view, say);
      return view;
    };
    const plain = write(compareTexts(a, b).redline);
    report.textContent = '';
    result.hidden = false;
    result.ariaBusy = 'true';
    document.dispatchEvent(new Event('redline'));
    const weighed = await facts.then(({ weighedRedline }) => weighedRedline(a, b, find('redline').lang)).catch(() => null);
    if (run !== latest) return;
    // Only now it is known which kinds there are: the one in the address stays chosen until then.
    showKinds(weighed ? atSamePlace(() => write(weighed)) : plain);
    document.dispatchEvent(new Event('redline'));
    result.ariaBusy = null;
  } catch {
    if (run === latest) report.textContent = words.failed;
  }
}

function writeRedline(found: Redline, view: RedlineView, say: ChangeWords): void {
  const textLang = find('redline').lang;
  find('words').textContent = view.changes === 0 ? say.none : say.words({ added: found.counts.wordsAdded, removed: found.counts.wordsRemoved });
  find('map').replaceChildren(...changeMapNodes(view, say, lang, textLang).map(toDom));
  find('lines').replaceChildren(...changeListNodes(view, say, lang, textLang).map(toDom));
  find('redline').replaceChildren(...redlineNodes(view, say, lang, textLang).map(toDom));
}

/** What is being read stays where it is: the facts make the list of changes and the words about a clause longer. */
function atSamePlace<T>(write: () => T): T {
  const entries = (): HTMLElement[] => [...find('redline').querySelectorAll<HTMLElement>('.r')];
  const at = entries().findIndex((entry) => entry.getBoundingClientRect().bottom > 0);
  const top = entries()[at]?.getBoundingClientRect().top;
  const written = write();
  if (top !== undefined && scrollY > 0) scrollBy(0, entries()[at]!.getBoundingClientRect().top - top);
  return written;
}

/** The kinds of change that carry weight and that this redline has, as choices. */
function showKinds({ weights }: RedlineView): void {
  const choices = [...document.querySelectorAll<HTMLInputElement>('[name=kind]:not([value=all])')];
  for (const choice of choices) {
    const n = weights[choice.value as keyof typeof weights];
    choice.parentElement!.hidden = n === undefined;
    choice.nextElementSibling!.textContent = `(${n})`;
    if (n === undefined && choice.checked) find<HTMLInputElement>('kind-all').checked = true;
  }
}

function readAddress(): void {
  const query = new URLSearchParams(location.search);
  if (!query.has('from') && !query.has('to')) {
    result.hidden = true;
    report.textContent = words.choose;
  } else void show(query.get('from') ?? '', query.get('to') ?? '');
}

function go(): void {
  const query = new URLSearchParams(location.search);
  query.set('from', from.value);
  query.set('to', to.value);
  history.pushState(null, '', `?${query}`);
  void show(from.value, to.value);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go();
});
find('swap').addEventListener('click', () => {
  [from.value, to.value] = [to.value, from.value];
  go();
});
addEventListener('popstate', readAddress);
readAddress();
