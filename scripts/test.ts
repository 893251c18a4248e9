/**
 * `npm test`: lint, then every test, the types among them; the last line is the tally.
 * Words after `--` choose test files, as with vitest.
 */
import { spawnSync } from 'node:child_process';
import { startVitest } from 'vitest/node';
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { ROOT } = await import('../src/build/root.ts');

const filters = process.argv.slice(2);
const tally = { passed: 0, failed: 0, skipped: 0 };
const lint = spawnSync('npm', ['run', '--silent', 'lint'], { stdio: 'inherit', cwd: ROOT });
tally[lint.status === 0 ? 'passed' : 'failed'] += 1;

const vitest = await startVitest('test', filters, { run: true, watch: false, root: ROOT });
for (const module of vitest.state.getTestModules()) {
  if (module.errors().length > 0) tally.failed += 1;
  for (const test of module.children.allTests()) tally[stateOf(test.result().state)] += 1;
}
// An error outside any test would otherwise go unnoticed.
tally.failed += vitest.state.getUnhandledErrors().length;
await vitest.close();

console.log(`${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`);
process.exit(tally.failed === 0 && tally.passed > 1 ? 0 : 1);

function stateOf(state: 'passed' | 'failed' | 'skipped' | 'pending'): keyof typeof tally {
  return state === 'pending' ? 'failed' : state;
}
