/** Asks authorities for a time stamp (RFC 3161, section 3.4). */
import { randomBytes } from 'node:crypto';
import type { Stamp } from '../proof/log-book.ts';
import { readAnswer, stampOf, stampRequest } from '../proof/time-stamp.ts';

/** How long an authority may take to answer; milliseconds. */
const TIMEOUT = 30_000;

/** Asks one authority after the other for a stamp over a text, until one gives it. @param failed called with the reason where one does not */
export async function askAuthorities(authorities: readonly string[], text: string, failed: (authority: string, why: string) => void): Promise<(Stamp & { time: string }) | null> {
  for (const authority of authorities) {
    try {
      return await ask(authority, text);
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { code?: string } };
      failed(authority, cause?.code ?? message);
    }
  }
  return null;
}

async function ask(authority: string, text: string): Promise<Stamp & { time: string }> {
  const nonce = randomBytes(8);
  const response = await fetch(authority, {
    method: 'POST', headers: { 'Content-Type': 'application/timestamp-query' },
    body: Buffer.from(stampRequest(text, nonce)), signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const answer = readAnswer(new Uint8Array(await response.arrayBuffer()));
  if ('status' in answer) throw new Error(`PKIStatus ${answer.status}`);
  const stamp = stampOf(answer.token, text);
  if (stamp?.nonce !== nonce.toString('hex').replace(/^(?:00)+/, '')) throw new Error('TimeStampToken');
  return { authority, token: Buffer.from(answer.token).toString('base64'), time: stamp.time };
}
