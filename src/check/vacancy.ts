/** A policy without an edition in force: repealed, or for a time. Lawful, so that it is a note, and told, so that nobody does it by accident. */
import { vacancies } from '../model/calendar.ts';
import type { Policy, Site } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { sealedMoment, shortMoment } from '../model/sealed-moment.ts';
import { compareMoments } from '../model/time.ts';
import { headPlace } from '../content/head-place.ts';
import { vacancyMessage } from '../languages/tool/rules-words.ts';

/** Each at the withdrawal that brings it about. */
export function vacancyProblems({ editions }: Policy, { timeZone }: Site, now: Temporal.Instant): Problem[] {
  const words = (moment: Temporal.Instant): string => shortMoment(sealedMoment(moment, timeZone));
  return vacancies(editions).filter(({ until }) => until === null || compareMoments(until, now) > 0).map((vacancy): Problem => {
    const { text } = vacancy.last;
    return { file: text.file, ...headPlace(text.source, ['withdrawn']), level: 'note', rule: 'vacancy', message: vacancyMessage(vacancy, now, words) };
  });
}
