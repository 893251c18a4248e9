/** The outputs of a run: ours, and those that an owner adds without changing `src/`. */
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import type { Output } from '../outputs/output-definition.ts';
import { OUTPUTS, withOutputs } from '../outputs/registry.ts';

const require = createRequire(import.meta.url);

/** The folders that the variable `POLICY_OUTPUTS` names, as `PATH` names its own. */
const named = (): string[] => (process.env.POLICY_OUTPUTS ?? '').split(delimiter).filter(Boolean);

/**
 * @param folders each of one further output, the default export of its `index.ts`; all its code is there or is
 * ours, so that the cache can tell when it changed
 * @throws Error where two outputs conflict
 */
export function loadOutputs(folders: readonly string[] = named()): readonly Output[] {
  return withOutputs(folders.map(outputIn));
}

/** The output of a request, in any thread. @param folder of an external one */
export function outputOf({ id, folder }: Pick<Output, 'id' | 'folder'>): Output {
  return folder === undefined ? OUTPUTS.find((output) => output.id === id)! : outputIn(folder);
}

/** Synchronous, like `check` and similar commands: a definition does not wait for anything. */
function outputIn(folder: string): Output {
  const path = resolve(folder);
  const { default: output } = require(join(path, 'index.ts')) as { default: Output };
  return { ...output, folder: path };
}
