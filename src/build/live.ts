import type { AstroIntegration } from 'astro';
import { resolve } from 'node:path';

/** Live preview: a saved policy text shows at once, a broken one shows its problems. */
export function livePreview(): AstroIntegration {
  return {
    name: 'live-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = resolve(process.env.POLICY_CONTENT ?? 'content');
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (resolve(file).startsWith(folder)) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
