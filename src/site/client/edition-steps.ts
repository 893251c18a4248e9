/**
 * Steps through the editions in place, by the arrows and the list of the bar at the head of a text. A step is an entry of the
 * browser's history; where an edition cannot be shown in place, the browser goes to its page.
 */
import type { StepData } from '../step-data.ts';
import { create, type CardDetail } from './popover.ts';

const bar = document.querySelector<HTMLElement>('.through');

if (bar) {
  const { page, name, days, clause: words } = JSON.parse(bar.dataset.steps!) as StepData;
  const select = bar.querySelector('select')!;
  const close = bar.querySelector('button')!;
  let latest = 0;

  select.replaceChildren(...days.map((day, i) => new Option([name.replace('%version', String(i + 1)), day].filter(Boolean).join(' · '), String(i + 1))));
  select.value = bar.dataset.version!;

  /** @param isNew whether the step makes an entry of the history, or goes to one */
  const show = async (path: string, isNew: boolean): Promise<void> => {
    const run = ++latest;
    try {
      const { loadEdition, showEdition } = await import('./edition-swap.ts');
      const edition = await loadEdition(path);
      if (run !== latest) return;
      const hash = showEdition(edition, bar);
      if (isNew) {
        // What is being read stays in place; the browser would go to where the page was left.
        history.scrollRestoration = 'manual';
        history.pushState(null, '', path + (location.hash && hash));
      }
      close.hidden = false;
      document.dispatchEvent(new Event('edition'));
    } catch {
      if (run !== latest) return;
      if (isNew) location.assign(path);
      else location.reload();
    }
  };

  bar.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || !link.rel || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void show(link.pathname, true);
  });
  select.addEventListener('change', () => void show(page.replace('/0/', `/${select.value}/`), true));
  bar.addEventListener('keydown', ({ key, target }) => {
    // In the list the keys choose in the list.
    if (target === select) return;
    const side = { ArrowLeft: 'prev', ArrowRight: 'next' }[key];
    if (side) bar.querySelector<HTMLAnchorElement>(`a.${side}[href]`)?.click();
  });
  close.addEventListener('click', () => {
    void import('./edition-swap.ts').then(({ removeMarks }) => removeMarks(bar));
    close.hidden = true;
    select.focus({ preventScroll: true });
  });
  // The address names the clause by now: it is what stays in place.
  document.addEventListener('card', (event) => {
    const { card, clause } = (event as CustomEvent<CardDetail>).detail;
    const links = [...bar.querySelectorAll<HTMLAnchorElement>(':scope > a[href]')].map(({ pathname, textContent }) => create('a', {
      href: `${pathname}#${encodeURIComponent(clause.id)}`,
      onclick: (press) => {
        press.preventDefault();
        card.hidePopover();
        void show(pathname, true);
      },
    }, textContent));
    card.append(create('p', { className: 'others' }, `${words} `, ...links.flatMap((link, i) => [i > 0 ? ', ' : '', link])));
  });
  let shown = location.pathname;
  document.addEventListener('edition', () => (shown = location.pathname));
  addEventListener('popstate', () => {
    if (location.pathname !== shown) void show(location.pathname, false);
  });
}
