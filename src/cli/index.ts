/** The commands of the editor's tool, in the order of its help. */
import type { Command } from 'commander';
import { newCommand } from '../build/options.ts';
import { cancelCommand } from './cancel.ts';
import { checkCommand } from './check.ts';
import { diffCommand } from './diff.ts';
import { evidenceCommand } from './evidence.ts';
import { importGitCommand } from './import-git.ts';
import { importCommand } from './import.ts';
import { logKeyCommand } from './log-key-command.ts';
import { newEditionCommand } from './new.ts';
import { onlineCommand } from './online.ts';
import { prCommentCommand } from './pr-comment.ts';
import { prPreviewCommand } from './pr-preview.ts';
import { publishCommand } from './publish.ts';
import { rescheduleCommand } from './reschedule.ts';
import { restoreCommand } from './restore.ts';
import { rulesCommand } from './rules.ts';
import { sealCommand } from './seal-command.ts';
import { stampCommand } from './stamp.ts';
import { statusCommand } from './status.ts';
import { verifyCommand } from './verify.ts';
import { withdrawCommand } from './withdraw.ts';
import { tool } from '../languages/tool.ts';

export function policyCommand(): Command {
  return newCommand('npm run policy --', tool.policy.what)
    .addCommand(statusCommand())
    .addCommand(checkCommand())
    .addCommand(rulesCommand())
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
    .addCommand(logKeyCommand())
    .addCommand(stampCommand())
    .addCommand(prCommentCommand())
    .addCommand(prPreviewCommand())
    .addCommand(verifyCommand())
    .addCommand(evidenceCommand());
}
