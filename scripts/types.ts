/** `npm run types`: TypeScript and Astro components, by the compiler of both. */
import { spawnSync } from 'node:child_process';
import { ROOT } from '../src/build/root.ts';
import { freshWords } from '../src/build/words/fresh-words.ts';

await freshWords();
const { status } = spawnSync('astro', ['check', '--minimumSeverity', 'warning'], { stdio: 'inherit', cwd: ROOT, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
process.exit(status ?? 1);
