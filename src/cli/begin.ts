/** The policy that a command works on, or a new one, with its line in `site.yaml`, and in an empty content folder `site.yaml` itself. */
import type { Command } from 'commander';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy, Site } from '../model/edition.ts';
import { ContentError, isError, type Problem } from '../model/problem.ts';
import { listFolder, readText } from '../content/file.ts';
import { addItem, quoted } from '../content/front-matter-edit.ts';
import { policyNameFault } from '../content/edition-file.ts';
import { reporterFor } from '../content/report.ts';
import { readSite } from '../content/site-reader.ts';
import { readOne } from '../build/checked-content.ts';
import { say } from '../build/tool-language.ts';
import { Refusal, refuseCall } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { withLineEnds, type NewFile } from '../build/write.ts';

/** The publisher, for a content folder without `site.yaml`. */
export interface OwnerOptions {
  organisation?: string;
  brand?: string;
  url?: string;
  timeZone?: string;
  /** `ru,kk` */
  languages?: string;
}

/** What `site.yaml` needs; the brand may be the organisation's name. */
const NEEDED = { organisation: '--organisation', url: '--url', timeZone: '--time-zone', languages: '--languages' } as const;

export interface Opened {
  site: Site;
  /** null for a policy that is about to begin. */
  policy: Policy | null;
  /** `site.yaml` as it must be written after the policy's own files; null where it is unchanged. */
  siteFile: NewFile | null;
  /** Whether the content folder had none. */
  isFirst: boolean;
}

/** Adds the options for starting a content folder. */
export function withOwner(command: Command): Command {
  return command
    .option('--organisation <name>', say(tool.begin.organisation))
    .option('--brand <name>', say(tool.begin.brand))
    .option('--url <address>', say(tool.begin.url))
    .option('--time-zone <zone>', say(tool.begin.timeZone))
    .option('--languages <list>', say(tool.begin.languages));
}

/** `ru, kk` → its codes. */
export function languagesOf({ languages = '' }: OwnerOptions): string[] {
  return languages.split(/[\s,]+/u).filter(Boolean);
}

/**
 * @param name of the policy; a wrong one ends the command
 * @param missing other options that a new policy needs and the call lacks
 * @throws ContentError where the policy, or `site.yaml`, has errors; Refusal where the policy's folder exists and is not listed
 */
export function openPolicy(content: string, name: string, owner: OwnerOptions, self: Command, missing: readonly string[] = []): Opened {
  const path = join(content, 'site.yaml');
  const isFirst = isAbsent(path);
  const source = isFirst ? newSite(path, owner, missing, self) : readSource(path);
  if (!isFirst) for (const option of ['organisation', 'brand', 'url', 'timeZone'] as const) if (owner[option] !== undefined) refuseCall(self, tool.begin.siteThere({ path }));
  const folder = join(content, name);
  const isThere = hasFiles(folder);
  const known = readSite(source, () => {})?.site ?? null;
  const fault = policyNameFault(name, known?.languages ?? languagesOf(owner));
  if (fault) return refuseCall(self, fault);
  const isListed = known?.policies.includes(name) ?? false;
  if (isListed && isThere) return { ...readOne(content, name), siteFile: null, isFirst };
  if (isThere) throw new Refusal(tool.begin.unlisted({ folder, name }));
  const text = isListed ? source : addItem(source, 'policies', name);
  const problems: Problem[] = [];
  const read = readSite(text, reporterFor(path, problems));
  if (!read && isFirst) return refuseCall(self, problems.find(isError)!.message);
  if (!read) throw new ContentError(problems);
  return { site: read.site, policy: null, siteFile: isListed ? null : { path, text: isFirst ? text : withLineEnds(path, text) }, isFirst };
}

/** Whether there is anything to read: files, or a link or a file in place of the folder. */
function hasFiles(folder: string): boolean {
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  return entry !== undefined && (!entry.isDirectory() || (listFolder(folder) ?? []).some((file) => !file.startsWith('.')));
}

/** Nothing is there, not even a link; where the content folder is a file, reading reports it. */
function isAbsent(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

function readSource(path: string): string {
  const problems: Problem[] = [];
  const source = readText(path, path, problems);
  if (source === null) throw new ContentError(problems);
  return source;
}

/** `site.yaml` of a content folder that has none, without a policy yet. */
function newSite(path: string, owner: OwnerOptions, others: readonly string[], self: Command): string {
  const missing = (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((option) => owner[option] === undefined).map((option) => NEEDED[option]);
  if (missing.length > 0) return refuseCall(self, tool.begin.noSite({ path, options: [...others, ...missing].join(', ') }));
  const { organisation = '', brand = organisation, url = '', timeZone = '' } = owner;
  const languages = languagesOf(owner).map((code) => (/^[a-z]+$/.test(code) ? code : quoted(code)));
  const line = (key: string, value: string): string => `${key}: ${/^[\w:/.-]+$/.test(value) ? value : quoted(value)}`;
  return [
    `# ${say(tool.begin.heading)}`,
    `organisation: ${quoted(organisation)}`, `brand: ${quoted(brand)}`, line('url', url), line('timeZone', timeZone), `languages: [${languages.join(', ')}]`, 'policies: []', '',
  ].join('\n');
}
