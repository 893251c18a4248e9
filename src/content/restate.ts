/** A sealed file with what was announced about its edition since: the front matter that `restore` writes. */
import type { Site } from '../model/edition.ts';
import { sealedMoment, shortMoment } from '../model/time.ts';
import { readSealedHead } from './edition-reader.ts';
import { copyKeys, editHead, HEAD_ORDER, quoted } from './front-matter-edit.ts';
import { declaredWithdrawal, sameSummary, sameWithdrawal, type Announced, type Topic } from './statement-check.ts';

/** The keys of the front matter that statements are about. */
const KEYS: Record<Topic, string> = { summary: 'summary', withdrawal: 'withdrawn' };

/**
 * @param sealed the file as the lock keeps it
 * @param present the file as it is now: where it declares the same in other words of YAML, those are kept; null where there is none
 */
export function restate(sealed: string, present: string | null, version: number, announced: Announced, site: Site): string {
  return (Object.keys(KEYS) as Topic[]).reduce((text, topic) => {
    const key = KEYS[topic];
    if (present !== null && matches(present, version, topic, announced, site)) return copyKeys(present, text, [key]);
    return matches(text, version, topic, announced, site) ? text : editHead(text, { [key]: topic === 'summary' ? summaryYaml(announced) : withdrawalYaml(announced, site) }, HEAD_ORDER);
  }, sealed);
}

/** `{date: 2026-12-10, reason: "…"}`, as front matter has it. */
export function withdrawnValue(date: string, reason: string): string {
  return `{date: ${date}, reason: ${quoted(reason)}}`;
}

function matches(source: string, version: number, topic: Topic, announced: Announced, site: Site): boolean {
  const head = readSealedHead(source, version, site);
  if (!head) return false;
  return topic === 'summary' ? sameSummary(announced.summary, head.summary) : sameWithdrawal(announced.withdrawal, declaredWithdrawal(head), site);
}

function summaryYaml({ summary }: Announced): string | null {
  if (summary.length === 0) return null;
  return summary.length === 1 ? quoted(summary[0]!) : `[${summary.map(quoted).join(', ')}]`;
}

function withdrawalYaml({ withdrawal }: Announced, { timeZone }: Site): string | null {
  return withdrawal && withdrawnValue(shortMoment(sealedMoment(withdrawal.from, timeZone)), withdrawal.reason);
}
