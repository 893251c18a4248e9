import { createHash } from 'node:crypto';

/** Placeholders in the policy of a page for the hashes of its inline scripts and styles. */
const SCRIPTS = "'inline-scripts'";
const STYLES = "'inline-styles'";

/**
 * A page with the placeholders of its policy replaced: the hashes of its own inline scripts and styles, exactly those, so
 * that nothing else runs and no page pays for the hashes of others. Live preview has no policy: its reloading is inline.
 * Data blocks (`application/ld+json`) do not run and need no hash.
 */
export function withHashes(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\s(?:src|type="application\/)[^>]*>)[^>]*>([\s\S]*?)<\/script>/g)];
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)];
  return html.replace(SCRIPTS, () => hashes(scripts)).replace(STYLES, () => hashes(styles));
}

function hashes(found: RegExpMatchArray[]): string {
  const all = found.map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(all)].join(' ');
}
