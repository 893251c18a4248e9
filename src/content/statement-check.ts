/**
 * What the front matter says of an edition beside its text (`summary`, `withdrawn`), compared with what the lock says of
 * it. Readers were told it when it was published; a change is told to them too, by a command, or it is an error.
 */
import type { Edition, Site } from '../model/edition.ts';
import { sealedMoment, shortMoment } from '../model/sealed-moment.ts';
import type { Withdrawal } from '../model/statement.ts';
import { readSealedHead } from './edition-reader.ts';
import { headPlace } from './head-place.ts';
import { unpackFile } from './pack.ts';
import type { Report } from './report.ts';
import statement from './rules/statement.rule.ts';

/** The things that are said of an edition, each in statements of its own. */
export type Topic = 'summary' | 'withdrawal';

/** What was said last. */
export interface Said {
  summary: readonly string[];
  withdrawal: Pick<Withdrawal, 'from' | 'reason'> | null;
  /** The topics that a statement of the lock speaks of; of another, the file as it was first sealed is what was said. */
  stated: readonly Topic[];
}

/**
 * What the lock says of an edition.
 * @param edition sealed; its version, and what the lock holds of it
 */
export function saidOf({ version, seals, statements }: Pick<Edition, 'version' | 'seals' | 'statements'>, site: Site): Said {
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

/** What the front matter declares of an edition and no statement of the lock speaks of yet, as it was sealed. */
export function unstatedTopics(edition: Edition, site: Site): Topic[] {
  const said = edition.seals.length > 0 ? saidOf(edition, site) : null;
  const withdrawal = declaredWithdrawal(edition);
  return [
    ...(edition.summary.length > 0 && (!said || (!said.stated.includes('summary') && sameSummary(said.summary, edition.summary))) ? ['summary' as const] : []),
    ...(withdrawal && (!said || (!said.stated.includes('withdrawal') && sameWithdrawal(said.withdrawal, withdrawal, site))) ? ['withdrawal' as const] : []),
  ];
}

/** The lines of a summary that are not in the other one, before and after; all of them where only their order differs. */
export function changedLines(was: readonly string[], is: readonly string[]): [string, string] {
  const [gone, come] = [was.filter((line) => !is.includes(line)), is.filter((line) => !was.includes(line))];
  const isOrder = gone.length + come.length === 0;
  return [(isOrder ? was : gone).join(' '), (isOrder ? is : come).join(' ')];
}

/** Whether the summary of a sealed edition is not what was said. */
export function isSummaryChanged(edition: Edition, site: Site): boolean {
  return !sameSummary(saidOf(edition, site).summary, edition.summary);
}

/** Reports what a sealed edition's front matter says otherwise than the lock. */
export function statementProblems(edition: Edition, site: Site, report: Report): void {
  const { policy, version, text } = edition;
  const said = saidOf(edition, site);
  if (!sameSummary(said.summary, edition.summary)) {
    report(headPlace(text.source, ['summary']), statement, statement.messages.summary(policy, version, ...changedLines(said.summary, edition.summary)));
  }
  const declared = declaredWithdrawal(edition);
  if (sameWithdrawal(said.withdrawal, declared, site)) return;
  const words = ({ from, reason }: Pick<Withdrawal, 'from' | 'reason'>): string => `${shortMoment(sealedMoment(from, site.timeZone))}, «${reason}»`;
  report(headPlace(text.source, [declared ? 'withdrawn' : 'version']), statement,
    !said.withdrawal ? statement.messages.unsaid(policy, version) : !declared ? statement.messages.gone(policy, version, words(said.withdrawal)) : statement.messages.differs(policy, version, words(said.withdrawal), words(declared)));
}

/** The withdrawal that the front matter declares; null where there is none. */
export function declaredWithdrawal({ withdrawals }: Pick<Edition, 'withdrawals'>): Withdrawal | null {
  const last = withdrawals.at(-1);
  return last?.until === null ? last : null;
}

export function sameSummary(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

/** Whether two withdrawals are one, by the site's clocks, as days are sealed. */
export function sameWithdrawal(a: Said['withdrawal'], b: Said['withdrawal'], { timeZone }: Site): boolean {
  if (!a || !b) return a === b;
  return a.reason === b.reason && sealedMoment(a.from, timeZone) === sealedMoment(b.from, timeZone);
}
