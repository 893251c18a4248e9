/** A thread that renders one document after another: a request comes in, bytes or the reason of failure go out. */
import { parentPort } from 'node:worker_threads';
import { renderRequest, unpackRequest } from './document-request.ts';

export type WorkerAnswer = { bytes: Uint8Array } | { error: string };

parentPort?.on('message', async (request: string) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(request: string): Promise<WorkerAnswer> {
  try {
    return { bytes: await renderRequest(unpackRequest(request)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
