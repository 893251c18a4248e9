import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Placeholders in the policy of a page for the hashes of its inline scripts and styles. */
const SCRIPTS = "'inline-scripts'";
const STYLES = "'inline-styles'";

/**
 * Fills the hashes of a page's own inline scripts and styles into its content security policy: exactly those, so
 * that nothing else runs and no page pays for the hashes of others. Live preview has no policy: its reloading is inline.
 */
export function contentSecurity(): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of globSync('**/*.html', { cwd: folder })) {
          const file = join(folder, name);
          writeFileSync(file, withHashes(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}

/** A page with the placeholders of its policy replaced. Data blocks (`application/ld+json`) do not run and need no hash. */
export function withHashes(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\s(?:src|type="application\/)[^>]*>)[^>]*>([\s\S]*?)<\/script>/g)];
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)];
  return html.replace(SCRIPTS, () => hashes(scripts)).replace(STYLES, () => hashes(styles));
}

function hashes(found: RegExpMatchArray[]): string {
  const all = found.map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(all)].join(' ');
}
