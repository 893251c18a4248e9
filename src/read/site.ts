import { z } from 'zod';
import { policyNameFault } from './name.ts';
import { LANGUAGES } from '../core/language.ts';
import type { Site } from '../core/edition.ts';
import type { Report } from './report.ts';
import { readYaml } from './yaml.ts';

const words = (what: string) => z.string({ error: `${what} is missing or not a text` }).trim().min(1, `${what} is empty`);
const KNOWN: readonly string[] = LANGUAGES;
const LANGUAGE = /^[a-z]{2,3}$/;

const schema = z.strictObject({
  organisation: words('the name of the organisation'),
  brand: words('the brand'),
  url: z.string({ error: 'the address of the site is missing' }).refine(
    (url) => /^https?:$/.test(URL.parse(url)?.protocol ?? '') && new URL(url).origin === url.replace(/\/$/, ''),
    'must be the address of the site alone, such as https://legco.kz',
  ),
  timeZone: z.string({ error: 'the time zone is missing' }).refine(isTimeZone, 'is not a time zone: write one such as Asia/Almaty'),
  languages: z.array(z.string().regex(LANGUAGE, 'is not a language code: write one such as ru'), { error: 'must be a list such as [ru, kk, en]' })
    .min(1, 'must name at least one language').refine(unique, 'names a language twice'),
  policies: z.array(z.string(), { error: 'must be a list such as [privacy, terms]' })
    .min(1, 'must name at least one policy').refine(unique, 'names a policy twice'),
});

/** Reads `site.yaml`; null with problems where it is not sound. */
export function readSite(source: string, report: Report): Site | null {
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
  return sound ? site : null;
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
