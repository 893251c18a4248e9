/** Editions that never come into force, because a later one does so first (contract §1). */
import { inForceFrom, overtakenBy, statusAt } from '../model/calendar.ts';
import { headPlace } from '../content/head-place.ts';
import { OVERTAKEN } from '../languages/tool/rules-words.ts';
import { declaredWithdrawal } from '../content/statement-check.ts';
import type { Check } from './text-check.ts';

export const checkOvertaken: Check = (subject) => {
  const { policy: { editions }, edition, text, now } = subject;
  const status = statusAt(editions, edition, now);
  if (!subject.isOriginal || (status !== 'upcoming' && status !== 'scheduled')) return;
  if (declaredWithdrawal(edition) || inForceFrom(editions, edition)) return;
  const winner = overtakenBy(editions, edition)?.edition;
  // Dates can still be changed by withdrawing, whatever else is sealed.
  if (winner) subject.report(headPlace(text.source, ['effective']), 'overtaken', OVERTAKEN(winner.version), 'warning');
};
