/** The dates of all editions of a policy, from the front matter of their files: no text is needed to know which one is in force. */
import { join } from 'node:path';
import type { EditionDates, Site } from '../model/edition.ts';
import { editionKey, recordsOf, type Lock } from '../model/lock.ts';
import type { Problem } from '../model/problem.ts';
import { statementsOf } from '../model/statement.ts';
import { readSealedHead } from './edition-reader.ts';
import { listFolder, readText } from './file.ts';
import { withdrawalsOf } from './lock-reader.ts';
import { listFiles } from './policy-reader.ts';

/** @returns by version; null where there is none or one cannot be read: reading the whole policy then reports why */
export function readDates(folder: string, policy: string, site: Site, lock: Lock): EditionDates[] | null {
  const quiet: Problem[] = [];
  const path = join(folder, policy);
  const records = recordsOf(lock.entries);
  const files = listFiles(listFolder(path) ?? [], path, site, quiet).filter(({ lang, proper }) => lang === null && proper);
  const dates = files.flatMap(({ name, version }): EditionDates[] => {
    const file = join(path, name);
    const source = readText(file, file, quiet);
    const head = source === null ? null : readSealedHead(source, version, site);
    const record = records.get(editionKey(policy, version));
    return head ? [{ ...head, withdrawals: withdrawalsOf(record ? statementsOf(record) : [], head.withdrawals) }] : [];
  });
  return dates.length > 0 && dates.length === files.length ? dates : null;
}
