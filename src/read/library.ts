/** The content folder → the library of policies, or everything that is wrong with it. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { compareProblems, ContentError, type Problem } from '../core/problem.ts';
import type { Library, Site } from '../core/edition.ts';
import { readText } from './file.ts';
import { listFolder } from './folder.ts';
import { applyLock, readLock } from './lock.ts';
import { FILE } from './messages/file.ts';
import { POLICY } from './messages/policy.ts';
import { policyNameFault } from './name.ts';
import { readPolicy } from './policy.ts';
import { reporterFor } from './report.ts';
import { readSite } from './site.ts';

export interface Reading {
  /** null where there are errors. */
  library: Library | null;
  /** Errors and warnings, in order of file and place. */
  problems: Problem[];
}

/**
 * Reads a content folder whole. Bad content never throws: it comes back as problems.
 * @param folder as the caller names it; problems call files by it (`content/privacy/2.md`)
 * @param mendable rules whose errors the caller is about to mend: they are reported, and the library comes all the same
 */
export function readLibrary(folder: string, mendable: readonly string[] = []): Reading {
  const problems: Problem[] = [];
  const siteFile = join(folder, 'site.yaml');
  const source = readText(siteFile, siteFile, problems);
  const read = source === null ? null : readSite(source, reporterFor(siteFile, problems));
  const site = read?.site ?? null;
  const policies = read ? read.site.policies.map((name, i) => readPolicy(folder, name, read.site, read.placeOf('policies', i), problems)) : [];
  if (site) reportStrangers(folder, site, problems);
  const lock = readLock(folder, problems);
  if (site && lock) applyLock(folder, lock, site, policies, problems);
  problems.sort(compareProblems);
  const broken = problems.some(({ level, rule }) => level === 'error' && !mendable.includes(rule));
  return { library: site && !broken ? { site, policies: policies.filter((policy) => policy !== null) } : null, problems };
}

/** The library, for work that cannot go on without it. @throws ContentError with the problems */
export function requireLibrary(folder: string): Library {
  const { library, problems } = readLibrary(folder);
  if (!library) throw new ContentError(problems);
  return library;
}

function reportStrangers(folder: string, site: Site, problems: Problem[]): void {
  const names = listFolder(folder);
  if (!names) reporterFor(folder, problems)({ line: 1, column: 1 }, 'file', FILE.unlistedFolder);
  for (const name of names ?? []) {
    if (name.startsWith('.') || site.policies.includes(name)) continue;
    const report = reporterFor(join(folder, name), problems);
    const stat = lstatSync(join(folder, name));
    if (stat.isSymbolicLink()) report({ line: 1, column: 1 }, 'file', FILE.linked);
    else if (stat.isDirectory()) {
      const fault = policyNameFault(name, site.languages);
      report({ line: 1, column: 1 }, 'policy-name', fault ?? POLICY.unlisted(name));
    }
  }
}
