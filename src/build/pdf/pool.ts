/** Worker threads that take PDFs from one queue, so that a long text holds up nobody. */
import { Worker } from 'node:worker_threads';
import type { PdfJob } from './index.ts';
import type { WorkerAnswer } from './worker.ts';

const WORKER = new URL('./worker.ts', import.meta.url);

export class RenderPool {
  readonly #workers: Worker[];

  constructor(size: number) {
    this.#workers = Array.from({ length: size }, () => new Worker(WORKER));
  }

  /**
   * Renders every job.
   * @param onDone called once a job, in the order in which they are ready
   * @throws Error naming the job that failed, at once
   */
  async run(jobs: readonly PdfJob[], onDone: (job: PdfJob, bytes: Uint8Array) => void): Promise<void> {
    const queue = jobs.values();
    await Promise.all(this.#workers.map(async (worker) => {
      for (const job of queue) onDone(job, await render(worker, job));
    }));
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function render(worker: Worker, job: PdfJob): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const fail = (reason: string): void => reject(new Error(`the PDF of ${job.name} could not be rendered: ${reason}`));
  const onMessage = (answer: WorkerAnswer): void => ('bytes' in answer ? resolve(answer.bytes) : fail(answer.error));
  const onError = (error: Error): void => fail(error.message);
  const onExit = (code: number): void => fail(`its worker ended with code ${code}`);
  worker.once('message', onMessage).once('error', onError).once('exit', onExit);
  worker.postMessage(job.input);
  return promise.finally(() => worker.off('message', onMessage).off('error', onError).off('exit', onExit));
}
