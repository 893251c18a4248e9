import { z } from 'zod';
import { policyNameFault } from './name.ts';
import { LANGUAGES } from '../core/language.ts';
import type { Site } from '../core/edition.ts';
import type { Report } from './report.ts';
import { readYaml, type YamlResult } from './yaml.ts';

const words = (what: string) => z.string({ error: `is missing or not text: write ${what}` }).trim().min(1, `is empty: write ${what}`);
const KNOWN: readonly string[] = LANGUAGES;
const LANGUAGE = /^[a-z]{2,3}$/;

const schema = z.strictObject({
  organisation: words('the name of the organisation'),
  brand: words('the brand'),
  url: z.string({ error: 'is missing: write the address of the site, such as https://legco.kz' }).refine(
    (url) => /^https?:$/.test(URL.parse(url)?.protocol ?? '') && new URL(url).origin === url.replace(/\/$/, ''),
    'must be the address of the site alone, such as https://legco.kz',
  ),
  timeZone: z.string({ error: 'is missing: write a time zone such as Asia/Almaty' }).refine(isTimeZone, 'is not a time zone: write one such as Asia/Almaty'),
  languages: z.array(z.string({ error: 'is not a language code: write one such as ru' }).regex(LANGUAGE, 'is not a language code: write one such as ru'), { error: 'must be a list such as [ru, kk, en]' })
    .min(1, 'must name at least one language').refine(unique, 'names a language twice'),
  policies: z.array(z.string({ error: 'is not a name: write one such as privacy' }), { error: 'must be a list such as [privacy, terms]' })
    .min(1, 'must name at least one policy').refine(unique, 'names a policy twice'),
});

/**
 * Reads `site.yaml`.
 * @returns the site and where the file says what, or null with problems where it is not sound
 */
export function readSite(source: string, report: Report): { site: Site; placeOf: YamlResult<unknown>['placeOf'] } | null {
  const result = readYaml(source, 1, schema, 'site', report);
  if (!result) return null;
  const site = { ...result.value, url: result.value.url.replace(/\/$/, '') };
  let sound = true;
  site.policies.forEach((name, i) => {
    const fault = policyNameFault(name, site.languages);
    if (fault) report(result.placeOf('policies', i), 'policy-name', fault);
    sound &&= !fault;
  });
  site.languages.forEach((lang, i) => {
    if (KNOWN.includes(lang)) return;
    report(result.placeOf('languages', i), 'language', `the interface does not speak "${lang}" yet: known are ${KNOWN.join(', ')}`);
    sound = false;
  });
  return sound ? { site, placeOf: result.placeOf } : null;
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
