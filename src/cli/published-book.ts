/** The book of the log with what the site has: checkpoints and stamps are made where the site is built, and may not be in the repository yet. */
import { absolute } from '../model/address.ts';
import type { Site } from '../model/edition.ts';
import type { LockEntry } from '../model/lock.ts';
import { ContentError } from '../model/problem.ts';
import { withPublished } from '../proof/book-change.ts';
import { bookProblems, parseBook, type LogBook } from '../proof/log-book.ts';
import { Refusal } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { placeOf, Unreachable } from './published/index.ts';

/**
 * @param published where the site is; true for the address of `site.yaml`, undefined where the call does not ask
 * @throws Refusal where the site cannot be read or has a key that is not this log's
 * @throws ContentError where its log is not the beginning of this one
 */
export async function publishedBook(own: LogBook, site: Site, entries: readonly LockEntry[], published: string | true | undefined): Promise<LogBook> {
  if (published === undefined) return own;
  const place = placeOf(published === true ? absolute(site, `${site.base}/`) : published);
  const text = await place.read('log/log.json').catch((error: unknown) => {
    throw error instanceof Unreachable ? new Refusal(error.why) : error;
  });
  if (text === null) return own;
  const online = parseBook(text);
  if ('reason' in online) throw new Refusal(tool.stamp.notBook({ place: place.name, reason: online.reason }));
  const strange = online.keys.find(({ key }) => !own.keys.some((one) => one.key === key));
  if (strange) throw new Refusal(tool.stamp.strangeKey({ place: place.name, key: strange.key }));
  const merged = withPublished(own, online);
  const problems = bookProblems(`${place.name} log/log.json`, JSON.stringify(merged), merged, entries);
  if (problems.length > 0) throw new ContentError(problems);
  return merged;
}
