import { join } from 'node:path';
import { z } from 'zod';
import { policyNameFault } from './edition-file.ts';
import { LANGUAGES } from '../languages/words.ts';
import { DEFAULT_BASE } from '../model/address.ts';
import type { Site } from '../model/edition.ts';
import { contrast, MIN_CONTRAST, PALETTE, THEME, type Faces, type Typeface } from '../model/theme.ts';
import type { MessageLanguage } from '../model/message.ts';
import { TOOL_LANGUAGES } from '../languages/tool.ts';
import { LEVELS } from '../model/rule.ts';
import type { Problem } from '../model/problem.ts';
import { readText } from './file.ts';
import { readLogo } from './logo-reader.ts';
import { reporterFor, type Report } from './report.ts';
import { installedFaces } from './installed-faces.ts';
import fileRule from './rules/file.rule.ts';
import language from './rules/language.rule.ts';
import policyNameRule from './rules/policy-name.rule.ts';
import siteRule, { SITE_VALUES } from './rules/site.rule.ts';
import { readYaml, type YamlResult } from './yaml.ts';

const fault = (name: keyof typeof SITE_VALUES): keyof typeof SITE_VALUES => name;
const KNOWN: readonly string[] = LANGUAGES;
const LANGUAGE = /^[a-z]{2,3}$/;

/** A colour that is readable on the light or on the dark paper, whichever it is for. */
const colour = (side: 0 | 1) => z.string(fault('colourForm')).regex(/^#[0-9a-f]{6}$/i, fault('colourForm'))
  .refine((value) => contrast(value, PALETTE.paper[side]) >= MIN_CONTRAST, side === 0 ? fault('colourPale') : fault('colourDark'));

const schema = z.strictObject({
  organisation: z.string(fault('organisationMissing')).trim().min(1, fault('organisationEmpty')),
  brand: z.string(fault('brandMissing')).trim().min(1, fault('brandEmpty')),
  url: z.string(fault('urlMissing')).refine(
    (url) => /^https?:$/.test(URL.parse(url)?.protocol ?? '') && new URL(url).origin === url.replace(/\/$/, ''),
    fault('urlForm'),
  ),
  base: z.string(fault('baseForm')).regex(/^(?:\/[a-z0-9-]+)+$/, fault('baseForm')).default(DEFAULT_BASE),
  timeZone: z.string(fault('zoneMissing')).refine(isTimeZone, fault('zoneForm')),
  languages: z.array(z.string(fault('languageForm')).regex(LANGUAGE, fault('languageForm')), fault('languagesType'))
    .min(1, fault('languagesNone')).refine(unique, fault('languagesTwice')),
  policies: z.array(z.string(fault('policyForm')), fault('policiesType'))
    .min(1, fault('policiesNone')).refine(unique, fault('policiesTwice')),
  colours: z.strictObject({ accent: colour(0), accentDark: colour(1) }, fault('coloursType')).optional(),
  faces: z.strictObject({ text: z.string(fault('facesType')), heading: z.string(fault('facesType')).optional() }, fault('facesType')).optional(),
  logo: z.string(fault('logoType')).optional(),
  outputs: z.array(z.string(fault('outputsType')), fault('outputsType')).refine(unique, fault('outputsTwice')).optional(),
  toolLanguage: z.enum(TOOL_LANGUAGES, fault('toolLanguageForm')).optional(),
  timestamps: z.array(z.url({ protocol: /^https?$/, error: fault('timestampsType') }), fault('timestampsType')).optional(),
  rules: z.record(z.string(), z.enum([...LEVELS, 'off'], fault('ruleLevel')), fault('rulesType')).optional(),
});

export interface SiteReading {
  site: Site;
  /** The places of the values in the file. */
  placeOf: YamlResult<unknown>['placeOf'];
  /** The name of the file with the logo. */
  logo: string | undefined;
}

/** Reads the `site.yaml` of a content folder, with the logo beside it; null with problems where it is missing or not sound. */
export function readSiteFile(folder: string, problems: Problem[]): SiteReading | null {
  const file = join(folder, 'site.yaml');
  const source = readText(file, file, problems, undefined, fileRule.messages.noSite);
  const read = source === null ? null : readSite(source, reporterFor(file, problems));
  if (read?.logo === undefined) return read;
  const logo = readLogo(folder, read.logo, read.placeOf('logo'), problems);
  return logo && { ...read, site: { ...read.site, logo } };
}

/**
 * Reads `site.yaml`.
 * @returns the site without its logo, or null with problems where it is not sound
 */
export function readSite(source: string, report: Report): SiteReading | null {
  const result = readYaml(source, 1, schema, SITE_VALUES, siteRule, report);
  if (!result) return null;
  const { colours, faces: named, logo: _logo, toolLanguage: _, ...value } = result.value;
  const faces = named && readFaces(named, result.placeOf, report);
  const site: Site = {
    ...value, url: value.url.replace(/\/$/, ''),
    theme: { accent: colours ? [colours.accent, colours.accentDark] : THEME.accent, ...(faces ? { faces } : {}) },
  };
  let sound = faces !== null;
  site.policies.forEach((name, i) => {
    const refused = policyNameFault(name, site.languages);
    if (refused) report(result.placeOf('policies', i), policyNameRule, refused);
    sound &&= !refused;
  });
  site.languages.forEach((lang, i) => {
    if (KNOWN.includes(lang)) return;
    report(result.placeOf('languages', i), language, language.messages.noInterface(lang, KNOWN.join(', ')));
    sound = false;
  });
  return sound ? { site, placeOf: result.placeOf, logo: result.value.logo } : null;
}

/** The faces that `site.yaml` names, that of the text for headings too where it names no other; null with problems where one is not installed. */
function readFaces(named: { text: string; heading?: string | undefined }, placeOf: SiteReading['placeOf'], report: Report): Faces | null {
  const installed = installedFaces();
  const find = (of: keyof Faces): Typeface | null => {
    const face = installed.find(({ name }) => name === named[of]);
    if (!face) report(placeOf('faces', of), siteRule, siteRule.messages.unknownFace(named[of]!, installed.map(({ name }) => name).join(', ')));
    return face ?? null;
  };
  const text = find('text');
  const heading = named.heading === undefined ? text : find('heading');
  return text && heading && { text, heading };
}

/** The language of the commands that a `site.yaml` chooses; null where it chooses none or cannot be read, which a command then reports in its default language. */
export function toolLanguageIn(folder: string): MessageLanguage | null {
  const source = readText(join(folder, 'site.yaml'), '', []);
  const chosen = source === null ? null : /^toolLanguage:[ \t]*["']?([a-z]+)/m.exec(source)?.[1];
  return TOOL_LANGUAGES.find((lang) => lang === chosen) ?? null;
}

function unique(names: string[]): boolean {
  return new Set(names).size === names.length;
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /\//.test(name) || name === 'UTC';
  } catch {
    return false;
  }
}
