/** Keys of the search page: «/» focuses the field, the arrows move from result to result. */
export function moveByKeys(input: HTMLInputElement, results: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target as HTMLElement;
    if (event.key === '/' && !at.closest('input, select')) {
      event.preventDefault();
      input.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...results.querySelectorAll<HTMLElement>('li > a')];
    const now = stops.indexOf(at);
    if (now === -1) return;
    event.preventDefault();
    stops[now + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  });
}
