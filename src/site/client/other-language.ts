/**
 * The words of another language under the clauses of a text, from the page that has both side by side. Where that page has a
 * clause in one language only, this is said in place of it.
 */
import { fetched, once, pageOf } from './fetched-file.ts';
import { readingText } from './popover.ts';
import { clausesIn, keepPlace, textParts } from './text-parts.ts';

/** A clause of the text side by side: `null` where the text has none, what is said about that in its place. */
interface Row {
  own: Element | null;
  other: Element;
}

/** Nothing of it is moved into this page: it is read again for another clause. */
const sidePage = once(async (address) => pageOf(await (await fetched(address)).text()));

/** @param links to the pages side by side @param clause the only one to show; without it all */
export async function showUnder(link: HTMLAnchorElement, links: readonly HTMLAnchorElement[], clause?: HTMLElement): Promise<void> {
  const { text } = readingText()!;
  const lang = link.dataset.under!;
  const rows = await rowsOf(link, text.lang, lang, links);
  const clauses = clausesIn(text);
  if (clauses.length !== rows.filter(({ own }) => own).length) throw new Error('other clauses');
  const restore = keepPlace(textParts(), undefined, link);
  let at = -1;
  let isAsked = clause === undefined;
  for (const { own, other } of rows) {
    if (own) at++;
    const place = clauses[Math.max(0, at)]!;
    // A clause has with it what is under it and has no address of its own.
    if (clause && own && place.id !== '') isAsked = place === clause;
    if (isAsked) insert(place, other, lang);
  }
  restore(textParts());
}

export function removeUnder(lang: string, link: HTMLElement): void {
  const restore = keepPlace(textParts(), undefined, link);
  for (const one of document.querySelectorAll(`.under[data-lang="${CSS.escape(lang)}"]`)) one.remove();
  restore(textParts());
}

/** The clauses in two languages. A text and a translation have a page; two translations meet in the text that both render. */
async function rowsOf(link: HTMLAnchorElement, own: string, other: string, links: readonly HTMLAnchorElement[]): Promise<Row[]> {
  const page = await sidePage(link.href);
  const langs = [...page.querySelectorAll('.pair.head .h')].map((title) => (title as HTMLElement).lang);
  const pairs = [...page.querySelectorAll('.pair:not(.head)')].map(({ children }) => [...children]);
  const has = (cell: Element): boolean => cell.hasAttribute('lang');
  const [mine, theirs] = [langs.indexOf(own), langs.indexOf(other)];
  if (mine !== -1) return pairs.map((pair) => ({ own: has(pair[mine]!) ? pair[mine]! : null, other: pair[theirs]! }));
  const original = 1 - theirs;
  const between = await rowsOf(links.find(({ dataset }) => dataset.under === langs[original])!, own, langs[original]!, links);
  const rendered = pairs.filter((pair) => has(pair[original]!)).map((pair) => pair[theirs]!);
  const missing = (cell: Element): Element => (pairs.flat().find((one) => !has(one)) ?? cell);
  return between.map(({ own: clause, other: cell }) => ({ own: clause, other: has(cell) ? rendered.shift()! : missing(cell) }));
}

function insert(clause: HTMLElement, cell: Element, lang: string): void {
  const under = document.createElement(clause.matches('tr') ? 'td' : 'div');
  under.className = `under ${cell.className}`;
  under.dataset.lang = lang;
  under.lang = cell.getAttribute('lang') ?? document.documentElement.lang;
  // A heading of the translation is none of the page.
  const words = cell.firstElementChild?.matches('h2') ? cell.firstElementChild : cell;
  under.append(...[...words.childNodes].map((node) => node.cloneNode(true)));
  if (clause instanceof HTMLTableRowElement) {
    const row = document.createElement('tr');
    row.className = 'under';
    row.dataset.lang = lang;
    (under as HTMLTableCellElement).colSpan = clause.cells.length;
    row.append(under);
    after(clause).after(row);
  } else if (clause.matches('li')) {
    const nested = [...clause.children].find((child) => child.matches('ul, ol, .table, blockquote, p, pre, h2, h3, h4, h5, h6'));
    if (nested) nested.before(under);
    else clause.append(under);
  } else after(clause).after(under);
}

/** The last of what belongs to a clause and follows it. */
function after(clause: Element): Element {
  let last = clause;
  while (last.nextElementSibling?.matches('.h, .under')) last = last.nextElementSibling;
  return last;
}
