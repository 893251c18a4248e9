import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { say } from './tool-language.ts';
import { tool } from '../languages/tool.ts';

export interface Serving {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves a built folder below a path, as any static host would.
 * @param port 0 for any free port
 * @returns once it listens @throws Error in plain words where the port is taken
 */
export async function serve(docs: string, port: number, base: string): Promise<Serving> {
  const files = sirv(docs, { dev: true });
  const notFound = join(docs, '404.html');
  const server = createServer((request, response) => {
    const missing = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    const url = request.url ?? '/';
    if (url === '/' || url === base) {
      response.writeHead(302, { Location: `${base}/` });
      response.end();
    } else if (!url.startsWith(`${base}/`)) missing();
    else {
      request.url = url.slice(base.length);
      files(request, response, missing);
    }
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? new Error(say(tool.serve.taken({ port }))) : error));
    server.listen(port, 'localhost', listening);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}
