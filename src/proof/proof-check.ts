/** Checks the proof of an edition by itself, with the Web Cryptography API: from its words to the signature of the checkpoint. */
import canonicalize from 'canonicalize';
import { fromBase64, toHex } from './base64.ts';
import { keysAt, parseCheckpoint } from './checkpoint.ts';
import type { EditionProof, ProvenEntry } from './edition-proof.ts';
import { digest, includedRoot, leafDigest } from './inclusion.ts';
import { keyIdentity, parseVerifierKey, signatureBy } from './signed-note.ts';

export type ProofFault = 'entry' | 'place' | 'signature';

export interface CheckedProof {
  /** null where everything holds. */
  fault: ProofFault | null;
  size: number;
  /** An entry waits to be signed into the log. */
  waiting: boolean;
  /** The key that signed the checkpoint; null where the log has none. */
  key: string | null;
}

/** @param path of the edition as it was asked for */
export async function checkProof(proof: EditionProof, policy: string, version: number): Promise<CheckedProof> {
  const checkpoint = parseCheckpoint(proof.checkpoint);
  if (!checkpoint) return { fault: 'signature', size: 0, waiting: false, key: null };
  const { size, root, note } = checkpoint;
  const checked = { size, waiting: proof.entries.some(({ index }) => index >= size), key: null };
  for (const proven of proof.entries) {
    const { entry, index, leaf, inclusion } = proven;
    if (entry.policy !== policy || entry.version !== version || !await isSealed(proven)) return { ...checked, fault: 'entry' };
    if (index >= size) continue;
    const path = (inclusion ?? []).map((one) => fromBase64(one) ?? new Uint8Array());
    const found = await includedRoot(await leafDigest(leaf), index, size, path);
    if (!found || toHex(found) !== toHex(root)) return { ...checked, fault: 'place' };
  }
  const allowed = keysAt(proof, size);
  for (const text of allowed.toReversed()) {
    const key = parseVerifierKey(text);
    const signature = key && signatureBy(note, key);
    if (!key || !signature || toHex(await digest(keyIdentity(key.name, key.key))).slice(0, 8) !== key.id) continue;
    const imported = await crypto.subtle.importKey('raw', key.key, 'Ed25519', false, ['verify']);
    if (await crypto.subtle.verify('Ed25519', imported, signature.bytes, new TextEncoder().encode(note.text))) return { ...checked, fault: null, key: text };
  }
  return { ...checked, fault: allowed.length > 0 ? 'signature' : null };
}

/** Whether an entry is the one that its leaf commits to. */
async function isSealed({ entry, leaf }: ProvenEntry): Promise<boolean> {
  const { seal, ...sealed } = entry;
  return toHex(await digest(new TextEncoder().encode(canonicalize(sealed)!))) === seal && leaf === canonicalize({ previous: entry.previous, seal });
}
