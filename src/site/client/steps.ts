/** Going from change to change by button and by key, with a count. */
const steps = document.querySelector<HTMLElement>('#steps');

if (steps) {
  const output = steps.querySelector('output')!;
  let current = -1;

  // Asked for anew each time: the reader may have hidden some, or another pair may have been loaded.
  const shown = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>('#redline .r[id]')].filter((entry) => entry.checkVisibility());

  const tell = (entries: HTMLElement[]): void => {
    output.textContent = steps.dataset.position!.replace('%n', String(current + 1)).replace('%of', String(entries.length));
  };

  const go = (by: number): void => {
    const entries = shown();
    if (entries.length === 0) return;
    current = Math.min(entries.length - 1, Math.max(0, current + by));
    const entry = entries[current]!;
    entry.tabIndex = -1;
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: 'center' });
    tell(entries);
  };

  steps.hidden = false;
  steps.querySelector('#back')!.addEventListener('click', () => go(-1));
  steps.querySelector('#forth')!.addEventListener('click', () => go(1));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('input:not([type=radio], [type=checkbox]), select, textarea')) return;
    // The same keys on a Russian or Kazakh keyboard.
    if (event.code === 'KeyJ') go(1);
    if (event.code === 'KeyK') go(-1);
  });
}

export {};
