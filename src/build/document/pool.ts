/** Worker threads that take documents from one queue, so that a long text holds up nobody. */
import { Worker } from 'node:worker_threads';
import { packRequest, type DocumentRequest } from './document-request.ts';
import type { WorkerAnswer } from './worker.ts';

const WORKER = new URL('./worker.ts', import.meta.url);

export class RenderPool {
  readonly #size: number;
  readonly #started: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  /** Threads are started when there is work for them, up to `size`. */
  constructor(size: number) {
    this.#size = size;
  }

  /** @throws Error naming the document that could not be rendered */
  async render(name: string, request: DocumentRequest): Promise<Uint8Array> {
    const worker = await this.#take();
    try {
      return await ask(worker, name, request);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#idle.push(worker);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#started.map((worker) => worker.terminate()));
  }

  async #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#started.length < this.#size) {
      const worker = new Worker(WORKER);
      this.#started.push(worker);
      return worker;
    }
    const { promise, resolve } = Promise.withResolvers<Worker>();
    this.#waiting.push(resolve);
    return promise;
  }
}

function ask(worker: Worker, name: string, request: DocumentRequest): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const fail = (reason: string): void => reject(new Error(`${name} could not be rendered: ${reason}`));
  const onMessage = (answer: WorkerAnswer): void => ('bytes' in answer ? resolve(answer.bytes) : fail(answer.error));
  const onError = (error: Error): void => fail(error.message);
  const onExit = (code: number): void => fail(`its worker ended with code ${code}`);
  worker.once('message', onMessage).once('error', onError).once('exit', onExit);
  worker.postMessage(packRequest(request));
  return promise.finally(() => worker.off('message', onMessage).off('error', onError).off('exit', onExit));
}
