import { type Command, InvalidArgumentError } from 'commander';
import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { daySpans, partsOfDay } from '../model/day.ts';
import { textsOf, type Edition } from '../model/edition.ts';
import { ContentError, isError } from '../model/problem.ts';
import { publish, type Publication, type PublishedPolicy } from '../model/publication.ts';
import { isDay, zoned } from '../model/time.ts';
import type { ContainerFile } from '../outputs/evidence/asic-container.ts';
import { documentBytes, type Output } from '../outputs/output-definition.ts';
import { say, toolLanguage } from '../build/tool-language.ts';
import { readableLibrary } from '../build/checked-content.ts';
import { requestFor } from '../build/documents.ts';
import { subjectOf } from '../build/document/document-request.ts';
import { outputsOf } from '../build/load-outputs.ts';
import { requireLog } from '../build/log.ts';
import { momentOf, newCommand, Refusal, refuseCall, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { askAuthorities } from './authority.ts';
import { policyOf } from './named-policy.ts';

const WORDS = tool.evidence;

interface EvidenceOptions extends CommonOptions {
  out: string;
  on?: string;
  cover?: string;
}

/** `evidence`: one file for a court or a regulator, with what an edition said, when it was in force, and how to check both without us. */
export function evidenceCommand(): Command {
  return withCommonOptions(newCommand('evidence', WORDS.what, { readsOnly: true }))
    .argument('<policy>', say(tool.new.policy))
    .argument('<version>', say(tool.restore.version))
    .requiredOption('--out <file>', say(WORDS.out))
    .option('--on <day>', say(WORDS.on), readDay)
    .option('--cover <lang>', say(WORDS.cover))
    .action(async (name: string, version: string, { content, asOf, out, on, cover }: EvidenceOptions, self: Command) => {
      const { library, broken } = readableLibrary(content, true);
      const unread = broken.find((one) => one.name === name);
      if (unread) throw new ContentError(unread.problems.filter(isError));
      policyOf(library, name, self);
      const { site } = library;
      const now = momentOf(asOf, site.timeZone);
      const publication = publish(library, now, false);
      const policy = publication.policies.find((one) => one.name === name);
      const edition = policy?.editions.find((one) => String(one.version) === version);
      if (!policy || !edition) throw new Refusal(WORDS.noEdition({ policy: name, version }));
      if (on !== undefined && on > zoned(now, site.timeZone).toPlainDate().toString()) throw new Refusal(WORDS.future({ day: on }));
      if (cover !== undefined && !site.languages.includes(cover)) refuseCall(self, WORDS.noCover({ lang: cover, known: site.languages.join(', ') }));
      const log = requireLog(content, site);
      if (!log.entries.some((entry) => entry.policy === name && entry.version === edition.version)) throw new Refusal(WORDS.unsealed({ policy: name, version }));
      requireNew(out);
      // Everything that makes documents, loaded only for this command.
      const { evidenceContainer } = await import('../outputs/evidence/index.ts');
      const lang = cover ?? site.languages.find((one) => one === toolLanguage()) ?? site.languages[0]!;
      const subject = { site, policy, edition, related: relatedEditions(policy, edition, on, site.timeZone), day: on ?? null, now, lang };
      const { timestamps = [] } = site;
      let dated: string | null = null;
      const stamp = async (text: string): Promise<Uint8Array | null> => {
        const answer = await askAuthorities(timestamps, text, (authority, why) => console.error(say(tool.stamp.failed({ authority, why }))));
        dated = answer && say(tool.stamp.stamped(answer));
        return answer && Buffer.from(answer.token, 'base64');
      };
      const documents = await documentsOf(publication, outputsOf(content, site), policy, edition);
      const { bytes } = await evidenceContainer(subject, log, documents, timestamps.length > 0 ? stamp : null);
      writeFileSync(out, bytes, { flag: 'wx' });
      console.log([say(WORDS.done({ file: out })), dated ?? say(timestamps.length > 0 ? WORDS.unstamped : tool.stamp.noAuthority)].join('\n'));
    });
}

function readDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError(say(WORDS.notDay));
  return text;
}

/** That a file can be made: a wrong place is reported before any authority is asked. Never over one that is there: it may be the evidence that was handed in. */
function requireNew(file: string): void {
  if (existsSync(file)) throw new Refusal(WORDS.exists({ file }));
  accessSync(dirname(file), constants.W_OK);
}

/** The editions without which it is not clear from when to when one was in force: itself, those that superseded it, those in force on the day. */
function relatedEditions({ editions, timeline }: PublishedPolicy, edition: Edition, day: string | undefined, timeZone: string): Edition[] {
  const next = timeline.filter((_, i) => timeline[i - 1]?.edition?.version === edition.version).map((span) => span.edition?.version);
  const onDay = day === undefined ? [] : partsOfDay(daySpans(editions, timeZone), day).map(({ version }) => version);
  const versions = new Set([edition.version, ...next, ...onDay]);
  return editions.filter(({ version }) => versions.has(version));
}

/** Every document of an edition itself, as the site has it. */
async function documentsOf(publication: Publication, outputs: readonly Output[], policy: PublishedPolicy, edition: Edition): Promise<ContainerFile[]> {
  const { site } = publication;
  const made = textsOf(edition).flatMap(({ lang }) => outputs.filter(({ of }) => of.includes('edition')).map(async (output) => ({
    path: `texts/${policy.name}-${edition.version}${lang === site.languages[0] ? '' : `.${lang}`}.${output.extension}`, type: output.mediaType,
    bytes: await documentBytes(output, subjectOf(requestFor(publication, policy, edition, lang, null))),
  })));
  return Promise.all(made);
}
