import type { AstroIntegration } from 'astro';
import { createReadStream } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { forgetPreview, handover } from '../site/publication.ts';
import { renderDocumentAt } from './documents.ts';
import { CACHE } from './place.ts';

/** Live preview: a saved text shows at once, on its page and in its PDF. */
export function livePreview(): AstroIntegration {
  return {
    name: 'live-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = resolve(process.env.POLICY_CONTENT ?? 'content');
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!resolve(file).startsWith(folder + sep)) return;
          forgetPreview();
          // Astro keeps what each page's routes returned until its own kind of content changes.
          for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          const address = (request.originalUrl ?? '').split('?')[0]!;
          if (!address.endsWith('.pdf')) return next();
          renderDocumentAt(handover().publication, address, join(CACHE, 'documents')).then((path) => {
            if (path === null) return next();
            response.setHeader('Content-Type', 'application/pdf');
            createReadStream(path).pipe(response);
          }, next);
        });
      },
    },
  };
}
