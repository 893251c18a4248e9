/** The content folder → the library of policies, or everything that is wrong with it. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareMoments } from '../core/time.ts';
import { compareProblems, compareText, ContentError, type Problem } from '../core/problem.ts';
import type { Edition, EditionText, Library, Policy, Site } from '../core/edition.ts';
import { readEdition, readTranslation } from './edition.ts';
import { readText } from './file.ts';
import { policyNameFault } from './name.ts';
import { reporterFor, type Placed } from './report.ts';
import { readSite } from './site.ts';
import type { YamlResult } from './yaml.ts';

export interface Reading {
  /** null where there are errors. */
  library: Library | null;
  /** Errors and warnings, in order of file and place. */
  problems: Problem[];
}

/**
 * Reads a content folder whole. Bad content never throws: it comes back as problems.
 * @param folder as the caller names it; problems call files by it (`content/privacy/2.md`)
 */
export function readLibrary(folder: string): Reading {
  const problems: Problem[] = [];
  const siteFile = join(folder, 'site.yaml');
  const source = readText(siteFile, siteFile, problems);
  const read = source === null ? null : readSite(source, reporterFor(siteFile, problems));
  const site = read?.site ?? null;
  const policies = read ? read.site.policies.map((name, i) => readPolicy(folder, name, read.site, read.placeOf('policies', i), problems)) : [];
  if (site) reportStrangers(folder, site, problems);
  problems.sort(compareProblems);
  const broken = problems.some((problem) => problem.level === 'error');
  return { library: site && !broken ? { site, policies: policies.filter((policy) => policy !== null) } : null, problems };
}

/** The library, for work that cannot go on without it. @throws ContentError with the problems */
export function requireLibrary(folder: string): Library {
  const { library, problems } = readLibrary(folder);
  if (!library) throw new ContentError(problems);
  return library;
}

interface EditionFile {
  name: string;
  version: number;
  lang: string | null;
  /** Whether the name is written as it should be: `1.md`, not `01.md`. */
  proper: boolean;
}

/** @param named where `site.yaml` names the policy */
function readPolicy(folder: string, policy: string, site: Site, named: Placed, problems: Problem[]): Policy | null {
  const path = join(folder, policy);
  const entries = listPolicy(path, () => {
    reporterFor(join(folder, 'site.yaml'), problems)(named, 'policy', `names the policy "${policy}", which has no folder: make ${path} with 1.md in it, or take the name out`);
  }, problems);
  if (!entries) return null;
  // Of two files for one edition the one with the proper name comes first: the other is told to go.
  const files = entries.flatMap((name) => classify(name, path, site, problems) ?? [])
    .sort((a, b) => a.version - b.version || Number(b.proper) - Number(a.proper) || compareText(a.name, b.name));
  const originals = files.filter((file) => file.lang === null);
  const places = new Map<Edition, YamlResult<unknown>['placeOf']>();
  const editions = originals.flatMap((file) => readEditionFile(path, file, policy, site, places, problems) ?? []);
  reportDoubles(files, path, problems);
  reportGaps(originals, path, problems);
  reportOrder(editions, places, problems);
  for (const file of files) if (file.lang !== null) addTranslation(path, file, editions, originals, problems);
  return { name: policy, editions };
}

function readEditionFile(
  path: string, file: EditionFile, policy: string, site: Site, places: Map<Edition, YamlResult<unknown>['placeOf']>, problems: Problem[],
): Edition | null {
  const name = join(path, file.name);
  const source = readText(name, name, problems);
  if (source === null) return null;
  const read = readEdition(source, name, file.version, site, reporterFor(name, problems));
  if (!read) return null;
  const edition: Edition = { policy, ...read.head, text: read.text, translations: {} };
  places.set(edition, read.placeOf);
  return edition;
}

function addTranslation(path: string, file: EditionFile, editions: Edition[], originals: EditionFile[], problems: Problem[]): void {
  const name = join(path, file.name);
  const report = reporterFor(name, problems);
  const source = readText(name, name, problems);
  if (source === null) return;
  const text: EditionText | null = readTranslation(source, name, file.version, file.lang!, report);
  const edition = editions.find((candidate) => candidate.version === file.version);
  if (text && edition) edition.translations[file.lang!] = text;
  else if (!originals.some((original) => original.version === file.version)) {
    report({ line: 1, column: 1 }, 'translation', `translates edition ${file.version}, which does not exist: there is no ${file.version}.md`);
  }
}

function classify(name: string, path: string, site: Site, problems: Problem[]): EditionFile | null {
  if (name.startsWith('.') || name === 'README.md') return null;
  const report = reporterFor(join(path, name), problems);
  const match = /^(\d{1,6})(?:\.([a-z-]+))?\.md$/i.exec(name);
  if (!match) {
    report({ line: 1, column: 1 }, 'file-name', 'is not an edition: name it by its version, such as 2.md, or 2.kk.md for a translation');
    return null;
  }
  const version = Number(match[1]);
  const lang = match[2] ?? null;
  const proper = lang === null ? `${version}.md` : `${version}.${lang}.md`;
  if (version < 1) report({ line: 1, column: 1 }, 'file-name', 'versions are numbered from 1');
  else if (name !== proper) report({ line: 1, column: 1 }, 'file-name', `must be named ${proper}`);
  if (lang !== null && !site.languages.slice(1).includes(lang)) {
    const known = site.languages.slice(1).join(', ') || 'none';
    report({ line: 1, column: 1 }, 'language', lang === site.languages[0]
      ? `${lang} is the authoritative language: its text is ${version}.md`
      : `"${lang}" is not a translation language of site.yaml (${known})`);
    return null;
  }
  return { name, version, lang, proper: name === proper };
}

function reportDoubles(files: EditionFile[], path: string, problems: Problem[]): void {
  const seen = new Map<string, EditionFile>();
  for (const file of files) {
    const key = `${file.version}.${file.lang ?? ''}`;
    const other = seen.get(key);
    if (other) {
      reporterFor(join(path, file.name), problems)({ line: 1, column: 1 }, 'version', `is a second file for edition ${file.version}, which ${other.name} holds already: keep one`);
    } else seen.set(key, file);
  }
}

function reportGaps(originals: EditionFile[], path: string, problems: Problem[]): void {
  let expected = 1;
  for (const { name, version } of originals) {
    if (version > expected) {
      const missing = version - expected === 1 ? `${expected}.md is` : `${expected}.md to ${version - 1}.md are`;
      reporterFor(join(path, name), problems)({ line: 1, column: 1 }, 'version', `${missing} missing: versions count from 1 without gaps`);
    }
    expected = Math.max(expected, version + 1);
  }
  if (originals.length === 0) reporterFor(path, problems)({ line: 1, column: 1 }, 'version', 'has no edition: write 1.md');
}

function reportOrder(editions: Edition[], places: Map<Edition, YamlResult<unknown>['placeOf']>, problems: Problem[]): void {
  for (const [i, edition] of editions.entries()) {
    const before = editions[i - 1];
    if (!before || !edition.published) continue;
    const report = reporterFor(edition.text.file, problems);
    const place = places.get(edition)!('published');
    if (!before.published) report(place, 'date', `is published while edition ${before.version} is still a draft: publish that one first`);
    else if (compareMoments(edition.published, before.published) < 0) {
      report(place, 'date', `is published before edition ${before.version}: a later version needs the same date or a later one`);
    }
  }
}

function reportStrangers(folder: string, site: Site, problems: Problem[]): void {
  const names = listFolder(folder);
  if (!names) reporterFor(folder, problems)({ line: 1, column: 1 }, 'file', 'is a folder that cannot be listed: give the right to read it');
  for (const name of names ?? []) {
    if (name.startsWith('.') || site.policies.includes(name)) continue;
    const report = reporterFor(join(folder, name), problems);
    const stat = lstatSync(join(folder, name));
    if (stat.isSymbolicLink()) report({ line: 1, column: 1 }, 'file', 'is a symbolic link: put the file or folder itself here');
    else if (stat.isDirectory()) {
      const fault = policyNameFault(name, site.languages);
      report({ line: 1, column: 1 }, 'policy-name', fault ?? `is not published: add "${name}" to the policies of site.yaml, or remove the folder`);
    }
  }
}

/** The names in a policy's folder; null with a problem where it is none. */
function listPolicy(path: string, reportMissing: () => void, problems: Problem[]): string[] | null {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    reporterFor(path, problems)({ line: 1, column: 1 }, 'file', 'is a symbolic link: put the folder itself here');
    return null;
  }
  const names = listFolder(path);
  if (!names) reportMissing();
  return names;
}

/** The names in a folder in a fixed order, or null where it cannot be listed. */
function listFolder(path: string): string[] | null {
  try {
    return readdirSync(path).sort(compareText);
  } catch {
    return null;
  }
}
