/** A sealed file with what was said of its edition since: the front matter that `restore` writes. */
import type { Site } from '../model/edition.ts';
import { sealedMoment, shortMoment } from '../model/sealed-moment.ts';
import { readSealedHead } from './edition-reader.ts';
import { copyKeys, editHead, HEAD_ORDER, quoted } from './front-matter-edit.ts';
import { declaredWithdrawal, sameSummary, sameWithdrawal, type Said, type Topic } from './statement-check.ts';

/** The keys of the front matter that statements are about. */
const KEYS: Record<Topic, string> = { summary: 'summary', withdrawal: 'withdrawn' };

/**
 * @param sealed the file as the lock keeps it
 * @param present the file as it is now: where it says the same in a form of its own, that form is kept; null where there is none
 */
export function restate(sealed: string, present: string | null, version: number, said: Said, site: Site): string {
  return (Object.keys(KEYS) as Topic[]).reduce((text, topic) => {
    const key = KEYS[topic];
    if (present !== null && says(present, version, topic, said, site)) return copyKeys(present, text, [key]);
    return says(text, version, topic, said, site) ? text : editHead(text, { [key]: topic === 'summary' ? summaryYaml(said) : withdrawalYaml(said, site) }, HEAD_ORDER);
  }, sealed);
}

/** `{date: 2026-12-10, reason: "…"}`, as front matter has it. */
export function withdrawnValue(date: string, reason: string): string {
  return `{date: ${date}, reason: ${quoted(reason)}}`;
}

function says(source: string, version: number, topic: Topic, said: Said, site: Site): boolean {
  const head = readSealedHead(source, version, site);
  if (!head) return false;
  return topic === 'summary' ? sameSummary(said.summary, head.summary) : sameWithdrawal(said.withdrawal, declaredWithdrawal(head), site);
}

function summaryYaml({ summary }: Said): string | null {
  if (summary.length === 0) return null;
  return summary.length === 1 ? quoted(summary[0]!) : `[${summary.map(quoted).join(', ')}]`;
}

function withdrawalYaml({ withdrawal }: Said, { timeZone }: Site): string | null {
  return withdrawal && withdrawnValue(shortMoment(sealedMoment(withdrawal.from, timeZone)), withdrawal.reason);
}
