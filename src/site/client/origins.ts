/** Shows which edition brought the words, once a reader asks for it; what that takes is loaded then. */
// The switch is that of the edition that is shown now: another one may have been put in its place.
// A browser that keeps what was chosen before a reload would show a choice that is not carried out.
for (const choice of document.querySelectorAll<HTMLInputElement>('#origins input')) choice.checked = false;
document.addEventListener('change', ({ target }) => {
  const box = (target as Element).closest<HTMLElement>('#origins');
  if (box) void show(box, target as HTMLInputElement);
});

async function show(box: HTMLElement, choice: HTMLInputElement): Promise<void> {
  if (box.dataset.asked !== undefined || !choice.checked) return;
  box.dataset.asked = '';
  const status = box.querySelector('[role=status]')!;
  status.textContent = '';
  try {
    const { markOrigins } = await import('./origin-marks.ts');
    await markOrigins(box, document.querySelector('article.text')!);
  } catch {
    choice.checked = false;
    delete box.dataset.asked;
    status.textContent = box.dataset.failed!;
  }
}

export {};
