import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { freshWords } from './src/build/words/fresh-words.ts';

await freshWords();

/** Browser and build tests wait for whole builds, so the patience is that of the slowest; nothing asserts a time. */
const PATIENCE = 180_000;

/**
 * Files that begin first, so that both workers end at one time. The first of all has the sites built that others look at;
 * until they are there, the other worker has what needs none.
 */
const FIRST = [
  'site/access', 'types', 'workflows', 'outputs/docx-changes', 'import/word-round', 'outputs/pdf-copied', 'outputs/docx-file', 'outputs/pdf-conformance',
  'cli/serve', 'cli/build', 'cli/same-bytes', 'site/as-of', 'site/crawl', 'site/redline', 'site/search', 'site/history', 'cli/everyday', 'build/document', 'cli/verify', 'cli/stage',
].map((name) => `/test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => FIRST.findIndex((name) => moduleId.endsWith(name)) >>> 0;
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  plugins: [{
    name: 'packages-as-in-production',
    // Vitest asks for development builds, as a bundler's server does. A command of ours never does; those of micromark are full of assertions and take twice the time.
    configResolved({ ssr }) {
      ssr.resolve!.conditions = ['node'];
    },
  }],
  test: {
    // Reading the texts of `content/` throws in every test.
    execArgv: ['--import', pathToFileURL(join(import.meta.dirname, 'test/support/no-live-content.ts')).href],
    // No module of ours has a state, so that the files of a worker share what they load; half of the time was loading.
    isolate: false,
    include: ['test/**/*.test.ts'],
    // Commands that run within a test speak Russian, wherever the machine stands.
    env: { POLICY_LANG: 'ru' },
    testTimeout: PATIENCE,
    hookTimeout: 2 * PATIENCE,
    // Two workers on two cores: a build in a test starts processes of its own.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    coverage: { include: ['src/**/*.ts'], exclude: ['src/site/client/**', 'src/pages/**'], reporter: ['text-summary', 'html'], reportsDirectory: '.cache/coverage' },
  },
});
