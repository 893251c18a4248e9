/**
 * What a court or a regulator needs to see for itself what an edition said and when: its texts as they were sealed, its documents, the
 * entries of the log about it, and the way of each entry to a signed and dated checkpoint, in files that `sha256sum` and `openssl` can read.
 */
import canonicalize from 'canonicalize';
import type { Edition, Site } from '../../model/edition.ts';
import { textsOf } from '../../model/edition.ts';
import { editionKey, recordsOf, textEntries } from '../../model/lock.ts';
import { canonicalForm } from '../../model/seal.ts';
import type { ContainerFile } from './asic-container.ts';
import { fromBase64 } from '../../proof/base64.ts';
import { parseCheckpoint } from '../../proof/checkpoint.ts';
import { editionProof, type ProvenEntry } from '../../proof/edition-proof.ts';
import { proofSides } from '../../proof/inclusion.ts';
import { signerOf, type Stamp } from '../../proof/log-book.ts';
import { publicKeyPem } from '../../proof/log-key.ts';
import type { PublishedLog } from '../../proof/published-log.ts';
import { signatureBy } from '../../proof/signed-note.ts';
import { stampOf } from '../../proof/time-stamp.ts';

/** The entry that sealed the words and dates of an edition last. */
export interface SealedTexts {
  /** Its index in the log. */
  entry: number;
  /** As it has it: `2026-01-10T00:00:00[Asia/Almaty]`. */
  effective: string;
  /** The texts in the form whose hashes it has. */
  paths: string[];
}

/** A checkpoint of the log, and the entries that are proven by it. */
export interface EvidenceCheckpoint {
  size: number;
  /** Root, base 64, as its third line has it. */
  root: string;
  /** The key that signed it, as the log names it; null where it is not signed. */
  key: string | null;
  stamps: { authority: string; time: string; path: string }[];
  entries: number[];
}

export interface Evidence {
  files: ContainerFile[];
  sealed: SealedTexts;
  /** Their indexes in the log, of those about the editions, oldest first. */
  entries: number[];
  checkpoints: EvidenceCheckpoint[];
  /** Entries that no checkpoint covers yet. */
  waiting: number[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, content: string | Uint8Array, type = 'text/plain'): ContainerFile => ({ path, type, bytes: typeof content === 'string' ? utf8(content) : content });
const json = (path: string, value: unknown): ContainerFile => file(path, canonicalize(value)!, 'application/json');

/**
 * @param edition that was sealed
 * @param related editions without which its dates cannot be understood, itself among them: those in force on the day, that which superseded it
 * @param documents of the edition, as they are published
 */
export function evidenceOf(site: Site, log: PublishedLog, policy: string, edition: Edition, related: readonly Edition[], documents: readonly ContainerFile[]): Evidence {
  const proofs = related.flatMap(({ version }) => editionProof(log, policy, version)?.entries ?? []).sort((a, b) => a.index - b.index);
  const proven = proofs.map((one) => ({ ...one, by: provenBy(log, one) }));
  const { files, ...sealed } = sealedTexts(site, log, policy, edition);
  const notes = new Map(proven.flatMap(({ by }) => (by ? [[by.note, by] as const] : [])));
  const checkpoints = [...notes.values()].map((kept) => ({ kept, ...checkpointFiles(log, kept.note, kept.stamps) }));
  return {
    files: [
      ...documents, ...files,
      ...proven.flatMap((one) => entryFiles(one)),
      ...checkpoints.flatMap(({ files }) => files),
    ],
    sealed,
    entries: proven.map(({ index }) => index),
    checkpoints: checkpoints.map(({ kept, checkpoint }) => ({ ...checkpoint, entries: proven.filter(({ by }) => by?.note === kept.note).map(({ index }) => index) })),
    waiting: proven.filter(({ by }) => by === null).map(({ index }) => index),
  };
}

/** The canonical form of each text, whose hash an entry has. */
function sealedTexts(site: Site, { entries }: PublishedLog, policy: string, edition: Edition): SealedTexts & { files: ContainerFile[] } {
  const seal = textEntries(recordsOf(entries).get(editionKey(policy, edition.version))!).at(-1)!;
  const files = textsOf(edition).filter(({ lang }) => lang in seal.texts).map((text) =>
    file(`texts/${policy}-${edition.version}.${text.lang}.sealed.txt`, canonicalForm(policy, edition.version, text, text.lang === site.languages[0] ? seal : null)));
  return { entry: entries.findIndex((one) => one.seal === seal.seal), effective: seal.effective, paths: files.map(({ path }) => path), files };
}

/** The checkpoint that says most of an entry: the first one that an authority dated, else the one that is published; null where none covers it. */
function provenBy({ note, stamps }: PublishedLog, { first, inclusion }: ProvenEntry): { note: string; stamps: readonly Stamp[]; inclusion: string[] } | null {
  return first ?? (inclusion && { note, stamps, inclusion });
}

function entryFiles({ index, entry, leaf, by }: ProvenEntry & { by: ReturnType<typeof provenBy> }): ContainerFile[] {
  const { seal: _, ...sealed } = entry;
  const size = by ? parseCheckpoint(by.note)!.size : 0;
  const path = by?.inclusion ?? [];
  const sides = by ? proofSides(index, size, path.length)! : [];
  return [
    json(`log/entry-${index}.json`, sealed),
    file(`log/leaf-${index}.json`, leaf, 'application/json'),
    ...path.map((hash, i) => file(`log/path-${index}/${String(i + 1).padStart(2, '0')}-${sides[i]!}`, fromBase64(hash)!, 'application/octet-stream')),
  ];
}

function checkpointFiles({ book }: PublishedLog, source: string, tokens: readonly Stamp[]): { files: ContainerFile[]; checkpoint: Omit<EvidenceCheckpoint, 'entries'> } {
  const { size, note } = parseCheckpoint(source)!;
  const folder = `log/${size}`;
  const key = signerOf(book, { size, note });
  const stamps = tokens.map(({ authority, token }, i) => ({
    authority, path: `${folder}/stamp-${i + 1}.tst`, bytes: Buffer.from(token, 'base64'), time: stampOf(Buffer.from(token, 'base64'), note.text)!.time,
  }));
  return {
    files: [
      file(`${folder}/checkpoint`, source), file(`${folder}/checkpoint.txt`, note.text),
      ...(key ? [file(`${folder}/key.pem`, publicKeyPem(key), 'application/x-pem-file'), file(`${folder}/signature.bin`, signatureBy(note, key)!.bytes, 'application/octet-stream')] : []),
      ...stamps.map(({ path, bytes }) => file(path, bytes, 'application/vnd.etsi.timestamp-token')),
    ],
    checkpoint: {
      size, root: note.text.split('\n')[2]!, key: key && `${key.name}+${key.id}`,
      stamps: stamps.map(({ authority, time, path }) => ({ authority, time, path })),
    },
  };
}
