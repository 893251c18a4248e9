/**
 * What readers see about statements on an edition: «Отозвана задним числом: объявлено 12.12.2026, с 10.12.2026».
 * Reasons stay in the authoritative language, as they were written.
 */
import type { Edition } from '../../model/edition.ts';
import type { Withdrawal } from '../../model/statement.ts';
import { compareMoments, numericDay, zoned } from '../../model/time.ts';
import { en as english } from './en.ts';
import { kk as kazakh } from './kk.ts';
import { topic } from './topic.ts';

/** One statement in words. */
export interface StatementText {
  /** When it was said. */
  made: Temporal.Instant;
  /** In the interface language, whole sentences. */
  words: string;
  /** What the publisher wrote, each with what it is: «Причина». */
  quotes: { label: string; text: string }[];
}

type At = Temporal.ZonedDateTime;
const figures = (at: At): string => numericDay(at) + (at.startOfDay().equals(at) ? '' : `, ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`);

/** `made` is the day of the statement. */
const ru = {
  willBe: (from: At, made: At) => `Будет отозвана: с ${figures(from)}, объявлено ${figures(made)}.`,
  withdrawn: (from: At, made: At) => `Отозвана: с ${figures(from)}, объявлено ${figures(made)}.`,
  backdated: (from: At, made: At) => `Отозвана задним числом: объявлено ${figures(made)}, с ${figures(from)}.`,
  before: (from: At, made: At) => `Прежде, ${figures(made)}, был объявлен отзыв с ${figures(from)}.`,
  takenBack: (from: At, made: At) => `Отзыв с ${figures(from)} отменён ${figures(made)}, до своего дня: редакция не отзывалась.`,
  reinstated: (from: At, until: At) => `Была отозвана с ${figures(from)}. Отзыв отменён ${figures(until)}, и с этого времени редакция снова учитывается.`,
  effective: (was: At, is: At, made: At) => `Вступление в силу перенесено: было ${figures(was)}, стало ${figures(is)}, объявлено ${figures(made)}.`,
  summary: (made: At) => `Описание изменений уточнено ${figures(made)}.`,
  reason: 'Причина', why: 'Почему задним числом', formerSummary: 'Прежнее описание',
};

const { on, since, happensOn } = kazakh.date;
const kk: typeof ru = {
  willBe: (from, made) => `${since(from)} бастап кері қайтарып алынады; бұл туралы ${happensOn(made)} хабарланды.`,
  withdrawn: (from, made) => `${since(from)} бастап кері қайтарып алынды; бұл туралы ${happensOn(made)} хабарланды.`,
  backdated: (from, made) => `Өткен күнмен кері қайтарып алынды: ${happensOn(made)} хабарланды, ${since(from)} бастап қолданыста емес.`,
  before: (from, made) => `Бұған дейін, ${happensOn(made)}, редакцияның ${since(from)} бастап кері қайтарып алынатыны хабарланған.`,
  takenBack: (from, made) => `Редакцияны ${since(from)} бастап кері қайтарып алу туралы шешім өз күні келгенге дейін, ${happensOn(made)}, жойылды: редакция кері қайтарып алынған жоқ.`,
  reinstated: (from, until) => `${since(from)} бастап кері қайтарып алынған болатын. Бұл шешім ${happensOn(until)} жойылды, содан бері редакция қайтадан ескеріледі.`,
  effective: (was, is, made) => `Күшіне ену күні ауыстырылды: бұрын ${on(was)}, енді ${on(is)}; бұл туралы ${happensOn(made)} хабарланды.`,
  summary: (made) => `Өзгерістердің сипаттамасы ${happensOn(made)} нақтыланды.`,
  reason: 'Себебі', why: 'Неліктен өткен күнмен', formerSummary: 'Бұрынғы сипаттама',
};

const day = english.date.since;
const en: typeof ru = {
  willBe: (from, made) => `Will be withdrawn on ${day(from)}, as announced on ${day(made)}.`,
  withdrawn: (from, made) => `Withdrawn on ${day(from)}, as announced on ${day(made)}.`,
  backdated: (from, made) => `Withdrawn with an earlier date: announced on ${day(made)}, with effect from ${day(from)}.`,
  before: (from, made) => `Before that, on ${day(made)}, its withdrawal from ${day(from)} had been announced.`,
  takenBack: (from, made) => `Its withdrawal from ${day(from)} was taken back on ${day(made)}, before its day: the edition was not withdrawn.`,
  reinstated: (from, until) => `It was withdrawn from ${day(from)}. The withdrawal was taken back on ${day(until)}, and the edition counts again from then on.`,
  effective: (was, is, made) => `Its taking effect was moved from ${day(was)} to ${day(is)}, as announced on ${day(made)}.`,
  summary: (made) => `The summary of changes was revised on ${day(made)}.`,
  reason: 'Reason', why: 'Why with an earlier date', formerSummary: 'The former summary',
};

const WORDS = topic({ ru, kk, en });

/**
 * The statements shown to readers of an edition at a moment, oldest first. What was said together with the
 * edition, or before it was public, is not news.
 * @param lang of the interface
 * @param below what precedes it: a masthead gives the withdrawal that holds, with its reason
 */
export function statementWords(edition: Edition, now: Temporal.Instant, timeZone: string, lang: string, below: 'masthead' | null = null): StatementText[] {
  const say = WORDS(lang);
  const at = (moment: Temporal.Instant): At => zoned(moment, timeZone);
  const known = edition.statements.filter(({ made }) => compareMoments(made, now) <= 0);
  const quote = (label: string, text: string | null) => (text === null || text === '' ? [] : [{ label, text }]);
  return known.flatMap((statement, i): StatementText[] => {
    const made = at(statement.made).startOfDay();
    switch (statement.kind) {
      case 'summary': {
        const former = known.slice(0, i).findLast((one) => one.kind === 'summary');
        if (!former || compareMoments(statement.made, edition.published!) < 0) return [];
        return [{ made: statement.made, words: say.summary(made), quotes: quote(say.formerSummary, former.summary.join(' ')) }];
      }
      case 'dates':
        if (compareMoments(statement.made, statement.was.published) < 0) return [];
        return [{ made: statement.made, words: say.effective(at(statement.was.effective), at(statement.is.effective), made), quotes: quote(say.reason, statement.reason) }];
      case 'withdrawal': {
        const next = known.slice(i + 1).find(({ kind }) => kind === 'withdrawal' || kind === 'reinstatement');
        // What was taken back is mentioned by the statement that did so.
        if (next?.kind === 'reinstatement') return [];
        const how = next ? 'before' : compareMoments(statement.from, now) > 0 ? 'willBe' : statement.backdate === null ? 'withdrawn' : 'backdated';
        if (below === 'masthead' && how === 'withdrawn') return [];
        const reason = below === 'masthead' && how === 'backdated' ? [] : quote(say.reason, statement.reason);
        return [{ made: statement.made, words: say[how](at(statement.from), made), quotes: [...quote(say.why, statement.backdate), ...reason] }];
      }
      case 'reinstatement': {
        const happened = compareMoments(statement.of, statement.from) < 0;
        return [{ made: statement.made, words: happened ? say.reinstated(at(statement.of), at(statement.from)) : say.takenBack(at(statement.of), made), quotes: quote(say.reason, statement.reason) }];
      }
    }
  });
}

/** That a withdrawal was announced after its own day, and why, in one line; null where it was not. */
export function backdatingLine({ from, backdated }: Withdrawal, timeZone: string, lang: string): string | null {
  if (!backdated) return null;
  const say = WORDS(lang);
  const words = say.backdated(zoned(from, timeZone), zoned(backdated.announced, timeZone).startOfDay());
  return statementLine({ words, quotes: [{ label: say.why, text: backdated.why }] });
}

/** One statement as a line of plain text. */
export function statementLine({ words, quotes }: Pick<StatementText, 'words' | 'quotes'>): string {
  return [words, ...quotes.map(({ label, text }) => `${label}: ${text}`)].join(' ');
}
