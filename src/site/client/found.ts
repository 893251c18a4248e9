/**
 * Marks the words that the search found, in the clause it led to: `…/privacy/?found=суд#6.3`. With the browser's
 * highlights, so that the text itself is unchanged; the address then becomes that of the clause again.
 */
import { searchedWords } from '../../languages/fold.ts';

const asked = new URLSearchParams(location.search).getAll('found');

/** A clause and its subclauses up to the next that has an address. */
function partsOf(id: string): Element[] {
  const parts: (Element | null)[] = [id === '' ? document.querySelector('h1') : document.getElementById(decodeURIComponent(id))];
  for (let next = parts[0]?.nextElementSibling; id !== '' && next && next.id === ''; next = next.nextElementSibling) parts.push(next);
  return parts.filter((part) => part !== null);
}

function rangesOf(part: Element, forms: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const { word, start, end } of searchedWords((texts.currentNode as Text).data)) {
      if (!forms.has(word.toLowerCase())) continue;
      const range = document.createRange();
      range.setStart(texts.currentNode, start);
      range.setEnd(texts.currentNode, end);
      ranges.push(range);
    }
  }
  return ranges;
}

if (asked.length > 0) {
  const forms = new Set(asked.map((word) => word.toLowerCase()));
  // A browser without highlights still shows the clause marked as a whole.
  if ('highlights' in CSS) CSS.highlights.set('found', new Highlight(...partsOf(location.hash.slice(1)).flatMap((part) => rangesOf(part, forms))));
  history.replaceState(history.state, '', location.pathname + location.hash);
}
