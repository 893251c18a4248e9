/** Editions that never come into force, because a later one does so first (contract §1). */
import { inForceFrom, overtakenBy, statusAt, timeline } from '../../model/calendar.ts';
import type { Message } from '../../model/message.ts';
import { headPlace } from '../../content/text-place.ts';
import { declaredWithdrawal } from '../../content/statement-check.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  overtaken: (by: number): Message => ({
  ru: `эта редакция никогда не вступит в силу: раньше или в тот же момент вступает редакция ${by}. Перенесите одну из дат (npm run policy -- reschedule) или отмените эту редакцию (npm run policy -- cancel)`,
  en: `this edition never comes into force, because edition ${by} does so first: move one of the dates (npm run policy -- reschedule), or cancel this edition (npm run policy -- cancel)`,
}),
};

const FIRST = '---\npublished: 2026-01-10\n---\n1. Правила действуют.';
const edition = (published: string, effective: string): string => `---\npublished: ${published}\neffective: ${effective}\nsummary: Уточнены слова.\n---\n1. Правила обязательны.`;

export default defineTextRule({
  name: 'overtaken',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Редакция никогда не вступит в силу', en: 'An edition that never comes into force' },
  why: { ru: 'Более поздняя редакция всегда имеет преимущество. Если она вступает в силу раньше или тогда же, эта не действует ни дня.', en: 'A later version always wins. Where it takes effect first, this one is never in force.' },
  fix: { ru: 'Перенесите дату одной из редакций (`policy reschedule`) или отмените эту (`policy cancel`).', en: 'Move a date of one of them (`policy reschedule`), or cancel this one (`policy cancel`).' },
  messages,
  of: 'text',
  check({ policy: { editions }, edition, text, now, isOriginal }, report) {
    const status = statusAt(editions, edition, now);
    if (!isOriginal || (status !== 'upcoming' && status !== 'scheduled')) return;
    const spans = timeline(editions);
    if (declaredWithdrawal(edition) || inForceFrom(spans, edition)) return;
    const winner = overtakenBy(spans, edition)?.edition;
    // Even a sealed edition can still be withdrawn.
    if (winner) report(headPlace(text.source, ['effective']), messages.overtaken(winner.version), 'own');
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': FIRST, 'rules/2.md': edition('2026-11-01', '‸2027-03-01'), 'rules/3.md': edition('2026-11-10', '2027-02-01') } },
      right: { files: { 'rules/1.md': FIRST, 'rules/2.md': edition('2026-11-01', '2027-03-01'), 'rules/3.md': edition('2026-11-10', '2027-04-01') } },
    },
  ],
});
