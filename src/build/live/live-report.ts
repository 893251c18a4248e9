/** The current errors as live preview shows them: above a page that can be read, else in its place. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { RULES } from '../../check/rule-registry.ts';
import { problemList, type ShownLine, type ShownProblem } from '../../outputs/html/problems-html.ts';
import { toHtml } from '../../outputs/html/serialize.ts';
import type { Preview } from '../../site/live-preview.ts';
import { say, toolLanguage } from '../tool-language.ts';
import { tool } from '../../languages/tool.ts';
import STYLE from './report-style.ts';

/** What reloads the page when a text is saved. */
const RELOADING = '<script type="module" src="/@vite/client"></script>';
/** More errors than this would hide the page. */
const MOST = 20;
/** Lines of the file before and after the one in question. */
const AROUND = 1;
/** Letters of a line before and after the place in question: a clause is one line of the file, however long. */
const NEAR = 100;

/** A page with the current errors above it; unchanged where there are none. */
export function withReport(html: string, { problems, broken }: Preview, policy: string | undefined): string {
  if (problems.length === 0) return html;
  // Errors of the lock or of `site.yaml` concern every page.
  const isOpen = broken.length === 0 || policy === undefined || broken.includes(policy);
  const heading = `<summary><strong>${escaped(say(tool.live.title({ n: problems.length })))}</strong> ${escaped(say(isOpen ? tool.live.lastGood : tool.live.elsewhere({ names: broken.join(', '), n: broken.length })))}</summary>`;
  const report = `<aside class="live-report" lang="${toolLanguage()}" aria-label="${escaped(say(tool.live.title({ n: problems.length })))}"><style>${STYLE}</style><details${isOpen ? ' open' : ''}>${heading}${listOf(problems)}</details></aside>`;
  return html.replace(/<body[^>]*>/, (body) => body + report);
}

/** A standalone page, in place of one that cannot be made. */
export function reportPage({ problems }: Preview): string {
  const title = escaped(say(tool.live.title({ n: problems.length })));
  return `<!doctype html>\n<html lang="${toolLanguage()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>${RELOADING}<style>${STYLE}</style></head>\n`
    + `<body><main class="live-report"><h1>${title}</h1><p>${escaped(say(tool.live.nothing))}</p>${listOf(problems)}</main></body></html>\n`;
}

function listOf(problems: readonly Problem[]): string {
  const more = problems.length > MOST ? `<p>${escaped(say(tool.live.more({ n: problems.length - MOST })))}</p>` : '';
  return toHtml([problemList(problems.slice(0, MOST).map(shown))]) + more;
}

function shown(problem: Problem): ShownProblem {
  return {
    problem,
    place: say(tool.live.place({ file: placeOf(problem.file), line: problem.line, column: problem.column })),
    message: problem.message[toolLanguage()],
    why: { title: say(tool.live.why), text: RULES.get(problem.rule)!.why[toolLanguage()] },
    lines: linesAround(problem),
  };
}

/** A file as its editor sees it: relative to the folder that the command was called in. */
export function placeOf(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') ? file : near.replaceAll(sep, '/');
}

function linesAround({ file, line, column }: Problem): ShownLine[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // A folder, or a missing file: its name is enough.
    return [];
  }
  const first = Math.max(1, line - AROUND);
  return text.split(/\r?\n/).slice(first - 1, line + AROUND).map((words, i) => {
    const number = first + i;
    return number === line ? cutAround(number, words, Math.min(column - 1, words.length)) : { ...cutAround(number, words, 0), at: null };
  });
}

function cutAround(number: number, words: string, at: number): ShownLine {
  const [from, to] = [at > NEAR * 1.5 ? at - NEAR : 0, at + NEAR < words.length - NEAR / 2 ? at + NEAR : words.length];
  const before = from > 0 ? '…' : '';
  return { number, text: `${before}${words.slice(from, to)}${to < words.length ? '…' : ''}`, at: at - from + before.length };
}

function escaped(text: string): string {
  return toHtml([{ type: 'text', value: text }]).replaceAll('"', '&quot;');
}
