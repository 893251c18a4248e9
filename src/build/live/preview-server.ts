import type { Site } from '../../model/edition.ts';
import { ROOT } from '../root.ts';

/** Serves the live preview. @param site undefined where it cannot be read yet @returns the port: where the one asked for is taken, the next free one */
export async function servePreview(site: Site | undefined, port: number): Promise<number> {
  process.env.ASTRO_DEV_BACKGROUND = '0';
  const { dev } = await import('astro');
  const { address } = await dev({ root: ROOT, ...(site ? { site: site.url, base: site.base } : {}), server: { port }, logLevel: 'warn' });
  return address.port;
}
