import { Option, type Command } from 'commander';
import { basename } from 'node:path';
import { inForceAt } from '../model/calendar.ts';
import type { EditionDates } from '../model/edition.ts';
import { redline, type Redline } from '../redline/index.ts';
import { changesData, type Compared } from '../outputs/data/changes-data.ts';
import { jsonFile } from '../model/text.ts';
import { redlineAnsi } from '../outputs/redline/redline-ansi.ts';
import { redlineDocument } from '../outputs/redline/redline-page.ts';
import { redlineMarkdown } from '../outputs/redline/redline-markdown.ts';
import { redlineView, type RedlineView } from '../outputs/redline/redline-view.ts';
import { withoutSigns } from '../outputs/redline/without-signs.ts';
import { textLanguage } from '../languages/text-languages.ts';
import { wordsIn, type Words } from '../languages/words.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { momentOf, newCommand, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { readPolicyOf } from './named-policy.ts';
import { isOutsideFile, isWordFile, readOutside } from './outside-text.ts';

interface DiffOptions extends CommonOptions {
  format: keyof typeof FORMATS;
  accept?: boolean;
  reject?: boolean;
  signs: boolean;
}

interface Shown {
  compared: Compared;
  /** What the redline is called. */
  heading: string;
  /** The language of the texts. */
  lang: string;
  summary: readonly string[];
  result: Redline;
  view: RedlineView;
  strings: Words;
}

const FORMATS = {
  ansi: ({ heading, view, strings }: Shown) => redlineAnsi(heading, view, strings, process.stdout.isTTY === true && !process.env.NO_COLOR),
  markdown: ({ heading, summary, view, strings }: Shown) => redlineMarkdown(heading, summary, view, strings),
  json: ({ compared, result }: Shown) => jsonFile(changesData(compared, result)),
  html: ({ heading, view, strings, lang }: Shown) => redlineDocument(heading, lang, view, strings),
};

/** `diff`: the redline of two editions, by default the newest against the one in force, or of an edition and a file from elsewhere. */
export function diffCommand(): Command {
  return withCommonOptions(newCommand('diff', tool.diff.what, { readsOnly: true }))
    .argument('<policy>', say(tool.diff.policy))
    .argument('[from]', say(tool.diff.from))
    .argument('[to]', say(tool.diff.to))
    .addOption(new Option('--format <format>', say(tool.diff.format)).choices(Object.keys(FORMATS)).default('ansi'))
    .addOption(new Option('--accept', say(tool.diff.accept)).conflicts('reject'))
    .option('--reject', say(tool.diff.reject))
    .option('--no-signs', say(tool.diff.signs))
    .action((name: string, from: string | undefined, to: string | undefined, options: DiffOptions, self: Command) => {
      process.stdout.write(FORMATS[options.format](compare(name, from, to, options, self)));
    });
}

/** What is compared: two editions, or an edition and a file. */
interface Sides {
  /** null where there is nothing before `to`. */
  from: number | null;
  /** A version, or the name of a file. */
  to: number | string;
}

function compare(name: string, first: string | undefined, second: string | undefined, { content, asOf, accept, reject, signs, format }: DiffOptions, self: Command): Shown {
  let sides!: Sides;
  const { policy } = readPolicyOf(content, name, self, (dates, { timeZone }) => {
    sides = sidesOf(dates, name, first, second, momentOf(asOf, timeZone), self);
    return [sides.from, sides.to].filter((side) => typeof side === 'number');
  });
  const { from, to } = sides;
  if (from === null) return refuseCall(self, tool.diff.nothingBefore({ policy: name, version: Number(to) }));
  if ((accept || reject) && !(typeof to === 'string' && isWordFile(to))) refuseCall(self, tool.diff.onlyWord);
  if (!signs && format === 'json') refuseCall(self, tool.diff.signsInData);
  const older = policy.editions.find(({ version }) => version === from)!;
  const newer = policy.editions.find(({ version }) => version === to);
  const strings = wordsIn(toolLanguage());
  const a = older.text.tree;
  const b = typeof to === 'string' ? readOutside(to, reject ? 'reject' : 'accept', older.text.title) : newer!.text.tree;
  const result = redline(a, b, textLanguage(older.text.lang));
  return {
    compared: { policy: name, from, to: typeof to === 'string' ? basename(to) : to },
    heading: `${(newer ?? older).text.title}. ${typeof to === 'string' ? say(tool.diff.withFile({ file: basename(to), from })) : strings.changes.title({ from, to })}`,
    lang: older.text.lang, summary: newer?.summary ?? [], result, view: redlineView(a, b, signs ? result : withoutSigns(result), strings.changes), strings,
  };
}

function sidesOf(dates: readonly EditionDates[], name: string, first: string | undefined, second: string | undefined, now: Temporal.Instant, self: Command): Sides {
  const newest = dates.at(-1)!.version;
  const versionOf = (text: string): number =>
    dates.find(({ version }) => String(version) === text)?.version ?? refuseCall(self, tool.diff.noEdition({ policy: name, version: text, last: newest }));
  // A file alone is compared with what is in force.
  if (first !== undefined && second === undefined && isOutsideFile(first)) return { from: inForceAt(dates, now)?.version ?? newest, to: first };
  if (first !== undefined && second !== undefined && isOutsideFile(second)) return { from: versionOf(first), to: second };
  const to = second === undefined ? newest : versionOf(second);
  return { from: first === undefined ? defaultFrom(dates, to, now) : versionOf(first), to };
}

/** The edition in force, unless that is the one in question: then the one before it; null where there is none. */
function defaultFrom(dates: readonly EditionDates[], to: number, now: Temporal.Instant): number | null {
  const inForce = inForceAt(dates, now)?.version;
  if (inForce !== undefined && inForce !== to) return inForce;
  return dates.find(({ version }) => version === to - 1)?.version ?? null;
}
