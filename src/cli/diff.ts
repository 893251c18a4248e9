import { Option, type Command } from 'commander';
import { inForceAt } from '../model/calendar.ts';
import type { Edition, Policy } from '../model/edition.ts';
import { redline, type Redline } from '../redline/index.ts';
import { changesData } from '../outputs/data/changes-data.ts';
import { jsonFile } from '../model/json.ts';
import { redlineAnsi } from '../outputs/redline/redline-ansi.ts';
import { redlineDocument } from '../outputs/redline/redline-page.ts';
import { redlineMarkdown } from '../outputs/redline/redline-markdown.ts';
import { redlineView, type RedlineView } from '../outputs/redline/redline-view.ts';
import { stringsFor, type Strings } from '../languages/strings/index.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { momentOf, newCommand, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { DIFF } from '../languages/tool/commands-words.ts';
import { readPolicyOf } from './named-policy.ts';

interface Pair {
  title: string;
  from: Edition;
  to: Edition;
  result: Redline;
  view: RedlineView;
  strings: Strings;
}

const FORMATS = {
  ansi: ({ title, view, strings }: Pair) => redlineAnsi(title, view, strings, process.stdout.isTTY === true && !process.env.NO_COLOR),
  markdown: ({ title, to, view, strings }: Pair) => redlineMarkdown(title, to.summary, view, strings),
  json: ({ from, to, result }: Pair) => jsonFile(changesData(from, to, result)),
  html: ({ title, view, strings, to }: Pair) => redlineDocument(title, to.text.lang, view, strings),
};

/** `diff`: the redline of two editions; by default the newest against the one in force. */
export function diffCommand(): Command {
  return withCommonOptions(newCommand('diff', DIFF.what, { readsOnly: true }))
    .argument('<policy>', say(DIFF.policy))
    .argument('[from]', say(DIFF.from))
    .argument('[to]', say(DIFF.to))
    .addOption(new Option('--format <format>', say(DIFF.format)).choices(Object.keys(FORMATS)).default('ansi'))
    .action((name: string, from: string | undefined, to: string | undefined, options: CommonOptions & { format: keyof typeof FORMATS }, self: Command) => {
      const { site, policy } = readPolicyOf(options.content, name, self);
      const now = momentOf(options.asOf, site.timeZone);
      const newest = to === undefined ? policy.editions.at(-1)! : editionOf(policy, to, self);
      const older = from === undefined ? defaultFrom(policy, newest, now) : editionOf(policy, from, self);
      if (!older) return refuseCall(self, DIFF.nothingBefore(name, newest.version));
      const strings = stringsFor(toolLanguage());
      const [a, b] = [older.text.tree, newest.text.tree];
      const result = redline(a, b);
      const pair: Pair = {
        title: `${newest.text.title}. ${strings.changes.title(older.version, newest.version)}`,
        from: older, to: newest, result, view: redlineView(a, b, result, strings.changes), strings,
      };
      process.stdout.write(FORMATS[options.format](pair));
    });
}

/** The edition in force, unless that is the one in question: then the one before it. */
function defaultFrom(policy: Policy, to: Edition, now: Temporal.Instant): Edition | undefined {
  const inForce = inForceAt(policy.editions, now);
  if (inForce && inForce.version !== to.version) return inForce;
  return policy.editions.find(({ version }) => version === to.version - 1);
}

function editionOf(policy: Policy, version: string, self: Command): Edition {
  const edition = policy.editions.find((candidate) => String(candidate.version) === version);
  if (edition) return edition;
  return refuseCall(self, DIFF.noEdition(policy.name, version, policy.editions.at(-1)!.version));
}
