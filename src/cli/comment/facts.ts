/** What a request changes about an edition besides its words: dates, summary, withdrawal, corrections, accepted warnings. */
import type { Edition, Site } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { compareMoments } from '../../model/time.ts';
import { changedLines, declaredWithdrawal, sameSummary, sameWithdrawal } from '../../content/statement-check.ts';
import { correctionWords } from '../../languages/statement-words.ts';
import { acceptedWith } from '../../model/accepted.ts';
import { isDatedBack, momentWords } from '../outlook.ts';
import { FACTS } from '../../languages/tool/comment-words.ts';

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
  return [compose((lang) => FACTS.backdatedPublication(momentWords(edition.published!, site.timeZone, lang))[lang])];
}

/** Why days were moved or a withdrawal was taken back. */
function reasons(before: Edition | undefined, { statements }: Edition): Message[] {
  return statements.slice(before?.statements.length ?? statements.length).flatMap((statement) => {
    if (statement.kind === 'dates' && statement.reason) return [FACTS.is(FACTS.moved, FACTS.quote(statement.reason))];
    return statement.kind === 'reinstatement' ? [FACTS.is(FACTS.reinstated, FACTS.quote(statement.reason))] : [];
  });
}

/** The dates of a new edition are in the table. */
function dates({ timeZone }: Site, before: Edition | undefined, edition: Edition): Message[] {
  if (!before) return [];
  return (['published', 'effective'] as const).flatMap((key) => {
    const [was, is] = [before[key], edition[key]];
    if (was === is || (was && is && was.equals(is))) return [];
    const words = (moment: Temporal.Instant | null): Message => compose((lang) => (moment ? momentWords(moment, timeZone, lang) : FACTS.none[lang]));
    return [FACTS.changed(FACTS[key], words(was), words(is))];
  });
}

function summary(before: Edition | undefined, { summary: now }: Edition): Message[] {
  if (sameSummary(before?.summary ?? [], now)) return [];
  const words = (lines: string): Message => (lines === '' ? FACTS.none : FACTS.quote(lines));
  if (!before) return [FACTS.is(FACTS.summary, words(now.join(' ')))];
  const lines = changedLines(before.summary, now);
  // Where a line was only inserted or removed, the other side is shown whole.
  const [was, is] = lines.includes('') ? [before.summary.join(' '), now.join(' ')] : lines;
  return [FACTS.changed(FACTS.summary, words(was!), words(is!))];
}

function withdrawal(site: Site, before: Edition | undefined, edition: Edition): Message[] {
  const [was, is] = [before ? declaredWithdrawal(before) : null, declaredWithdrawal(edition)];
  if (sameWithdrawal(was, is, site)) return [];
  const words = (one: typeof is): Message => (one ? compose((lang) => FACTS.withdrawn(momentWords(one.from, site.timeZone, lang), one.reason)[lang]) : FACTS.none);
  const fact = was ? FACTS.changed(FACTS.withdrawal, words(was), words(is)) : FACTS.is(FACTS.withdrawal, words(is));
  return [fact, ...(is?.backdated ? [FACTS.is(FACTS.backdated, FACTS.quote(is.backdated.why))] : [])];
}

function corrections({ timeZone }: Site, before: Edition | undefined, edition: Edition): Message[] {
  const known = before?.corrections.length ?? 0;
  return edition.corrections.slice(known).map((correction) => compose((lang) => FACTS.correction(correctionWords(correction, timeZone, lang))[lang]));
}

/** Accepted with this request; those of an earlier one were reviewed with it. */
function accepted(before: Edition | undefined, edition: Edition): Message[] {
  const now = acceptedWith(edition);
  if (!now || (before && acceptedWith(before)?.reason === now.reason)) return [];
  return [FACTS.despite(now.reason, now.warnings.length), ...now.warnings.map(({ place, message, rule }) => FACTS.warning(place, message, rule))];
}
