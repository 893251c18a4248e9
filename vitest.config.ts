import { defineConfig } from 'vitest/config';
import { freshWords } from './src/build/words/fresh-words.ts';

await freshWords();

/** Browser and build tests wait for whole builds, so the patience is that of the slowest; nothing asserts a time. */
const PATIENCE = 180_000;

export default defineConfig({
  plugins: [{
    name: 'packages-as-in-production',
    // Vitest asks for development builds, as a bundler's server does. A command of ours never does; those of micromark are full of assertions and take twice the time.
    configResolved({ ssr }) {
      ssr.resolve!.conditions = ['node'];
    },
  }],
  test: {
    setupFiles: ['test/support/no-live-content.ts'],
    include: ['test/**/*.test.ts'],
    // Commands that run within a test speak Russian, wherever the machine stands.
    env: { POLICY_LANG: 'ru' },
    testTimeout: PATIENCE,
    hookTimeout: 2 * PATIENCE,
    // Two workers on two cores: a build in a test starts processes of its own.
    maxWorkers: 2,
    coverage: { include: ['src/**/*.ts'], exclude: ['src/site/client/**', 'src/pages/**'], reporter: ['text-summary', 'html'], reportsDirectory: '.cache/coverage' },
  },
});
