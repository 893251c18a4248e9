/** Compares sealed editions with what a witness remembers of them: a git branch, or the published site. */
import { join } from 'node:path';
import type { Edition, EditionText, Lang, Library } from '../model/edition.ts';
import { recordsOf, textEntries, type LockEntry } from '../model/lock.ts';
import type { Message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import { canonicalBody, sealedDates } from '../model/seal.ts';
import { shortMoment, type SealedDates } from '../model/time.ts';
import type { Witness } from '../model/lock-history.ts';
import { LOCK_NAME } from './lock-reader.ts';
import { unpackFile } from './file.ts';
import { reporterFor, type Placed } from './report.ts';
import deletedEdition from './rules/deleted-edition.rule.ts';
import renamedPolicy from './rules/renamed-policy.rule.ts';
import rewrittenDates from './rules/rewritten-dates.rule.ts';
import rewrittenLock from './rules/rewritten-lock.rule.ts';
import rewrittenText from './rules/rewritten-text.rule.ts';
import { earlierText, keyPlace, MAX_LISTED, textChanges } from './seal-check.ts';

/** An edition as a witness remembers it. */
export interface EarlierEdition {
  policy: string;
  version: number;
  /** What the witness knows of its text; null where it only knows of statements about the edition. */
  sealed: SealedState | null;
}

interface SealedState {
  /** By the site's clocks; null where the witness does not know. */
  dates: SealedDates | null;
  /** Its files by language, as far as the witness knows them. */
  texts: Record<Lang, string>;
}

/** A text that is not what a witness remembers. */
export interface ReplacedText {
  edition: Edition;
  before: EditionText;
  now: EditionText;
}

/** What a comparison with an earlier state found. */
export interface HistoryFindings {
  problems: Problem[];
  replaced: ReplacedText[];
}

/** The editions that entries of a lock are about, each with its last text among them. */
export function earlierEditions(entries: readonly LockEntry[]): EarlierEdition[] {
  return [...recordsOf(entries).values()].map((record): EarlierEdition => {
    const { policy, version } = record;
    const last = textEntries(record).at(-1);
    if (!last) return { policy, version, sealed: null };
    const texts = Object.entries(last.texts).flatMap(([lang, { file }]) => {
      const source = unpackFile(file);
      return source === null ? [] : [[lang, source] as const];
    });
    return { policy, version, sealed: { dates: { published: last.published, effective: last.effective }, texts: Object.fromEntries(texts) } };
  });
}

/**
 * Finds every edition that is not what a witness remembers: its words, its dates, its name, or that it is gone.
 * @param library as read, even with errors
 * @param earlier editions whose entries the present lock lacks, so that its own seals cannot tell whether they changed
 */
export function historyFindings(folder: string, library: Library, earlier: readonly EarlierEdition[], witness: Witness): HistoryFindings {
  return {
    problems: historyProblems(folder, library, earlier, witness),
    replaced: earlier.flatMap((one) => {
      const edition = editionOf(library, one);
      return edition && one.sealed ? changedTexts(edition, one.sealed, library) : [];
    }),
  };
}

function historyProblems(folder: string, library: Library, earlier: readonly EarlierEdition[], witness: Witness): Problem[] {
  const problems: Problem[] = [];
  const lockFile = join(folder, LOCK_NAME);
  const same: EarlierEdition[] = [];
  const renamed = new Set<string>();
  for (const one of earlier) {
    const { policy, version, sealed } = one;
    if (!sealed) {
      same.push(one);
      continue;
    }
    const edition = editionOf(library, one);
    if (!edition) {
      const to = library.policies.find(({ name, editions }) => name !== policy && editions.some((other) => isSameText(other, one, library)))?.name;
      const file = join(folder, policy, `${version}.md`);
      if (to === undefined) reporterFor(file, problems)(FIRST, deletedEdition, deletedEdition.messages.deleted(witness, policy, version, [file, lockFile]));
      else if (!renamed.has(policy)) reporterFor(join(folder, to, `${version}.md`), problems)(FIRST, renamedPolicy, renamedPolicy.messages.renamed(witness, policy, to, [join(folder, policy), lockFile]));
      if (to !== undefined) renamed.add(policy);
      continue;
    }
    const found = problems.length;
    reportDates(edition, sealed, library, witness, lockFile, problems);
    reportTexts(edition, sealed, library, witness, lockFile, problems);
    if (problems.length > found) continue;
    if (Object.keys(sealed.texts).length > 0) same.push(one);
    else reporterFor(edition.text.file, problems)(FIRST, rewrittenLock, rewrittenLock.messages.otherSeal(witness, version, [edition.text.file, lockFile]));
  }
  if (same.length > 0) reporterFor(lockFile, problems)(FIRST, rewrittenLock, rewrittenLock.messages.entries(witness, namesOf(same), [lockFile]));
  return problems;
}

/** «privacy 1, terms 2». */
export function namesOf(editions: readonly { policy: string; version: number }[]): string {
  return [...new Set(editions.map(({ policy, version }) => `${policy} ${version}`))].join(', ');
}

const FIRST: Placed = { line: 1, column: 1 };

function editionOf({ policies }: Library, { policy, version }: EarlierEdition): Edition | undefined {
  return policies.find(({ name }) => name === policy)?.editions.find((edition) => edition.version === version);
}

function reportDates(edition: Edition, { dates }: SealedState, { site }: Library, witness: Witness, lockFile: string, problems: Problem[]): void {
  if (!dates) return;
  const report = reporterFor(edition.text.file, problems);
  const files = [edition.text.file, lockFile];
  const now = sealedDates(edition, site);
  if (!now) return report(keyPlace(edition.text, 'version'), rewrittenDates, rewrittenDates.messages.draft(witness, edition.version, files));
  for (const key of ['published', 'effective'] as const) {
    // An `effective` that only follows `published` is one change, not two.
    if (now[key] === dates[key] || (key === 'effective' && now.effective === now.published && dates.effective === dates.published)) continue;
    report(keyPlace(edition.text, key), rewrittenDates, rewrittenDates.messages.dates(witness, edition.version, key, shortMoment(dates[key]), shortMoment(now[key]), files));
  }
}

function reportTexts(edition: Edition, sealed: SealedState, library: Library, witness: Witness, lockFile: string, problems: Problem[]): void {
  const { policy, version } = edition;
  for (const { before, now } of changedTexts(edition, sealed, library)) {
    const report = reporterFor(now.file, problems);
    const messageFor = (what: Message): Message => rewrittenText.messages.text(witness, policy, version, what, [now.file, lockFile]);
    const changes = textChanges(before.source, now, version, library.site);
    for (const { at, what } of changes.slice(0, MAX_LISTED)) report(at, rewrittenText, messageFor(what));
    const rest = changes.length - MAX_LISTED;
    if (rest > 0) report(changes[MAX_LISTED]!.at, rewrittenText, rewrittenText.messages.more(rest));
  }
  for (const lang of Object.keys(sealed.texts)) {
    if (textFor(edition, lang)) continue;
    const file = edition.text.file.replace(/\.md$/, `.${lang}.md`);
    reporterFor(file, problems)(FIRST, rewrittenText, rewrittenText.messages.text(witness, policy, version, rewrittenText.messages.noTranslation(lang), [file, lockFile]));
  }
}

function changedTexts(edition: Edition, { texts }: SealedState, { site }: Library): ReplacedText[] {
  return Object.entries(texts).flatMap(([lang, source]): ReplacedText[] => {
    const now = textFor(edition, lang);
    const before = now && earlierText(source, now, edition.version, site);
    if (!now || !before || (before.title === now.title && canonicalBody(source) === canonicalBody(now.source))) return [];
    return [{ edition, before, now }];
  });
}

function textFor({ text, translations }: Edition, lang: Lang): EditionText | undefined {
  return text.lang === lang ? text : translations[lang];
}

function isSameText({ version, text }: Edition, one: EarlierEdition, { site }: Library): boolean {
  const source = one.sealed?.texts[site.languages[0]!];
  return version === one.version && source !== undefined && canonicalBody(source) === canonicalBody(text.source);
}
