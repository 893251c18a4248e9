/** The content compared with what is published: whatever the public has seen must be unchanged. */
import { join } from 'node:path';
import { below, editionFile, SOURCE } from '../../model/address.ts';
import type { Edition, Library } from '../../model/edition.ts';
import type { Lock } from '../../model/lock.ts';
import { sealedMoment } from '../../model/time.ts';
import type { Witness } from '../../model/lock-history.ts';
import type { Problem } from '../../model/problem.ts';
import { LOCK_NAME } from '../../content/lock-reader.ts';
import { reporterFor } from '../../content/report.ts';
import logRule from '../../content/rules/log.rule.ts';
import rewrittenLock from '../../content/rules/rewritten-lock.rule.ts';
import { sha256 } from '../../content/hash.ts';
import { historyFindings, type EarlierEdition, type HistoryFindings } from '../../content/witness.ts';
import { tool } from '../../languages/tool.ts';
import { parseCheckpoint } from '../../proof/checkpoint.ts';
import { leafHashes } from '../../proof/leaf.ts';
import { isBeginning } from '../../proof/log-book.ts';
import type { OnlineEdition, OnlinePolicy } from '../../content/published-editions.ts';
import type { Place } from './published-place.ts';

/** @throws Unreachable where the site serves its data but not its texts */
export async function comparePublished(content: string, library: Library, lock: Lock | null, place: Place, online: readonly OnlinePolicy[]): Promise<HistoryFindings> {
  const held = new Set(lock?.entries.map(({ seal }) => seal));
  const earlier: EarlierEdition[] = [];
  for (const { policy, editions } of online) {
    // The data has the newest first; problems are listed oldest first.
    for (const edition of editions.toReversed()) {
      const own = library.policies.find(({ name }) => name === policy)?.editions.find(({ version }) => version === edition.version);
      if (!isKept(edition, own, held)) earlier.push(await earlierEdition(policy, edition, library, place));
    }
  }
  const found = historyFindings(content, library, earlier, siteWitness(place.name));
  // A lock that cannot be read is reported as such.
  return lock ? { ...found, problems: [...found.problems, ...await logProblems(content, lock, place)] } : { ...found, problems: found.problems.filter(({ rule }) => rule !== rewrittenLock.name) };
}

/** Whether the lock begins with what the log online covers; nothing where there is no log yet. */
async function logProblems(content: string, { entries }: Lock, place: Place): Promise<Problem[]> {
  const source = await place.read('log/checkpoint');
  if (source === null) return [];
  const problems: Problem[] = [];
  const report = reporterFor(join(content, LOCK_NAME), problems);
  const checkpoint = parseCheckpoint(source);
  if (!checkpoint) report({ line: 1, column: 1 }, logRule, logRule.messages.onlineUnreadable(place.name));
  else if (!isBeginning(leafHashes(entries), checkpoint)) report({ line: 1, column: 1 }, logRule, logRule.messages.online(checkpoint.size, place.name, entries.length));
  return problems;
}

/** Whether the lock holds everything the site has published about an edition; of one that was published without a seal, whether its text is the same. */
function isKept({ seals, sourceSha256 }: OnlineEdition, own: Edition | undefined, held: ReadonlySet<string>): boolean {
  if (!own) return false;
  return seals.length > 0 ? seals.every((seal) => held.has(seal)) : sha256(own.text.source) === sourceSha256;
}

async function earlierEdition(policy: string, { version, published, effective, languages }: OnlineEdition, { site }: Library, place: Place): Promise<EarlierEdition> {
  const sealed = (moment: string): string => sealedMoment(Temporal.Instant.from(moment), site.timeZone);
  const texts: Record<string, string> = {};
  for (const lang of languages.filter((code) => site.languages.includes(code))) {
    const text = await place.read(below(site, editionFile(site, lang, policy, version, SOURCE)));
    if (text !== null) texts[lang] = text;
  }
  return { policy, version, sealed: { dates: published !== null && effective !== null ? { published: sealed(published), effective: sealed(effective) } : null, texts } };
}

/** The site as a witness. @param name its address */
function siteWitness(name: string): Witness {
  return { where: tool.published.where({ site: name }), restore: (files) => tool.published.restore({ files: files.join(' ') }) };
}
