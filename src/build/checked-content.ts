/** The content folder as commands need it: checked, whole, only the sound policies, or one policy. */
import { join, relative } from 'node:path';
import { compareProblems, ContentError, isError, type Problem } from '../model/problem.ts';
import type { Library, Policy, Site } from '../model/edition.ts';
import { isSound, readLibrary, soundPart, type PolicyReading, type Reading, type ReadOptions } from '../content/library.ts';
import { reporterFor } from '../content/report.ts';
import siteRule from '../content/rules/site.rule.ts';
import { textProblems, type IsEditable } from '../check/index.ts';
import { settingFaults } from '../check/levels.ts';
import { permanentExtensions, type Output } from '../outputs/output-definition.ts';
import { readBook } from '../proof/log-book.ts';
import { letterCheck } from '../outputs/pdf/pdf-letters.ts';
import { loadOutputs, reportOutputs } from './load-outputs.ts';
import { say } from './tool-language.ts';
import { acceptedWith } from '../model/seal.ts';
import { tool } from '../languages/tool.ts';

export interface CheckedContent {
  /** null where there are errors. */
  library: Library | null;
  problems: Problem[];
  /** What was read, even with errors. */
  reading: Reading;
}

export interface CheckOptions {
  /** The moment that decides what is a draft, by the site's time zone; by default now. */
  now?: (timeZone: string) => Temporal.Instant;
  /** Which texts count as drafts; by default those not yet published. What is about to be published is one too. */
  isEditable?: IsEditable;
  /** The one policy to check; by default all of them. */
  only?: string;
  /** Policies that links may lead to; by default all of this run. */
  outputs?: readonly Output[];
}

/** Reads the content and runs every rule over it; a policy with errors gets no further findings. */
export function checkContent(folder: string, { now = () => Temporal.Now.instant(), isEditable, only, outputs = loadOutputs() }: CheckOptions = {}): CheckedContent {
  const reading = readLibrary(folder, only === undefined ? {} : { only });
  const { site, lock, placeInSite } = reading;
  const problems = [...reading.problems];
  const report = reporterFor(join(folder, 'site.yaml'), problems);
  if (site) for (const [name, message] of settingFaults(site)) report(placeInSite!('rules', name), siteRule, message);
  if (site) reportOutputs(site, outputs, report, placeInSite!);
  if (lock) readBook(folder, lock.entries, problems);
  const sound = soundPart(reading);
  // Without the lock it is unknown what is sealed and what may still be changed.
  if (sound && lock) problems.push(...textProblems({ library: sound, now: now(sound.site.timeZone), policyFiles: permanentExtensions(outputs), unusualLetters: letterCheck(sound.site.theme) }, isEditable));
  const reported = withAccepted(sound?.policies ?? [], problems.sort(compareProblems), folder);
  return { library: reported.some(isError) ? null : reading.library, problems: reported, reading };
}

/** A warning that an edition was published with, its reason in the lock, is reported but no longer stops anything. */
function withAccepted(policies: readonly Policy[], problems: Problem[], folder: string): Problem[] {
  const placeOf = (rule: string, file: string): string => `${rule} ${file.replaceAll('\\', '/')}`;
  const accepted = new Set(policies.flatMap(({ editions }) => editions.flatMap((edition) => acceptedWith(edition)?.warnings ?? []))
    // Lines move with later statements about an edition; its file name does not.
    .map(({ rule, place }) => placeOf(rule, place.replace(/:\d+:\d+$/, ''))));
  return problems.map((problem) => (problem.level === 'warning' && accepted.has(placeOf(problem.rule, relative(folder, problem.file))) ? { ...problem, level: 'note' } : problem));
}

/**
 * The policies without errors, for work on each by itself; standard error lists the others.
 * @param sealed whether the work vouches for the texts, which is impossible where the lock cannot be read
 * @throws ContentError where nothing can be read
 */
export function readableLibrary(folder: string, sealed = false): { library: Library; broken: PolicyReading[] } {
  const reading = readLibrary(folder);
  const { lock, policies, problems } = reading;
  const library = soundPart(reading);
  if (!library || (sealed && !lock)) throw new ContentError(problems.filter(isError));
  const broken = policies.filter((one) => !isSound(one));
  if (broken.length > 0) console.error(say(tool.common.unread({ names: broken.map(({ name }) => name).join(', '), n: broken.length })));
  if (!lock) console.error(say(tool.common.noLock));
  return { library, broken };
}

/**
 * One policy; the others are not read, whatever is wrong with them.
 * @param choose which of its editions to read, by the dates of all; by default all of them
 * @returns null for a policy that `site.yaml` does not list
 * @throws ContentError with the problems of this policy, or of `site.yaml`
 */
export function readOne(folder: string, name: string, choose?: ReadOptions['choose']): { site: Site; policy: Policy | null } {
  const { site, policies: [one], problems } = readLibrary(folder, { only: name, ...(choose && { choose }) });
  if (!site) throw new ContentError(problems);
  if (one && !isSound(one)) throw new ContentError(one.problems.filter(isError));
  return { site, policy: one?.policy ?? null };
}
