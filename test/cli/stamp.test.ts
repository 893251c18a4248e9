/** Keys of the log and time stamps: made, used, replaced, lost; with a real authority, and without any. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { requireLog, writeLog } from '../../src/build/log.ts';
import { requireLibrary } from '../../src/content/library.ts';
import { publish } from '../../src/model/publication.ts';
import { parseCheckpoint } from '../../src/proof/checkpoint.ts';
import type { LogBook } from '../../src/proof/log-book.ts';
import { parseSigningKey, signText } from '../../src/proof/log-key.ts';
import { formatNote, parseNote } from '../../src/proof/signed-note.ts';
import { stampOf } from '../../src/proof/time-stamp.ts';
import { awaitScript } from '../support/call.ts';
import { changeBook, freshSealedContent, rules, sealNext } from '../support/sealed-content.ts';
import { NO_OPENSSL, opensslVerifies, timeAuthority } from '../support/time-authority.ts';
import type { Workspace } from '../support/workspace.ts';

let space: Workspace;
let content: string;
beforeEach(() => {
  ({ space, content } = freshSealedContent());
});
const policy = (args: string[], key?: string) => awaitScript('policy.ts', [...args, '--content', content, '--lang', 'en'], key === undefined ? {} : { POLICY_LOG_KEY: key });
const book = () => JSON.parse(readFileSync(join(content, 'editions.log.json'), 'utf8')) as LogBook;
const sizes = () => book().checkpoints.map(({ note }) => [parseCheckpoint(note)!.size, parseNote(note)!.signatures.length]);
const authorities = (urls: string[]) => writeFileSync(join(content, 'site.yaml'), `${readFileSync(join(content, 'site.yaml'), 'utf8')}timestamps: [${urls.join(', ')}]\n`);
const third = () => {
  writeFileSync(join(content, 'rules/3.md'), rules(3, 'published: 2026-06-02\neffective: 2031-01-01\nsummary: Снова иначе.\n'));
  sealNext(content, '2026-06-02T00:00Z');
};
/** What a build writes of the log. */
const published = (): string => {
  const library = requireLibrary(content);
  const docs = join(space.path, 'docs');
  writeLog(publish(library, Temporal.Instant.from('2026-07-01T00:00Z'), false), requireLog(content, library.site), docs);
  return docs;
};

describe('without a key', () => {
  test('the checkpoint is written, and the stamp waits where no authority answers', async () => {
    authorities(['http://127.0.0.1:65534/']);
    const { code, out, err } = await policy(['stamp']);
    expect({ code, out: out.replaceAll(content, 'content'), err }).toEqual({
      code: 0, err: 'http://127.0.0.1:65534/ gave no stamp (ECONNREFUSED)\n',
      out: 'content/editions.log.json: a checkpoint of 3 entries, unsigned\nno authority answered: the time stamp waits, call this command again\n',
    });
    expect(sizes()).toEqual([[3, 0]]);
    expect(readFileSync(join(published(), 'log/checkpoint'), 'utf8')).toBe(book().checkpoints[0]!.note);
  });

  test('a key that comes later signs the checkpoint that was only stated', async () => {
    await policy(['stamp']);
    await policy(['log-key']);
    expect(book().keys).toMatchObject([{ from: 3 }]);
    expect(sizes()).toEqual([[3, 1]]);
  });
});

describe('with a key', () => {
  let key: string;
  beforeEach(async () => {
    key = (await policy(['log-key'])).out.trim();
  });

  test('its private part is printed once and stored nowhere; a file for it is readable by its owner alone', async () => {
    expect(key).toMatch(/^PRIVATE\+KEY\+example\.kz\/docs\/log\+[0-9a-f]{8}\+\S{44}$/);
    expect(readFileSync(join(content, 'editions.log.json'), 'utf8')).not.toContain(key.split('+').slice(4).join('+'));
    const file = join(space.path, 'key');
    const { out } = await policy(['log-key', '--rotate', '--out', file]);
    expect(out).toBe('');
    expect(readFileSync(file, 'utf8')).toMatch(/^PRIVATE\+KEY/);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await policy(['log-key', '--rotate', '--out', file])).toMatchObject({ code: 1 });
    expect(book().keys).toHaveLength(2);
    expect(await policy(['log-key'])).toMatchObject({ code: 1, err: expect.stringContaining('Replace it with --rotate') });
  });

  test('nothing is shown without its signature: what is sealed later waits', async () => {
    expect(await policy(['stamp'])).toMatchObject({ code: 0, out: expect.stringContaining('POLICY_LOG_KEY) is not here') });
    expect(existsSync(join(published(), 'log/vkey'))).toBe(true);
    await policy(['stamp'], key);
    expect(sizes()).toEqual([[3, 1]]);
    third();
    const { site } = requireLibrary(content);
    expect(requireLog(content, site)).toMatchObject({ size: 3, signed: true, entries: { length: 5 } });
    await policy(['stamp'], key);
    expect(sizes()).toEqual([[3, 1], [5, 1]]);
    expect(readFileSync(join(published(), 'log/checkpoint'), 'utf8')).toBe(book().checkpoints[1]!.note);
  });

  test('another key is refused, and no key at all', async () => {
    const other = (await policy(['log-key', '--rotate'])).out.trim();
    expect(await policy(['stamp'], key)).toMatchObject({ code: 1, err: expect.stringContaining('is not that of this log') });
    expect(await policy(['stamp'], 'secret')).toMatchObject({ code: 1, err: expect.stringContaining('holds no private key') });
    expect(await policy(['stamp'], other)).toMatchObject({ code: 0 });
  });

  test('a lost or stolen key is replaced: it remains that of what it signed, and signs nothing later', async () => {
    await policy(['stamp'], key);
    const next = (await policy(['log-key', '--rotate'])).out.trim();
    expect(sizes()).toEqual([[3, 2]]);
    third();
    await policy(['stamp'], next);
    expect(sizes()).toEqual([[3, 2], [5, 1]]);
    const { site } = requireLibrary(content);
    expect(requireLog(content, site)).toMatchObject({ size: 5, signed: true });
    // Who stole the old one signs the same text with it.
    const { text } = parseNote(book().checkpoints[1]!.note)!;
    const stolen = formatNote({ text, signatures: [signText(text, parseSigningKey(key)!)] });
    changeBook(content, (was) => ({ ...was, checkpoints: [was.checkpoints[0]!, { ...was.checkpoints[1]!, note: stolen }] }));
    expect(() => requireLog(content, site)).toThrow();
  });

  test('checkpoints that only the site has are added; one of another log, or under another key, is refused', async () => {
    await policy(['stamp'], key);
    const docs = published();
    const own = readFileSync(join(content, 'editions.log.json'), 'utf8');
    changeBook(content, (was) => ({ ...was, checkpoints: [] }));
    third();
    expect(await policy(['stamp', '--published', docs], key)).toMatchObject({ code: 0 });
    expect(sizes()).toEqual([[3, 1], [5, 1]]);
    writeFileSync(join(docs, 'log/log.json'), own.replace('\\n3\\n', '\\n2\\n'));
    expect(await policy(['stamp', '--published', docs], key)).toMatchObject({ code: 1, err: expect.stringContaining('is not signed by the key') });
    writeFileSync(join(docs, 'log/log.json'), own.replace(/"key": "[^"]*"/, '"key": "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"'));
    expect(await policy(['stamp', '--published', docs], key)).toMatchObject({ code: 1, err: expect.stringContaining('names a key that is not this log') });
    rmSync(join(docs, 'log'), { recursive: true });
    expect(await policy(['stamp', '--published', docs], key)).toMatchObject({ code: 0 });
  });

  test('the line of a witness is carried to the site', async () => {
    await policy(['stamp'], key);
    const witness = '— witness.example/w AAAAAQAAAAAAAAAA\n';
    changeBook(content, (was) => ({ ...was, checkpoints: was.checkpoints.map((one) => ({ ...one, note: one.note + witness })) }));
    expect(readFileSync(join(published(), 'log/checkpoint'), 'utf8').endsWith(witness)).toBe(true);
    third();
    await policy(['stamp'], key);
    expect(book().checkpoints[0]!.note.endsWith(witness)).toBe(true);
  });
});

describe.skipIf(NO_OPENSSL)(`a real authority${NO_OPENSSL ? ` (left out: ${NO_OPENSSL})` : ''}`, () => {
  test.each(['ec', 'rsa'] as const)('with a key of %s dates the checkpoint when the one before it fails; openssl agrees', async (kind) => {
    const authority = await timeAuthority(kind);
    authorities(['http://127.0.0.1:65534/', authority.url]);
    const { out, err } = await policy(['stamp']);
    expect(err).toContain('http://127.0.0.1:65534/ gave no stamp');
    expect(out).toMatch(/\ntime stamp of http:\/\/localhost:\d+\/: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/);
    const [{ note, stamps: [stamp] }] = book().checkpoints as [LogBook['checkpoints'][0]];
    const token = Buffer.from(stamp!.token, 'base64');
    const { text } = parseNote(note)!;
    expect(opensslVerifies(authority, token, text)).toBe(true);
    expect(opensslVerifies(authority, token, text.replace('3', '4'))).toBe(false);
    expect(stampOf(token, text)!.time).toBe(/: (\S+Z)\n$/.exec(out)![1]);
    expect(stampOf(token, text.replace('3', '4'))).toBeNull();
    // A byte of the time, of the signature, of what is signed.
    for (const at of [token.indexOf('Z') - 1, token.length - 5, token.indexOf(Buffer.from('2a864886f70d010904', 'hex')) + 20]) {
      const damaged = Buffer.from(token);
      damaged[at]! ^= 1;
      expect(stampOf(damaged, text)).toBeNull();
      expect(opensslVerifies(authority, damaged, text)).toBe(false);
    }
    // Stamped once, it is not asked for again.
    expect((await policy(['stamp'])).err).toBe('');
    const { site } = requireLibrary(content);
    expect(requireLog(content, site).stamps).toHaveLength(1);
    changeBook(content, (was) => ({ ...was, checkpoints: was.checkpoints.map((one) => ({ ...one, stamps: [{ ...stamp!, token: Buffer.from(token.subarray(0, -5)).toString('base64') }] })) }));
    expect(() => requireLog(content, site)).toThrow();
  });

  test('the proof of an edition shows its first stamp, and how the log went on from there', async () => {
    const authority = await timeAuthority();
    authorities([authority.url]);
    await policy(['stamp']);
    third();
    await policy(['stamp']);
    interface Proof { checkpoint: string; stamps: { token: string }[]; entries: { index: number; first?: { note: string; stamps: { token: string }[]; consistency: string[] } }[] }
    const docs = published();
    const proof = (version: number) => JSON.parse(readFileSync(join(docs, `rules/${version}.proof.json`), 'utf8')) as Proof;
    const [entry] = proof(1).entries;
    expect(opensslVerifies(authority, Buffer.from(entry!.first!.stamps[0]!.token, 'base64'), entry!.first!.note)).toBe(true);
    expect(parseCheckpoint(entry!.first!.note)!.size).toBe(3);
    expect(entry!.first!.consistency.length).toBeGreaterThan(0);
    expect(proof(3).entries[0]!.first).toBeUndefined();
    expect(opensslVerifies(authority, Buffer.from(proof(3).stamps[0]!.token, 'base64'), proof(3).checkpoint)).toBe(true);

    // The same as files, for who has nothing but openssl.
    for (const size of [3, 5]) expect(opensslVerifies(authority, readFileSync(join(docs, `log/stamps/${size}-1.tst`)), readFileSync(join(docs, `log/stamps/${size}.txt`), 'utf8'))).toBe(true);
    const { code, out } = await policy(['verify', join(content, 'rules/1.md'), '--as-of', '2026-07-01']);
    expect({ code, log: out.split('\n').filter((line) => line.includes('log:')) }).toEqual({ code: 0, log: [
      '  log: sealed on 01.06.2026, entry 0', '  log: the entry is covered by the checkpoint of 3 entries, which has no signature', expect.stringMatching(/^ {2}log: http:\/\/localhost:\d+\/ saw it on \d{4}-\d\d-\d\dT/),
    ] });
  });
});
