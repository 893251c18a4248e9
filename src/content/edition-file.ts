/** The files of a policy by their names: the edition and language of each, and what is missing or duplicated. */
import { join } from 'node:path';
import { LANGUAGES } from '../languages/words.ts';
import { RESERVED_NAMES } from '../model/address.ts';
import type { Site } from '../model/edition.ts';
import type { Message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import { reporterFor } from './report.ts';
import fileName from './rules/file-name.rule.ts';
import language from './rules/language.rule.ts';
import policyName from './rules/policy-name.rule.ts';
import versionRule from './rules/version.rule.ts';

export interface EditionFile {
  name: string;
  version: number;
  lang: string | null;
  /** Whether the name is written as it should be: `1.md`, not `01.md`. */
  proper: boolean;
}

/** What a file of a policy's folder is by its name; null where it is not an edition, with a problem where it looks like one. */
export function classify(name: string, path: string, site: Site, problems: Problem[]): EditionFile | null {
  if (name.startsWith('.') || name === 'README.md') return null;
  const report = reporterFor(join(path, name), problems);
  const match = /^(\d{1,6})(?:\.([a-z-]+))?\.md$/i.exec(name);
  if (!match) {
    report({ line: 1, column: 1 }, fileName, fileName.messages.notEdition);
    return null;
  }
  const version = Number(match[1]);
  const lang = match[2] ?? null;
  const proper = lang === null ? `${version}.md` : `${version}.${lang}.md`;
  if (version < 1) report({ line: 1, column: 1 }, fileName, fileName.messages.fromOne);
  else if (name !== proper) report({ line: 1, column: 1 }, fileName, fileName.messages.properName(proper));
  if (lang !== null && !site.languages.slice(1).includes(lang)) {
    report({ line: 1, column: 1 }, language, lang === site.languages[0]
      ? language.messages.own(lang, `${version}.md`)
      : language.messages.unknown(lang, site.languages.slice(1).join(', ')));
    return null;
  }
  return { name, version, lang, proper: name === proper };
}

export function reportDoubles(files: EditionFile[], path: string, problems: Problem[]): void {
  const seen = new Map<string, EditionFile>();
  for (const file of files) {
    const key = `${file.version}.${file.lang ?? ''}`;
    const other = seen.get(key);
    if (other) {
      reporterFor(join(path, file.name), problems)({ line: 1, column: 1 }, versionRule, versionRule.messages.double(file.version, other.name));
    } else seen.set(key, file);
  }
}

export function reportGaps(originals: EditionFile[], path: string, problems: Problem[]): void {
  let expected = 1;
  for (const { name, version } of originals) {
    if (version > expected) {
      reporterFor(join(path, name), problems)({ line: 1, column: 1 }, versionRule, versionRule.messages.gap(expected, version - 1));
    }
    expected = Math.max(expected, version + 1);
  }
  if (originals.length === 0) reporterFor(path, problems)({ line: 1, column: 1 }, versionRule, versionRule.messages.noEdition);
}

/** What is wrong with a policy's name, or null (contract §2). */
export function policyNameFault(name: string, languages: readonly string[]): Message | null {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return policyName.messages.form(name);
  if (languages.includes(name) || (LANGUAGES as readonly string[]).includes(name)) return policyName.messages.language(name);
  if (RESERVED_NAMES.includes(name)) return policyName.messages.reserved(name);
  return null;
}
