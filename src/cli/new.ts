import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionText, Policy } from '../model/edition.ts';
import { splitSource } from '../model/source.ts';
import { editHead, type HeadEdit } from '../content/front-matter-edit.ts';
import { say } from '../build/tool-language.ts';
import { newCommand, Refusal, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { writeFiles } from '../build/write.ts';
import { openPolicy, withOwner, type OwnerOptions } from './begin.ts';
import { beginPolicy } from './new-policy.ts';

/** What belongs to an edition once published and not to a draft made from it. */
const NOT_IN_A_DRAFT = { published: null, effective: null, summary: null, withdrawn: null, corrections: null };

interface NewOptions extends CommonOptions, OwnerOptions {
  from?: string;
  translations?: boolean;
  title?: string;
}

/** `new`: the next edition as a draft, with the text of the newest one or of the one that `--from` names; or the first of a new policy. */
export function newEditionCommand(): Command {
  return withOwner(withCommonOptions(newCommand('new', tool.new.what))
    .argument('<policy>', say(tool.new.policy))
    .option('--from <version>', say(tool.new.from))
    .option('--translations', say(tool.new.translations))
    .option('--title <title>', say(tool.begin.title)))
    .action((name: string, options: NewOptions, self: Command) => {
      const opened = openPolicy(options.content, name, options, self, options.title === undefined ? ['--title'] : []);
      if (opened.policy) return nextEdition(opened.policy, options, self);
      for (const option of ['from', 'translations'] as const) if (options[option] !== undefined) refuseCall(self, tool.begin.onlyNext({ option: `--${option}` }));
      beginPolicy(options.content, name, options.title ?? null, options, opened, self);
    });
}

function nextEdition({ name, editions }: Policy, { content, from, translations, title, languages }: NewOptions, self: Command): void {
  const newest = editions.at(-1)!;
  if (title !== undefined || languages !== undefined) return refuseCall(self, tool.begin.titleThere({ name, title: newest.text.title }));
  const source = from === undefined ? newest : editions.find(({ version }) => String(version) === from);
  if (!source) return refuseCall(self, tool.diff.noEdition({ policy: name, version: from!, last: newest.version }));
  if (newest.published === null) throw new Refusal(tool.new.draftExists({ file: newest.text.file }));
  const version = newest.version + 1;
  const file = (lang: string | null): string => join(content, name, lang === null ? `${version}.md` : `${version}.${lang}.md`);
  const others = Object.values(source.translations);
  const files = [
    { path: file(null), text: withHint(draftOf(source.text, version)) },
    ...(translations ? others.map((text) => ({ path: file(text.lang), text: draftOf(text, version) })) : []),
  ];
  const taken = files.find(({ path }) => existsSync(path));
  if (taken) throw new Refusal(tool.new.taken({ file: taken.path }));
  writeFiles(content, files.toReversed());
  console.log(say(tool.new.done({ file: files[0]!.path, from: source.version, version })));
  if (others.length > 0 && !translations) console.log(say(tool.new.notCopied({ langs: others.map(({ lang }) => lang).join(', ') })));
  console.log(say(tool.new.next({ policy: name })));
}

function draftOf({ source }: EditionText, version: number): string {
  const edit: HeadEdit = { ...NOT_IN_A_DRAFT };
  // A translation need not say its version.
  if (/^version:/m.test(headOf(source))) edit.version = String(version);
  return editHead(source, edit);
}

function withHint(source: string): string {
  const head = headOf(source);
  return source.replace(head, () => `${head}${say(tool.new.hint)}\n`);
}

function headOf(source: string): string {
  const parts = splitSource(source);
  return 'head' in parts ? parts.head : '';
}
