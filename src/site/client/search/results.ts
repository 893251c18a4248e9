/** What was found, under the titles of the policies. */
import type { FindingWords } from '../../../languages/template.ts';
import type { Hit } from '../../../search/match.ts';
import { create } from '../popover.ts';
import { editionOf, type LoadedText, type Scope } from './texts.ts';

/** How many clauses of a policy are shown at a time, and how many different words an address may list. */
const PAGE = 10;
const MAX_MARKED = 8;

export type Found = LoadedText & { hit: Hit };

/** A section for each policy that anything was found in, in the order of the policies. */
export function resultSections(found: readonly Found[], scope: Scope, words: FindingWords & { more: string }): HTMLElement[] {
  return [...new Set(found.map(({ policy }) => policy))].map((policy) => {
    const items = create('ol', { className: 'results' });
    items.setAttribute('role', 'list');
    const best = found.filter((one) => one.policy === policy).sort((a, b) => a.hit.rank - b.hit.rank);
    const more = create('button', { className: 'button', type: 'button' }, words.more);
    const show = (): void => {
      const from = items.children.length;
      items.append(...best.slice(from, from + PAGE).map((one) => item(one, scope, words)));
      more.hidden = items.children.length >= best.length;
      if (from > 0) items.children[from]?.querySelector('a')?.focus();
    };
    more.onclick = show;
    show();
    return create('section', {}, create('h2', { lang: policy.titleLang }, policy.title), items, more);
  });
}

/** The page of a found clause. */
export function addressOf({ page, hit: { clause } }: Found, scope: Scope): string {
  const version = editionOf(scope)?.version ?? clause.versions.at(-1)!;
  return page.replace('/0/', `/${version}/`) + (clause.id === '' ? '' : `#${encodeURIComponent(clause.id)}`);
}

function item(found: Found, scope: Scope, words: FindingWords): HTMLElement {
  const { text: { lang }, hit: { clause, marks } } = found;
  const version = editionOf(scope)?.version;
  const said = version === undefined && clause.versions.length > 1 ? words.editions.replace('%n', ranges(clause.versions)) : words.edition.replace('%n', String(version ?? clause.versions[0]));
  const link = create('a', { href: withWords(addressOf(found, scope), found.hit) }, words.place.replace('%e', said).replace('%c', () => clause.name));
  const quote = create('p', { lang }, ...excerpt(clause.text, marks));
  return create('li', {}, link, quote, ...(clause.below === undefined ? [] : [create('p', { lang, className: 'below' }, clause.below)]));
}

/** An address that marks the found words in its target. */
function withWords(address: string, { clause, marks }: Hit): string {
  const found = [...new Set(marks.map(({ start, end }) => clause.text.slice(start, end)))].slice(0, MAX_MARKED);
  const [page, fragment] = address.split('#');
  return `${page}${found.length > 0 ? `?${new URLSearchParams(found.map((word) => ['found', word]))}` : ''}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** `1–3, 5` of 1, 2, 3, 5. */
function ranges(versions: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const version of versions) {
    const last = runs.at(-1);
    if (last && last[1] === version - 1) last[1] = version;
    else runs.push([version, version]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** How many characters to show before the first found word; twice as many are shown after it. */
const REACH = 110;

/** A few words of a clause as a quotation, with the found ones marked. */
function excerpt(text: string, marks: readonly { start: number; end: number }[]): (Node | string)[] {
  const first = marks[0]?.start ?? 0;
  const from = first <= REACH ? 0 : text.slice(0, first - REACH).search(/\s\S*$/u) + 1;
  const space = text.slice(first + 2 * REACH).search(/\s/u);
  const until = space === -1 ? text.length : first + 2 * REACH + space;
  const nodes: (Node | string)[] = from > 0 ? ['…'] : [];
  let at = from;
  for (const { start, end } of marks) {
    if (end > until) break;
    nodes.push(text.slice(at, start), create('mark', {}, text.slice(start, end)));
    at = end;
  }
  const rest = text.slice(at, until);
  // «носителе…», not «носителе.…».
  return [...nodes, until < text.length ? `${rest.replace(/[\s.,;:–—-]+$/u, '')}…` : rest];
}
