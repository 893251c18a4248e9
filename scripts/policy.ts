/** `npm run policy -- <command>`: the editor's tool. */
import { newCommand, runCommand } from '../src/build/options.ts';
import { checkCommand } from '../src/build/policy/check.ts';
import { diffCommand } from '../src/build/policy/diff.ts';
import { statusCommand } from '../src/build/policy/status.ts';

const command = newCommand('npm run policy --', 'The editor’s tool for policies and their editions.')
  .addCommand(statusCommand())
  .addCommand(checkCommand())
  .addCommand(diffCommand());

await runCommand(command);
