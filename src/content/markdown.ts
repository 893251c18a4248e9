/** Markdown as policies use it: parsed, and read into a clause tree. */
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import type { ClauseTree } from '../model/clause.ts';
import { remarkClauses } from './remark-clauses.ts';
import type { Placed, Report } from './report.ts';
import markdownRule from './rules/markdown.rule.ts';

/** The tables of GFM and nothing else of it: its bare links and strike-through would find marks in a legal text that its author did not mean. */
function remarkTables(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const markdown = unified().use(remarkParse).use(remarkTables).freeze();

/** Deeper than any legal text nests, and far from the depth at which walking a tree would exhaust the stack. */
const MAX_DEPTH = 50;
/** A line that opens too many quotes and lists, or a run of asterisks or underscores over which the parser takes minutes. */
const TOO_MANY_MARKS = /^[ \t]*(?:(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t]*){50}|([*_])\1{999}/m;

/** Parses Markdown alone. */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}

/**
 * Reads the body of an edition. What is nested deeper than any legal text is reported, and its tree is empty.
 * @param body with line feeds in place of the front matter, so that places are the file's own
 * @param title of the front matter
 */
export function readTree(body: string, title: string, report: Report): ClauseTree {
  const clauses = markdown().use(remarkClauses, { title, report });
  const refuse = (at: Placed): ClauseTree => {
    report(at, markdownRule, markdownRule.messages.deep(MAX_DEPTH));
    return clauses.processSync('').result;
  };
  const marks = TOO_MANY_MARKS.exec(body);
  if (marks) return refuse({ line: body.slice(0, marks.index).split('\n').length, column: 1 });
  const root = markdown.parse(body);
  const deep = firstBelow(root, MAX_DEPTH);
  return deep ? refuse(deep) : clauses.stringify(root, new VFile(body));
}

/** The first node at more than so many levels; found level by level, since a walk down would exhaust the stack. */
function firstBelow(root: Root, deepest: number): Nodes | null {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return level[0]!;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return null;
}

/** The trees of texts that were read before, and in which nothing was wrong: parsing takes most of the time of reading. */
export interface KnownTrees {
  has(source: string): boolean;
  /** null where the entry is damaged. */
  load(source: string): ClauseTree | null;
  keep(source: string, tree: ClauseTree): void;
}
