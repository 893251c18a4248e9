/**
 * The card of a clause: its number, pressed, still leads to the clause, and shows how to cite it, its history and
 * the terms it uses. The browser's own popover closes it by Escape or a press elsewhere and gives the focus back.
 */
import { create, place, readingText } from './popover.ts';

const reading = readingText();

if (reading && 'popover' in HTMLElement.prototype) {
  const { text, data } = reading;
  const [cardName, copyWord, copiedWord, failedWord, termsWord, historyWord] = data.words;
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
    const name = data.names[id] ?? data.clause.replace('%n', () => id);
    const words = create('p', { className: 'cite' }, data.cite.replace('%c', () => name).replace('%i', () => fragment));
    const status = create('span', {});
    status.setAttribute('role', 'status');
    const button = create('button', { type: 'button', className: 'button', onclick: () => void copy(words, status) }, copyWord);
    const actions = create('p', { className: 'actions' }, button);
    const history = (clause.matches('li') ? clause.querySelector('.h') : clause.nextElementSibling?.closest('.h'))?.getAttribute('href');
    if (history) actions.append(create('a', { href: history }, historyWord));
    actions.append(status);
    card.replaceChildren(words, actions);
    const terms = [...clause.querySelectorAll<HTMLAnchorElement>('a.t')];
    if (terms.length > 0) {
      const links = terms.flatMap((term, k) => {
        const named = document.getElementById(decodeURIComponent(term.hash.slice(1)))?.querySelector('dfn')?.textContent ?? term.textContent;
        return [k > 0 ? ', ' : '', create('a', { href: term.hash, lang: text.lang, onclick: () => card.hidePopover() }, named)];
      });
      card.append(create('p', { className: 'terms' }, `${termsWord}: `, ...links));
    }
    card.setAttribute('aria-label', `${cardName}: ${name}`);
    // Going to the clause took the focus from its number; the popover gives it back to whoever had it last.
    link.focus({ preventScroll: true });
    card.showPopover();
    // Beside the whole clause, so that the words that are cited stay in sight.
    place(card, clause);
    button.focus({ preventScroll: true });
  };

  text.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.n, :is(h2, h3, h4, h5, h6) > a:first-child');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // After the browser went to the clause, which moves the page and marks it.
    setTimeout(() => open(link));
  });
  addEventListener('resize', () => card.hidePopover());
}
