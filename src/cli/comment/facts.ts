/** What a request changes about an edition besides its words: dates, summary, withdrawal, corrections, accepted warnings. */
import type { Edition, Site } from '../../model/edition.ts';
import { inLanguage, type Message } from '../../model/message.ts';
import { escapeMarkdown } from '../../model/text.ts';
import { compareMoments } from '../../model/time.ts';
import { changedLines, declaredWithdrawal, sameSummary, sameWithdrawal } from '../../content/statement-check.ts';
import { correctionWords } from '../../languages/statement-words.ts';
import { acceptedWith } from '../../model/seal.ts';
import { isDatedBack, momentWords } from '../outlook.ts';
import { compose, tool } from '../../languages/tool.ts';

/**
 * @param before the edition at the base of the request; undefined where it is new
 * @param shown whether readers had an edition of this policy when the request began
 */
export function editionFacts(site: Site, before: Edition | undefined, edition: Edition, shown: boolean, now: Temporal.Instant): Message[] {
  return [
    ...(shown ? backdating(site, before, edition, now) : []), ...dates(site, before, edition), ...reasons(before, edition), ...summary(before, edition),
    ...withdrawal(site, before, edition), ...corrections(site, before, edition), ...accepted(before, edition),
  ];
}

/** This request adds an edition dated before today: on that day readers saw another. */
function backdating(site: Site, before: Edition | undefined, edition: Edition, now: Temporal.Instant): Message[] {
  const wasOut = before?.published && compareMoments(before.published, now) <= 0;
  if (wasOut || !isDatedBack(edition, site, now)) return [];
  return [compose((lang) => tool.facts.backdatedPublication({ day: momentWords(edition.published!, site.timeZone, lang) })[lang])];
}

/** Why days were moved or a withdrawal was taken back. */
function reasons(before: Edition | undefined, { statements }: Edition): Message[] {
  return statements.slice(before?.statements.length ?? statements.length).flatMap((statement) => {
    if (statement.kind === 'dates' && statement.reason) return [tool.facts.is({ what: tool.facts.moved, value: tool.facts.quote({ text: escapeMarkdown(statement.reason) }) })];
    return statement.kind === 'reinstatement' ? [tool.facts.is({ what: tool.facts.reinstated, value: tool.facts.quote({ text: escapeMarkdown(statement.reason) }) })] : [];
  });
}

/** The dates of a new edition are in the table. */
function dates({ timeZone }: Site, before: Edition | undefined, edition: Edition): Message[] {
  if (!before) return [];
  return (['published', 'effective'] as const).flatMap((key) => {
    const [was, is] = [before[key], edition[key]];
    if (was === is || (was && is && was.equals(is))) return [];
    const words = (moment: Temporal.Instant | null): Message => compose((lang) => (moment ? momentWords(moment, timeZone, lang) : tool.facts.none[lang]));
    return [tool.facts.changed({ what: tool.facts[key], was: words(was), is: words(is) })];
  });
}

function summary(before: Edition | undefined, { summary: now }: Edition): Message[] {
  if (sameSummary(before?.summary ?? [], now)) return [];
  const words = (lines: string): Message => (lines === '' ? tool.facts.none : tool.facts.quote({ text: escapeMarkdown(lines) }));
  if (!before) return [tool.facts.is({ what: tool.facts.summary, value: words(now.join(' ')) })];
  const lines = changedLines(before.summary, now);
  // Where a line was only inserted or removed, the other side is shown whole.
  const [was, is] = lines.includes('') ? [before.summary.join(' '), now.join(' ')] : lines;
  return [tool.facts.changed({ what: tool.facts.summary, was: words(was!), is: words(is!) })];
}

function withdrawal(site: Site, before: Edition | undefined, edition: Edition): Message[] {
  const [was, is] = [before ? declaredWithdrawal(before) : null, declaredWithdrawal(edition)];
  if (sameWithdrawal(was, is, site)) return [];
  const words = (one: typeof is): Message => (one ? compose((lang) => tool.facts.withdrawn({ since: momentWords(one.from, site.timeZone, lang), reason: escapeMarkdown(one.reason) })[lang]) : tool.facts.none);
  const fact = was ? tool.facts.changed({ what: tool.facts.withdrawal, was: words(was), is: words(is) }) : tool.facts.is({ what: tool.facts.withdrawal, value: words(is) });
  return [fact, ...(is?.backdated ? [tool.facts.is({ what: tool.facts.backdated, value: tool.facts.quote({ text: escapeMarkdown(is.backdated.why) }) })] : [])];
}

function corrections({ timeZone }: Site, before: Edition | undefined, edition: Edition): Message[] {
  const known = before?.corrections.length ?? 0;
  return edition.corrections.slice(known).map((correction) => compose((lang) => tool.facts.correction({ words: escapeMarkdown(correctionWords(correction, timeZone, lang)) })[lang]));
}

/** Accepted with this request; those of an earlier one were reviewed with it. */
function accepted(before: Edition | undefined, edition: Edition): Message[] {
  const now = acceptedWith(edition);
  if (!now || (before && acceptedWith(before)?.reason === now.reason)) return [];
  return [tool.facts.despite({ reason: escapeMarkdown(now.reason), n: now.warnings.length }), ...now.warnings.map(({ place, message, rule }) => tool.facts.warning({ place, message: compose((lang) => escapeMarkdown(inLanguage(message, lang))), rule }))];
}
