/**
 * The card of a clause: pressing its number still leads to the clause, and shows how to cite it, its history, what
 * its number meant before and the terms it uses. The browser's own popover closes it on Escape or a click elsewhere and restores the focus.
 */
import { lifeOf } from '../reading-data.ts';
import { create, place, readingText, type CardDetail } from './popover.ts';

const reading = readingText();

/** What became of the number of a clause, where it was another clause's before. */
function noteOf(clause: Element): Element | null {
  return clause.matches('li') ? clause.querySelector(':scope > .h') : clause.nextElementSibling?.closest('.h') ?? null;
}

if (reading && 'popover' in HTMLElement.prototype) {
  const { text } = reading;
  const [cardName, copyWord, copiedWord, failedWord, termsWord, historyWord] = reading.data.words;
  const lang = document.documentElement.lang;
  const card = create('div', { className: 'card', popover: 'auto', lang });
  card.setAttribute('role', 'dialog');
  document.body.append(card);

  const copy = async (words: HTMLElement, status: HTMLElement): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words.textContent);
      status.textContent = copiedWord;
    } catch {
      getSelection()?.selectAllChildren(words);
      status.textContent = failedWord;
    }
  };

  const open = (link: HTMLAnchorElement): void => {
    const fragment = link.hash.slice(1);
    const id = decodeURIComponent(fragment);
    const clause = document.getElementById(id);
    if (!clause) return;
    const { data } = reading;
    const name = data.names[id] ?? data.clause.replace('%n', () => id);
    const words = create('p', { className: 'cite' }, data.cite.replace('%c', () => name).replace('%i', () => fragment));
    const status = create('span', {});
    status.setAttribute('role', 'status');
    const button = create('button', { type: 'button', className: 'button', onclick: () => void copy(words, status) }, copyWord);
    const actions = create('p', { className: 'actions' }, button);
    const life = lifeOf(data, id);
    if (life) actions.append(create('a', { href: `${data.history}#${encodeURIComponent(life)}` }, historyWord));
    actions.append(status);
    card.replaceChildren(words, actions);
    const note = noteOf(clause);
    if (note) card.append(create('p', { onclick: () => card.hidePopover() }, ...note.cloneNode(true).childNodes));
    const terms = [...new Map(Array.from(clause.querySelectorAll<HTMLAnchorElement>('a.t'), (term) => [term.hash, term])).values()];
    if (terms.length > 0) {
      const links = terms.flatMap((term, k) => {
        const named = document.getElementById(decodeURIComponent(term.hash.slice(1)))?.querySelector('dfn')?.textContent ?? term.textContent;
        return [k > 0 ? ', ' : '', create('a', { href: term.hash, lang: text.lang, onclick: () => card.hidePopover() }, named)];
      });
      card.append(create('p', { className: 'terms' }, `${termsWord}: `, ...links));
    }
    // What else a reader can do with the clause.
    document.dispatchEvent(new CustomEvent<CardDetail>('card', { detail: { card, clause } }));
    card.setAttribute('aria-label', `${cardName}: ${name}`);
    // Going to the clause took the focus from its number; the popover restores it to whatever had it last.
    link.focus({ preventScroll: true });
    card.showPopover();
    // Beside the whole clause, so that the cited words stay visible.
    place(card, clause);
    button.focus({ preventScroll: true });
  };

  // The note is for those who follow an old address. Other readers have it in the card: in the text it would push down what they are reading.
  let shown: { note: Element; hash: string } | undefined;
  const show = (next?: typeof shown): void => {
    shown?.note.classList.remove('told');
    shown = next;
    shown?.note.classList.add('told');
  };
  addEventListener('hashchange', ({ newURL }) => {
    if (new URL(newURL).hash !== shown?.hash) show();
  });

  text.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.n, :is(h2, h3, h4, h5, h6) > a:first-child');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const clause = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const note = clause && !clause.matches(':target') && noteOf(clause);
    if (note) show({ note, hash: link.hash });
    // After the browser has gone to the clause, which scrolls the page and marks it.
    setTimeout(() => open(link));
  });
  addEventListener('resize', () => card.hidePopover());
}
