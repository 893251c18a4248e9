import type { Command } from 'commander';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { treeJson } from '../model/clause.ts';
import type { Site } from '../model/edition.ts';
import { ContentError, isError, type Problem } from '../model/problem.ts';
import { readEdition } from '../content/edition-reader.ts';
import { MAX_BYTES } from '../content/file.ts';
import { readForeign, type Loss } from '../import/foreign-markdown.ts';
import { quoted } from '../content/front-matter-edit.ts';
import { reporterFor } from '../content/report.ts';
import { say } from '../build/tool-language.ts';
import { newCommand, Refusal, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { checkContent } from '../build/checked-content.ts';
import { tool } from '../languages/tool.ts';
import { writeFiles, type NewFile } from '../build/write.ts';
import { openPolicy, withOwner, type OwnerOptions } from './begin.ts';
import { copyOf } from './copy.ts';
import { byDay, fileAt, mainLine, type DayText } from './git/file-history.ts';

/** Losses of one kind are reported by a few examples. */
const MAX_EXAMPLES = 20;

interface Imported {
  version: number;
  day: string;
  text: string;
  tree: string;
  losses: Loss[];
}

/** `import-git`: for a company that keeps its policies in git and moves here with their whole history. */
export function importGitCommand(): Command {
  return withOwner(withCommonOptions(newCommand('import-git', tool.importGit.what))
    .argument('<repository>', say(tool.importGit.repository))
    .argument('<path>', say(tool.importGit.path))
    .requiredOption('--policy <name>', say(tool.importGit.policy)))
    .action((repository: string, path: string, options: CommonOptions & OwnerOptions & { policy: string }, self: Command) => {
      const { content, policy } = options;
      const folder = join(content, policy);
      const { site, policy: known, siteFile, isFirst } = openPolicy(content, policy, options, self);
      if (known) throw new Refusal(tool.importGit.exists({ folder }));
      if (!isFirst && options.languages !== undefined) refuseCall(self, tool.import.languages);
      const { branch, shallow, commits } = mainLine(repository, path);
      if (commits.length === 0) throw new Refusal(tool.importGit.noHistory({ path }));
      const { days, earlier } = byDay(commits, site.timeZone);
      const { editions, notes, keys } = editionsOf(repository, days, policy, site);
      if (editions.length === 0) throw new Refusal(tool.importGit.nothing);
      place(content, policy, editions, siteFile);
      const losses = editions.flatMap(({ version, losses: own }) => own.map((loss) => tool.importGit.dropped({ file: `${policy}/${version}.md`, line: loss.line, what: loss.what, words: loss.words })));
      if (losses.length > 0) console.log([say(tool.importGit.droppedTitle), ...losses.slice(0, MAX_EXAMPLES).map((loss) => `  ${say(loss)}`)].join('\n'));
      if (losses.length > MAX_EXAMPLES) console.log(`  ${say(tool.importGit.more({ n: losses.length - MAX_EXAMPLES }))}`);
      if (keys.length > 0) console.log(say(tool.importGit.head({ keys: keys.join(', ') })));
      for (const line of notes) console.log(line);
      if (shallow) console.log(say(tool.importGit.shallow));
      console.log(say(tool.importGit.line({ branch })));
      if (earlier > 0) console.log(say(tool.importGit.earlier({ n: earlier })));
      console.log(say(tool.importGit.done({ folder, editions: editions.length, commits: commits.length, from: editions[0]!.day, to: editions.at(-1)!.day })));
      console.log(say(tool.importGit.next({ policy })));
    });
}

/** An edition for each day whose text differs from the one before and is valid as a policy. */
function editionsOf(repository: string, days: readonly DayText[], policy: string, site: Site): { editions: Imported[]; notes: string[]; keys: string[] } {
  const editions: Imported[] = [];
  const notes: string[] = [];
  const keys = new Set<string>();
  let title = policy;
  let subjects: string[] = [];
  let absentSince: string | null = null;
  for (const { day, commit, subjects: own } of days) {
    subjects = [...new Set([...subjects, ...own])];
    if (commit.path === null) {
      if (editions.length > 0) absentSince = day;
      continue;
    }
    if (absentSince !== null) notes.push(say(tool.importGit.absent({ from: absentSince, to: day })));
    absentSince = null;
    const leaveOut = (why: string): void => void notes.push(say(tool.importGit.skipped({ day, commit: commit.hash.slice(0, 10), why })));
    const bytes = fileAt(repository, commit.hash, commit.path, MAX_BYTES);
    if (bytes === null) {
      leaveOut(say(tool.importGit.notFile));
      continue;
    }
    const source = decode(bytes);
    if (source === null) {
      leaveOut(say(tool.importGit.notText));
      continue;
    }
    const foreign = readForeign(source);
    title = foreign.title ?? title;
    const version = editions.length + 1;
    const text = fileOf(version, day, title, subjects, foreign.body);
    const problems: Problem[] = [];
    const read = readEdition(text, `${version}.md`, version, site, reporterFor(`${version}.md`, problems));
    const error = problems.find(isError);
    if (!read || error) {
      leaveOut(error ? say(error.message) : '');
      continue;
    }
    const tree = treeJson(read.text.tree);
    if (tree === editions.at(-1)?.tree) {
      subjects = [];
      continue;
    }
    for (const key of foreign.keys) keys.add(key);
    editions.push({ version, day, text, tree, losses: foreign.losses });
    subjects = [];
  }
  if (absentSince !== null) notes.push(say(tool.importGit.removed({ day: absentSince })));
  return { editions, notes, keys: [...keys] };
}

function fileOf(version: number, day: string, title: string, subjects: readonly string[], body: string): string {
  const said = subjects.length > 0 ? subjects : [say(tool.importGit.changedOn({ day }))];
  const summary = version === 1 ? '' : `summary:\n${said.map((line) => `  - ${quoted(line)}\n`).join('')}`;
  return `---\nversion: ${version}\ntitle: ${quoted(title)}\npublished: ${day}\n${summary}---\n\n${body}`;
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

/**
 * Puts the policy in place once it has passed every rule in a copy: its folder by one rename, then its name in
 * `site.yaml`. Killed between the two, `check` says that the folder is not listed yet.
 */
function place(content: string, policy: string, editions: readonly Imported[], siteFile: NewFile | null): void {
  using copy = copyOf(content);
  const list = (path: (file: string) => string) => (siteFile ? [{ ...siteFile, path: path(siteFile.path) }] : []);
  const filesIn = (folder: string) => editions.map(({ version, text }) => ({ path: join(folder, `${version}.md`), text }));
  writeFiles(copy.path, [...filesIn(join(copy.path, policy)), ...list(copy.inside)]);
  const errors = checkContent(copy.path, { only: policy }).problems.filter(isError);
  if (errors.length > 0) throw new ContentError(errors.map(copy.outside));
  mkdirSync(content, { recursive: true });
  const ready = mkdtempSync(join(content, `.${basename(policy)}.new-`));
  try {
    writeFiles(ready, filesIn(ready));
    renameSync(ready, join(content, policy));
  } finally {
    rmSync(ready, { recursive: true, force: true });
  }
  writeFiles(content, list((file) => file));
}
