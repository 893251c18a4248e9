/** Keeps the choice of letters and colours; the early script of the page applies what was stored. */
const panel = document.querySelector<HTMLElement>('.vision > div')!;
const { dataset } = document.documentElement;

/** The first of a group is the default where only the other was chosen. */
const DEFAULTS = { size: '1', scheme: 'w' };

const show = (): void => {
  for (const name of ['size', 'scheme'] as const) {
    for (const input of panel.querySelectorAll<HTMLInputElement>(`[name=${name}]`)) input.checked = input.value === dataset[name];
  }
  void divide();
};

/** Large letters on a narrow screen leave no room for long words. */
async function divide(): Promise<void> {
  const text = document.querySelector<HTMLElement>('.text, #redline');
  if (text && dataset.size !== undefined) await (await import('./divide.ts')).divideWords(text);
}
// Another pair of editions is loaded, or another edition.
for (const event of ['redline', 'edition']) document.addEventListener(event, () => void divide());

const keep = (choice: string | null): void => {
  try {
    if (choice === null) localStorage.removeItem('vision');
    else localStorage.setItem('vision', choice);
  } catch {
    // A browser without storage still shows the choice, on this page.
  }
};

const chosen = (name: keyof typeof DEFAULTS): string => panel.querySelector<HTMLInputElement>(`[name=${name}]:checked`)?.value ?? DEFAULTS[name];

panel.addEventListener('change', () => {
  dataset.size = chosen('size');
  dataset.scheme = chosen('scheme');
  keep(dataset.size + dataset.scheme);
  show();
});
panel.querySelector('button')!.addEventListener('click', () => {
  delete dataset.size;
  delete dataset.scheme;
  keep(null);
  show();
});
show();

export {};
