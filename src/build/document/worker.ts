/** A thread that renders one document after another: a request comes in, bytes or the reason of failure go out. */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { documentBytes } from '../../outputs/output-definition.ts';
import { outputOf } from '../load-outputs.ts';
import { madeRedlines } from '../made-values.ts';
import { CACHE } from '../root.ts';
import { subjectOf, unpackRequest } from './document-request.ts';

const redlines = madeRedlines(join(CACHE, 'redlines'));

export type WorkerAnswer = { bytes: Uint8Array } | { error: string };

parentPort?.on('message', async (request: string) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(packed: string): Promise<WorkerAnswer> {
  try {
    const request = unpackRequest(packed);
    return { bytes: await documentBytes(outputOf(request.output), subjectOf(request, redlines)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
