/**
 * Compares what the front matter declares about an edition (`summary`, `withdrawn`) with the statements in the lock.
 * Readers have seen what was announced when the edition was published; a change is an error unless a command announces it too.
 */
import type { Edition, Site } from '../model/edition.ts';
import { sealedMoment, shortMoment } from '../model/time.ts';
import type { Withdrawal } from '../model/statement.ts';
import { readSealedHead } from './edition-reader.ts';
import { headPlace } from './text-place.ts';
import { unpackFile } from './file.ts';
import type { Report } from './report.ts';
import statement from './rules/statement.rule.ts';

/** What is announced about an edition, each topic by statements of its own. */
export type Topic = 'summary' | 'withdrawal';

/** What was announced last. */
export interface Announced {
  summary: readonly string[];
  withdrawal: Pick<Withdrawal, 'from' | 'reason'> | null;
  /** The topics that have a statement in the lock; for any other, the file as first sealed is what was announced. */
  stated: readonly Topic[];
}

/**
 * What has been announced about an edition, by the lock.
 * @param edition sealed; its version, and what the lock holds of it
 */
export function announcedOf({ version, seals, statements }: Pick<Edition, 'version' | 'seals' | 'statements'>, site: Site): Announced {
  const summary = statements.findLast(({ kind }) => kind === 'summary');
  const withdrawal = statements.findLast(({ kind }) => kind === 'withdrawal' || kind === 'reinstatement');
  const stated: Topic[] = [...(summary ? ['summary' as const] : []), ...(withdrawal ? ['withdrawal' as const] : [])];
  const source = stated.length < 2 ? unpackFile(seals[0]?.texts[site.languages[0]!]?.file ?? '') : null;
  const sealed = source ? readSealedHead(source, version, site) : null;
  return {
    summary: summary?.kind === 'summary' ? summary.summary : sealed?.summary ?? [],
    withdrawal: withdrawal ? (withdrawal.kind === 'withdrawal' ? withdrawal : null) : sealed?.withdrawals[0] ?? null,
    stated,
  };
}

/** What the front matter declares, unchanged since it was sealed, and no statement of the lock records yet. */
export function unstatedTopics(edition: Edition, site: Site): Topic[] {
  const announced = edition.seals.length > 0 ? announcedOf(edition, site) : null;
  const withdrawal = declaredWithdrawal(edition);
  return [
    ...(edition.summary.length > 0 && (!announced || (!announced.stated.includes('summary') && sameSummary(announced.summary, edition.summary))) ? ['summary' as const] : []),
    ...(withdrawal && (!announced || (!announced.stated.includes('withdrawal') && sameWithdrawal(announced.withdrawal, withdrawal, site))) ? ['withdrawal' as const] : []),
  ];
}

/** The lines of a summary that are not in the other one, before and after; all of them where only their order differs. */
export function changedLines(was: readonly string[], is: readonly string[]): [string, string] {
  const [removed, added] = [was.filter((line) => !is.includes(line)), is.filter((line) => !was.includes(line))];
  const isOrder = removed.length + added.length === 0;
  return [(isOrder ? was : removed).join(' '), (isOrder ? is : added).join(' ')];
}

/** Whether the summary of a sealed edition differs from what was announced. */
export function isSummaryChanged(edition: Edition, site: Site): boolean {
  return !sameSummary(announcedOf(edition, site).summary, edition.summary);
}

/** Reports where a sealed edition's front matter contradicts the lock. */
export function statementProblems(edition: Edition, site: Site, report: Report): void {
  const { policy, version, text } = edition;
  const announced = announcedOf(edition, site);
  if (!sameSummary(announced.summary, edition.summary)) {
    report(headPlace(text.source, ['summary']), statement, statement.messages.summary(policy, version, ...changedLines(announced.summary, edition.summary)));
  }
  const declared = declaredWithdrawal(edition);
  if (sameWithdrawal(announced.withdrawal, declared, site)) return;
  const words = ({ from, reason }: Pick<Withdrawal, 'from' | 'reason'>): string => `${shortMoment(sealedMoment(from, site.timeZone))}, «${reason}»`;
  report(headPlace(text.source, [declared ? 'withdrawn' : 'version']), statement,
    !announced.withdrawal ? statement.messages.undeclared(policy, version) : !declared ? statement.messages.gone(policy, version, words(announced.withdrawal)) : statement.messages.differs(policy, version, words(announced.withdrawal), words(declared)));
}

/** The withdrawal that the front matter declares; null where there is none. */
export function declaredWithdrawal({ withdrawals }: Pick<Edition, 'withdrawals'>): Withdrawal | null {
  const last = withdrawals.at(-1);
  return last?.until === null ? last : null;
}

export function sameSummary(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

/** Whether two withdrawals are the same, by the site's clocks, as days are sealed. */
export function sameWithdrawal(a: Announced['withdrawal'], b: Announced['withdrawal'], { timeZone }: Site): boolean {
  if (!a || !b) return a === b;
  return a.reason === b.reason && sealedMoment(a.from, timeZone) === sealedMoment(b.from, timeZone);
}
