/** What a request changes about an edition besides its words: dates, summary, withdrawal, corrections, accepted warnings. */
import type { Edition, Site } from '../../model/edition.ts';
import { compose, type Message } from '../../model/message.ts';
import { declaredWithdrawal, sameSummary, sameWithdrawal } from '../../content/statement-check.ts';
import { correctionWords } from '../../languages/strings/correction.ts';
import { acceptedWith } from '../accepted.ts';
import { momentWords } from '../outlook.ts';
import { FACTS } from '../../languages/tool/comment-words.ts';

/** @param before the edition as the request found it; undefined where it is new */
export function editionFacts(site: Site, before: Edition | undefined, edition: Edition): Message[] {
  return [...dates(site, before, edition), ...summary(before, edition), ...withdrawal(site, before, edition), ...corrections(site, before, edition), ...accepted(before, edition)];
}

/** The dates of a new edition stand in the table. */
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
  const words = (lines: readonly string[]): Message => (lines.length === 0 ? FACTS.none : FACTS.quote(lines.join(' ')));
  return [before ? FACTS.changed(FACTS.summary, words(before.summary), words(now)) : FACTS.is(FACTS.summary, words(now))];
}

function withdrawal(site: Site, before: Edition | undefined, edition: Edition): Message[] {
  const [was, is] = [before ? declaredWithdrawal(before) : null, declaredWithdrawal(edition)];
  if (sameWithdrawal(was, is, site)) return [];
  const words = (one: typeof is): Message => (one ? compose((lang) => FACTS.withdrawn(momentWords(one.from, site.timeZone, lang), one.reason)[lang]) : FACTS.none);
  const told = was ? FACTS.changed(FACTS.withdrawal, words(was), words(is)) : FACTS.is(FACTS.withdrawal, words(is));
  return [told, ...(is?.backdated ? [FACTS.is(FACTS.backdated, FACTS.quote(is.backdated.why))] : [])];
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
