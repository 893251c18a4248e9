import type { Command } from 'commander';
import { zoned } from '../model/time.ts';
import { editHead } from '../content/front-matter-edit.ts';
import { Refusal, refuseCall } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { announce, announceCommand, subjectOf, type AnnounceOptions, type Announcement, type Subject } from './announce.ts';
import { localWords } from './moment.ts';
import { withdrawalOf } from './withdraw.ts';

/** `cancel`: an edition that is not in force yet will not be: a scheduled one is a draft again, an announced one is withdrawn now. */
export function cancelCommand(): Command {
  return announceCommand('cancel', tool.cancel.what).action((name: string, version: string, options: AnnounceOptions, self: Command) => {
    const subject = subjectOf(name, version, options, self);
    announce(subject, cancellation(subject, options, self), options);
  });
}

function cancellation(subject: Subject, options: AnnounceOptions, self: Command): Announcement {
  const { edition, known, status, site, policy, minute } = subject;
  const { version, text } = edition;
  const reason = options.reason?.trim() || null;
  if (status === 'upcoming') {
    if (edition.seals.length === 0) throw new Refusal(tool.announce.unsealed({ policy: policy.name, version }));
    return withdrawalOf(subject, minute.toInstant(), reason ?? refuseCall(self, tool.announce.noReason), null);
  }
  if (status === 'draft') throw new Refusal(tool.announce.isDraft({ file: text.file }));
  if (status === 'withdrawn') throw new Refusal(tool.cancel.over({ version, over: tool.announce.over.withdrawn }));
  if (status !== 'scheduled') throw new Refusal(tool.cancel.overWithdraw({ policy: policy.name, version, over: tool.announce.over[status] }));
  const later = policy.editions.find((other) => other.version > version && other.published !== null);
  if (later) {
    // A draft cannot precede an edition that has a date: its number would be missing on the site.
    const day = localWords(zoned(known.published!, site.timeZone));
    if (reason === null) throw new Refusal(tool.cancel.hasLater({ policy: policy.name, version, later: later.version, day }));
    return { ...withdrawalOf(subject, known.published!, reason, null), what: tool.cancel.withdrawnAtOnce({ policy: policy.name, version, later: later.version, day }) };
  }
  return {
    what: tool.cancel.done({ policy: policy.name, version, file: text.file }),
    file: { path: text.file, text: editHead(text.source, { published: null, effective: null, withdrawn: null, corrections: null }) },
    entries: (_, { sealed }) => (edition.seals.length > 0 ? [{ kind: 'cancellation', policy: policy.name, version, sealed, reason }] : []),
  };
}
