/** The current errors as live preview shows them: above a page that can be read, else in its place. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { RULES } from '../../check/rule-registry.ts';
import { tool } from '../../languages/tool.ts';
import type { Problem } from '../../model/problem.ts';
import { PALETTE, type Shade } from '../../model/theme.ts';
import { problemList, type ShownLine, type ShownProblem } from '../../outputs/html/problems-html.ts';
import { toHtml } from '../../outputs/html/serialize.ts';
import type { Preview } from '../../site/live-preview.ts';
import { say, toolLanguage } from '../tool-language.ts';

/** What reloads the page when a text is saved. */
const RELOADING = '<script type="module" src="/@vite/client"></script>';
/** More errors than this would hide the page. */
const MAX_SHOWN = 20;
/** Lines of the file before and after the one in question. */
const AROUND = 1;
/** Letters of a line before and after the place in question: a clause is one line of the file, however long. */
const NEAR = 100;

const shade = ([light, dark]: Shade): string => `light-dark(${light},${dark})`;

/** The report appears on pages with their own styles and on its own. */
const STYLE = `.live-report{--edge:${shade(PALETTE.bad)};--paper:light-dark(#fff6f4,#2a1d1d);--words:${shade(PALETTE.ink)};--quiet:light-dark(#6b4a44,#cfb1ab);
color-scheme:light dark;margin:1rem 0;padding:.75rem 1rem;border:1px solid var(--edge);border-left-width:.35rem;border-radius:.2rem;background:var(--paper);color:var(--words);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main.live-report{max-width:52rem;margin:2rem auto}
.live-report h1{margin:0 0 .5rem;font-size:1.4rem;font-family:inherit}
.live-report summary{cursor:pointer}
aside.live-report ol{max-height:50vh;overflow:auto}
.live-report ol{margin:.75rem 0 0;padding:0 0 0 1.5rem}
.live-report li{margin:0 0 1rem}
.live-report p{margin:.25rem 0}
.live-report .place{color:var(--quiet);font-size:.875rem}
.live-report li>p .place{display:block}
.live-report pre{margin:.4rem 0;padding:.5rem 0;border-block:1px solid light-dark(#e5cdc8,#4d3835);font:.875rem/1.5 ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;white-space:pre-wrap}
.live-report pre .line{display:block;padding-left:6ch;text-indent:-6ch}
.live-report pre .number{color:var(--quiet);user-select:none}
.live-report pre mark{background:light-dark(#fbe1dc,#4a2723);color:inherit}
.live-report pre b{color:var(--edge);text-decoration:underline wavy;text-underline-offset:.25em}
.live-report details details{color:var(--quiet);font-size:.875rem}
@media print{aside.live-report{display:none}}`;

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
  const more = problems.length > MAX_SHOWN ? `<p>${escaped(say(tool.live.more({ n: problems.length - MAX_SHOWN })))}</p>` : '';
  return toHtml([problemList(problems.slice(0, MAX_SHOWN).map(shown))]) + more;
}

function shown(problem: Problem): ShownProblem {
  return {
    problem,
    place: say(tool.live.place({ file: placeOf(problem.file), line: problem.line, column: problem.column })),
    message: say(problem.message),
    why: { title: say(tool.live.why), text: say(RULES.get(problem.rule)!.why) },
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
