import type { Element, ElementContent } from 'hast';
import type { ChangeWords } from '../../languages/words.ts';
import { changeClasses, contextFor, element, phraseNodes, word, type WordingContext } from './light-node.ts';
import { phrase, quote } from './phrase.ts';
import type { RedlineView } from './redline-view.ts';
import { type ChangeLine, countLines } from './section.ts';

/** What is shown below a line of the list. */
export type SaidOfLines = ReadonlyMap<ChangeLine, readonly Element[]>;

/** How many lines are listed at once. */
const MAX_SHOWN = 12;
/** A remainder this small is shown rather than folded away. */
const SLACK = 2;

/**
 * Every change in words under the heading of its section, each a link to its place; of a long list each section is folded, with how many
 * changes it has; what the summary says of a change is below its line. See `redlineNodes`.
 */
export function changeListNodes({ sections }: RedlineView, say: ChangeWords, lang: string, textLang: string, said?: SaidOfLines): Element[] {
  const context = contextFor(say, lang, textLang);
  const listOf = (lines: readonly ChangeLine[]): Element => list(lines, said, context);
  const isLong = countLines(sections) > MAX_SHOWN + SLACK;
  return sections.flatMap(({ heading, entries, lines }) => {
    if (heading === null && (!isLong || sections.length > 1)) return [listOf(lines)];
    if (heading === null) {
      const [shown, rest] = fold(lines, MAX_SHOWN);
      return [listOf(shown), element('details', 'more', [element('summary', '', [word(say.more({ n: rest.length }))]), listOf(rest)])];
    }
    const title = phraseNodes(phrase(quote(heading)), context);
    if (!isLong) return [element('p', 'in', title), listOf(lines)];
    return [element('details', 'in', [element('summary', '', [...title, word(' '), element('span', 'n', [word(say.total({ n: entries.length }))], { lang: context.lang })]), listOf(lines)], { open: lines.some((line) => said?.has(line)) })];
  });
}

function list(lines: readonly ChangeLine[], said: SaidOfLines | undefined, context: WordingContext): Element {
  const item = (line: ChangeLine): ElementContent => element('li', [line.kind, ...changeClasses(line)].join(' '), [
    element('a', '', [...(line.clause.length === 0 ? [] : [element('b', '', phraseNodes(line.clause, context)), word(' ')]), ...breakable(phraseNodes(line.what, context))], { href: `#c${line.change}` }),
    ...(said?.get(line) ?? []),
  ]);
  return element('ul', 'lines', lines.map(item));
}

/** An address may break after its own marks: as one long word it would leave the number alone on its line, and break anywhere. */
function breakable(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: breakable(node.children) }];
    if (node.type !== 'text') return [node];
    return node.value.split(/(?<=[^/]\/)(?=[^/\s])/).flatMap((part, i) => (i === 0 ? [word(part)] : [element('wbr', '', []), word(part)]));
  });
}

/** A list in two parts: what is shown, and what is folded away, which may be empty. @param max how many are shown where there are many more */
function fold<T>(items: readonly T[], max: number): [T[], T[]] {
  const shown = items.length <= max + SLACK ? items.length : max;
  return [items.slice(0, shown), items.slice(shown)];
}
