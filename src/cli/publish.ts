import type { Command } from 'commander';
import { absolute, pagePath, policyFile } from '../model/address.ts';
import { statusAt } from '../model/calendar.ts';
import { textsOf, type Edition, type Library, type Policy, type Site } from '../model/edition.ts';
import { compareMoments, parseMoment, zoned } from '../model/time.ts';
import { ContentError, isError } from '../model/problem.ts';
import { editHead, HEAD_ORDER } from '../content/front-matter-edit.ts';
import { readLibrary } from '../content/library.ts';
import { unsealedTexts } from '../content/lock-reader.ts';
import sealRule from '../content/rules/seal.rule.ts';
import statement from '../content/rules/statement.rule.ts';
import { findComments } from '../check/rules/comment.rule.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { momentOf, newCommand, Refusal, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { NEW, PUBLISH } from '../languages/tool/publish-words.ts';
import type { NewFile } from '../build/write.ts';
import { acceptedWith } from '../model/accepted.ts';
import { acceptedLines } from './accepted-words.ts';
import { amend, type AmendOptions } from './amend.ts';
import { policyOf } from './named-policy.ts';
import { localWords, toMinute } from './moment.ts';
import { isDatedBack, momentWords, outlook, turnWords, vacancyWords } from './outlook.ts';
import { openEntries } from './entry.ts';
import { prepare, type Sealing } from './sealing.ts';
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
  return withCommonOptions(newCommand('publish', PUBLISH.what))
    .argument('<policy>', say(NEW.policy))
    .option('--published <date>', say(PUBLISH.published))
    .option('--effective <date>', say(PUBLISH.effective))
    .option('--despite <reason>', say(PUBLISH.despite))
    .option('--correction', say(PUBLISH.correction))
    .option('--note <text>', say(PUBLISH.note))
    .option('--summary', say(PUBLISH.summary))
    .option('--edition <version>', say(PUBLISH.edition))
    .action((name: string, options: PublishOptions, self: Command) => {
      const amends = options.correction === true || options.summary === true;
      const { library, problems } = readLibrary(options.content, amends ? { fixing: [sealRule, statement] } : {});
      if (!library) throw new ContentError(problems.filter(isError));
      const policy = policyOf(library, name, self);
      const now = momentOf(options.asOf, library.site.timeZone);
      const stray = (amends ? DATING : AMENDING).find((option) => options[option] !== undefined);
      if (stray !== undefined) refuseCall(self, amends ? PUBLISH.notAmending(`--${stray}`) : PUBLISH.onlyAmending(`--${stray}`));
      if (options.note !== undefined && !options.correction) refuseCall(self, PUBLISH.noteOfCorrection);
      if (options.despite?.trim() === '') refuseCall(self, PUBLISH.despiteEmpty);
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
    if (notes > 0) throw new Refusal(PUBLISH.notes(file, notes));
  }
  if (target.version > 1 && target.summary.length === 0) throw new Refusal(PUBLISH.noSummary(target.text.file));
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
  if (statusAt(editions, newest, now) !== 'scheduled') throw new Refusal(PUBLISH.sealed(name, newest.version));
  throw new Refusal(PUBLISH.scheduled(name, newest.version, localWords(zoned(newest.published!, site.timeZone)), localWords(zoned(newest.effective!, site.timeZone))));
}

/** The edition's file with its dates. @throws Refusal where a date is past, was set before, or is out of order */
function datedFile(target: Edition, site: Site, options: PublishOptions, now: Temporal.Instant, self: Command): NewFile {
  const read = (text: string): Temporal.Instant => {
    const moment = parseMoment(text, site.timeZone);
    return 'error' in moment ? refuseCall(self, moment.error) : moment.instant;
  };
  const minute = toMinute(now, site.timeZone);
  const given = options.published === undefined ? null : { text: options.published, instant: read(options.published) };
  const published = given ?? (target.published ? null : { text: localWords(minute), instant: minute.toInstant() });
  const publishedAt = published?.instant ?? target.published!;
  const effective = options.effective === undefined ? null : { text: options.effective, instant: read(options.effective) };
  const asSet = target.published !== null && publishedAt.equals(target.published) && (effective === null || effective.instant.equals(target.effective!));
  if (!asSet) {
    if (target.published && compareMoments(target.published, now) <= 0) throw new Refusal(PUBLISH.pastSet(target.version));
    if (compareMoments(publishedAt, minute.toInstant()) < 0) throw new Refusal(PUBLISH.past(published!.text, localWords(minute)));
  }
  if (effective && compareMoments(effective.instant, publishedAt) < 0) throw new Refusal(PUBLISH.effectiveEarly(effective.text, published?.text ?? localWords(zoned(publishedAt, site.timeZone))));
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
  console.log(say(PUBLISH.done(version, edition.text.title, site.timeZone)));
  const sentence = statusSentence({ editions, edition, now, timeZone: site.timeZone }, wordsIn(toolLanguage()));
  const known = statusAt(editions, edition, now) === 'scheduled' ? [] : [[say(PUBLISH.now), sentence]];
  const lines = [...known, ...outlook(editions, now).map((turn) => [momentWords(turn.at, site.timeZone, toolLanguage()), say(turnWords(turn))])];
  const widest = Math.max(...lines.map(([when]) => when!.length));
  for (const [when, what] of lines) console.log(`  ${when!.padEnd(widest)}  ${what}`);
  for (const words of vacancyWords(editions, now, site.timeZone)) console.log(`  ${say(words)}`);
  console.log(say(PUBLISH.address(absolute(site, pagePath(site, lang, { page: 'edition', policy: name, version })))));
  console.log(say(PUBLISH.standing(absolute(site, policyFile(site, lang, name, 'pdf')))));
  for (const [code, { sha256 }] of Object.entries(edition.seals.at(-1)!.texts)) console.log(say(PUBLISH.printed(code, sha256)));
  const others = entries.filter((entry) => entry.kind === undefined && entry.version !== version).map((entry) => entry.version);
  if (others.length > 0) console.log(say(PUBLISH.alsoSealed(others.join(', '))));
  if (isDatedBack(edition, site, now)) console.log(say(PUBLISH.datedBack(momentWords(edition.published!, site.timeZone, toolLanguage()))));
  const accepted = acceptedWith(edition);
  if (accepted) console.log(acceptedLines(accepted).join('\n'));
  console.log(say(PUBLISH.written(paths)));
}
