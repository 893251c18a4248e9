/** Shows which edition brought the words, once a reader asks for it; what that takes is loaded then. */
const box = document.querySelector<HTMLElement>('#origins');

if (box) {
  const choice = box.querySelector('input')!;
  const status = box.querySelector('[role=status]')!;
  let asked = false;
  const show = async (): Promise<void> => {
    if (asked || !choice.checked) return;
    asked = true;
    status.textContent = '';
    try {
      const { markOrigins } = await import('./origin-marks.ts');
      await markOrigins(box, document.querySelector('article.text')!);
    } catch {
      asked = choice.checked = false;
      status.textContent = box.dataset.failed!;
    }
  };
  choice.addEventListener('change', show);
}

export {};
