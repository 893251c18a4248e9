import type { Command } from 'commander';
import { inForceFrom, nextStatusChange, repealedFrom } from '../model/calendar.ts';
import { textsOf, type Library } from '../model/edition.ts';
import { publish, statusIn } from '../model/publication.ts';
import { isoWithOffset, zoned } from '../model/time.ts';
import { declaredWithdrawal } from '../content/statement-check.ts';
import { jsonFile } from '../model/text.ts';
import { statusSentence } from '../outputs/status-words.ts';
import { wordsIn } from '../languages/words.ts';
import { correctionWords, statementWords, statementLine } from '../languages/statement-words.ts';
import { readableLibrary } from '../build/checked-content.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { tool } from '../languages/tool.ts';
import { momentOf, newCommand, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { acceptedWith } from '../model/seal.ts';
import { acceptedLines } from './accepted-words.ts';
import { outlook, statusName, statusChangeWords, vacancyWords } from './outlook.ts';

/** The longest name of a status, in any language. */
const STATUS_WIDTH = Math.max(...[...Object.values(tool.status), tool.policy.never].flatMap((name) => Object.values(name)).map((name) => name.length));

/** `status`: every policy and edition with its status, its dates and what comes next. */
export function statusCommand(): Command {
  return withCommonOptions(newCommand('status', tool.policy.status, { readsOnly: true }))
    .option('--json', say(tool.policy.json))
    .action(({ content, asOf, json }: CommonOptions & { json?: boolean }) => {
      const { library, broken } = readableLibrary(content);
      const now = momentOf(asOf, library.site.timeZone);
      const unread = broken.map(({ name }) => name);
      process.stdout.write(json ? jsonFile({ ...statusData(library, now), unread }) : statusText(library, now));
      if (unread.length > 0) process.exitCode = 1;
    });
}

function statusData(library: Library, now: Temporal.Instant): object {
  const { site } = library;
  const publication = publish(library, now, true);
  const moment = (instant: Temporal.Instant | null) => instant && isoWithOffset(instant, site.timeZone);
  return {
    asOf: moment(now),
    policies: publication.policies.map((policy) => ({
      policy: policy.name,
      inForce: policy.inForce?.version ?? null,
      repealedFrom: moment(repealedFrom(policy.timeline)),
      next: moment(nextStatusChange(policy.editions, now)),
      editions: policy.editions.map((edition) => ({
        version: edition.version,
        status: statusIn(publication, policy, edition),
        title: edition.text.title,
        published: moment(edition.published),
        effective: moment(edition.effective),
        inForceFrom: moment(inForceFrom(policy.timeline, edition)),
        withdrawn: moment(declaredWithdrawal(edition)?.from ?? null),
        withdrawals: edition.withdrawals.map(({ from, until, reason, backdated }) => ({
          from: moment(from), until: moment(until), reason, ...(backdated ? { backdated: { announced: moment(backdated.announced), why: backdated.why } } : {}),
        })),
        despite: acceptedWith(edition),
        languages: textsOf(edition).map(({ lang }) => lang),
      })),
    })),
  };
}

function statusText(library: Library, now: Temporal.Instant): string {
  const { site } = library;
  const strings = wordsIn(toolLanguage());
  const publication = publish(library, now, true);
  const at = (instant: Temporal.Instant) => zoned(instant, site.timeZone).toString({ timeZoneName: 'never', offset: 'never', smallestUnit: 'minute' }).replace('T', ' ');
  const lines = [`${at(now)} ${site.timeZone}`];
  for (const policy of publication.policies) {
    lines.push('', `${policy.name}  ${(policy.inForce ?? policy.editions.at(-1)!).text.title}`);
    for (const edition of policy.editions.toReversed()) {
      const sentence = statusSentence({ calendar: policy, edition, now, timeZone: site.timeZone }, strings);
      lines.push(`  ${String(edition.version).padStart(3)}  ${say(statusName(policy.editions, edition, now)).padEnd(STATUS_WIDTH)}  ${sentence}`);
      const accepted = acceptedWith(edition);
      const corrected = edition.corrections.map((correction) => correctionWords(correction, site.timeZone, toolLanguage()));
      const more = [...corrected, ...statementWords(edition, now, site.timeZone, toolLanguage()).map(statementLine), ...(accepted ? acceptedLines(accepted) : [])];
      lines.push(...more.map((line) => `${' '.repeat(STATUS_WIDTH + 9)}${line}`));
    }
    lines.push(...vacancyWords(policy.editions, now, site.timeZone).map((words) => `       ${say(words)}`));
    const label = `${say(tool.policy.nextChange)}: `;
    lines.push(...outlook(policy.editions, now).map((change, i) => `       ${i === 0 ? label : ' '.repeat(label.length)}${at(change.at)}  ${say(statusChangeWords(change))}`));
  }
  return `${lines.join('\n')}\n`;
}
