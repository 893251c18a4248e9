import { expect, test } from 'vitest';
import { startScript } from './support/run.ts';

test('TypeScript and the components of Astro have no error and no warning', async () => {
  const { code, out, err } = await startScript('types.ts', []).ended;
  expect(code, out + err).toBe(0);
}, 600_000);
