/** One Markdown file → an edition's front matter and text. */
import { z } from 'zod';
import { listClauses, plainText } from '../core/clause.ts';
import { compareMoments, parseMoment } from '../core/time.ts';
import type { EditionDates, EditionText, Lang, Site } from '../core/edition.ts';
import { readTree } from './markdown.ts';
import type { Report } from './report.ts';
import { readYaml, type YamlResult } from './yaml.ts';

const RULE = 'front-matter';
/** What to say of a value that is missing, and of one of the wrong type. */
const wrong = (missing: string, type: string) => ({ error: ({ input }: { input?: unknown }) => (input === undefined || input === null ? missing : type) });

const date = z.string(wrong('is missing: write a date such as 2026-12-01', 'must be a date such as 2026-12-01, or a time such as 2026-12-01T09:00'));
const QUOTED = 'a sentence with a colon inside stands in "quotes"';
const sentence = z.string(wrong('is missing: write a sentence', `must be a sentence; ${QUOTED}`)).trim().min(1, 'is empty: write a sentence');
const title = z.string(wrong('is missing: write title: "Full title of the document"', 'must be text: put it in "quotes"')).trim()
  .min(1, 'is empty: write the full title of the document').regex(/^[^\n]*$/, 'must stand on one line');
const version = z.int(wrong('is missing: write the number that the file name has', 'must be a whole number from 1, the one that the file name has'))
  .min(1, 'must be 1 or more');

const editionSchema = z.strictObject({
  version,
  title,
  published: date.optional(),
  effective: date.optional(),
  summary: z.union([sentence, z.array(sentence).min(1, 'is empty')], { error: `must be a sentence or a list of sentences; ${QUOTED}` }).optional(),
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
    report({ line: 1, column: 1 }, RULE, 'must begin with front matter: a line "---", lines with `version` and `title`, and a line "---"');
    return null;
  }
  const open = source.indexOf('\n') + 1;
  const close = FENCE.exec(source.slice(open));
  if (!close) {
    report({ line: 1, column: 1 }, RULE, 'does not close its front matter: end it with a line "---"');
    return null;
  }
  const head = source.slice(open, open + close.index);
  const body = source.slice(open + close.index + close[0].length);
  return { head, body: '\n'.repeat((head.match(/\n/g)?.length ?? 0) + 1) + body };
}

/**
 * Reads the authoritative file of an edition.
 * @param fileVersion the number in the file's name
 * @returns its front matter and text, and where the front matter says what; null with problems where it is not sound
 */
export function readEdition(
  source: string, file: string, fileVersion: number, site: Site, report: Report,
): { head: EditionHead; text: EditionText; placeOf: YamlResult<unknown>['placeOf'] } | null {
  const parts = split(source, report);
  if (!parts) return null;
  const yaml = readYaml(parts.head, 2, editionSchema, RULE, report);
  const text = readText(parts.body, source, file, site.languages[0]!, yaml?.value.title ?? '', report);
  const head = yaml && readHead(yaml, fileVersion, site.timeZone, report);
  return head && text ? { head, text, placeOf: yaml.placeOf } : null;
}

/** Reads a translation: title and text only. */
export function readTranslation(source: string, file: string, fileVersion: number, lang: Lang, report: Report): EditionText | null {
  const parts = split(source, report);
  if (!parts) return null;
  const yaml = readYaml(parts.head, 2, translationSchema, RULE, report, (key) =>
    key in editionSchema.shape ? `a translation holds title and text only, the rest stands in ${fileVersion}.md` : undefined);
  const own = yaml?.value.version;
  if (own !== undefined && own !== fileVersion) report(yaml!.placeOf('version'), 'version', otherVersion(own, fileVersion));
  const text = readText(parts.body, source, file, lang, yaml?.value.title ?? '', report);
  return yaml && text;
}

/** @param body the text with line feeds for the front matter in front of it */
function readText(body: string, source: string, file: string, lang: Lang, heading: string, report: Report): EditionText | null {
  let sound = true;
  const tree = readTree(body, heading, (at, ...fault) => {
    sound = false;
    report(at, ...fault);
  });
  // Where something could not be read, that was said already.
  if (sound && !listClauses(tree).slice(1).some((clause) => /\S/.test(clause.mark + plainText(clause.text)))) {
    const above = body.trim() === '' ? source.trimEnd() : source.slice(0, source.length - body.trimStart().length);
    report({ line: above.split('\n').length, column: 1 }, 'empty', 'has no text: write it below the front matter');
    return null;
  }
  return { lang, title: heading, tree, file, source };
}

function otherVersion(said: number, file: number): string {
  return `says version ${said}, but the file name says ${file}: make them equal`;
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
    return 'error' in read ? fault(path, `\`${path.join('.')}\`: ${read.error}`, 'date') : read.instant;
  };
  if (value.version !== fileVersion) {
    fault(['version'], otherVersion(value.version, fileVersion), 'version');
  }
  const published = moment(value.published, 'published');
  const declared = moment(value.effective, 'effective');
  const withdrawn = moment(value.withdrawn?.date, 'withdrawn', 'date');
  const summary = value.summary === undefined ? [] : [value.summary].flat();

  if (value.published === undefined) {
    if (value.effective !== undefined) fault(['effective'], 'a draft cannot take effect: give `published` too, or remove `effective`', 'date');
    if (value.withdrawn) fault(['withdrawn'], 'a draft cannot be withdrawn: give `published` too, or delete the draft', 'date');
  } else if (value.version > 1 && summary.length === 0) {
    fault(['version'], 'does not say what changed: from version 2 on, a published edition needs `summary`', 'summary');
  }
  if (published && declared && compareMoments(declared, published) < 0) {
    fault(['effective'], `takes effect before it is published (${value.published}): make \`effective\` that moment or a later one, or remove it`, 'date');
  }
  if (published && withdrawn && compareMoments(withdrawn, published) < 0) {
    fault(['withdrawn', 'date'], `is withdrawn before it is published (${value.published}): correct one of the dates`, 'date');
  }
  return sound
    ? { version: value.version, published, effective: declared ?? published, withdrawn, summary, withdrawnReason: value.withdrawn?.reason ?? null }
    : null;
}
