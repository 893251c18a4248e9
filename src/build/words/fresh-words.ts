/**
 * Keeps the compiled words up to date: who changes a YAML file in `src/languages/` and starts any command gets what he wrote.
 * A start imports this before all else, and the rest only afterwards, since the rest imports the compiled words.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../content/hash.ts';
import { ROOT } from '../root.ts';

/** What the compiled words are made of: the languages, and the compiler itself. */
const SOURCES = ['src/languages/*/*.yaml', 'src/languages/*/tool/*.yaml', 'src/languages/{??,???}/*.ts', 'src/build/words/*.ts'];

/** Compiles the words where they are not those of the YAML files. Where these have faults, names them and ends the process. */
export async function freshWords(root: string = ROOT): Promise<void> {
  const state = stateOf(root);
  if (compiledState(root) === state) return;
  const { compileWords } = await import('./compile-words.ts');
  const faults = compileWords(root, state);
  if (faults.length === 0) return;
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exit(1);
}

/** The state of the sources that the compiled words were made of, the first line of their index; null where there are none. */
function compiledState(root: string): string | null {
  try {
    return /^\/\/ (\S+)\n/.exec(readFileSync(join(root, 'src/languages/compiled/index.ts'), 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

function stateOf(root: string): string {
  return sha256(...globSync(SOURCES, { cwd: root }).sort().flatMap((file) => {
    // Of code only matters that it is there.
    const text = file.startsWith('src/languages') && file.endsWith('.ts') ? '' : readFileSync(join(root, file));
    return [`\0${file.replaceAll('\\', '/')}\0${text.length}\0`, text];
  }));
}
