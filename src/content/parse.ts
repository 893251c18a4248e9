/** Markdown → the parser's tree, within bounds that a legal text never reaches. */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Placed, Report } from './report.ts';
import markdownRule from './rules/markdown.rule.ts';

// CommonMark with GFM tables and nothing else of GFM: its bare-address links and strike-through would read
// marks into a legal text that its author did not mean.
const processor = unified()
  .use(remarkParse)
  .use(function tables(this: Processor) {
    const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
    (data.micromarkExtensions ??= []).push(gfmTable());
    (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
  });

/** Deeper than any legal text nests, and far from where walking a tree would exhaust the stack. */
const DEEPEST = 50;
/** A line that opens too many quotes and lists, or a run of asterisks or underscores over which the parser takes minutes. */
const TOO_MANY_MARKS = /^[ \t]*(?:(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t]*){50}|([*_])\1{999}/m;

/** Parses Markdown alone; kept apart so that tests can compare the tree with the parser's own text. */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown) as Root;
}

/** Parses Markdown; what is nested too deep is reported and comes back as an empty tree. */
export function parseWithin(markdown: string, report: Report): Root {
  const refuse = (at: Placed): Root => {
    report(at, markdownRule, markdownRule.messages.deep(DEEPEST));
    return { type: 'root', children: [] };
  };
  const marks = TOO_MANY_MARKS.exec(markdown);
  if (marks) return refuse({ line: markdown.slice(0, marks.index).split('\n').length, column: 1 });
  const root = parseMarkdown(markdown);
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return refuse(level[0]!);
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return root;
}
