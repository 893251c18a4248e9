/**
 * Terms by keyboard. A page has hundreds of them, so they are no stops of the Tab key: from the number of a clause the arrow keys
 * → and ← go through its terms and references, Enter follows one, and the card of the clause, which Enter opens on its number,
 * lists its terms. A screen reader finds each as a link; without a script the list under a definition leads to its uses.
 */
import { readingText } from './popover.ts';

const STOPS = 'a.n, a.t, a.x';

readingText()?.text.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || !at.matches(STOPS) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [...at.closest('p, li, td, h2, h3, h4, h5, h6')!.querySelectorAll<HTMLElement>(STOPS)];
  const next = stops[stops.indexOf(at) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
