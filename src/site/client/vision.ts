/** Keeps the choice of letters and colours; the page's own early script applies what was kept. */
const form = document.querySelector<HTMLFormElement>('.vision form')!;
const { dataset } = document.documentElement;

/** The first of a group stands in where only the other was chosen. */
const DEFAULTS = { size: '1', scheme: 'w' };

const show = (): void => {
  for (const name of ['size', 'scheme'] as const) {
    for (const input of form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)) input.checked = input.value === dataset[name];
  }
};

const keep = (choice: string | null): void => {
  try {
    if (choice === null) localStorage.removeItem('vision');
    else localStorage.setItem('vision', choice);
  } catch {
    // A browser that keeps nothing still shows what was chosen, on this page.
  }
};

form.addEventListener('change', () => {
  const chosen = new FormData(form);
  dataset.size = String(chosen.get('size') ?? DEFAULTS.size);
  dataset.scheme = String(chosen.get('scheme') ?? DEFAULTS.scheme);
  keep(dataset.size + dataset.scheme);
  show();
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  delete dataset.size;
  delete dataset.scheme;
  keep(null);
  show();
});
show();

export {};
