/**
 * `publish --correction` and `publish --summary`: a typo in a sealed edition, corrected, declared to its readers and sealed
 * again; a new summary of what the edition changed, declared again.
 */
import type { Command } from 'commander';
import type { Edition, Library, Policy, Site } from '../model/edition.ts';
import { correctionsIn } from '../model/lock.ts';
import { compareMoments, sealedMoment, zoned } from '../model/time.ts';
import { addCorrection } from '../content/front-matter-edit.ts';
import { changedTexts } from '../content/seal-check.ts';
import { isSummaryChanged } from '../content/statement-check.ts';
import { correctionWords } from '../languages/statement-words.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { Refusal, refuseCall } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import type { NewFile } from '../build/write.ts';
import { publicationEntry, summaryEntry } from './entry.ts';
import { localWords, toMinute } from './moment.ts';
import { prepare } from './sealing.ts';

export interface AmendOptions {
  content: string;
  correction?: boolean;
  summary?: boolean;
  note?: string;
  /** The version, as given. */
  edition?: string;
}

/** @param library read although its seals are broken: that is what is corrected here */
export function amend({ site }: Library, policy: Policy, options: AmendOptions, now: Temporal.Instant, self: Command): void {
  const target = targetOf(policy, site, options, self);
  const file = options.correction ? declare(target, site, options.note, now) : null;
  const editionOf = ({ policies }: Library): Edition => policies.find(({ name }) => name === policy.name)!.editions.find(({ version }) => version === target.version)!;
  const sealing = prepare(options.content, {
    files: file ? [file] : [],
    entries: (library, sealed) => {
      const edition = editionOf(library);
      const corrected = edition.corrections.at(-1);
      return [
        ...(options.correction ? [publicationEntry(edition, { date: sealedMoment(corrected!.date, site.timeZone), note: corrected!.note }, { site, sealed })] : []),
        ...(options.summary ? [summaryEntry(edition, { site, sealed })] : []),
      ];
    },
  }, now);
  sealing.write();
  const edition = editionOf(sealing.library);
  if (options.correction) {
    console.log(say(tool.publish.corrected({ version: edition.version })));
    console.log(`  ${correctionWords(edition.corrections.at(-1)!, site.timeZone, toolLanguage())}`);
    for (const [code, { sha256 }] of Object.entries(edition.seals.at(-1)!.texts)) console.log(say(tool.publish.printed({ lang: code, hash: sha256 })));
  }
  if (options.summary) console.log([say(tool.publish.resaid({ version: edition.version })), ...edition.summary.map((line) => `  ${line}`)].join('\n'));
  console.log(say(tool.publish.written({ files: sealing.paths.join(', '), n: sealing.paths.length })));
}

/** The edition whose declared part changed, or the one that is named. */
function targetOf({ name, editions }: Policy, site: Site, { correction, summary, edition: asked }: AmendOptions, self: Command): Edition {
  const nothing = new Refusal(correction ? tool.publish.nothingChanged({ policy: name }) : tool.publish.summaryUnchanged({ policy: name }));
  const changed = editions.filter((edition) => edition.seals.length > 0
    && (!correction || changedTexts(edition).length > 0) && (!summary || isSummaryChanged(edition, site)));
  if (asked !== undefined) {
    const edition = editions.find(({ version }) => String(version) === asked) ?? refuseCall(self, tool.diff.noEdition({ policy: name, version: asked, last: editions.at(-1)!.version }));
    if (!changed.includes(edition)) throw nothing;
    return edition;
  }
  if (changed.length === 0) throw nothing;
  if (changed.length > 1) throw new Refusal(tool.publish.severalChanged({ versions: changed.map(({ version }) => version).join(', ') }));
  return changed[0]!;
}

/** The file with the correction declared in it; null where it is declared already, by hand or by a command that was killed. */
function declare(edition: Edition, site: Site, note: string | undefined, now: Temporal.Instant): NewFile | null {
  const declared = edition.corrections[correctionsIn(edition.seals).length];
  if (declared) {
    if (note !== undefined && note.trim() !== declared.note) throw new Refusal(tool.publish.twoNotes({ file: edition.text.file }));
    return null;
  }
  if (note === undefined || note.trim() === '') throw new Refusal(tool.publish.noNote);
  return { path: edition.text.file, text: addCorrection(edition.text.source, dayOf(edition, site, now), note.trim()) };
}

/** The local day; the minute where the edition appeared later that day, its own moment where it is still to appear. */
function dayOf({ published }: Edition, { timeZone }: Site, now: Temporal.Instant): string {
  const minute = toMinute(now, timeZone);
  const moments = [minute.startOfDay(), minute, zoned(published!, timeZone)];
  return localWords(moments.find((moment) => compareMoments(moment.toInstant(), published!) >= 0)!);
}
