/** One Markdown file → an edition's front matter and text. */
import { z } from 'zod';
import { listClauses, plainText, type ClauseTree } from '../model/clause.ts';
import { tool } from '../languages/tool.ts';
import { splitSource } from '../model/source.ts';
import { compareMoments, parseMoment } from '../model/time.ts';
import type { Correction, EditionDates, EditionText, Lang, Site } from '../model/edition.ts';
import type { Message } from '../model/message.ts';
import type { Withdrawal } from '../model/statement.ts';
import { type KnownTrees, readTree } from './markdown.ts';
import type { Broken, Report } from './report.ts';
import dateRule from './rules/date.rule.ts';
import empty from './rules/empty.rule.ts';
import frontMatter, { HEAD_VALUES } from './rules/front-matter.rule.ts';
import summaryRule from './rules/summary.rule.ts';
import versionRule from './rules/version.rule.ts';
import { readYaml, type YamlResult } from './yaml.ts';

const fault = (name: keyof typeof HEAD_VALUES): keyof typeof HEAD_VALUES => name;
/** The messages about a value that is missing, and about one of the wrong type. */
const wrong = (missing: keyof typeof HEAD_VALUES, type: keyof typeof HEAD_VALUES) =>
  ({ error: ({ input }: { input?: unknown }) => (input === undefined || input === null ? missing : type) });

const date = z.string(wrong('dateMissing', 'dateType'));
const sentence = z.string(wrong('sentenceMissing', 'sentenceType')).trim().min(1, fault('sentenceEmpty'));
const title = z.string(wrong('titleMissing', 'titleType')).trim().min(1, fault('titleEmpty')).regex(/^[^\n]*$/, fault('titleLines'));
const version = z.int(wrong('versionMissing', 'versionType')).min(1, fault('versionLow'));

const editionSchema = z.strictObject({
  version,
  title,
  published: date.optional(),
  effective: date.optional(),
  summary: z.union([sentence, z.array(sentence).min(1, fault('listEmpty'))], { error: fault('summaryType') }).optional(),
  withdrawn: z.strictObject({ date, reason: sentence }, { error: fault('withdrawnType') }).optional(),
  corrections: z.array(z.strictObject({ date, note: sentence }, { error: fault('correctionsType') }), { error: fault('correctionsType') }).optional(),
});
const translationSchema = z.strictObject({ version: version.optional(), title });

/** The front matter besides the title. */
export interface EditionHead extends EditionDates {
  summary: string[];
  /** At most one: the front matter has the withdrawal that holds, the lock those that were taken back. */
  withdrawals: Withdrawal[];
  corrections: Correction[];
}

/** Splits a file into front matter and body, the body with its own line numbers; null with a problem where there is none. */
function split(source: string, report: Report): { head: string; body: string } | null {
  const parts = splitSource(source);
  if ('missing' in parts) {
    report({ line: 1, column: 1 }, frontMatter, parts.missing === 'open' ? frontMatter.messages.noHead : frontMatter.messages.openHead);
    return null;
  }
  const { head, body } = parts;
  return { head, body: '\n'.repeat((head.match(/\n/g)?.length ?? 0) + 1) + body };
}

/**
 * Reads the authoritative file of an edition.
 * @param fileVersion the number in the file's name
 * @returns its front matter and text, and the places of its front matter; null with problems where it is not sound
 */
export function readEdition(
  source: string, file: string, fileVersion: number, site: Site, report: Report, trees?: KnownTrees,
): { head: EditionHead; text: EditionText; placeOf: YamlResult<unknown>['placeOf'] } | null {
  const parts = split(source, report);
  if (!parts) return null;
  const yaml = readYaml(parts.head, 2, editionSchema, HEAD_VALUES, frontMatter, report);
  const text = readText(parts.body, source, file, site.languages[0]!, yaml?.value.title ?? '', report, trees);
  const head = yaml && readHead(yaml, fileVersion, site.timeZone, report);
  return head && text ? { head, text, placeOf: yaml.placeOf } : null;
}

/**
 * Reads the front matter alone of an authoritative file that was sound when it was sealed.
 * @returns null where it can no longer be read
 */
export function readSealedHead(source: string, version: number, { timeZone }: Pick<Site, 'timeZone'>): EditionHead | null {
  const quiet = (): void => {};
  const parts = splitSource(source);
  const yaml = 'head' in parts ? readYaml(parts.head, 2, editionSchema, HEAD_VALUES, frontMatter, quiet) : null;
  return yaml && readHead(yaml, version, timeZone, quiet);
}

/** Reads a translation: title and text only. */
export function readTranslation(source: string, file: string, fileVersion: number, lang: Lang, report: Report, trees?: KnownTrees): EditionText | null {
  const parts = split(source, report);
  if (!parts) return null;
  const yaml = readYaml(parts.head, 2, translationSchema, HEAD_VALUES, frontMatter, report, (key) =>
    key in editionSchema.shape ? frontMatter.messages.inOriginal(`${fileVersion}.md`) : undefined);
  const own = yaml?.value.version;
  if (own !== undefined && own !== fileVersion) report(yaml!.placeOf('version'), versionRule, versionRule.messages.other(own, fileVersion));
  const text = readText(parts.body, source, file, lang, yaml?.value.title ?? '', report, trees);
  return yaml && text;
}

/** @param body the text with line feeds for the front matter in front of it */
function readText(body: string, source: string, file: string, lang: Lang, heading: string, report: Report, trees?: KnownTrees): EditionText | null {
  if (trees?.has(source)) {
    let known: ClauseTree | undefined;
    // Loaded when it is needed, which in most builds is that of few editions.
    return { lang, title: heading, get tree() { return (known ??= trees.load(source) ?? readTree(body, heading, () => {})); }, file, source };
  }
  let sound = true;
  const tree = readTree(body, heading, (at, ...fault) => {
    sound = false;
    report(at, ...fault);
  });
  // What could not be read has been reported already.
  if (sound && !listClauses(tree).slice(1).some((clause) => /\S/.test(clause.mark + plainText(clause.text)))) {
    const above = body.trim() === '' ? source.trimEnd() : source.slice(0, source.length - body.trimStart().length);
    report({ line: above.split('\n').length, column: 1 }, empty, empty.messages.noText);
    return null;
  }
  if (sound) trees?.keep(source, tree);
  return { lang, title: heading, tree, file, source };
}

function readHead(
  yaml: YamlResult<z.infer<typeof editionSchema>>, fileVersion: number, timeZone: string, report: Report,
): EditionHead | null {
  const { value, placeOf } = yaml;
  let sound = true;
  const refuse = (path: (string | number)[], message: Message, rule: Broken): null => {
    report(placeOf(...path), rule, message);
    sound = false;
    return null;
  };
  const moment = (text: string | undefined, ...path: (string | number)[]): Temporal.Instant | null => {
    if (text === undefined) return null;
    const read = parseMoment(text, timeZone);
    return 'fault' in read ? refuse(path, dateRule.messages.unreadable(path.join('.'), tool.moment[read.fault.kind](read.fault)), dateRule) : read.instant;
  };
  if (value.version !== fileVersion) {
    refuse(['version'], versionRule.messages.other(value.version, fileVersion), versionRule);
  }
  const published = moment(value.published, 'published');
  const declared = moment(value.effective, 'effective');
  const withdrawn = moment(value.withdrawn?.date, 'withdrawn', 'date');
  const summary = value.summary === undefined ? [] : [value.summary].flat();
  const corrections = (value.corrections ?? []).flatMap(({ date: day, note }, i): Correction[] => {
    const made = moment(day, 'corrections', i, 'date');
    if (made && published && compareMoments(made, published) < 0) refuse(['corrections', i, 'date'], dateRule.messages.correctedEarly(value.published!), dateRule);
    return made ? [{ date: made, note }] : [];
  });

  if (value.published === undefined) {
    if (value.effective !== undefined) refuse(['effective'], dateRule.messages.draftTakesEffect, dateRule);
    if (value.withdrawn) refuse(['withdrawn'], dateRule.messages.draftWithdrawn, dateRule);
    if (value.corrections) refuse(['corrections'], frontMatter.messages.draftCorrected, frontMatter);
  } else if (value.version > 1 && summary.length === 0) {
    refuse(['version'], summaryRule.messages.missing, summaryRule);
  }
  if (published && declared && compareMoments(declared, published) < 0) {
    refuse(['effective'], dateRule.messages.effectiveEarly(value.published!), dateRule);
  }
  if (published && withdrawn && compareMoments(withdrawn, published) < 0) {
    refuse(['withdrawn', 'date'], dateRule.messages.withdrawnEarly(value.published!), dateRule);
  }
  const withdrawals = withdrawn ? [{ from: withdrawn, until: null, reason: value.withdrawn!.reason, backdated: null }] : [];
  return sound ? { version: value.version, published, effective: declared ?? published, withdrawals, summary, corrections } : null;
}
