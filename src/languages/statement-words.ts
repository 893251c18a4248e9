/**
 * What readers see about statements on an edition, «Отозвана задним числом: объявлено 12.12.2026, с 10.12.2026», and about corrected mistakes.
 * Reasons stay in the authoritative language, as they were written.
 */
import type { Correction, Edition } from '../model/edition.ts';
import type { Withdrawal } from '../model/statement.ts';
import { compareMoments, zoned } from '../model/time.ts';
import { wordsIn } from './words.ts';

/** One statement in words. */
export interface StatementText {
  /** When it was said. */
  made: Temporal.Instant;
  /** In the interface language, whole sentences. */
  words: string;
  /** What the publisher wrote, each with what it is: «Причина». */
  quotes: { label: string; text: string }[];
}

/**
 * The statements shown to readers of an edition at a moment, oldest first. What was said together with the
 * edition, or before it was public, is not news.
 * @param lang of the interface
 * @param below what precedes it: a masthead gives the withdrawal that holds, with its reason
 */
export function statementWords(edition: Edition, now: Temporal.Instant, timeZone: string, lang: string, below: 'masthead' | null = null): StatementText[] {
  const say = wordsIn(lang).statement;
  const at = (moment: Temporal.Instant) => zoned(moment, timeZone);
  const known = edition.statements.filter(({ made }) => compareMoments(made, now) <= 0);
  const quote = (label: string, text: string | null) => (text === null || text === '' ? [] : [{ label, text }]);
  return known.flatMap((statement, i): StatementText[] => {
    const made = at(statement.made).startOfDay();
    switch (statement.kind) {
      case 'summary': {
        const former = known.slice(0, i).findLast((one) => one.kind === 'summary');
        if (!former || compareMoments(statement.made, edition.published!) < 0) return [];
        return [{ made: statement.made, words: say.summary({ made }), quotes: quote(say.formerSummary, former.summary.join(' ')) }];
      }
      case 'dates':
        if (compareMoments(statement.made, statement.was.published) < 0) return [];
        return [{ made: statement.made, words: say.effective({ was: at(statement.was.effective), is: at(statement.is.effective), made }), quotes: quote(say.reason, statement.reason) }];
      case 'withdrawal': {
        const next = known.slice(i + 1).find(({ kind }) => kind === 'withdrawal' || kind === 'reinstatement');
        // What was taken back is mentioned by the statement that did so.
        if (next?.kind === 'reinstatement') return [];
        const how = next ? 'before' : compareMoments(statement.from, now) > 0 ? 'willBe' : statement.backdate === null ? 'withdrawn' : 'backdated';
        if (below === 'masthead' && how === 'withdrawn') return [];
        const reason = below === 'masthead' && how === 'backdated' ? [] : quote(say.reason, statement.reason);
        return [{ made: statement.made, words: say[how]({ from: at(statement.from), made }), quotes: [...quote(say.why, statement.backdate), ...reason] }];
      }
      case 'reinstatement': {
        const happened = compareMoments(statement.of, statement.from) < 0;
        return [{ made: statement.made, words: happened ? say.reinstated({ from: at(statement.of), until: at(statement.from) }) : say.takenBack({ from: at(statement.of), made }), quotes: quote(say.reason, statement.reason) }];
      }
    }
  });
}

/** That a withdrawal was announced after its own day, and why, in one line; null where it was not. */
export function backdatingLine({ from, backdated }: Withdrawal, timeZone: string, lang: string): string | null {
  if (!backdated) return null;
  const say = wordsIn(lang).statement;
  const words = say.backdated({ from: zoned(from, timeZone), made: zoned(backdated.announced, timeZone).startOfDay() });
  return statementLine({ words, quotes: [{ label: say.why, text: backdated.why }] });
}

/** One statement as a line of plain text. */
export function statementLine({ words, quotes }: Pick<StatementText, 'words' | 'quotes'>): string {
  return [words, ...quotes.map(({ label, text }) => `${label}: ${text}`)].join(' ');
}

/** The words before the note on a correction, which stays in the authoritative language, as it was written: «Исправлено 10.01.2027». */
export function correctionHead({ date }: Correction, timeZone: string, lang: string): string {
  return wordsIn(lang).statement.corrected({ date: zoned(date, timeZone).startOfDay() });
}

/** «Исправлено 10.01.2027: …». */
export function correctionWords(correction: Correction, timeZone: string, lang: string): string {
  return `${correctionHead(correction, timeZone, lang)}: ${correction.note}`;
}
