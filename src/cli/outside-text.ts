/** A file from elsewhere, such as what outside counsel sent: its bytes for `import`, its clause tree for `diff`, which imports nothing. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { ClauseTree } from '../model/clause.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { readTree } from '../content/markdown.ts';
import { reporterFor } from '../content/report.ts';
import { readForeign } from '../import/foreign-markdown.ts';
import { MAX_BYTES } from '../import/word/archive.ts';
import { WordFault } from '../import/word/fault.ts';
import { readWord } from '../import/word/index.ts';
import type { Decision } from '../import/word/revision.ts';
import { Refusal } from '../build/options.ts';
import { say } from '../build/tool-language.ts';
import { tool } from '../languages/tool.ts';

export function isWordFile(file: string): boolean {
  return extname(file).toLowerCase() === '.docx';
}

/** Whether an argument names a file that can be compared, by its ending. */
export function isOutsideFile(argument: string): boolean {
  return isWordFile(argument) || extname(argument).toLowerCase() === '.md';
}

/**
 * The clauses of a Word or Markdown file.
 * @param decision what to do with tracked changes; standard error says how many there are
 * @param title used where the file has none
 * @throws Refusal, ContentError where the file cannot be read
 */
export function readOutside(file: string, decision: Decision, title: string): ClauseTree {
  const text = isWordFile(file) ? wordText(file, decision, title) : markdownText(file);
  const problems: Problem[] = [];
  const tree = readTree(text.body, text.title ?? title, reporterFor(file, problems));
  if (problems.length > 0) throw new ContentError(problems);
  return tree;
}

/** The bytes of a file that somebody names, no larger than any document is. @throws Refusal where it cannot be read */
export function bytesGiven(file: string): Uint8Array {
  try {
    if (statSync(file).size > MAX_BYTES) throw new Refusal(tool.import.fault['too-big']);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refusal(code === 'ENOENT' ? tool.import.missing({ file }) : tool.import.unreadable({ file, code }));
  }
}

/** Also an edition of ours, with its front matter. */
function markdownText(file: string): { title: string | null; body: string } {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytesGiven(file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(tool.diff.notText({ file }));
  }
  return readForeign(source.replace(/\r\n?/gu, '\n'));
}

function wordText(file: string, decision: Decision, title: string): { title: string; body: string } {
  const reading = readWord(bytesGiven(file), decision, { given: null, fallback: title });
  if (reading instanceof WordFault) throw new Refusal(tool.import.fault[reading.kind]);
  if (reading.revisions.length > 0) console.error(say(tool.diff.tracked({ n: reading.revisions.length, decision: decision === 'accept' ? 'accept' : 'other' })));
  return reading.draft!;
}
