/** Keeps how a reader looks at redlines: in the address, and for the next visit. The early script applies it before the first paint. */
import { bar, seenFrom } from './redline-bar.ts';

const minor = document.querySelector<HTMLInputElement>('#minor')!;
const radio = (view: string): HTMLInputElement | null => document.querySelector(`#view-${CSS.escape(view)}`);
const DEFAULT = 'inline';
const KEY = 'redline';

/** `side`, or `side-words` where signs and formatting are set aside. */
const chosen = (): string => bar.querySelector<HTMLInputElement>('[name=view]:checked')!.value + (minor.checked ? '-words' : '');

const kept = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const keep = (look: string): void => {
  try {
    if (look === DEFAULT) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, look);
  } catch {
    // A browser without storage still has it in the address.
  }
};

/** One kind of change belongs to this redline: it is in the address, and not kept for the next one. */
const kind = (): string => bar.querySelector<HTMLInputElement>('[name=kind]:checked')!.value;

const write = (look: string): void => {
  const address = new URL(location.href);
  if (look === DEFAULT) address.searchParams.delete('view');
  else address.searchParams.set('view', look);
  if (kind() === 'all') address.searchParams.delete('kind');
  else address.searchParams.set('kind', kind());
  history.replaceState(history.state, '', address);
};

const wanted = document.querySelector<HTMLInputElement>(`#kind-${CSS.escape(new URLSearchParams(location.search).get('kind') ?? 'all')}`);
// A kind that this redline does not have would show nothing; one that the reader's browser makes is still to come.
if (wanted && !(wanted.parentElement!.hidden && document.querySelector('#redline')!.firstElementChild)) wanted.checked = true;
const look = new URLSearchParams(location.search).get('view') ?? kept() ?? DEFAULT;
const [view = '', words] = look.split('-');
(radio(view) ?? radio(DEFAULT)!).checked = true;
minor.checked = words !== undefined;
// From here on the controls decide, with script or without.
delete document.documentElement.dataset.view;
write(chosen());

// The clause that is being read stays where it is when the view changes; where the new view does not show it, the next one does.
let places: { entry: Element; top: number }[] = [];
const remember = (): void => {
  const from = seenFrom();
  places = [...document.querySelectorAll('#redline .r')].map((entry) => ({ entry, ...entry.getBoundingClientRect().toJSON() })).filter(({ bottom }) => bottom > from);
};
bar.addEventListener('pointerdown', remember, true);
bar.addEventListener('keydown', remember, true);
const restore = (): void => {
  const place = places.find(({ entry }) => entry.checkVisibility());
  if (place && scrollY > 0) scrollBy(0, place.entry.getBoundingClientRect().top - place.top);
};
bar.addEventListener('change', () => {
  keep(chosen());
  write(chosen());
  restore();
  // What the view folds or unfolds gets its size a frame later.
  requestAnimationFrame(() => requestAnimationFrame(restore));
  document.dispatchEvent(new Event('redline'));
});
document.dispatchEvent(new Event('redline'));

export {};
