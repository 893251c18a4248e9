/** `publish --correction`: a typo in a sealed edition, mended, declared to its readers and sealed anew. */
import type { Command } from 'commander';
import type { Edition, Library, Policy, Site } from '../../core/edition.ts';
import { sealedMoment } from '../../core/seal.ts';
import { compareMoments, zoned } from '../../core/time.ts';
import { addCorrection } from '../../read/front-matter.ts';
import { changedTexts } from '../../read/seal.ts';
import { correctionWords } from '../../render/strings/correction.ts';
import { LANG, say } from '../language.ts';
import { Refusal, refuseCall } from '../options.ts';
import { DIFF } from '../words/commands.ts';
import { PUBLISH } from '../words/publish.ts';
import type { NewFile } from '../write.ts';
import { localWords, toMinute } from './moment.ts';
import { seal } from './sealing.ts';

export interface CorrectionOptions {
  content: string;
  note?: string;
  /** The version, as given. */
  edition?: string;
}

/** @param library read although its seals are broken: that is what is mended here */
export function correct({ site }: Library, policy: Policy, options: CorrectionOptions, now: Temporal.Instant, self: Command): void {
  const target = targetOf(policy, options.edition, self);
  const file = declare(target, site, options.note, now);
  const sealing = seal(options.content, file ? [file] : [], (library) => {
    const edition = library.policies.find(({ name }) => name === policy.name)!.editions.find(({ version }) => version === target.version)!;
    const { date, note } = edition.corrections.at(-1)!;
    return [{ edition, correction: { date: sealedMoment(date, site.timeZone), note } }];
  }, now);
  const { edition } = sealing.sealed[0]!;
  console.log(say(PUBLISH.corrected(edition.version)));
  console.log(`  ${correctionWords(edition.corrections.at(-1)!, site.timeZone, LANG)}`);
  for (const [code, { sha256 }] of Object.entries(sealing.entries[0]!.texts)) console.log(say(PUBLISH.printed(code, sha256)));
  console.log(say(PUBLISH.written(sealing.written.join(', '))));
}

function targetOf({ name, editions }: Policy, asked: string | undefined, self: Command): Edition {
  const changed = editions.filter((edition) => edition.seals.length > 0 && changedTexts(edition).length > 0);
  if (asked !== undefined) {
    const edition = editions.find(({ version }) => String(version) === asked) ?? refuseCall(self, DIFF.noEdition(name, asked, editions.at(-1)!.version));
    if (!changed.includes(edition)) throw new Refusal(PUBLISH.nothingChanged(name));
    return edition;
  }
  if (changed.length === 0) throw new Refusal(PUBLISH.nothingChanged(name));
  if (changed.length > 1) throw new Refusal(PUBLISH.severalChanged(changed.map(({ version }) => version).join(', ')));
  return changed[0]!;
}

/** The file with the correction declared in it; null where it is declared already, by hand or by a command that was killed. */
function declare(edition: Edition, site: Site, note: string | undefined, now: Temporal.Instant): NewFile | null {
  const sealed = edition.seals.filter(({ correction }) => correction !== null).length;
  const declared = edition.corrections[sealed];
  if (declared) {
    if (note !== undefined && note.trim() !== declared.note) throw new Refusal(PUBLISH.twoNotes(edition.text.file));
    return null;
  }
  if (note === undefined || note.trim() === '') throw new Refusal(PUBLISH.noNote);
  return { path: edition.text.file, text: addCorrection(edition.text.source, dayOf(edition, site, now), note.trim()) };
}

/** The local day; the minute where the edition appeared later that day, its own moment where it is still to appear. */
function dayOf({ published }: Edition, { timeZone }: Site, now: Temporal.Instant): string {
  const minute = toMinute(now, timeZone);
  const moments = [minute.startOfDay(), minute, zoned(published!, timeZone)];
  return localWords(moments.find((moment) => compareMoments(moment.toInstant(), published!) >= 0)!);
}
