/** A container of evidence, whole: what it proves, how to check that, the cover page, and the hashes of all of it. */
import { sha256 } from '../../content/hash.ts';
import { wordsIn } from '../../languages/words.ts';
import { asicContainer, asicManifest, type ContainerFile } from './asic-container.ts';
import type { PublishedLog } from '../../proof/published-log.ts';
import pdf from '../pdf/index.ts';
import { renderPdf } from '../pdf/render.ts';
import { checkScript, checkSteps, SCRIPT, SUMS, type CheckStep } from './check-steps.ts';
import { coverInput, momentWords, type EvidenceSubject } from './cover-input.ts';
import { evidenceOf } from './evidence-files.ts';

export type { EvidenceSubject } from './cover-input.ts';

export interface EvidenceContainer {
  bytes: Uint8Array;
  /** How it is checked; its cover and `check.sh` have these commands. */
  steps: CheckStep[];
}

/**
 * Equal input gives equal bytes, but for the stamp.
 * @param documents of the edition, as they are published
 * @param stamp asks an authority to date a text, and gives its token, DER; null where none does: then the container is a plain ZIP and says so
 */
export async function evidenceContainer(
  subject: EvidenceSubject, log: PublishedLog, documents: readonly ContainerFile[], stamp: ((text: string) => Promise<Uint8Array | null>) | null,
): Promise<EvidenceContainer> {
  if (stamp) {
    const { files, steps } = await evidenceParts(subject, log, documents, true);
    const token = await stamp(asicManifest(files));
    if (token) return { bytes: asicContainer(files, token), steps };
  }
  const { files, steps } = await evidenceParts(subject, log, documents, false);
  return { bytes: asicContainer(files, null), steps };
}

async function evidenceParts(subject: EvidenceSubject, log: PublishedLog, documents: readonly ContainerFile[], isStamped: boolean): Promise<{ files: ContainerFile[]; steps: CheckStep[] }> {
  const { site, edition, related, lang } = subject;
  const words = wordsIn(lang).evidence;
  const evidence = evidenceOf(site, log, edition.policy, edition, related, documents);
  const steps = checkSteps(evidence, words, (time) => momentWords(Temporal.Instant.from(time), subject), isStamped);
  const text = (path: string, content: string): ContainerFile => ({ path, type: 'text/plain', bytes: new TextEncoder().encode(content) });
  const cover = { path: 'cover.pdf', type: pdf.mediaType, bytes: await renderPdf(coverInput(subject, evidence, documents, steps, isStamped)) };
  const files = [cover, text(SCRIPT, checkScript(steps, words)), ...evidence.files];
  const sums = files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
  return { files: [...files, text(SUMS, sums)], steps };
}
