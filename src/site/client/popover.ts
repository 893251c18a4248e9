import type { ReadingData } from '../reading-data.ts';

/** Puts a shown popover under what it is about, or above it where there is no room, always within the window. */
export function place(popover: HTMLElement, anchor: Element): void {
  const edge = 8;
  // The first box of a link that spans two lines: the pointer or the eye is there.
  const { left, top, bottom } = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const fits = bottom + height + edge <= innerHeight || top < height + edge;
  popover.style.left = `${Math.max(edge, Math.min(left, document.documentElement.clientWidth - width - edge))}px`;
  popover.style.top = `${Math.max(edge, fits ? Math.min(bottom + 4, innerHeight - height - edge) : top - height - 4)}px`;
}

/** The text and what the page has about it, which is that of the edition shown now; null on a page without one. */
export function readingText(): { text: HTMLElement; readonly data: ReadingData } | null {
  const text = document.querySelector<HTMLElement>('[data-reading]');
  return text && { text, get data() { return JSON.parse(text.dataset.reading!) as ReadingData; } };
}

/** With the event `card` on the document: the card of a clause that is about to be shown. */
export interface CardDetail {
  card: HTMLElement;
  clause: HTMLElement;
}

export function create<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]>, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
