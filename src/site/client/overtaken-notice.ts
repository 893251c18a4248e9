/** A page left open shows on its own that its edition was overtaken: when an announced moment has come, or a later build has news. */

/** The notices of the page as it is now: another edition may have been put in its place. */
const boxes = (): NodeListOf<HTMLElement> => document.querySelectorAll<HTMLElement>('.overtaken');
const newerOf = (box: HTMLElement): HTMLElement => box.querySelector<HTMLElement>('p:not([data-at])')!;
const HOUR = 3_600_000;
let asked = Date.now();

const look = (): void => {
  for (const box of boxes()) {
    const turns = [...box.querySelectorAll<HTMLElement>('[data-at]')];
    const newer = newerOf(box);
    const last = turns.findLast(({ dataset }) => Date.parse(dataset.at!) <= Date.now());
    for (const turn of turns) turn.hidden = turn !== last || !newer.hidden;
    // The head continues to say what was true; its colour no longer says that it is.
    if (last || !newer.hidden) box.parentElement!.querySelector(':scope > .status, .masthead > .status')?.classList.remove('in-force', 'upcoming');
  }
};

const askOf = async (box: HTMLElement): Promise<void> => {
  const { source, inForce, newer: words, none } = box.dataset;
  const answer = await fetch(source!, { cache: 'no-cache' });
  if (!answer.ok) return;
  const now = ((await answer.json()) as { inForce: number | null }).inForce;
  if (String(now ?? '') === inForce) return;
  const newer = newerOf(box);
  newer.querySelector('strong')!.textContent = now === null ? none! : words!.replace('%n', String(now));
  newer.hidden = false;
};

// Timers of a sleeping machine do not run: short steps find the moment soon after it wakes.
setInterval(look, 30_000);
document.addEventListener('edition', look);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) return;
  look();
  // A tab that becomes visible after an hour or more asks what is in force now.
  if (Date.now() - asked < HOUR) return;
  asked = Date.now();
  // Without a connection the page stays as it is.
  Promise.all(Array.from(boxes(), askOf)).then(look, () => {});
});
look();

export {};
