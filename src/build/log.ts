/** The public log of a build: read and checked with the content, written next to the pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { below, logFile, proofJson } from '../model/address.ts';
import type { Site } from '../model/edition.ts';
import { jsonFile } from '../model/text.ts';
import { ContentError, isError, type Problem } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { readLock } from '../content/lock-reader.ts';
import { editionProof } from '../proof/edition-proof.ts';
import { readBook } from '../proof/log-book.ts';
import { logFiles, publishedLog, type PublishedLog } from '../proof/published-log.ts';
import { tool } from '../languages/tool.ts';
import type { Message } from '../model/message.ts';

/** The log of a content folder. @throws ContentError where it does not extend what it has published */
export function requireLog(content: string, site: Site): PublishedLog {
  const problems: Problem[] = [];
  const lock = readLock(content, problems);
  const book = lock && readBook(content, lock.entries, problems);
  if (!lock || !book) throw new ContentError(problems.filter(isError));
  return publishedLog(site, lock.entries, book);
}

/** Writes the log and the proof of each edition below the folder that is served at the base path; nothing while nothing was sealed. */
export function writeLog({ site, policies }: Publication, log: PublishedLog, docs: string): void {
  if (log.entries.length === 0) return;
  const write = (address: string, content: string | Uint8Array): void => {
    const target = join(docs, below(site, address));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  for (const { path, bytes } of logFiles(log)) write(logFile(site, path), bytes);
  for (const { name, editions } of policies) {
    for (const { version } of editions) {
      const proof = editionProof(log, name, version);
      if (proof) write(proofJson(site, name, version), jsonFile(proof));
    }
  }
}

/** What the log of a build is, in a line; nothing while nothing was sealed. */
export function logState({ entries, size, signed, stamps, book }: PublishedLog): Message[] {
  return entries.length === 0 ? [] : [tool.log.state({ size, waiting: entries.length - size, signed: signed ? 'signed' : book.keys.length > 0 ? 'keyed' : 'other', stamps: stamps.length })];
}
