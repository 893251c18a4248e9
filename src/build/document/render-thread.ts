/** A worker thread that renders one document after another, started when there is work for it. */
import { Worker } from 'node:worker_threads';
import { packRequest, type DocumentRequest } from './document-request.ts';
import type { WorkerAnswer } from './worker.ts';

const WORKER = new URL('./worker.ts', import.meta.url);

export class RenderThread {
  #worker: Worker | null = null;

  /** One at a time. @throws Error naming the document that could not be rendered, at once where the thread dies over it */
  render(name: string, request: DocumentRequest): Promise<Uint8Array> {
    const worker = (this.#worker ??= new Worker(WORKER));
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    const fail = (reason: string): void => reject(new Error(`${name} could not be rendered: ${reason}`));
    const onMessage = (answer: WorkerAnswer): void => ('bytes' in answer ? resolve(answer.bytes) : fail(answer.error));
    const onError = (error: Error): void => fail(error.message);
    const onExit = (code: number): void => fail(`its worker ended with code ${code}`);
    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
    worker.postMessage(packRequest(request));
    return promise.finally(() => worker.off('message', onMessage).off('error', onError).off('exit', onExit));
  }

  /** Ends it; it starts again where there is more work for it. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
