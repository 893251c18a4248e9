/** Puts another edition in the place of the one that is shown: what is being read stays where it is, what differs is marked. */
import { fragmentId } from '../../model/address.ts';
import { throughIn } from '../../languages/compiled/load.ts';
import type { Language, Words } from '../../languages/words.ts';
import type { StepData } from '../step-data.ts';
import { markDifferences, removeDifferences, type Differences } from './edition-marks.ts';
import { fetched, once, pageOf, STYLES } from './fetched-file.ts';
import './overtaken-notice.ts';
import { create, readingText } from './popover.ts';
import { keepPlace, textParts } from './text-parts.ts';

/** What the head of a page says of its edition; the rest of it is the same for all. */
const HEAD = 'title, meta[name=description], meta[name=robots], meta[property], link[rel=canonical], link[rel=alternate], link[rel$="-version"], script[type="application/ld+json"]';
const htmlAt = once(async (path) => (await fetched(path)).text());

export interface LoadedEdition {
  page: Document;
  /** The style of a printed sheet, which names the edition. */
  sheet: string | undefined;
  words: Words['through'];
}

/** The page of an edition. @throws Error where there is none at this path */
export async function loadEdition(path: string): Promise<LoadedEdition> {
  // The words of this page's language only, and only for those who step.
  const [html, words] = await Promise.all([htmlAt(path), throughIn[document.documentElement.lang as Language]()]);
  const page = pageOf(html);
  if (!page.querySelector('.through')) throw new Error('no edition');
  return { page, words, sheet: Array.from(html.matchAll(STYLES), ([, css]) => css).find((css) => css?.startsWith('@page')) };
}

/** @returns the fragment of the clause that the address names, as this edition has it */
export function showEdition({ page, sheet, words }: LoadedEdition, bar: HTMLElement): string {
  const { text } = readingText()!;
  const newBar = page.querySelector<HTMLElement>('.through')!;
  const [before, from, lang] = [textParts(), bar.dataset.version!, text.lang];
  const named = location.hash === '' ? undefined : before.find(({ element }) => element.id === fragmentId(location.hash.slice(1)));
  const restore = keepPlace(before, named, bar);

  replaceHead(page);
  if (sheet !== undefined) replaceSheet(sheet);
  replaceText(text, page.querySelector<HTMLElement>('[data-reading]')!);
  replaceAround(bar, newBar);
  bar.dataset.version = newBar.dataset.version;
  bar.querySelector('select')!.value = bar.dataset.version!;
  for (const link of bar.querySelectorAll<HTMLAnchorElement>(':scope > a')) replaceLink(link, newBar.querySelector<HTMLAnchorElement>(`a.${link.className}`)!);

  const after = textParts();
  const { compare } = JSON.parse(bar.dataset.steps!) as StepData;
  // In another language every clause would differ.
  const differences = lang === text.lang ? markDifferences(before, after, words.differs({ version: from })) : null;
  const [older, newer] = [from, bar.dataset.version!].sort((a, b) => Number(a) - Number(b));
  const status = [...document.querySelectorAll('.masthead > .status > *')].map((part) => part.textContent.replace(/\.$/, ''));
  bar.querySelector('p')!.replaceChildren(
    create('span', {}, `${status.join('. ')}. `),
    ...(differences ? sentences(differences, from, words) : []).map((sentence) => `${sentence} `),
    create('a', { href: `${compare}?from=${older}&to=${newer}` }, words.compare),
  );
  bar.classList.add('on');
  restore(after);
  const now = named && after.find(({ key }) => key === named.key);
  return now ? `#${encodeURIComponent(now.element.id)}` : '';
}

/** Takes away what a step has left on the page besides the text. */
export function removeMarks(bar: HTMLElement): void {
  removeDifferences();
  bar.querySelector('p')!.replaceChildren();
  bar.classList.remove('on');
}

function sentences({ differ, renumbered, gone }: Differences, version: string, words: Words['through']): string[] {
  const said = [...(differ > 0 ? [words.count({ version, n: differ })] : []), ...(renumbered > 0 ? [words.renumbered({ n: renumbered })] : []), ...(gone > 0 ? [words.gone({ version, n: gone })] : [])];
  return said.length > 0 ? said : [words.same({ version })];
}

function replaceHead(page: Document): void {
  for (const one of document.head.querySelectorAll(HEAD)) one.remove();
  document.head.append(...page.head.querySelectorAll(HEAD));
  document.querySelector('.languages')?.replaceChildren(...page.querySelector('.languages')!.childNodes);
}

function replaceSheet(css: string): void {
  const own = [...document.styleSheets].find(({ cssRules }) => cssRules.length === 1 && cssRules[0] instanceof CSSPageRule);
  if (!own) return;
  own.deleteRule(0);
  own.insertRule(css);
}

/** The element stays: scripts listen on it. */
function replaceText(text: HTMLElement, now: HTMLElement): void {
  for (const { name, value } of now.attributes) text.setAttribute(name, value);
  text.replaceChildren(...now.childNodes);
  now.replaceWith(text);
}

/** The bar stays, with what has the focus in it; all beside it in the page is the edition's. */
function replaceAround(bar: HTMLElement, now: HTMLElement): void {
  for (const node of [...bar.parentElement!.childNodes]) if (node !== bar) node.remove();
  const nodes = [...now.parentElement!.childNodes];
  const at = nodes.indexOf(now);
  bar.before(...nodes.slice(0, at));
  bar.after(...nodes.slice(at + 1));
}

function replaceLink(link: HTMLAnchorElement, now: HTMLAnchorElement): void {
  link.replaceChildren(...now.childNodes);
  const href = now.getAttribute('href');
  // The focus stays on an arrow that leads nowhere any more.
  link.tabIndex = href === null ? -1 : 0;
  for (const name of ['href', 'rel']) {
    const value = now.getAttribute(name);
    if (value === null) link.removeAttribute(name);
    else link.setAttribute(name, value);
  }
}
