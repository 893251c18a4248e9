/** Every rule of the text, over every text that somebody still works on or reads as the law of today. */
import { statusAt } from '../model/calendar.ts';
import { textsOf, type Edition, type EditionText, type Library, type Policy } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { Subject, type Check } from './text-check.ts';
import { checkComments } from './comments.ts';
import { checkLinks } from './links.ts';
import { checkListEnds } from './list-end.ts';
import { checkNumbering } from './numbering.ts';
import { checkOvertaken } from './overtaken.ts';
import { checkReferences } from './references.ts';
import { checkStyle } from './writing-style.ts';
import { checkSummary } from './summary.ts';
import { checkTerms } from './terms.ts';
import { vacancyProblems } from './vacancy.ts';
import { checkTranslated, checkTranslation } from './translation.ts';

/** For texts that can still be mended. */
const DRAFTING: readonly Check[] = [checkNumbering, checkTerms, checkStyle, checkListEnds, checkSummary];
/** For texts that stand as well: readers follow their links. Told as notes, since the words cannot change any more. */
const STANDING: readonly Check[] = [checkReferences, checkLinks, checkTranslation, checkTranslated, checkOvertaken, checkComments];

/** Whether a text of an edition can still be changed: it is not published yet, and not sealed. */
export type IsMendable = (edition: Edition, text: EditionText) => boolean;

export function mendableAt(now: Temporal.Instant): IsMendable {
  return (edition, text) => {
    const isPublished = edition.published !== null && Temporal.Instant.compare(edition.published, now) <= 0;
    return !isPublished && !edition.seals.at(-1)?.texts[text.lang];
  };
}

/**
 * What the rules of the text find.
 *
 * Editions that were superseded or withdrawn are history: nobody can mend them and nobody follows them.
 * @param policyFiles see `Subject`
 * @param isMendable which texts count as drafts; the others get notes
 */
export function textProblems(library: Library, now: Temporal.Instant, policyFiles: readonly string[], isMendable: IsMendable = mendableAt(now)): Problem[] {
  return library.policies.flatMap((policy) => [
    ...vacancyProblems(policy, library.site, now),
    ...policy.editions.flatMap((edition) => textsOf(edition).flatMap((text) => problemsOf(library, policy, edition, text, now, policyFiles, isMendable))),
  ]);
}

/** How loud a finding in a text is; null in a text that nobody looks at any more. */
export function levelOf(policy: Policy, edition: Edition, text: EditionText, now: Temporal.Instant, isMendable: IsMendable): 'warning' | 'note' | null {
  if (isMendable(edition, text)) return 'warning';
  const status = statusAt(policy.editions, edition, now);
  return status === 'superseded' || status === 'withdrawn' ? null : 'note';
}

function problemsOf(library: Library, policy: Policy, edition: Edition, text: EditionText, now: Temporal.Instant, policyFiles: readonly string[], isMendable: IsMendable): Problem[] {
  const level = levelOf(policy, edition, text, now, isMendable);
  if (level === null) return [];
  const mendable = level === 'warning';
  const subject = new Subject(library, policy, edition, text, now, policyFiles, level);
  for (const check of mendable ? [...STANDING, ...DRAFTING] : STANDING) check(subject);
  return subject.problems;
}
