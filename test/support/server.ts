import { DEFAULT_BASE } from '../../src/model/address.ts';
import { serve } from '../../src/build/serve.ts';

export interface Server {
  /** `http://localhost:1234` */
  origin: string;
  close(): Promise<void>;
}

/** Serves a built folder at a free port, as `npm start` does. */
export async function serveFolder(docs: string, base = DEFAULT_BASE): Promise<Server> {
  const { port, close } = await serve(docs, 0, base);
  return { origin: `http://localhost:${port}`, close };
}
