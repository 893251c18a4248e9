/** Editions that never come into force, because a later one does so first (contract §1). */
import { inForceFrom, overtakenBy, statusAt } from '../../core/calendar.ts';
import { headPlace } from '../head-place.ts';
import { OVERTAKEN } from '../messages/rules.ts';
import { declaredWithdrawal } from '../statement.ts';
import type { Check } from './check.ts';

export const checkOvertaken: Check = (subject) => {
  const { policy: { editions }, edition, text, now } = subject;
  const status = statusAt(editions, edition, now);
  if (!subject.isOriginal || (status !== 'upcoming' && status !== 'scheduled')) return;
  if (declaredWithdrawal(edition) || inForceFrom(editions, edition)) return;
  const winner = overtakenBy(editions, edition)?.edition;
  // Dates can still be changed by withdrawing, whatever else is sealed.
  if (winner) subject.report(headPlace(text.source, ['effective']), 'overtaken', OVERTAKEN(winner.version), 'warning');
};
