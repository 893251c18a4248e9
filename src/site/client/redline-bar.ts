/** The bar over a redline: what it covers, and that what opens over the text closes again. */
const stays = document.querySelector<HTMLElement>('.stays')!;
export const bar = stays.querySelector<HTMLElement>('.bar')!;

/** Where the text begins to be seen. On a wide screen the map is beside it and only the bar stays above it. */
export function seenFrom(): number {
  return Math.max(stays.getBoundingClientRect().bottom, bar.getBoundingClientRect().bottom);
}

function close(isMeant: (one: HTMLDetailsElement) => boolean): void {
  for (const one of stays.querySelectorAll<HTMLDetailsElement>('details[open]')) if (isMeant(one)) one.open = false;
}
document.addEventListener('pointerdown', ({ target }) => close((one) => !one.contains(target as Node)));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close(() => true);
});
stays.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')) close(() => true);
});
