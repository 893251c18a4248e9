/** One folder of the content → a policy with its editions. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, EditionText, Policy, Site } from '../model/edition.ts';
import { compareText, type Problem } from '../model/problem.ts';
import { compareMoments } from '../model/time.ts';
import { classify, reportDoubles, reportGaps, type EditionFile } from './edition-file.ts';
import { readEdition, readTranslation } from './edition-reader.ts';
import { listFolder, readText } from './file.ts';
import type { KnownTrees } from './markdown.ts';
import { reporterFor, type Placed } from './report.ts';
import dateRule from './rules/date.rule.ts';
import fileRule from './rules/file.rule.ts';
import policyRule from './rules/policy.rule.ts';
import translationRule from './rules/translation.rule.ts';
import type { YamlResult } from './yaml.ts';

/**
 * Reads the editions of a policy; null with problems where it has no folder.
 * @param named where `site.yaml` names the policy
 * @param versions the editions to read; by default all of them
 * @param trees of texts that were read before
 */
export function readPolicy(folder: string, policy: string, site: Site, named: Placed, problems: Problem[], versions?: readonly number[], trees?: KnownTrees): Policy | null {
  const path = join(folder, policy);
  const entries = listPolicy(path, () => {
    reporterFor(join(folder, 'site.yaml'), problems)(named, policyRule, policyRule.messages.noFolder(policy, path));
  }, problems);
  if (!entries) return null;
  const listed = listFiles(entries, path, site, problems);
  const files = versions ? listed.filter(({ version }) => versions.includes(version)) : listed;
  const originals = files.filter((file) => file.lang === null);
  const places = new Map<Edition, YamlResult<unknown>['placeOf']>();
  const editions = originals.flatMap((file) => readEditionFile(path, file, policy, site, places, problems, trees) ?? []);
  reportDoubles(files, path, problems);
  if (!versions) reportGaps(originals, path, problems);
  reportOrder(editions, places, problems);
  for (const file of files) if (file.lang !== null) addTranslation(path, file, editions, originals, problems, trees);
  return { name: policy, editions };
}

/** The files of editions, by version; of two for one edition the properly named one comes first, and the other is reported. */
export function listFiles(names: readonly string[], path: string, site: Site, problems: Problem[]): EditionFile[] {
  return names.flatMap((name) => classify(name, path, site, problems) ?? [])
    .sort((a, b) => a.version - b.version || Number(b.proper) - Number(a.proper) || compareText(a.name, b.name));
}

function readEditionFile(
  path: string, file: EditionFile, policy: string, site: Site, places: Map<Edition, YamlResult<unknown>['placeOf']>, problems: Problem[], trees?: KnownTrees,
): Edition | null {
  const name = join(path, file.name);
  const source = readText(name, name, problems);
  if (source === null) return null;
  const read = readEdition(source, name, file.version, site, reporterFor(name, problems), trees);
  if (!read) return null;
  const edition: Edition = { policy, ...read.head, text: read.text, translations: {}, chain: [], seals: [], statements: [] };
  places.set(edition, read.placeOf);
  return edition;
}

function addTranslation(path: string, file: EditionFile, editions: Edition[], originals: EditionFile[], problems: Problem[], trees?: KnownTrees): void {
  const name = join(path, file.name);
  const report = reporterFor(name, problems);
  const source = readText(name, name, problems);
  if (source === null) return;
  const text: EditionText | null = readTranslation(source, name, file.version, file.lang!, report, trees);
  const edition = editions.find((candidate) => candidate.version === file.version);
  if (text && edition) edition.translations[file.lang!] = text;
  else if (!originals.some((original) => original.version === file.version)) {
    report({ line: 1, column: 1 }, translationRule, translationRule.messages.ofNothing(file.version));
  }
}

function reportOrder(editions: Edition[], places: Map<Edition, YamlResult<unknown>['placeOf']>, problems: Problem[]): void {
  for (const [i, edition] of editions.entries()) {
    const before = editions[i - 1];
    if (!before || !edition.published) continue;
    const report = reporterFor(edition.text.file, problems);
    const place = places.get(edition)!('published');
    if (!before.published) report(place, dateRule, dateRule.messages.draftBefore(before.version));
    else if (compareMoments(edition.published, before.published) < 0) {
      report(place, dateRule, dateRule.messages.publishedEarly(before.version));
    }
  }
}

/** The names in a policy's folder; null with a problem where it is not a folder. */
function listPolicy(path: string, reportMissing: () => void, problems: Problem[]): string[] | null {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    reporterFor(path, problems)({ line: 1, column: 1 }, fileRule, fileRule.messages.linkedFolder);
    return null;
  }
  const names = listFolder(path);
  if (!names) reportMissing();
  return names;
}
