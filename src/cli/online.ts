import { Option, type Command } from 'commander';
import { absolute } from '../model/address.ts';
import { isoWithOffset } from '../model/time.ts';
import { isSound, readLibrary, soundPart } from '../content/library.ts';
import { ContentError, isError } from '../model/problem.ts';
import type { Library } from '../model/edition.ts';
import type { Message } from '../model/message.ts';
import { escapeMarkdown, jsonFile } from '../model/text.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { momentOf, newCommand, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { onlineDifferences, type OnlineDifference } from './published/published-compare.ts';
import { placeOf, readPublished, Unreachable } from './published/index.ts';
import { tool } from '../languages/tool.ts';
import { momentWords } from './outlook.ts';

interface Report {
  /** What was looked at. */
  site: string;
  asOf: string;
  /** By the site's clocks, in words. */
  moment: string;
  title: Message;
  differences: OnlineDifference[];
}

const FORMATS = {
  text: ({ title, differences }: Report) => linesOf(say(title), differences.map(({ message }) => `  ${say(message)}`)),
  markdown: ({ title, moment, differences }: Report) => {
    const list = differences.map(({ message }) => `- ${escapeMarkdown(say(message))}`);
    return linesOf(`**${say(title)}**`, list.length > 0 ? ['', ...list, ''] : [], ['', `<sub>${moment}</sub>`]);
  },
  json: ({ site, asOf, differences }: Report) =>
    jsonFile({ site, asOf, agrees: differences.length === 0, differences: differences.map(({ policy, message }) => ({ policy, message: say(message) })) }),
};

function linesOf(title: string, list: readonly string[], foot: readonly string[] = []): string {
  return `${[title, ...list, ...(list.length > 0 ? [say(tool.online.todo)] : []), ...foot].join('\n')}\n`;
}

/** `online`: compares the published site with the calendar; exit 0 where they agree, 1 where they do not or it is unknown. */
export function onlineCommand(): Command {
  return withCommonOptions(newCommand('online', tool.online.what, { readsOnly: true }))
    .argument('[place]', say(tool.online.place))
    .option('--grace <minutes>', say(tool.online.grace), '0')
    .addOption(new Option('--format <format>', say(tool.online.format)).choices(Object.keys(FORMATS)).default('text'))
    .action(async (asked: string | undefined, { content, asOf, grace, format }: CommonOptions & { grace: string; format: keyof typeof FORMATS }, self: Command) => {
      if (!/^\d{1,4}$/.test(grace)) refuseCall(self, tool.online.notMinutes);
      const reading = readLibrary(content);
      const library = soundPart(reading);
      if (!library) throw new ContentError(reading.problems.filter(isError));
      const now = momentOf(asOf, library.site.timeZone);
      const unread = reading.policies.filter((one) => !isSound(one)).map(({ name }): OnlineDifference => ({ policy: name, message: tool.online.unread({ policy: name }) }));
      const place = asked ?? absolute(library.site, `${library.site.base}/`);
      const found = await lookAt(place, library, now, Temporal.Duration.from({ minutes: Number(grace) }));
      const differences = [...unread, ...found.differences.filter(({ policy }) => !unread.some((one) => one.policy === policy))];
      const title = found.unknown ? tool.online.unknown({ site: place }) : differences.length > 0 ? tool.online.differs({ site: place }) : tool.online.agrees({ site: place });
      const { timeZone } = library.site;
      process.stdout.write(FORMATS[format]({ site: place, asOf: isoWithOffset(now, timeZone), moment: `${momentWords(now, timeZone, toolLanguage())}, ${timeZone}`, title, differences }));
      if (differences.length > 0) process.exitCode = 1;
    });
}

/** @returns `unknown` where the site cannot be read: the one difference says why */
async function lookAt(source: string, library: Library, now: Temporal.Instant, grace: Temporal.Duration): Promise<{ unknown: boolean; differences: OnlineDifference[] }> {
  try {
    const online = await readPublished(placeOf(source), library.site.policies);
    return { unknown: false, differences: onlineDifferences(library, online, now, grace) };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { unknown: true, differences: [{ policy: null, message: error.why }] };
  }
}
