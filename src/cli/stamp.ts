import type { Command } from 'commander';
import { withCheckpoint } from '../proof/book-change.ts';
import { logOrigin, parseCheckpoint } from '../proof/checkpoint.ts';
import type { LogBook } from '../proof/log-book.ts';
import { formatVerifierKey } from '../proof/signed-note.ts';
import { parseSigningKey, type SigningKey } from '../proof/log-key.ts';
import { say } from '../build/tool-language.ts';
import { newCommand, Refusal, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { askAuthorities } from './authority.ts';
import { readLog, writeBook } from './log-content.ts';
import { publishedBook } from './published-book.ts';

const WORDS = tool.stamp;
/** The variable that holds the private key: only the secret store of continuous integration knows it. */
const KEY = 'POLICY_LOG_KEY';

/**
 * `stamp`: makes a checkpoint of the log as it is, signs it where there is a key, and has it dated by an authority. Without a
 * network everything else is done, and the stamp waits.
 */
export function stampCommand(): Command {
  return withCommonOptions(newCommand('stamp', WORDS.what))
    .option('--published [place]', say(WORDS.published))
    .action(async ({ content, published }: CommonOptions & { published?: string | true }) => {
      const { site, entries, book: own } = readLog(content);
      const key = signingKey(own);
      const known = await publishedBook(own, site, entries, published);
      // A log that has a key states nothing without its signature.
      const book = own.keys.length > 0 && !key ? known : withCheckpoint(known, logOrigin(site), entries, key);
      const last = book.checkpoints.at(-1);
      const checkpoint = last && parseCheckpoint(last.note)!;
      if (!checkpoint) return void console.log(say(entries.length === 0 ? WORDS.nothing : WORDS.unsigned({ variable: KEY })));
      const asked = last.stamps.length === 0 ? site.timestamps ?? [] : [];
      const stamp = await askAuthorities(asked, checkpoint.note.text, (authority, why) => console.error(say(WORDS.failed({ authority, why }))));
      const stamps = stamp ? [{ authority: stamp.authority, token: stamp.token }] : last.stamps;
      const file = writeBook(content, { ...book, checkpoints: [...book.checkpoints.slice(0, -1), { ...last, stamps }] });
      console.log(say(WORDS.done({ file, size: checkpoint.size, signed: checkpoint.note.signatures.length > 0 ? 'yes' : 'other' })));
      if (stamp) console.log(say(WORDS.stamped({ authority: stamp.authority, time: stamp.time })));
      else if (stamps.length === 0) console.log(say(site.timestamps ? WORDS.waits : WORDS.noAuthority));
      if (checkpoint.size < entries.length) console.log(say(WORDS.unsigned({ variable: KEY })));
    });
}

/** The private key of the environment; null where it has none. @throws Refusal where it is not that of this log */
function signingKey({ keys }: LogBook): SigningKey | null {
  const text = process.env[KEY]?.trim();
  if (!text) return null;
  const key = parseSigningKey(text);
  if (!key) throw new Refusal(WORDS.notKey({ variable: KEY }));
  if (formatVerifierKey(key) !== keys.at(-1)?.key) throw new Refusal(WORDS.otherKey({ variable: KEY, key: formatVerifierKey(key) }));
  return key;
}
