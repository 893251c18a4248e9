/**
 * The module `virtual:policies/publication`, by which pages reach the publication. Pages are a module graph of their own, in
 * live preview as in a build: the virtual module leaves it by `require` for the one that the caller of Astro has.
 */
import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

const NAME = 'virtual:policies/publication';
/** By convention, the name of a module that is no file (Vite, «Virtual Modules Convention»). */
const RESOLVED = `\0${NAME}`;
const PAGE_INPUT = fileURLToPath(new URL('../site/page-input.ts', import.meta.url));
const CODE = `import { createRequire } from 'node:module';\nexport const { pageInput } = createRequire(${JSON.stringify(import.meta.url)})(${JSON.stringify(PAGE_INPUT)});\n`;

export function publicationModule(): AstroIntegration {
  const plugin = { name: NAME, resolveId: (id: string) => (id === NAME ? RESOLVED : null), load: (id: string) => (id === RESOLVED ? CODE : null) };
  return { name: 'publication', hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) } };
}
