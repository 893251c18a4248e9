import type { Command } from 'commander';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { absolute, changesFile, editionFile } from '../model/address.ts';
import { calendarAt, statusBeside } from '../model/calendar.ts';
import { textIn, type Site } from '../model/edition.ts';
import type { Message } from '../model/message.ts';
import { ContentError, isError } from '../model/problem.ts';
import { numericDay, zoned } from '../model/time.ts';
import type { Output } from '../outputs/output-definition.ts';
import { statusSentence, withinSentence } from '../outputs/status-words.ts';
import { MAX_BYTES } from '../import/word/archive.ts';
import { wordsIn } from '../languages/words.ts';
import { readableLibrary } from '../build/checked-content.ts';
import { loadOutputs } from '../build/load-outputs.ts';
import { requireLog } from '../build/log.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { momentOf, newCommand, Refusal, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import type { Verdict } from './verify/index.ts';
import { tool } from '../languages/tool.ts';

type Found = Extract<Verdict, { kind: 'found' }>;

/** More of them would not be read. */
const SHOWN = 5;
const MAX_LENGTH = 160;

/** `verify`: which edition a file is, whether its bytes are those published, and whether it is in force. Exit 0 where they are, else 1. */
export function verifyCommand(): Command {
  return withCommonOptions(newCommand('verify', tool.verify.what, { readsOnly: true }))
    .argument('<file>', say(tool.verify.file))
    .action(async (file: string, { content, asOf }: CommonOptions, self: Command) => {
      const bytes = readBytes(file) ?? refuseCall(self, tool.verify.noFile({ file }));
      // Everything that makes and reads documents, loaded only for this command.
      const [{ verifyFile }, { logLines }] = await Promise.all([import('./verify/index.ts'), import('./verify/log-lines.ts')]);
      const { library, broken } = readableLibrary(content, true);
      const now = momentOf(asOf, library.site.timeZone);
      const outputs = loadOutputs();
      const verdict = await verifyFile(library, outputs, bytes, now);
      const unread = verdict.kind === 'no such edition' && broken.find(({ name }) => name === verdict.name.policy);
      if (unread) throw new ContentError(unread.problems.filter(isError));
      const [first, ...more] = verdictLines(library.site, outputs, verdict, now);
      const logged = verdict.kind === 'found' && verdict.edition.published ? logLines(library.site, requireLog(content, library.site), verdict.policy.name, verdict.edition.version).map(say) : [];
      console.log([`${basename(file)}: ${first}`, ...[...more, ...logged].map((line) => `  ${line}`)].join('\n'));
      if (verdict.kind !== 'found' || verdict.bytes.match === 'other') process.exitCode = 1;
    });
}

function readBytes(file: string): Uint8Array | null {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return null;
    if (stat.size > MAX_BYTES) throw new Refusal(tool.verify.tooBig({ file, size: Math.round(stat.size / 1024 / 1024), most: MAX_BYTES / 1024 / 1024 }));
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return null;
  }
}

/** The verdict in words, the first line in one sentence. */
export function verdictLines(site: Site, outputs: readonly Output[], verdict: Verdict, now: Temporal.Instant): string[] {
  switch (verdict.kind) {
    case 'unknown format': return [unknownFormat(outputs.flatMap(({ recognises, called }) => (recognises ? called : [])))];
    case 'not ours': return [say(tool.verify.notOurs)];
    case 'no such edition': return [say(tool.verify.noEdition({ policy: verdict.name.policy, version: verdict.name.version }))];
    case 'found': return foundLines(site, verdict, now);
  }
}

function foundLines(site: Site, found: Found, now: Temporal.Instant): string[] {
  const { edition, policy, bytes, name, output } = found;
  const calendar = calendarAt(policy.editions, now);
  const status = statusBeside(calendar.inForce, edition, now);
  const unpublished = status === 'draft' || status === 'scheduled';
  const sentence = statusSentence({ calendar, edition, now, timeZone: site.timeZone }, wordsIn(toolLanguage()));
  const address = (name.kind === 'edition' ? editionFile : changesFile)(site, name.lang, policy.name, edition.version, output.extension);
  const force = unpublished ? say(tool.verify.unpublished) : withinSentence(sentence);
  const verdict = `${nameOf(site, found)}, ${bytesWords(site, bytes, unpublished)}`;
  const { title } = textIn(edition, name.lang);
  const last = unpublished ? [title] : [title, say(tool.verify.address({ address: absolute(site, address) }))];
  // A file that is not the published one is not in force, whatever the edition is.
  if (bytes.match !== 'other') return [`${verdict}, ${force}`, ...last];
  return [
    verdict, ...differenceLines(bytes.differences), say(tool.verify.ofItself({ version: edition.version, sentence: force })),
    say(tool.verify.hash({ own: found.sha256 })), say(tool.verify.published({ hash: bytes.published })), ...last,
  ];
}

function unknownFormat(kinds: readonly Message[]): string {
  const { first, next, last } = tool.verify.unknownFormat;
  return kinds.map((kind, i) => say((i === 0 ? first : i < kinds.length - 1 ? next : last)({ kind }))).join('');
}

function nameOf(site: Site, { edition, before, name }: Found): string {
  const date = edition.published ? tool.verify.date({ date: dayOf(site, edition.published) }) : '';
  return say(before
    ? tool.verify.changes({ from: before.version, to: edition.version, date })
    : tool.verify.edition({ version: edition.version, date, language: name.lang === site.languages[0] ? '' : tool.verify.language({ language: name.lang }) }));
}

function dayOf({ timeZone }: Site, moment: Temporal.Instant): string {
  return numericDay(zoned(moment, timeZone));
}

function bytesWords(site: Site, bytes: Found['bytes'], unpublished: boolean): string {
  switch (bytes.match) {
    case 'same': return say(unpublished ? tool.verify.sameDraft : tool.verify.same);
    case 'earlier': return say(tool.verify.earlier({ since: dayOf(site, bytes.since) }));
    case 'other': return say(unpublished ? tool.verify.otherDraft : tool.verify.other);
  }
}

function differenceLines(differences: { published: string; found: string }[] | null): string[] {
  if (differences === null) return [say(tool.verify.unreadable)];
  if (differences.length === 0) return [say(tool.verify.sameWords)];
  const cut = (words: string) => (words.length > MAX_LENGTH ? `${words.slice(0, MAX_LENGTH)}…` : words);
  return [
    say(tool.verify.otherWords({ n: differences.length })),
    ...differences.slice(0, SHOWN).map(({ published, found }) => `  ${say(tool.verify.difference({ published: cut(published), found: cut(found) }))}`),
    ...(differences.length > SHOWN ? [`  ${say(tool.verify.more({ n: differences.length - SHOWN }))}`] : []),
  ];
}
