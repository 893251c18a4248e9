/** What the public log says of an edition, for who has a file of it. That the log is sound was checked when it was read, by the code of `check`. */
import type { Message } from '../../model/message.ts';
import type { Site } from '../../model/edition.ts';
import { numericDay, zoned } from '../../model/time.ts';
import { parseCheckpoint } from '../../proof/checkpoint.ts';
import { editionProof } from '../../proof/edition-proof.ts';
import type { PublishedLog } from '../../proof/published-log.ts';
import { stampOf } from '../../proof/time-stamp.ts';
import { tool } from '../../languages/tool.ts';

const WORDS = tool.verify.log;

/** @returns nothing while the site has sealed nothing */
export function logLines({ timeZone }: Site, log: PublishedLog, policy: string, version: number): Message[] {
  if (log.entries.length === 0) return [];
  const proof = editionProof(log, policy, version);
  if (!proof) return [WORDS.unsealed];
  const { entry, index, inclusion, first } = proof.entries[0]!;
  const { note, stamps } = first ?? log;
  const { size, note: { text } } = parseCheckpoint(note)!;
  return [
    WORDS.sealed({ date: numericDay(zoned(Temporal.Instant.from(entry.sealed), timeZone)), index }),
    inclusion === null ? WORDS.waiting : WORDS.covered({ size, signed: log.signed ? 'yes' : 'other' }),
    ...(inclusion === null ? [] : stamps).flatMap(({ authority, token }) => {
      const stamp = stampOf(Buffer.from(token, 'base64'), text);
      return stamp ? [WORDS.dated({ authority, time: stamp.time })] : [];
    }),
  ];
}
