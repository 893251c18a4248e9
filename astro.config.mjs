import { defineConfig } from 'astro/config';
import { livePreview } from './src/build/live.ts';

// Content, moment and output are chosen by the commands in `scripts/`, see README.
export default defineConfig({
  base: '/docs',
  outDir: './dist/docs',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets' },
  // The other settings delete white space between inline elements, which is text here.
  compressHTML: false,
  devToolbar: { enabled: false },
  // No page shows code; the highlighter would want inline styles.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: ["default-src 'none'", "img-src 'self'", "connect-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'self'"],
    },
  },
  integrations: [livePreview()],
});
