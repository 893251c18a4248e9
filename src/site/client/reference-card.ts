/**
 * What a reference or a term refers to, shown in place: under the pointer, on focus by keyboard, on a first tap. Stays
 * while the pointer is on it, closes on Escape (WCAG 1.4.13). A click, Enter or a second tap follows the link.
 */
import { opening } from '../../model/text.ts';
import { create, place, readingText } from './popover.ts';

const reading = readingText();

if (reading && 'popover' in HTMLElement.prototype) {
  const { text } = reading;
  const goWord = reading.data.words[6];
  const peek = create('div', { className: 'peek', id: 'peek', popover: 'manual', lang: text.lang });
  peek.setAttribute('role', 'note');
  document.body.append(peek);
  let shown: HTMLAnchorElement | null = null;
  let timer = 0;
  let byTouch = false;

  const linkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
    (target as Element).closest<HTMLAnchorElement>('p a[href^="#"]:not(.n), li a[href^="#"]:not(.n), td a[href^="#"], :is(h2, h3, h4, h5, h6) a[href^="#"]:not(.n, :first-child)');

  const hide = (): void => {
    clearTimeout(timer);
    shown?.removeAttribute('aria-describedby');
    shown = null;
    peek.hidePopover();
  };

  const show = (link: HTMLAnchorElement, isTap = false): void => {
    clearTimeout(timer);
    if (shown === link) return;
    const clause = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!clause) return;
    hide();
    const copy = clause.cloneNode(true) as HTMLElement;
    for (const more of copy.querySelectorAll('.h, aside, .under, .said, li, [popover]')) more.remove();
    // The shown words are plain: nothing in them takes the focus or has an id.
    for (const inner of copy.querySelectorAll('a')) inner.replaceWith(...inner.childNodes);
    peek.replaceChildren(create('p', {}, ...copy.childNodes));
    // The text of a section is under its heading.
    const next = clause.matches('h2, h3, h4, h5, h6') ? nextWords(clause) : '';
    if (next) peek.append(create('p', {}, next));
    if (isTap) peek.append(create('p', { lang: document.documentElement.lang }, create('a', { href: link.hash, onclick: hide }, goWord)));
    shown = link;
    link.setAttribute('aria-describedby', 'peek');
    peek.showPopover();
    place(peek, link);
  };

  const nextWords = (heading: Element): string => {
    let next = heading.nextElementSibling;
    while (next?.matches('.h, aside, .under')) next = next.nextElementSibling;
    const words = next?.matches('p, ul, ol') ? next.textContent.trim() : '';
    return opening(words, 300);
  };

  const soon = (what: () => void, wait: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(what, wait);
  };

  addEventListener('pointerdown', (event) => {
    byTouch = event.pointerType === 'touch';
    if (shown && !peek.contains(event.target as Node) && linkAt(event.target) !== shown) hide();
  });
  text.addEventListener('pointerover', (event) => {
    const link = event.pointerType === 'mouse' && linkAt(event.target);
    if (link) soon(() => show(link), 150);
  });
  text.addEventListener('pointerout', (event) => void (event.pointerType === 'mouse' && linkAt(event.target) && soon(hide, 250)));
  peek.addEventListener('pointerenter', () => clearTimeout(timer));
  peek.addEventListener('pointerleave', (event) => void (event.pointerType === 'mouse' && soon(hide, 250)));
  text.addEventListener('focusin', (event) => {
    const link = linkAt(event.target);
    if (link?.matches(':focus-visible')) show(link);
  });
  text.addEventListener('focusout', () => shown && !byTouch && hide());
  text.addEventListener('click', (event) => {
    const link = linkAt(event.target);
    if (!link) return;
    if (byTouch && shown !== link) {
      event.preventDefault();
      show(link, true);
    } else hide();
  });
  addEventListener('keydown', (event) => void (event.key === 'Escape' && shown && hide()));
  addEventListener('resize', hide);
  addEventListener('scroll', () => {
    if (!shown) return;
    // Keyboard focus scrolls the link into view: the card moves with it, and closes with it.
    const { top, bottom } = shown.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) hide();
    else place(peek, shown);
  }, { passive: true });
}
