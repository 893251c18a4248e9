/** Compares any two editions in the reader's browser, with the same engine as the build. */
import type { ClauseTree } from '../../model/clause.ts';
import { redline } from '../../redline/index.ts';
import { changeMapNodes } from '../../outputs/redline/change-map.ts';
import { changeListNodes } from '../../outputs/redline/html-list.ts';
import { redlineNodes } from '../../outputs/redline/redline-html.ts';
import { redlineView, type RedlineView } from '../../outputs/redline/redline-view.ts';
import { changesIn } from '../../languages/compiled/load.ts';
import { formsIn } from '../../languages/compiled/load-forms.ts';
import { vocabularyIn } from '../../languages/compiled/load-vocabulary.ts';
import { textLanguageOf } from '../../languages/text-language.ts';
import type { Language } from '../../languages/words.ts';
import { toDom } from './tree-dom.ts';

// The words of this page's language only: the others would be dead weight.
const lang = document.documentElement.lang as Language;
const form = document.querySelector<HTMLFormElement>('#compare')!;
const find = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const report = find('report');
const result = find('result');
const [from, to] = ['from', 'to'].map((name) => form.elements.namedItem(name) as HTMLSelectElement) as [HTMLSelectElement, HTMLSelectElement];
const words = JSON.parse(form.dataset.words!) as Record<'loading' | 'same' | 'unknown' | 'choose' | 'failed', string>;
const trees = new Map<string, Promise<ClauseTree>>();
let latest = 0;

function tree(version: string): Promise<ClauseTree> {
  let loading = trees.get(version);
  if (!loading) {
    loading = fetch(form.dataset.clauses!.replace('/0/', `/${version}/`)).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json() as Promise<ClauseTree>;
    });
    // A failed load is tried again the next time.
    loading.catch(() => trees.delete(version));
    trees.set(version, loading);
  }
  return loading;
}

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
    const textLang = find('redline').lang;
    const [a, b, say, vocabulary, forms] = await Promise.all([tree(old), tree(now), changesIn[lang](), vocabularyIn[textLang]?.(), formsIn[textLang]?.()]);
    if (run !== latest) return;
    const found = redline(a, b, vocabulary && forms && textLanguageOf(vocabulary, forms));
    const view = redlineView(a, b, found, say);
    find('heading').textContent = say.title({ from: Number(old), to: Number(now) });
    find('words').textContent = view.changes === 0 ? say.none : say.words({ added: found.counts.wordsAdded, removed: found.counts.wordsRemoved });
    find('map').replaceChildren(...changeMapNodes(view, say, lang, textLang).map(toDom));
    find('lines').replaceChildren(...changeListNodes(view, say, lang, textLang).map(toDom));
    find('redline').replaceChildren(...redlineNodes(view, say, lang, textLang).map(toDom));
    for (const [i, select] of [from, to].entries()) find('heads').children[i]!.textContent = select.selectedOptions[0]!.textContent;
    showKinds(view);
    report.textContent = '';
    result.hidden = false;
    document.dispatchEvent(new Event('redline'));
  } catch {
    if (run === latest) report.textContent = words.failed;
  }
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
  choices[0]!.closest('fieldset')!.hidden = Object.keys(weights).length === 0;
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
