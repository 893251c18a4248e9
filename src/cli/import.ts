/** `import`: a Word file → the draft of the next edition. */
import { Option, type Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../model/edition.ts';
import { formatProblem } from '../model/problem.ts';
import { splitSource } from '../model/source.ts';
import { editHead, quoted } from '../content/front-matter-edit.ts';
import { nearest } from '../content/near.ts';
import { WordFault } from '../import/word/fault.ts';
import { readWord, type WordDraft, type WordReading } from '../import/word/index.ts';
import { checkContent } from '../build/checked-content.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { newCommand, Refusal, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { writeFiles } from '../build/write.ts';
import { openPolicy, withOwner, type OwnerOptions } from './begin.ts';
import { bytesGiven } from './outside-text.ts';

interface ImportOptions extends CommonOptions, OwnerOptions {
  policy: string;
  accept?: boolean;
  reject?: boolean;
  title?: string;
  replace?: boolean;
}

/** How many places of one kind are listed. */
const PLACES = 5;

/** `import`: undecided tracked changes are listed, and nothing is written; exit 1. */
export function importCommand(): Command {
  return withOwner(withCommonOptions(newCommand('import', tool.import.what))
    .argument('<file>', say(tool.import.file))
    .requiredOption('--policy <name>', say(tool.import.policy))
    .addOption(new Option('--accept', say(tool.import.accept)).conflicts('reject'))
    .option('--reject', say(tool.import.reject))
    .option('--title <title>', say(tool.import.title))
    .option('--replace', say(tool.import.replace)))
    .action((file: string, options: ImportOptions, self: Command) => {
      const name = options.policy;
      const { site, policy, siteFile, isFirst } = openPolicy(options.content, name, options, self);
      if (!isFirst && options.languages !== undefined) refuseCall(self, tool.import.languages);
      const place = placeOfDraft(options, name, policy);
      const decision = options.accept ? 'accept' : options.reject ? 'reject' : null;
      const reading = readWord(bytesGiven(file), decision, { given: options.title?.replace(/\s+/gu, ' ').trim() || null, fallback: policy?.editions.at(-1)?.text.title ?? '' });
      if (reading instanceof WordFault) throw new Refusal(tool.import.fault[reading.kind]);
      const { draft, revisions } = reading;
      if (!draft) {
        listRevisions(revisions);
        throw new Refusal(tool.import.decide);
      }
      if (draft.title === '') throw new Refusal(tool.import.noTitle);
      if (draft.body.trim() === '') throw new Refusal(tool.import.noText);
      const files = [{ path: place.path, text: place.source === null ? newSource(place.version, draft) : replaced(place.source, draft) }];
      writeFiles(options.content, siteFile ? [...files, siteFile] : files);
      console.log(say(tool.import.done({ file: place.path, version: place.version, title: draft.title })));
      if (siteFile) console.log(say(isFirst ? tool.begin.site({ path: siteFile.path }) : tool.begin.listed({ name })));
      const near = policy ? null : nearest(name, site.policies.filter((other) => other !== name));
      if (near !== null) console.log(say(tool.begin.like({ name, near })));
      if (revisions.length > 0) console.log(say(decision === 'accept' ? tool.import.accepted({ n: revisions.length }) : tool.import.rejected({ n: revisions.length })));
      reportNotes(draft);
      reportProblems(options.content, name, place.path);
      console.log(say(place.version === 1 ? tool.import.nextFirst({ policy: name }) : tool.import.next({ policy: name })));
    });
}

/** Where the draft goes, and the file it replaces there, if any. */
function placeOfDraft({ content, replace }: ImportOptions, name: string, policy: Policy | null): { path: string; version: number; source: string | null } {
  const newest = policy?.editions.at(-1) ?? null;
  if (newest?.published === null) {
    if (!replace) throw new Refusal(tool.import.draftExists({ file: newest.text.file }));
    return { path: newest.text.file, version: newest.version, source: newest.text.source };
  }
  if (replace) throw new Refusal(tool.import.noDraft({ policy: name }));
  const version = (newest?.version ?? 0) + 1;
  const path = join(content, name, `${version}.md`);
  if (existsSync(path)) throw new Refusal(tool.import.taken({ file: path }));
  return { path, version, source: null };
}

function newSource(version: number, { title, body }: WordDraft): string {
  const hint = version > 1 ? `${say(tool.new.hint)}\n` : '';
  return `---\nversion: ${version}\ntitle: ${quoted(title)}\n${hint}---\n\n${body}`;
}

/** The existing draft with a new text; its front matter stays. */
function replaced(source: string, { title, body }: WordDraft): string {
  const head = editHead(source, { title: quoted(title) });
  const parts = splitSource(head);
  return 'body' in parts ? `${head.slice(0, head.length - parts.body.length)}\n\n${body}` : head;
}

function listRevisions(revisions: WordReading['revisions']): void {
  console.log(say(tool.import.tracked({ n: revisions.length })));
  for (const { kind, author, date, words, clause } of revisions) {
    const signature = [author || say(tool.import.unknown), date.slice(0, 10)].filter(Boolean).join(', ');
    console.log(`  ${[clause, `${say(tool.import.revision[kind])}: «${excerpt(words)}»`, signature].filter(Boolean).join('  ')}`);
  }
}

function excerpt(words: string): string {
  // White space alone is a change too.
  const line = words.replace(/\s+/gu, ' ').trim() || words.slice(0, 1);
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

function reportNotes({ comments, notes }: WordDraft): void {
  if (comments > 0) console.log(say(tool.import.comments({ n: comments })));
  const kinds = Map.groupBy(notes, ({ kind }) => kind);
  if (kinds.size > 0) console.log(say(tool.import.notesTitle));
  for (const [kind, found] of kinds) {
    const places = found.map(({ clause, words }) => [clause || say(tool.import.document), words === '' || clause.includes(words) ? '' : `«${excerpt(words)}»`].filter(Boolean).join(' '));
    const more = places.length > PLACES ? [say(tool.import.more({ n: places.length - PLACES }))] : [];
    console.log(`  ${say(tool.import.note[kind])}\n    ${[...places.slice(0, PLACES), ...more].join('; ')}`);
  }
}

/** What the ordinary rules report on the draft. It is written anyway: its editor fixes it there. */
function reportProblems(content: string, policy: string, path: string): void {
  const problems = checkContent(content, { only: policy }).problems.filter(({ file }) => file === path);
  console.log(say(problems.length > 0 ? tool.import.problems : tool.import.sound));
  for (const problem of problems) console.log(`  ${formatProblem(problem, toolLanguage())}`);
}
