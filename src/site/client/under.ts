/**
 * Turns the links to a text in another language into switches: with them each clause has its words in that language under it.
 * The card of a clause offers the same for that clause alone. The link itself is followed with Ctrl, and where loading fails.
 */
import { create, type CardDetail } from './popover.ts';

const shown = new Set<string>();
const switches = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-under]')];

/** @param clause the only one; without it all */
async function show(link: HTMLAnchorElement, clause?: HTMLElement): Promise<void> {
  try {
    const { showUnder } = await import('./other-language.ts');
    await showUnder(link, switches(), clause);
  } catch {
    location.assign(link.href);
  }
}

/** The switches of the edition that is shown now, which has the languages under it that the reader chose. */
function prepare(): void {
  for (const link of switches()) {
    link.role = 'button';
    link.ariaPressed = String(shown.has(link.dataset.under!));
    if (shown.has(link.dataset.under!)) void show(link).then(say);
  }
}

function say(): void {
  const status = document.querySelector<HTMLElement>('.masthead > [role=status]');
  status?.replaceChildren(...switches().filter(({ ariaPressed }) => ariaPressed === 'true').map(({ dataset, href }) => create('span', {}, `${dataset.said} `, create('a', { href }, status.dataset.page!))));
}

async function turn(link: HTMLAnchorElement): Promise<void> {
  const lang = link.dataset.under!;
  const isOn = !shown.has(lang);
  if (isOn) {
    shown.add(lang);
    await show(link);
  } else {
    shown.delete(lang);
    (await import('./other-language.ts')).removeUnder(lang, link);
  }
  link.ariaPressed = String(isOn);
  say();
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-under]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void turn(link);
});
document.addEventListener('keydown', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-under]');
  if (!link || event.key !== ' ') return;
  event.preventDefault();
  link.click();
});
document.addEventListener('card', (event) => {
  const { card, clause } = (event as CustomEvent<CardDetail>).detail;
  const offered = switches().filter(({ dataset }) => !shown.has(dataset.under!));
  if (offered.length === 0) return;
  card.append(create('p', { className: 'actions' }, ...offered.map((link) => create('button', {
    type: 'button', className: 'button', lang: link.dataset.under!,
    onclick: () => {
      card.hidePopover();
      void show(link, clause);
    },
  }, link.dataset.name!))));
});
document.addEventListener('edition', prepare);
prepare();
