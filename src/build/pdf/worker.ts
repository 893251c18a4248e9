/** A thread that renders one PDF after another: an input comes in, bytes or the reason of failure go out. */
import { parentPort } from 'node:worker_threads';
import type { PdfInput } from '../../render/pdf/input.ts';
import { renderPdf } from '../../render/pdf/render.ts';

export type WorkerAnswer = { bytes: Uint8Array } | { error: string };

parentPort?.on('message', async (input: PdfInput) => {
  parentPort?.postMessage(await answer(input));
});

async function answer(input: PdfInput): Promise<WorkerAnswer> {
  try {
    return { bytes: await renderPdf(input) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
