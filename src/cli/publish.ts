import type { Command } from 'commander';
import { absolute, pagePath, policyFile } from '../model/address.ts';
import { calendarAt, statusAt } from '../model/calendar.ts';
import { textsOf, type Edition, type Library, type Policy, type Site } from '../model/edition.ts';
import { compareMoments, parseMoment, zoned } from '../model/time.ts';
import { ContentError, isError } from '../model/problem.ts';
import { editHead, HEAD_ORDER } from '../content/front-matter-edit.ts';
import { readLibrary } from '../content/library.ts';
import { unsealedTexts } from '../content/lock-reader.ts';
import sealRule from '../content/rules/seal.rule.ts';
import statement from '../content/rules/statement.rule.ts';
import { findComments } from '../check/rules/comment.rule.ts';
import { loadOutputs } from '../build/load-outputs.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { momentOf, newCommand, Refusal, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import type { NewFile } from '../build/write.ts';
import { acceptedWith } from '../model/seal.ts';
import { acceptedLines } from './accepted-words.ts';
import { amend, type AmendOptions } from './amend.ts';
import { policyOf } from './named-policy.ts';
import { localWords, toMinute } from './moment.ts';
import { isDatedBack, momentWords, outlook, statusChangeWords, vacancyWords } from './outlook.ts';
import { openEntries } from './entry.ts';
import { prepare, type Sealing } from './sealing.ts';
import { permanentExtensions } from '../outputs/output-definition.ts';
import { statusSentence } from '../outputs/status-words.ts';
import { wordsIn } from '../languages/words.ts';

interface PublishOptions extends CommonOptions, AmendOptions {
  published?: string;
  effective?: string;
  despite?: string;
}

/** The options for a sealed edition, and those for a new one. */
const AMENDING = ['edition'] as const;
const DATING = ['published', 'effective', 'despite'] as const;

/** `publish`: sets the dates of the draft, runs every rule, seals it, and reports what readers will see and when. */
export function publishCommand(): Command {
  return withCommonOptions(newCommand('publish', tool.publish.what))
    .argument('<policy>', say(tool.new.policy))
    .option('--published <date>', say(tool.publish.published))
    .option('--effective <date>', say(tool.publish.effective))
    .option('--despite <reason>', say(tool.publish.despite))
    .option('--correction', say(tool.publish.correction))
    .option('--note <text>', say(tool.publish.note))
    .option('--summary', say(tool.publish.summary))
    .option('--edition <version>', say(tool.publish.edition))
    .action((name: string, options: PublishOptions, self: Command) => {
      const amends = options.correction === true || options.summary === true;
      const { library, problems } = readLibrary(options.content, amends ? { fixing: [sealRule, statement] } : {});
      if (!library) throw new ContentError(problems.filter(isError));
      const policy = policyOf(library, name, self);
      const now = momentOf(options.asOf, library.site.timeZone);
      const stray = (amends ? DATING : AMENDING).find((option) => options[option] !== undefined);
      if (stray !== undefined) refuseCall(self, amends ? tool.publish.notAmending({ option: `--${stray}` }) : tool.publish.onlyAmending({ option: `--${stray}` }));
      if (options.note !== undefined && !options.correction) refuseCall(self, tool.publish.noteOfCorrection);
      if (options.despite?.trim() === '') refuseCall(self, tool.publish.despiteEmpty);
      if (amends) amend(library, policy, options, now, self);
      else publishNewest(library, policy, options, now, self);
    });
}

function publishNewest({ site }: Library, policy: Policy, options: PublishOptions, now: Temporal.Instant, self: Command): void {
  const target = targetOf(policy, site, now);
  const file = target.published === null || options.published !== undefined || options.effective !== undefined
    ? datedFile(target, site, options, now, self)
    : null;
  const drafts = target.published === null ? textsOf(target) : [];
  for (const { file, source } of drafts) {
    const notes = findComments(source).length;
    if (notes > 0) throw new Refusal(tool.publish.notes({ file, n: notes }));
  }
  if (target.version > 1 && target.summary.length === 0) throw new Refusal(tool.publish.noSummary({ file: target.text.file }));
  const sealing = prepare(options.content, {
    files: file ? [file] : [],
    entries: ({ policies }, sealed) => openEntries({ site, policies: policies.filter(({ name }) => name === policy.name) }, sealed),
    despite: options.despite?.trim(),
  }, now);
  sealing.write();
  report(sealing, policy.name, target.version, now);
}

/** The draft to publish; without one, the newest edition that was published and, its command killed or the date set by hand, never sealed. */
function targetOf({ name, editions }: Policy, site: Site, now: Temporal.Instant): Edition {
  const target = editions.find(({ published }) => published === null) ?? editions.findLast((edition) => unsealedTexts(edition).length > 0);
  if (target) return target;
  const newest = editions.at(-1)!;
  if (statusAt(editions, newest, now) !== 'scheduled') throw new Refusal(tool.publish.sealed({ policy: name, version: newest.version }));
  const [published, effective] = [newest.published!, newest.effective!].map((moment) => localWords(zoned(moment, site.timeZone)));
  throw new Refusal(tool.publish.scheduled({ policy: name, version: newest.version, published: published!, effective: effective!, begins: effective === published ? 'other' : 'later' }));
}

/** The edition's file with its dates. @throws Refusal where a date is past, was set before, or is out of order */
function datedFile(target: Edition, site: Site, options: PublishOptions, now: Temporal.Instant, self: Command): NewFile {
  const read = (text: string): Temporal.Instant => {
    const moment = parseMoment(text, site.timeZone);
    return 'fault' in moment ? refuseCall(self, tool.moment[moment.fault.kind](moment.fault)) : moment.instant;
  };
  const minute = toMinute(now, site.timeZone);
  const given = options.published === undefined ? null : { text: options.published, instant: read(options.published) };
  const published = given ?? (target.published ? null : { text: localWords(minute), instant: minute.toInstant() });
  const publishedAt = published?.instant ?? target.published!;
  const effective = options.effective === undefined ? null : { text: options.effective, instant: read(options.effective) };
  const asSet = target.published !== null && publishedAt.equals(target.published) && (effective === null || effective.instant.equals(target.effective!));
  if (!asSet) {
    if (target.published && compareMoments(target.published, now) <= 0) throw new Refusal(tool.publish.pastSet({ version: target.version }));
    if (compareMoments(publishedAt, minute.toInstant()) < 0) throw new Refusal(tool.publish.past({ date: published!.text, now: localWords(minute) }));
  }
  if (effective && compareMoments(effective.instant, publishedAt) < 0) throw new Refusal(tool.publish.effectiveEarly({ effective: effective.text, published: published?.text ?? localWords(zoned(publishedAt, site.timeZone)) }));
  const later = effective && !effective.instant.equals(publishedAt);
  const text = editHead(target.text.source, {
    ...(published ? { published: published.text } : {}),
    ...(effective ? { effective: later ? effective.text : null } : {}),
  }, HEAD_ORDER);
  return { path: target.text.file, text };
}

function report({ library: { site, policies }, entries, paths }: Sealing, name: string, version: number, now: Temporal.Instant): void {
  const { editions } = policies.find((policy) => policy.name === name)!;
  const edition = editions.find((one) => one.version === version)!;
  const [lang] = site.languages as [string];
  console.log(say(tool.publish.done({ version, title: edition.text.title, site: site.timeZone })));
  const sentence = statusSentence({ calendar: calendarAt(editions, now), edition, now, timeZone: site.timeZone }, wordsIn(toolLanguage()));
  const known = statusAt(editions, edition, now) === 'scheduled' ? [] : [[say(tool.publish.now), sentence]];
  const lines = [...known, ...outlook(editions, now).map((change) => [momentWords(change.at, site.timeZone, toolLanguage()), say(statusChangeWords(change))])];
  const widest = Math.max(...lines.map(([when]) => when!.length));
  for (const [when, what] of lines) console.log(`  ${when!.padEnd(widest)}  ${what}`);
  for (const words of vacancyWords(editions, now, site.timeZone)) console.log(`  ${say(words)}`);
  console.log(say(tool.publish.address({ address: absolute(site, pagePath(site, lang, { page: 'edition', policy: name, version })) })));
  for (const extension of permanentExtensions(loadOutputs())) console.log(say(tool.publish.standing({ address: absolute(site, policyFile(site, lang, name, extension)) })));
  for (const [code, { sha256 }] of Object.entries(edition.seals.at(-1)!.texts)) console.log(say(tool.publish.printed({ lang: code, hash: sha256 })));
  const others = entries.filter((entry) => entry.kind === undefined && entry.version !== version).map((entry) => entry.version);
  if (others.length > 0) console.log(say(tool.publish.alsoSealed({ versions: others.join(', ') })));
  if (isDatedBack(edition, site, now)) console.log(say(tool.publish.datedBack({ day: momentWords(edition.published!, site.timeZone, toolLanguage()) })));
  const accepted = acceptedWith(edition);
  if (accepted) console.log(acceptedLines(accepted).join('\n'));
  console.log(say(tool.publish.written({ files: paths.join(', '), n: paths.length })));
}
