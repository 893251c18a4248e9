/** Going from change to change by button and by key, with a count. */
import { seenFrom } from './redline-bar.ts';

const steps = document.querySelector<HTMLElement>('#steps')!;
const output = steps.querySelector('output')!;
const totals = JSON.parse(steps.dataset.totals!) as Record<string, string>;
const rules = new Intl.PluralRules(document.documentElement.lang);
let current: HTMLElement | null = null;

/** Where an entry is seen: side by side, an added row is only in the second copy of its table. */
const placeOf = (entry: Element): HTMLElement | undefined => [entry as HTMLElement, document.querySelector<HTMLElement>(`#redline [data-of="${entry.id}"]`)].find((one) => one?.checkVisibility()) ?? undefined;
const idOf = (place: HTMLElement | null): string | undefined => place?.id || place?.dataset.of;

// Queried each time: the reader may have hidden some, or another pair may have been loaded.
const shown = (): HTMLElement[] => {
  const all = [...document.querySelectorAll('#redline .r[id]')].flatMap((entry) => placeOf(entry) ?? []);
  const kind = document.querySelector<HTMLInputElement>('[name=kind]:checked')!.value;
  // A changed heading above a change of the kind is seen too.
  if (kind !== 'all') return all.filter((entry) => entry.classList.contains(`w-${kind}`));
  return document.querySelector<HTMLInputElement>('#minor')!.checked ? all.filter((entry) => !entry.classList.contains('minor')) : all;
};
const currentIn = (entries: HTMLElement[]): number => entries.findIndex((entry) => idOf(entry) === idOf(current));

/** The keys are told once, until the reader does something; the help in the bar has them. */
const tellKeys = (): void => {
  try {
    if (localStorage.getItem('keys')) return;
    localStorage.setItem('keys', '1');
  } catch {
    // A browser without storage would tell them each time.
    return;
  }
  const hint = document.querySelector<HTMLElement>('#hint')!;
  hint.hidden = false;
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => (hint.hidden = true), { once: true });
};

const tell = (): void => {
  const entries = shown();
  if (entries.length > 1) tellKeys();
  const at = currentIn(entries);
  const words = at < 0 ? (totals[rules.select(entries.length)] ?? totals.other!) : steps.dataset.position!.replace('%of', String(entries.length));
  output.textContent = words.replace('%n', String(at < 0 ? entries.length : at + 1));
};

/** The change to go to: next to the one in view, else to the reader's position. */
const goal = (entries: HTMLElement[], by: number): HTMLElement | undefined => {
  const top = seenFrom();
  const at = currentIn(entries);
  const rect = entries[at]?.getBoundingClientRect();
  if (rect && rect.bottom > top && rect.top < innerHeight) return entries[at + by] ?? entries[at];
  const below = entries.findIndex((entry) => entry.getBoundingClientRect().top >= top);
  return entries[below < 0 ? entries.length - 1 : by > 0 ? below : Math.max(0, below - 1)];
};

const go = (by: number): void => {
  const entry = goal(shown(), by);
  if (!entry) return;
  current = entry;
  entry.tabIndex = -1;
  entry.focus({ preventScroll: true });
  entry.scrollIntoView({ block: 'center' });
  tell();
};

/** A change that an address or the list led to is the one to continue from. */
const follow = (): void => {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.matches('#redline .r')) {
    current = placeOf(target) ?? target;
    // The browser went to something hidden.
    if (current !== target) current.scrollIntoView({ block: 'center' });
  }
  tell();
};

steps.querySelector('#back')!.addEventListener('click', () => go(-1));
steps.querySelector('#forth')!.addEventListener('click', () => go(1));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('input:not([type=radio], [type=checkbox]), select, textarea')) return;
  // The same keys on a Russian or Kazakh keyboard.
  if (event.code === 'KeyJ') go(1);
  if (event.code === 'KeyK') go(-1);
});
addEventListener('hashchange', follow);
// Another view was chosen, or another pair of editions is loaded.
document.addEventListener('redline', tell);
follow();

export {};
