/** `npm run policy -- <command>`: the editor's tool. */
import { runCommand } from '../src/build/options.ts';
import { policyCommand } from '../src/cli/index.ts';

await runCommand(policyCommand());
