/** The content folder → its policies, each sound or with its problems. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionDates, Library, Policy, Site } from '../model/edition.ts';
import { editionKey, EMPTY_LOCK, type Lock, recordsOf } from '../model/lock.ts';
import { compareProblems, ContentError, isError, type Problem } from '../model/problem.ts';
import { statementsOf } from '../model/statement.ts';
import { policyNameFault } from './edition-file.ts';
import { readSealedHead } from './edition-reader.ts';
import { listFolder, readText } from './file.ts';
import type { KnownTrees } from './markdown.ts';
import { applyLock, readLock, withdrawalsOf } from './lock-reader.ts';
import { listFiles, readPolicy } from './policy-reader.ts';
import { type Broken, reporterFor } from './report.ts';
import fileRule from './rules/file.rule.ts';
import policyNameRule from './rules/policy-name.rule.ts';
import { readSiteFile } from './site-reader.ts';
import type { YamlResult } from './yaml.ts';

/** One policy as it was read. */
export interface PolicyReading {
  name: string;
  /** What could be read of it; null where nothing could. */
  policy: Policy | null;
  /** Its own problems; the policy is sound where none of them is an error. */
  problems: Problem[];
}

export interface Reading {
  /** null where `site.yaml` has errors: nothing else can be read then. */
  site: Site | null;
  /** The places of the values of `site.yaml`; null where it has errors. */
  placeInSite: YamlResult<unknown>['placeOf'] | null;
  /** The requested ones, in the order of `site.policies`. */
  policies: PolicyReading[];
  /** Everything; null where there are errors anywhere. */
  library: Library | null;
  /** The lock; null where it cannot be trusted, and no policy's seals are known. */
  lock: Lock | null;
  /** Errors and warnings, of the policies and of the content folder itself, by file and place. */
  problems: Problem[];
}

export interface ReadOptions {
  /** Rules whose errors the caller is about to fix: they are reported, and the library is returned all the same. */
  fixing?: readonly Broken[];
  /** Of texts that were read before. */
  trees?: KnownTrees;
  /** The one policy to read; by default all of them. */
  only?: string;
  /** Which editions of that policy to read, by the dates of all; by default, and where the dates of one have errors, all of them. */
  choose?: (dates: readonly EditionDates[], site: Site) => readonly number[];
}

/**
 * Reads a content folder. Bad content never throws: it comes back as problems of the policy it is in.
 * @param folder as the caller names it; the paths in problems begin with it (`content/privacy/2.md`)
 */
export function readLibrary(folder: string, { fixing = [], only, choose, trees }: ReadOptions = {}): Reading {
  const around: Problem[] = [];
  const read = readSiteFile(folder, around);
  const site = read?.site ?? null;
  const lock = readLock(folder, around);
  const dates = choose && site?.policies.includes(only!) ? readDates(folder, only!, site, lock ?? EMPTY_LOCK) : null;
  const versions = dates ? choose!(dates, site!) : undefined;
  const policies = (site?.policies ?? []).flatMap((name, i): PolicyReading[] => {
    if (only !== undefined && name !== only) return [];
    const problems: Problem[] = [];
    return [{ name, policy: readPolicy(folder, name, site!, read!.placeOf('policies', i), problems, versions, trees), problems }];
  });
  if (site && only === undefined) reportUnlisted(folder, site, around);
  if (site && lock) {
    const wanted = versions ? lock.entries.filter(({ version }) => versions.includes(version)) : lock.entries;
    for (const [name, entries] of Map.groupBy(wanted, ({ policy }) => policy)) {
      const own = policies.find((one) => one.name === name);
      if (own || only === undefined) applyLock(folder, entries, site, own?.policy ?? null, own?.problems ?? around);
    }
  }
  const problems = [...around, ...policies.flatMap((one) => one.problems)].sort(compareProblems);
  const broken = problems.some((problem) => isError(problem) && !fixing.some(({ name }) => name === problem.rule));
  const library = site && !broken ? { site, policies: policies.flatMap(({ policy }) => policy ?? []) } : null;
  return { site, placeInSite: read?.placeOf ?? null, policies, library, lock, problems };
}

/** The library, for work that cannot go on without all of it. @throws ContentError with all errors, before anything is written */
export function requireLibrary(folder: string, trees?: KnownTrees): Library {
  const { library, problems } = readLibrary(folder, trees && { trees });
  if (!library) throw new ContentError(problems.filter(isError));
  return library;
}

/** Whether a policy can be worked with: all of it could be read, and its seals hold. */
export function isSound({ policy, problems }: PolicyReading): boolean {
  return policy !== null && !problems.some(isError);
}

/** The policies that are sound, as if there were no others; null where `site.yaml` has errors. */
export function soundPart({ site, policies }: Reading): Library | null {
  return site && { site, policies: policies.filter(isSound).map(({ policy }) => policy!) };
}

/** All that could be read, even with errors; null where `site.yaml` has errors. */
export function libraryAsRead({ site, policies }: Reading): Library | null {
  return site && { site, policies: policies.flatMap(({ policy }) => policy ?? []) };
}

function reportUnlisted(folder: string, site: Site, problems: Problem[]): void {
  const names = listFolder(folder);
  if (!names) reporterFor(folder, problems)({ line: 1, column: 1 }, fileRule, fileRule.messages.unlistedFolder);
  for (const name of names ?? []) {
    if (name.startsWith('.') || site.policies.includes(name)) continue;
    const report = reporterFor(join(folder, name), problems);
    const stat = lstatSync(join(folder, name));
    if (stat.isSymbolicLink()) report({ line: 1, column: 1 }, fileRule, fileRule.messages.linked);
    else if (stat.isDirectory()) {
      const fault = policyNameFault(name, site.languages);
      report({ line: 1, column: 1 }, policyNameRule, fault ?? policyNameRule.messages.unlisted(name));
    }
  }
}

/**
 * The dates of all editions of a policy, from the front matter of their files: no text is needed to know which one is in force.
 * @returns by version; null where there is none or one cannot be read: reading the whole policy then reports why
 */
function readDates(folder: string, policy: string, site: Site, lock: Lock): EditionDates[] | null {
  const quiet: Problem[] = [];
  const path = join(folder, policy);
  const records = recordsOf(lock.entries);
  const files = listFiles(listFolder(path) ?? [], path, site, quiet).filter(({ lang, proper }) => lang === null && proper);
  const dates = files.flatMap(({ name, version }): EditionDates[] => {
    const file = join(path, name);
    const source = readText(file, file, quiet);
    const head = source === null ? null : readSealedHead(source, version, site);
    const record = records.get(editionKey(policy, version));
    return head ? [{ ...head, withdrawals: withdrawalsOf(record ? statementsOf(record) : [], head.withdrawals) }] : [];
  });
  return dates.length > 0 && dates.length === files.length ? dates : null;
}
