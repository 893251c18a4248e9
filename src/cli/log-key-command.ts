import type { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { withKey } from '../proof/book-change.ts';
import { logOrigin } from '../proof/checkpoint.ts';
import { newKeys } from '../proof/log-key.ts';
import { say } from '../build/tool-language.ts';
import { newCommand, Refusal, withCommonOptions, type CommonOptions } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { readLog, writeBook } from './log-content.ts';
import { publishedBook } from './published-book.ts';

const WORDS = tool.logKey;

/** `log-key`: a new key of the log; its public part goes into the book, the private one to who called, once. */
export function logKeyCommand(): Command {
  return withCommonOptions(newCommand('log-key', WORDS.what))
    .option('--rotate', say(WORDS.rotate))
    .option('--out <file>', say(WORDS.out))
    .option('--published [place]', say(tool.stamp.published))
    .action(async ({ content, rotate = false, out, published }: CommonOptions & { rotate?: boolean; out?: string; published?: string | true }) => {
      const { site, entries, book: own } = readLog(content);
      const book = await publishedBook(own, site, entries, published);
      if (book.keys.length > 0 && !rotate) throw new Refusal(WORDS.exists);
      if (book.keys.length === 0 && rotate) throw new Refusal(WORDS.none);
      const keys = newKeys(logOrigin(site));
      // The private key is safe before anybody counts on it.
      if (out !== undefined) writeFileSync(out, `${keys.signer}\n`, { mode: 0o600, flag: 'wx' });
      const next = withKey(book, keys);
      const file = writeBook(content, next);
      if (out === undefined) console.log(keys.signer);
      console.error(say(WORDS.done({ file, key: keys.verifier, from: String(next.keys.at(-1)!.from) })));
    });
}
