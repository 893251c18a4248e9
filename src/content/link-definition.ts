/** Link reference definitions: the addresses that a text lists apart from its links, `[label]: https://…`. */
import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Message } from '../model/message.ts';
import { excerpt } from '../model/text.ts';
import type { Report } from './report.ts';
import link from './rules/link.rule.ts';

/** The link definitions of a text, by label; they may be in lists and quotes too. */
export function collectDefinitions(root: Root, report: Report): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    if (definitions.has(node.identifier)) report(node, link, unusedDefinition(node));
    else definitions.set(node.identifier, node);
  });
  return definitions;
}

/**
 * Reports definitions that no link uses: «[Term]: meaning» looks like a sentence to its author, but Markdown shows none of it.
 * @param used labels that links were made with
 */
export function reportUnused(definitions: Map<string, Definition>, used: ReadonlySet<string>, report: Report): void {
  for (const [identifier, node] of definitions) {
    if (!used.has(identifier)) report(node, link, unusedDefinition(node));
  }
}

function unusedDefinition(node: Definition): Message {
  return link.messages.unusedDefinition(excerpt(`[${node.label ?? node.identifier}]: …`));
}
