/**
 * Hyphenates long words for those who read in large letters: not every browser can in every
 * language, and a line of one sign is hard to read. With soft hyphens, which are removed from what is copied.
 */
import { hyphenationIn } from '../../languages/compiled/load-hyphenation.ts';
import { searchedWords } from '../../languages/fold.ts';
import { division } from '../../outputs/division.ts';

const SOFT = '\u00ad';
/** A shorter word fits on any line. */
const MIN_LENGTH = 10;
/** An address is copied by hand, sign by sign. */
const ADDRESS = /\S+@\S+|\S*\p{L}[./:]\p{L}*[./]\S*|www\.\S+/gu;

/** Divides the words of a text that are not divided yet, each by the language it is in; a language without patterns stays as it is. */
export async function divideWords(text: HTMLElement): Promise<void> {
  for (const [lang, load] of Object.entries(hyphenationIn)) {
    const nodes = textNodes(text).filter(({ parentElement }) => parentElement!.closest('[lang]')?.getAttribute('lang') === lang);
    if (nodes.length === 0) continue;
    const hyphenation = await load();
    for (const node of nodes) divideNode(node, (word) => division(word, hyphenation));
  }
}

function textNodes(text: HTMLElement): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement!.closest('pre, code')) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** From the end backwards, so that earlier positions stay; by insertion, so that marked words stay marked. */
function divideNode(node: Text, parts: (word: string) => string[]): void {
  if (node.data.includes(SOFT)) return;
  const kept = Array.from(node.data.matchAll(ADDRESS), ({ 0: address, index }) => ({ start: index, end: index + address.length }));
  for (const { word, start, end } of searchedWords(node.data).reverse()) {
    if (word.length < MIN_LENGTH || kept.some((address) => address.start <= start && end <= address.end)) continue;
    let at = end;
    for (const part of parts(word).slice(1).reverse()) node.insertData((at -= part.length), SOFT);
  }
}

document.addEventListener('copy', (event) => {
  const selection = getSelection();
  const words = selection?.toString() ?? '';
  if (!selection || !words.includes(SOFT) || !event.clipboardData) return;
  const copy = document.createElement('div');
  for (let i = 0; i < selection.rangeCount; i++) copy.append(selection.getRangeAt(i).cloneContents());
  event.clipboardData.setData('text/plain', words.replaceAll(SOFT, ''));
  event.clipboardData.setData('text/html', copy.innerHTML.replaceAll(SOFT, ''));
  event.preventDefault();
});
