/** A thread that renders one document after another: a request comes in, bytes or the reason of failure go out. */
import { parentPort } from 'node:worker_threads';
import { documentBytes } from '../../outputs/output-definition.ts';
import { outputOf } from '../load-outputs.ts';
import { subjectOf, unpackRequest } from './document-request.ts';

export type WorkerAnswer = { bytes: Uint8Array } | { error: string };

parentPort?.on('message', async (request: string) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(packed: string): Promise<WorkerAnswer> {
  try {
    const request = unpackRequest(packed);
    return { bytes: await documentBytes(outputOf(request.output), subjectOf(request)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
