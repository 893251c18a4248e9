import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Server {
  /** `http://localhost:1234` */
  origin: string;
  close(): Promise<void>;
}

/** Serves a built folder at `/docs/` as a static host does. */
export async function serveFolder(docs: string): Promise<Server> {
  const files = sirv(docs, { dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(docs, '404.html')));
    };
    if (!url.startsWith('/docs/')) return missing();
    request.url = url.slice('/docs'.length);
    files(request, response, missing);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}
