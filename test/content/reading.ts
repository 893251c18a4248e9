/** A second reading of a Markdown text, by the parser's tree and `mdast-util-to-string` alone. */
import type { ListItem, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../../src/content/markdown.ts';

/** The words of each heading, paragraph, item, row and code block, in reading order, with the numbers that lists give. */
export function readAgain(markdown: string): string[] {
  return lines(parseMarkdown(markdown), markdown);
}

function words(node: Nodes): string {
  return toString(broken(node), { includeHtml: false, includeImageAlt: false });
}

/** The node with a line feed as text for each hard break, a space for each soft one. */
function broken(node: Nodes): unknown {
  if (node.type === 'break') return { type: 'text', value: '\n' };
  if (node.type === 'text' || node.type === 'inlineCode') return { ...node, value: node.value.replaceAll('\n', ' ') };
  return 'children' in node ? { ...node, children: node.children.map((child) => broken(child)) } : node;
}

function lines(node: Nodes, source: string): string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return node.children.length > 0 ? [words(node)] : [];
    case 'code':
      return [node.value];
    case 'tableRow':
      return [node.children.map(words).join('\t')];
    case 'list': {
      const numbers = node.children.map((item) => /^\d+(?=[.)])/.exec(source.slice(item.position!.start.offset))?.[0]);
      const counted = numbers.length > 1 && numbers.every((number) => Number(number) === Number(numbers[0]));
      return node.children.flatMap((item, i) => {
        const delimiter = node.ordered ? source[item.position!.start.offset! + numbers[i]!.length]! : '';
        const number = node.ordered ? `${counted ? node.start! + i : Number(numbers[i])}${delimiter} ` : '';
        return itemLines(item, number, source);
      });
    }
    default:
      return 'children' in node ? node.children.flatMap((child) => lines(child, source)) : [];
  }
}

function itemLines(item: ListItem, number: string, source: string): string[] {
  const [first, ...rest] = item.children;
  const leads = first?.type === 'paragraph' || first?.type === 'heading';
  return [number + (leads ? words(first) : ''), ...(leads ? rest : item.children).flatMap((child) => lines(child, source))];
}
