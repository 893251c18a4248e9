/** Compares a sealed edition with its seal: every clause, date and correction that differs, with its words. */
import { textsOf, type Edition, type EditionText, type Site } from '../model/edition.ts';
import { correctionsIn, type TextEntry } from '../model/lock.ts';
import type { Message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import { canonicalBody, fingerprint, sealedDates } from '../model/seal.ts';
import { sealedMoment, shortMoment } from '../model/time.ts';
import { readEdition, readTranslation } from './edition-reader.ts';
import { sha256 } from './hash.ts';
import { unpackFile } from './file.ts';
import { reporterFor, type Placed } from './report.ts';
import sealRule from './rules/seal.rule.ts';
import { statementProblems } from './statement-check.ts';
import { wordChanges, type WordChange } from './word-change.ts';
import { tool } from '../languages/tool.ts';

/** Changes beyond these are counted, not listed. */
export const MAX_LISTED = 20;

/** Reports every difference between an edition and what the lock holds of it. */
export function sealProblems(edition: Edition, site: Site, problems: Problem[]): void {
  const { policy, version, seals } = edition;
  const last = seals.at(-1)!;
  const report = reporterFor(edition.text.file, problems);
  const dates = sealedDates(edition, site);
  if (!dates) return report(keyPlace(edition.text, 'version'), sealRule, sealRule.messages.draft(policy, version));
  for (const key of ['published', 'effective'] as const) {
    // An `effective` that only follows `published` is one change, not two.
    if (dates[key] === last[key] || (key === 'effective' && dates.effective === dates.published && last.effective === last.published)) continue;
    report(keyPlace(edition.text, key), sealRule, sealRule.messages.date(policy, version, key, shortMoment(last[key]), shortMoment(dates[key])));
  }
  const sealed = correctionsIn(seals);
  const declared = edition.corrections.map(({ date, note }) => ({ date: sealedMoment(date, site.timeZone), note }));
  const kept = sealed.every(({ date, note }, i) => declared[i]?.date === date && declared[i].note === note);
  if (!kept) report(keyPlace(edition.text, 'corrections'), sealRule, sealRule.messages.corrections(policy, version));
  const open = kept && declared.length > sealed.length;
  const messageFor = (what: Message): Message => (open ? sealRule.messages.undeclared : sealRule.messages.changed)(policy, version, what);
  const changed = changedTexts(edition);
  for (const text of changed) reportText(edition, text, last, site, messageFor, problems);
  if (open && changed.length === 0) report(keyPlace(edition.text, 'corrections'), sealRule, sealRule.messages.emptyCorrection(policy, version));
  statementProblems(edition, site, report);
}

/** The texts of a sealed edition that differ from what its last entry sealed. */
export function changedTexts(edition: Edition): EditionText[] {
  const last = edition.seals.at(-1)!;
  return textsOf(edition).filter((text) => {
    const sealed = last.texts[text.lang];
    return sealed && fingerprint(edition, text, last, sha256) !== sealed.sha256;
  });
}

function reportText(edition: Edition, text: EditionText, last: TextEntry, site: Site, messageFor: (what: Message) => Message, problems: Problem[]): void {
  const report = reporterFor(text.file, problems);
  const changes = textChanges(unpackFile(last.texts[text.lang]!.file) ?? '', text, edition.version, site);
  for (const { at, what } of changes.slice(0, MAX_LISTED)) report(at, sealRule, messageFor(what));
  const rest = changes.length - MAX_LISTED;
  if (rest > 0) report(changes[MAX_LISTED]!.at, sealRule, messageFor(sealRule.messages.more(rest)));
}

/** Every place in which a text differs from an earlier file of its edition; never empty. */
export function textChanges(old: string, text: EditionText, version: number, site: Site): WordChange[] {
  const before = earlierText(old, text, version, site);
  const changes = before ? wordChanges(before.tree, text.tree) : [];
  return changes.length > 0 ? changes : [lineChange(old, text)];
}

/** An earlier file of an edition, read; null where it cannot be. @param text the same text as it is now */
export function earlierText(source: string, { lang, file }: Pick<EditionText, 'lang' | 'file'>, version: number, site: Site): EditionText | null {
  const quiet = (): void => {};
  return lang === site.languages[0] ? readEdition(source, file, version, site, quiet)?.text ?? null : readTranslation(source, file, version, lang, quiet);
}

/** Where the clauses read the same: the first line of the Markdown that differs. */
function lineChange(old: string, text: EditionText): WordChange {
  const [was, is] = [old, text.source].map((source) => canonicalBody(source).split('\n')) as [string[], string[]];
  const first = is.findIndex((line, i) => line !== was[i]);
  const i = first === -1 ? is.length : first;
  const line = text.source.split('\n').findIndex((candidate) => candidate.trimEnd() === is[i] && is[i] !== '') + 1;
  return { at: { line: Math.max(line, 1), column: 1 }, what: tool.wordChange.line({ from: was[i] ?? '', to: is[i] ?? '' }) };
}

/** The line of a key of the front matter; the first line where the key is missing. */
export function keyPlace({ source }: EditionText, key: string): Placed {
  const line = source.split('\n').findIndex((candidate) => candidate.startsWith(`${key}:`)) + 1;
  return { line: Math.max(line, 1), column: 1 };
}
