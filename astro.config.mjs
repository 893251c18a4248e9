import { defineConfig } from 'astro/config';
import { publicationModule } from './src/build/publication-module.ts';
import { livePreview } from './src/build/live/index.ts';
import { DEFAULT_BASE } from './src/model/address.ts';

// Content, moment and output are chosen by the commands in `scripts/`, see README.
export default defineConfig({
  // Where a command says no other.
  base: DEFAULT_BASE,
  outDir: './dist/docs',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets' },
  // The other settings delete white space between inline elements, which is text here.
  compressHTML: false,
  devToolbar: { enabled: false },
  // No page shows code; the highlighter would want inline styles.
  markdown: { syntaxHighlight: false },
  // No script stands in a page as a whole: it comes after the text.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [publicationModule(), livePreview()],
});
