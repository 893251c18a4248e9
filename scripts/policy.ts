/** `npm run policy -- <command>`: the editor's tool. */
import { newCommand, runCommand } from '../src/build/options.ts';
import { cancelCommand } from '../src/build/policy/cancel.ts';
import { checkCommand } from '../src/build/policy/check.ts';
import { diffCommand } from '../src/build/policy/diff.ts';
import { importGitCommand } from '../src/build/policy/import-git.ts';
import { importCommand } from '../src/build/policy/import.ts';
import { newEditionCommand } from '../src/build/policy/new.ts';
import { onlineCommand } from '../src/build/policy/online.ts';
import { prCommentCommand } from '../src/build/policy/pr-comment.ts';
import { prPreviewCommand } from '../src/build/policy/pr-preview.ts';
import { publishCommand } from '../src/build/policy/publish.ts';
import { rescheduleCommand } from '../src/build/policy/reschedule.ts';
import { restoreCommand } from '../src/build/policy/restore.ts';
import { sealCommand } from '../src/build/policy/seal.ts';
import { statusCommand } from '../src/build/policy/status.ts';
import { verifyCommand } from '../src/build/policy/verify.ts';
import { withdrawCommand } from '../src/build/policy/withdraw.ts';
import { POLICY } from '../src/build/words/commands.ts';

const command = newCommand('npm run policy --', POLICY.what)
  .addCommand(statusCommand())
  .addCommand(checkCommand())
  .addCommand(diffCommand())
  .addCommand(importCommand())
  .addCommand(newEditionCommand())
  .addCommand(publishCommand())
  .addCommand(withdrawCommand())
  .addCommand(rescheduleCommand())
  .addCommand(cancelCommand())
  .addCommand(sealCommand())
  .addCommand(restoreCommand())
  .addCommand(importGitCommand())
  .addCommand(onlineCommand())
  .addCommand(prCommentCommand())
  .addCommand(prPreviewCommand())
  .addCommand(verifyCommand());

await runCommand(command);
