/** `/docs/verify.mjs`: whoever runs it finds out that a site is not what it was, in whichever way. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/content/hash.ts';
import type { Lock } from '../../src/model/lock.ts';
import { checkpointText } from '../../src/proof/checkpoint.ts';
import { leafHashes } from '../../src/proof/leaf.ts';
import { newKeys, parseSigningKey, signText } from '../../src/proof/log-key.ts';
import { rootOf } from '../../src/proof/merkle.ts';
import { formatNote } from '../../src/proof/signed-note.ts';
import { policyOutput } from '../support/call.ts';
import { cleanEnv } from '../support/run.ts';
import { rules, sealedContent, sealNext } from '../support/sealed-content.ts';
import { serveFolder } from '../support/server.ts';
import { buildAll } from '../support/sites.ts';
import { workspace, type Workspace } from '../support/workspace.ts';

const space: Workspace = workspace();
afterAll(() => space[Symbol.dispose]());
const content = () => join(space.path, 'content');
/** Stamps the log and keeps the content as it is then, to be built. @returns the folder that its site will be in */
async function stamped(name: string): Promise<string> {
  await policyOutput(content(), ['stamp'], { POLICY_LOG_KEY: key });
  cpSync(content(), join(space.path, name, 'content'), { recursive: true });
  return join(space.path, name, 'site/docs');
}

/** The site, its earlier state, and the same with another past. */
let [docs, earlier, forked, key, vkey] = ['', '', '', '', ''];
beforeAll(async () => {
  sealedContent(space);
  key = await policyOutput(content(), ['log-key']);
  vkey = (JSON.parse(readFileSync(join(content(), 'editions.log.json'), 'utf8')) as { keys: { key: string }[] }).keys[0]!.key;
  earlier = await stamped('earlier');
  const book = readFileSync(join(content(), 'editions.log.json'));
  writeFileSync(join(content(), 'rules/3.md'), rules(3, 'published: 2026-06-02\neffective: 2031-01-01\nsummary: Снова иначе.\n'));
  sealNext(content(), '2026-06-02T00:00Z');
  docs = await stamped('now');
  // The same publisher, with the same key, and another edition 1.
  rmSync(join(content(), 'editions.lock.json'));
  writeFileSync(join(content(), 'editions.log.json'), JSON.stringify({ ...JSON.parse(book.toString()), checkpoints: [] }));
  writeFileSync(join(content(), 'rules/1.md'), rules(1, 'published: 2026-01-10\n', 'Правило другое.'));
  sealNext(content(), '2026-06-02T00:00Z');
  forked = await stamped('forked');
  await buildAll(['earlier', 'now', 'forked'].map((name) => ({ content: join(space.path, name, 'content'), out: join(space.path, name, 'site'), asOf: '2026-07-01', preview: false })));
});

interface Answer { code: number | null; out: string }
function verify(place: string, ...args: string[]): Promise<Answer> {
  // As a stranger has it: the published copy, run by itself.
  const child = spawn(process.execPath, [join(docs, 'verify.mjs'), place, '--lang', 'en', ...args], { cwd: space.path, env: cleanEnv() });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (out += data));
  return new Promise((end) => child.on('close', (code) => end({ code, out })));
}
const checkpoint = (folder: string) => readFileSync(join(folder, 'log/checkpoint'), 'utf8');

describe('a site as it was built', () => {
  test('is verified, by folder and by address, with the known key and the checkpoint seen before', async () => {
    const seen = space.write('seen.txt', checkpoint(earlier));
    const here = await verify(docs, '--key', vkey, '--seen', seen);
    expect(here).toEqual({ code: 0, out: expect.stringMatching(/^log: 5 entries, root \S{44}\nno authority has dated the log yet\neverything holds, editions: 3\n$/) });
    expect(readFileSync(seen, 'utf8')).toBe(checkpoint(docs));
    const server = await serveFolder(docs);
    expect((await verify(`${server.origin}/docs/`, '--key', vkey)).out).toBe(here.out);
    await server.close();
  });

  test('names a key that only the site itself confirms; speaks Russian', async () => {
    expect((await verify(docs)).out).toContain(`compare it with one you know, by --key: ${vkey}`);
    expect((await verify(docs, '--lang', 'ru')).code).toBe(0);
  });

  test('an unreadable site and a wrong call have another exit code than a site that fails', async () => {
    expect(await verify(join(space.path, 'nowhere'))).toMatchObject({ code: 2 });
    expect(await verify('http://127.0.0.1:65534/')).toMatchObject({ code: 2, out: expect.stringContaining('ECONNREFUSED') });
  });
});

/** Changes a text of the site. */
type Change = (site: string) => void;
const change = (name: string, how: (text: string) => string): Change => (site) => {
  const before = readFileSync(join(site, name), 'utf8');
  const after = how(before);
  if (after === before) throw new Error(`${name} stayed as it was`);
  writeFileSync(join(site, name), after);
};
const json = (name: string, how: (value: Any) => void): Change => change(name, (text) => {
  const value = JSON.parse(text) as Any;
  how(value);
  return JSON.stringify(value, null, 2);
});
// biome-ignore lint/suspicious/noExplicitAny: a forger keeps to no types
type Any = any;
const bytes = (name: string): Change => (site) => {
  const file = readFileSync(join(site, name));
  file[file.length - 20]! ^= 1;
  writeFileSync(join(site, name), file);
};
/** The entries of the log, each behind its length. */
const entries = (how: (all: Buffer[]) => Buffer[]): Change => (site) => {
  const file = join(site, 'log/tile/entries/000.p/5');
  const all: Buffer[] = [];
  for (let rest = readFileSync(file); rest.length > 0; rest = rest.subarray(2 + rest.readUInt16BE())) all.push(rest.subarray(0, 2 + rest.readUInt16BE()));
  writeFileSync(file, Buffer.concat(how(all)));
};
/** An entry with other facts, its own hash made to fit. */
const reseal = (entry: Any, facts: object): Any => {
  const { seal: _, ...sealed } = { ...entry, ...facts };
  return { ...sealed, seal: sha256(canonicalize(sealed)!) };
};
/** A checkpoint by whoever has a key. */
const signedBy = (signer: string, lock: Pick<Lock, 'entries'>): string => {
  const text = checkpointText({ origin: 'example.kz/docs/log', size: lock.entries.length, root: rootOf(leafHashes(lock.entries)) });
  return formatNote({ text, signatures: [signText(text, parseSigningKey(signer)!)] });
};
const thief = newKeys('example.kz/docs/log');
const whole = (from: () => string): Change => (site) => {
  rmSync(site, { recursive: true });
  cpSync(from(), site, { recursive: true });
};
/** Every seal the proofs tell, in the order of the log. */
const told = (site: string): Lock['entries'] => [1, 2, 3].flatMap((version) => (JSON.parse(readFileSync(join(site, `rules/${version}.proof.json`), 'utf8')) as { entries: { entry: Lock['entries'][0] }[] }).entries.map(({ entry }) => entry));

describe('is detected: ', () => {
  test.each<[string, Change[], RegExp, boolean?]>([
    ['a word of the Markdown', [change('rules/1.md', (text) => text.replace('Правило 1', 'Правило 9'))], /✗ rules 1: rules\/1\.md has other words than were sealed/],
    ['a word of the page', [change('rules/1/index.html', (text) => text.replaceAll('Правило 1.', 'Правило 9.'))], /✗ rules 1: the page lacks words that were sealed: «1\. Правило 1\.»/],
    ['a title', [change('rules/2.md', (text) => text.replace('title: Правила', 'title: Условия'))], /✗ rules 2: rules\/2\.md has other words/],
    ['a date', [json('rules/editions.json', (data) => (data.editions.at(-1).published = '2026-01-09T00:00:00+05:00'))], /✗ rules 1: published is 2026-01-09T00:00:00\+05:00, and 2026-01-10T00:00:00\[Asia\/Almaty\] was sealed/],
    ['a date, in the entry too', [
      json('rules/editions.json', (data) => (data.editions.at(-1).published = '2026-01-09T00:00:00+05:00')),
      json('rules/1.proof.json', (proof) => (proof.entries[0].entry.published = '2026-01-09T00:00:00[Asia/Almaty]')),
    ], /✗ rules 1: what is told of entry 0 is not what was sealed/],
    ['a withdrawal that nobody announced', [json('rules/editions.json', (data) => (data.editions[0].withdrawn = { date: '2026-06-20T00:00:00+05:00', reason: 'Нет.' }))], /✗ rules 3: whether it is withdrawn is not told/],
    ['the bytes of a PDF', [bytes('rules/1.pdf')], /✗ rules 1: rules\/1\.pdf is not the file that editions\.json names/],
    ['the bytes of a Word file', [bytes('rules/2.docx')], /✗ rules 2: rules\/2\.docx is not the file/],
    ['the order of the entries', [entries(([one, two, ...more]) => [two!, one!, ...more])], /✗ entry 0 does not follow the one before it/],
    ['an entry that was dropped', [entries((all) => all.toSpliced(1, 1))], /✗ the file does not fit its entries: log\/tile\/entries\/000\.p\/5/],
    ['the hash of a leaf', [bytes('log/tile/0/000.p/5')], /✗ the file does not fit its entries: log\/tile\/0\/000\.p\/5/],
    ['a forked log under the true key', [whole(() => forked)], /✗ the log is not a continuation of the one you saw last \(5 entries\)/],
    ['an old state of the whole site', [whole(() => earlier)], /✗ the log had 5 entries when you saw it last, and has 3/],
    ['an old checkpoint alone', [(site) => cpSync(join(earlier, 'log/checkpoint'), join(site, 'log/checkpoint'))], /✗ the book of the log .* is malformed, or lacks the checkpoint/, false],
    ['a checkpoint under another key', [(site) => writeFileSync(join(site, 'log/checkpoint'), signedBy(thief.signer, { entries: told(site) }))], /✗ the checkpoint of 5 entries is not signed by example\.kz/, false],
    ['another key everywhere', [
      (site) => writeFileSync(join(site, 'log/checkpoint'), signedBy(thief.signer, { entries: told(site) })),
      (site) => json('log/log.json', (book) => Object.assign(book, { keys: [{ key: thief.verifier, from: 0 }], checkpoints: [{ note: checkpoint(site), stamps: [] }] }))(site),
      (site) => { for (const version of [1, 2, 3]) json(`rules/${version}.proof.json`, (proof) => (proof.checkpoint = checkpoint(site)))(site); },
    ], /✗ the checkpoint is not signed by the key that you know/],
    ['a signature taken away', [
      change('log/checkpoint', (text) => text.replace(/\n\n.*$/s, '\n')), json('log/log.json', (book) => Object.assign(book, { keys: [], checkpoints: [] })),
    ], /✗ the checkpoint is not signed by the key that you know/],
    ['a lock that was made anew under the true key', [
      (site) => {
        const [first, ...more] = told(site);
        const chain = [reseal(first, { published: '2026-01-01T00:00:00[Asia/Almaty]' })];
        for (const entry of more) chain.push(reseal(entry, { previous: chain.at(-1).seal }));
        writeFileSync(join(site, 'log/checkpoint'), signedBy(key, { entries: chain }));
      },
    ], /✗ the entries do not give the root of the checkpoint of 5 entries/],
    ['the proof of another edition', [(site) => cpSync(join(site, 'rules/1.proof.json'), join(site, 'rules/2.proof.json'))], /✗ rules 2: the proof is of another edition/],
    ['a proof that was taken away', [(site) => rmSync(join(site, 'rules/2.proof.json'))], /✗ rules 2: is said to be sealed and has no proof/],
    ['a proof with another way to the root', [json('rules/2.proof.json', (proof) => proof.entries[0].inclusion.reverse())], /✗ rules 2: the proof of entry 1 does not lead to the checkpoint/],
    ['a correction that is not told', [json('rules/2.proof.json', (proof) => proof.entries.pop())], /✗ rules 2: editions\.json tells other entries than the proof/],
    ['the log taken away', [(site) => rmSync(join(site, 'log'), { recursive: true })], /✗ there is no log here/],
    ['a time stamp over something else', [json('log/log.json', (book) => (book.checkpoints.at(-1).stamps = [{ authority: 'https://tsa.example.kz', token: 'MAA=' }]))], /✗ the time stamp of https:\/\/tsa\.example\.kz is not over the checkpoint/],
  ])('%s', async (_, changes, expected, seen = true) => {
    const site = join(space.path, 'tampered');
    rmSync(site, { recursive: true, force: true });
    cpSync(docs, site, { recursive: true });
    for (const one of changes) one(site);
    const kept = space.write('kept.txt', checkpoint(docs));
    const { code, out } = await verify(site, ...(seen ? ['--key', vkey, '--seen', kept] : []));
    expect(out).toMatch(expected);
    expect(code).toBe(1);
    // What was seen is not replaced by what does not hold.
    expect(readFileSync(kept, 'utf8')).toBe(checkpoint(docs));
    expect(existsSync(join(docs, 'log/vkey'))).toBe(true);
  });
});
