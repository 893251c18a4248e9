/** One Markdown file → an edition's front matter and text. */
import { z } from 'zod';
import { compareMoments, parseMoment } from '../core/time.ts';
import type { EditionDates, EditionText, Lang, Site } from '../core/edition.ts';
import { readTree } from './markdown.ts';
import type { Report } from './report.ts';
import { readYaml, type YamlResult } from './yaml.ts';

const RULE = 'front-matter';
const date = z.string({ error: 'must be a date such as 2026-12-01, or a time such as 2026-12-01T09:00' });
const sentence = z.string({ error: 'must be a sentence, or a list of sentences; a sentence with a colon stands in "quotes"' }).trim().min(1, 'is empty');
const title = z.string({ error: 'the title is missing: write title: "Full title of the document"' }).trim().min(1, 'is empty');
const version = z.int({ error: 'must be a whole number from 1, equal to the file name' }).min(1, 'must be 1 or more');

const editionSchema = z.strictObject({
  version,
  title,
  published: date.optional(),
  effective: date.optional(),
  summary: z.union([sentence, z.array(sentence).min(1, 'is empty')], { error: 'must be a sentence or a list of sentences' }).optional(),
  withdrawn: z.strictObject(
    { date, reason: sentence },
    { error: 'must give the date and the reason: withdrawn: {date: 2026-12-10, reason: "…"}' },
  ).optional(),
});
const translationSchema = z.strictObject({ version: version.optional(), title });

/** What front matter says besides the title. */
export interface EditionHead extends EditionDates {
  summary: string[];
  withdrawnReason: string | null;
}

const FENCE = /^---[ \t]*$/m;

/** Splits a file into front matter and body, the body with its own line numbers; null with a problem where there is none. */
function split(source: string, report: Report): { head: string; body: string } | null {
  if (!/^---[ \t]*\n/.test(source)) {
    report({ line: 1, column: 1 }, RULE, 'must begin with front matter: a line "---", then version and title, then "---"');
    return null;
  }
  const open = source.indexOf('\n') + 1;
  const close = FENCE.exec(source.slice(open));
  if (!close) {
    report({ line: 1, column: 1 }, RULE, 'the front matter is not closed: end it with a line "---"');
    return null;
  }
  const head = source.slice(open, open + close.index);
  const body = source.slice(open + close.index + close[0].length);
  return { head, body: '\n'.repeat((head.match(/\n/g)?.length ?? 0) + 1) + body };
}

/** Reads the authoritative file of an edition. @param fileVersion the number in the file's name */
export function readEdition(
  source: string, file: string, fileVersion: number, site: Site, report: Report,
): { head: EditionHead; text: EditionText } | null {
  const parts = split(source, report);
  if (!parts) return null;
  const yaml = readYaml(parts.head, 2, editionSchema, RULE, report);
  const text = readText(parts.body, source, file, site.languages[0]!, yaml?.value.title ?? '', report);
  const head = yaml && readHead(yaml, fileVersion, site.timeZone, report);
  return head && text ? { head, text } : null;
}

/** Reads a translation: title and text only. */
export function readTranslation(source: string, file: string, fileVersion: number, lang: Lang, report: Report): EditionText | null {
  const parts = split(source, report);
  if (!parts) return null;
  const yaml = readYaml(parts.head, 2, translationSchema, RULE, report);
  const own = yaml?.value.version;
  if (own !== undefined && own !== fileVersion) {
    report(yaml!.placeOf('version'), RULE, `version ${own} does not match the file name, which says ${fileVersion}`);
  }
  return yaml && readText(parts.body, source, file, lang, yaml.value.title, report);
}

function readText(body: string, source: string, file: string, lang: Lang, heading: string, report: Report): EditionText | null {
  const tree = readTree(body, heading, report);
  if (tree.children.length === 0) {
    const line = body.length - body.trimStart().length === body.length ? source.trimEnd().split('\n').length : 1;
    report({ line, column: 1 }, 'empty', 'the edition has no text: write it below the front matter');
    return null;
  }
  return { lang, title: heading, tree, file, source };
}

function readHead(
  yaml: YamlResult<z.infer<typeof editionSchema>>, fileVersion: number, timeZone: string, report: Report,
): EditionHead | null {
  const { value, placeOf } = yaml;
  let sound = true;
  const fault = (path: string[], message: string, rule = RULE): null => {
    report(placeOf(...path), rule, message);
    sound = false;
    return null;
  };
  const moment = (text: string | undefined, ...path: string[]): Temporal.Instant | null => {
    if (text === undefined) return null;
    const read = parseMoment(text, timeZone);
    return 'error' in read ? fault(path, `"${path.join('.')}": ${read.error}`, 'date') : read.instant;
  };
  if (value.version !== fileVersion) {
    fault(['version'], `version ${value.version} does not match the file name, which says ${fileVersion}`, 'version');
  }
  const published = moment(value.published, 'published');
  const declared = moment(value.effective, 'effective');
  const withdrawn = moment(value.withdrawn?.date, 'withdrawn', 'date');
  const summary = value.summary === undefined ? [] : [value.summary].flat();

  if (value.published === undefined) {
    if (value.effective !== undefined) fault(['effective'], 'an edition that is not published cannot take effect: give "published" too, or remove "effective"', 'date');
    if (value.withdrawn) fault(['withdrawn'], 'a draft cannot be withdrawn: delete the draft instead', 'date');
  } else if (value.version > 1 && summary.length === 0) {
    fault(['version'], 'say what changed: a published edition from version 2 on needs "summary"', 'summary');
  }
  if (published && declared && compareMoments(declared, published) < 0) {
    fault(['effective'], `takes effect before it is published (${value.published}): an edition can take effect only when published or later`, 'date');
  }
  if (published && withdrawn && compareMoments(withdrawn, published) < 0) {
    fault(['withdrawn', 'date'], `is withdrawn before it is published (${value.published})`, 'date');
  }
  return sound
    ? { version: value.version, published, effective: declared ?? published, withdrawn, summary, withdrawnReason: value.withdrawn?.reason ?? null }
    : null;
}
