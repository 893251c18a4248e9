/** Which folder a build may take for its output: the only place that decides it. */
import { accessSync, constants, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { compareText } from '../model/problem.ts';
import type { Message } from '../model/message.ts';
import { Refusal } from './options.ts';
import { ROOT } from './root.ts';
import { holds, realPath } from './within.ts';
import { TOOL_LANGUAGES, tool } from '../languages/tool.ts';

/** What a build replaces within its output folder, and all that is served. */
export const DELIVERABLE = 'docs';
/** Next to the deliverable; says that a build wrote it. */
const MARK = '.policies-output';
/** The folders of a project that must not contain an output, below the project and besides the published texts. */
export const SOURCES = ['src', 'scripts', 'content', 'public', 'test', 'bench', 'docs', 'incoming', '.github', '.ci', '.git', 'node_modules'];
/** Files that only a build output has all of, for outputs without a mark, written by an earlier version. */
const EVIDENCE = ['index.html', '404.html', 'search/index.html', 'feed.xml'];
const MAX_NAMED = 3;

/**
 * The absolute path of an output folder.
 *
 * A build replaces `docs` in it: only where that is absent, empty, or what an earlier build wrote; never where the folder
 * holds the texts, the project, the current folder or a person's home, nor within the texts or the sources.
 * @param out as the caller named it @param content the folder of the texts, which need not exist
 * @throws Refusal that says what was found and what to do, exit 2; nothing is touched
 */
export function requireOutput(out: string, content: string): string {
  const path = resolve(out);
  // A `~` that reaches a command was meant for the shell: deleting a folder of that name would delete somebody's home.
  const fault = /^~(?:[\\/]|$)/.test(out) ? tool.output.tilde : faultOf(path, resolve(content));
  if (fault) throw new Refusal(tool.output.refused({ out, found: fault }), 2);
  return path;
}

/** Marks an output folder as one that builds write to. That the file is there says it all, so it needs no temporary one, which a killed build would leave. */
export function markOutput(out: string): void {
  if (isMarked(out)) return;
  rmSync(join(out, MARK), { force: true });
  writeFileSync(join(out, MARK), TOOL_LANGUAGES.map((lang) => `${tool.output.mark[lang]}\n`).join(''), { flag: 'wx' });
}

function faultOf(path: string, content: string): Message | null {
  const nearest = nearestEntry(path);
  if (nearest.kind === 'dangling') return tool.output.dangling({ path: nearest.path });
  if (nearest.kind === 'file') return tool.output.file({ path: nearest.path });
  const out = realPath(path);
  return placeFault(out, realPath(content)) ?? rightsFault(nearest.path) ?? deliverableFault(out);
}

/** The output, or its nearest existing parent folder. */
function nearestEntry(path: string): { path: string; kind: 'folder' | 'file' | 'dangling' } {
  const entry = entryAt(path);
  if (!entry) return dirname(path) === path ? { path, kind: 'folder' } : nearestEntry(dirname(path));
  if (entry.isDirectory()) return { path, kind: 'folder' };
  if (!entry.isSymbolicLink()) return { path, kind: 'file' };
  try {
    return { path, kind: lstatSync(realpathSync(path)).isDirectory() ? 'folder' : 'file' };
  } catch {
    return { path, kind: 'dangling' };
  }
}

/** What exists there, links not followed; nothing where a part of the path is a file. */
function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function placeFault(out: string, content: string): Message | null {
  if (out === parse(out).root) return tool.output.root;
  const project = realPath(ROOT);
  const kept = [[project, 'project'], [content, 'content'], [realPath(process.cwd()), 'current'], [realPath(homedir()), 'other']] as const;
  const own = kept.find(([path]) => path === out) ?? kept.find(([path]) => holds(out, path));
  if (own) return out === own[0] ? tool.output.is({ folder: own[1] }) : tool.output.holds({ folder: own[1], path: own[0] });
  if (holds(content, out)) return tool.output.liesIn({ folder: 'content', path: content });
  // The texts may be those of another clone.
  const projects = [project, ...(existsSync(join(dirname(content), 'package.json')) ? [dirname(content)] : [])];
  const source = projects.flatMap((folder) => SOURCES.map((name) => join(folder, name))).find((folder) => holds(folder, out));
  return source === undefined ? null : tool.output.liesIn({ folder: 'sources', path: source });
}

function rightsFault(folder: string): Message | null {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return tool.output.noRights({ folder, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

function deliverableFault(out: string): Message | null {
  const docs = join(out, DELIVERABLE);
  const entry = entryAt(docs);
  if (!entry) return null;
  if (entry.isSymbolicLink()) return tool.output.linked({ docs });
  if (!entry.isDirectory()) return tool.output.file({ path: docs });
  const names = readdirSync(docs).sort(compareText);
  if (names.length === 0 || isMarked(out) || isEvidentlyOurs(docs)) return null;
  return tool.output.foreign({ docs, names: names.slice(0, MAX_NAMED).join(', '), more: Math.max(names.length - MAX_NAMED, 0) });
}

function isMarked(out: string): boolean {
  return entryAt(join(out, MARK))?.isFile() ?? false;
}

/** Whether an earlier version wrote it: the pages of a build, and the feed that has its own address. */
function isEvidentlyOurs(docs: string): boolean {
  try {
    const [feed] = EVIDENCE.map((name) => readFileSync(join(docs, name), 'utf8')).toReversed();
    return /<id>https?:\/\/[^<]*\/feed\.xml<\/id>/.test(feed!);
  } catch {
    return false;
  }
}
