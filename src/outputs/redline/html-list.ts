import type { Element, ElementContent } from 'hast';
import type { ChangeWords } from '../../languages/words.ts';
import { fold } from './folded-list.ts';
import { element, phraseNodes, contextFor, word, type WordingContext } from './light-node.ts';
import type { ChangeLine, RedlineView } from './redline-view.ts';

/** How many changes are listed at once. */
const MOST = 12;

/** Every change in words, its number first, each a link to its place; a long list is folded. See `redlineNodes`. */
export function changeListNodes({ lines }: RedlineView, say: ChangeWords, lang: string, textLang: string): Element[] {
  const context = contextFor(say, lang, textLang);
  const [shown, rest] = fold(lines, MOST);
  return [list(shown, context), ...(rest.length === 0 ? [] : [element('details', 'more', [element('summary', '', [word(say.more({ n: rest.length }))]), list(rest, context)])])];
}

function list(lines: readonly ChangeLine[], context: WordingContext): Element {
  const line = ({ change, kind, minor, clause, what }: ChangeLine): ElementContent => element('li', minor ? `${kind} minor` : kind, [
    element('a', '', [element('b', '', phraseNodes(clause, context)), word(' '), ...breakable(phraseNodes(what, context))], { href: `#c${change}` }),
  ]);
  return element('ul', 'lines', lines.map(line));
}

/** An address may break after its own marks: as one long word it would leave the number alone on its line, and break anywhere. */
function breakable(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: breakable(node.children) }];
    if (node.type !== 'text') return [node];
    return node.value.split(/(?<=[^/]\/)(?=[^/\s])/).flatMap((part, i) => (i === 0 ? [word(part)] : [element('wbr', '', []), word(part)]));
  });
}
