#!/usr/bin/env node
/*
 * Checks a published site of policies from outside: whether its log is whole, signed and the one seen before, and whether
 * every edition is what the log says it is. One file without dependencies, for Node 20 and later; it shares no code with the
 * program that makes the site, so that it can be read and kept by itself.
 *
 *   node verify.mjs https://example.kz/legal/ [--key <vkey>] [--seen <file>] [--stamps <folder>] [--lang ru]
 *   node verify.mjs dist
 *
 * --key     the public key of the log as you know it, from elsewhere than the site itself
 * --seen    the checkpoint you saw last; it is compared, and replaced by the new one where all is well
 * --stamps  writes each time stamp as <size>-<n>.tst next to <size>.txt, for: openssl ts -verify -token_in -in 3-1.tst -data 3.txt -CAfile ca.pem
 *
 * Exit 0 where all holds, 1 where anything does not, 2 where nothing could be read.
 * Formats: c2sp.org/tlog-tiles, tlog-checkpoint, signed-note; RFC 6962, 8785, 3161.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = {
  en: {
    usage: () => 'usage: node verify.mjs <address or folder> [--key <vkey>] [--seen <file>] [--stamps <folder>] [--lang ru]',
    unreadable: (what) => `cannot be read: ${what}`,
    noLog: () => 'there is no log here: nothing was sealed yet, or it was taken away',
    checkpoint: (size, root) => `log: ${size} entries, root ${root}`,
    unsigned: () => 'the log has no key: its checkpoint is stated, not signed',
    unpinned: (key) => `the key is the one that the site itself names; compare it with one you know, by --key: ${key}`,
    badCheckpoint: () => 'the checkpoint is malformed',
    badSignature: (size, key) => `the checkpoint of ${size} entries is not signed by ${key}`,
    badKey: (key) => `is no public key with an id of its own: ${key}`,
    otherKey: (key) => `the checkpoint is not signed by the key that you know: ${key}`,
    badRoot: (size) => `the entries do not give the root of the checkpoint of ${size} entries`,
    badTile: (path) => `the file does not fit its entries: ${path}`,
    badChain: (index) => `entry ${index} does not follow the one before it`,
    shrunk: (was, is) => `the log had ${was} entries when you saw it last, and has ${is}`,
    forked: (size) => `the log is not a continuation of the one you saw last (${size} entries)`,
    badBook: () => 'the book of the log (log.json) is malformed, or lacks the checkpoint',
    badStamp: (size, authority) => `the time stamp of ${authority} is not over the checkpoint of ${size} entries`,
    stamp: (size, time, authority) => `${size} entries existed on ${time} (${authority}; trust in it: openssl ts -verify)`,
    noStamp: () => 'no authority has dated the log yet',
    noProof: (edition) => `${edition}: is said to be sealed and has no proof`,
    unsealed: (edition) => `${edition}: is not sealed, nothing proves its text or dates`,
    badEntry: (edition, index) => `${edition}: what is told of entry ${index} is not what was sealed`,
    notInLog: (edition, index) => `${edition}: entry ${index} of the log is another`,
    badInclusion: (edition, index) => `${edition}: the proof of entry ${index} does not lead to the checkpoint`,
    otherProof: (edition) => `${edition}: the proof is of another edition or another log`,
    badOrder: (edition) => `${edition}: its entries are out of order`,
    seals: (edition) => `${edition}: editions.json tells other entries than the proof`,
    text: (edition, file) => `${edition}: ${file} has other words than were sealed`,
    page: (edition, words) => `${edition}: the page lacks words that were sealed: «${words}»`,
    dates: (edition, what, sealed, told) => `${edition}: ${what} is ${told}, and ${sealed} was sealed`,
    withdrawal: (edition) => `${edition}: whether it is withdrawn is not told as it was announced`,
    bytes: (edition, file) => `${edition}: ${file} is not the file that editions.json names`,
    missing: (edition, file) => `${edition}: ${file} is missing`,
    waiting: (edition, index) => `${edition}: entry ${index} waits to be signed into the log`,
    hidden: (count) => `entries of the log about nothing that is public yet: ${count}`,
    fine: (count) => `everything holds, editions: ${count}`,
    faults: (count) => `does not hold: ${count}`,
  },
  ru: {
    usage: () => 'как вызвать: node verify.mjs <адрес или папка> [--key <ключ>] [--seen <файл>] [--stamps <папка>] [--lang ru]',
    unreadable: (what) => `не читается: ${what}`,
    noLog: () => 'журнала здесь нет: ещё ничего не запечатано, или его убрали',
    checkpoint: (size, root) => `журнал: записей ${size}, корень ${root}`,
    unsigned: () => 'у журнала нет ключа: его состояние заявлено, но не подписано',
    unpinned: (key) => `ключ назван самим сайтом; сверьте его с тем, что знаете сами (--key): ${key}`,
    badCheckpoint: () => 'состояние журнала записано неверно',
    badSignature: (size, key) => `состояние журнала (записей: ${size}) не подписано ключом ${key}`,
    badKey: (key) => `не открытый ключ со своим номером: ${key}`,
    otherKey: (key) => `состояние журнала не подписано ключом, который вы знаете: ${key}`,
    badRoot: (size) => `записи не дают корня журнала (записей: ${size})`,
    badTile: (path) => `файл не соответствует записям: ${path}`,
    badChain: (index) => `запись ${index} не продолжает предыдущую`,
    shrunk: (was, is) => `в прошлый раз записей было ${was}, теперь ${is}`,
    forked: (size) => `журнал – не продолжение того, что вы видели (записей: ${size})`,
    badBook: () => 'файл log.json записан неверно, или в нём нет показанного состояния журнала',
    badStamp: (size, authority) => `отметка времени ${authority} – не об этом состоянии журнала (записей: ${size})`,
    stamp: (size, time, authority) => `записи (${size}) существовали ${time} (${authority}; доверие к ней проверяет openssl ts -verify)`,
    noStamp: () => 'отметки времени от службы ещё нет',
    noProof: (edition) => `${edition}: названа запечатанной, а доказательства нет`,
    unsealed: (edition) => `${edition}: не запечатана, её текст и даты ничем не доказаны`,
    badEntry: (edition, index) => `${edition}: сказанное о записи ${index} – не то, что запечатано`,
    notInLog: (edition, index) => `${edition}: запись ${index} в журнале другая`,
    badInclusion: (edition, index) => `${edition}: доказательство записи ${index} не ведёт к состоянию журнала`,
    otherProof: (edition) => `${edition}: доказательство о другой редакции или из другого журнала`,
    badOrder: (edition) => `${edition}: записи о ней не по порядку`,
    seals: (edition) => `${edition}: в editions.json другие записи, чем в доказательстве`,
    text: (edition, file) => `${edition}: в ${file} не те слова, что запечатаны`,
    page: (edition, words) => `${edition}: на странице нет запечатанных слов: «${words}»`,
    dates: (edition, what, sealed, told) => `${edition}: ${what} – ${told}, а запечатано ${sealed}`,
    withdrawal: (edition) => `${edition}: об отзыве сказано не то, что объявлено`,
    bytes: (edition, file) => `${edition}: ${file} – не тот файл, что назван в editions.json`,
    missing: (edition, file) => `${edition}: нет файла ${file}`,
    waiting: (edition, index) => `${edition}: запись ${index} ждёт подписи`,
    hidden: (count) => `записей журнала о том, что ещё не опубликовано: ${count}`,
    fine: (count) => `всё сходится, редакций: ${count}`,
    faults: (count) => `не сходится: ${count}`,
  },
};

const encoder = new TextEncoder();
const decode = (bytes) => new TextDecoder().decode(bytes);
const concat = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const unbase64 = (text) => new Uint8Array(Buffer.from(text, 'base64'));
const same = (one, other) => hex(one) === hex(other);

// The Merkle tree of RFC 6962.
const leafHash = (leaf) => sha256(concat([0], leaf));
const nodeHash = (left, right) => sha256(concat([1], left, right));
/** The largest power of two below a number. */
function halfOf(size) {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}
async function rootOf(hashes) {
  if (hashes.length <= 1) return hashes[0] ?? sha256(new Uint8Array());
  const half = halfOf(hashes.length);
  return nodeHash(await rootOf(hashes.slice(0, half)), await rootOf(hashes.slice(half)));
}
/** The root that a proof of inclusion leads to, from the top of the tree down; null where it does not fit the place. */
async function climb(leaf, index, size, proof) {
  if (size <= 1) return size === 1 && index === 0 && proof.length === 0 ? leaf : null;
  const half = halfOf(size);
  const [above, below] = [proof.at(-1), proof.slice(0, -1)];
  const inner = above && (index < half ? await climb(leaf, index, half, below) : await climb(leaf, index - half, size - half, below));
  if (!inner) return null;
  return index < half ? nodeHash(inner, above) : nodeHash(above, inner);
}

/** RFC 8785, for what a lock holds: objects, lists, text, whole numbers, null. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** A checkpoint: a signed note of three lines. */
function readCheckpoint(source) {
  const gap = source.lastIndexOf('\n\n');
  const text = gap === -1 ? source : source.slice(0, gap + 1);
  const signatures = (gap === -1 ? '' : source.slice(gap + 2)).split('\n').flatMap((line) => {
    const [, name, blob] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
    return blob ? [{ name, id: hex(unbase64(blob).slice(0, 4)), bytes: unbase64(blob).slice(4) }] : [];
  });
  const [, origin, size, root] = /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/=]{44})\n$/.exec(text) ?? [];
  return root ? { source, text, signatures, origin, size: Number(size), root: unbase64(root) } : null;
}

async function readKey(source) {
  const [, name, id, blob] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(source) ?? [];
  const bytes = unbase64(blob ?? '');
  if (bytes.length !== 33 || bytes[0] !== 1 || hex(await sha256(concat(encoder.encode(`${name}\n`), bytes))).slice(0, 8) !== id) return null;
  return { name, id, key: await crypto.subtle.importKey('raw', bytes.slice(1), 'Ed25519', false, ['verify']) };
}

async function isSigned(checkpoint, { name, id, key }) {
  const signature = checkpoint.signatures.find((one) => one.name === name && one.id === id);
  return signature !== undefined && crypto.subtle.verify('Ed25519', key, signature.bytes, encoder.encode(checkpoint.text));
}

/** When a time-stamp token says that a text existed; null where it is of another. Its signature is for `openssl ts -verify`. */
async function stampedTime(token, text) {
  // TSTInfo: … the hash as an octet string, a serial number, the time.
  const imprint = Buffer.concat([Buffer.from('0420', 'hex'), await sha256(encoder.encode(text))]);
  const at = Buffer.from(token).indexOf(imprint);
  const rest = Buffer.from(at === -1 ? [] : token.slice(at + imprint.length));
  const time = rest[0] === 0x02 ? rest.subarray(2 + rest[1]) : rest;
  const [, year, month, day, hour, minute, second] = (time[0] === 0x18 && /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(time.subarray(2).toString('latin1'))) || [];
  return year ? `${year}-${month}-${day}T${hour}:${minute}:${second}Z` : null;
}

/** The path of a tile or a bundle. */
function tilePath(level, index, width) {
  const threes = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0').match(/.../g);
  return `log/tile/${level}/${threes.map((three, i) => (i < threes.length - 1 ? `x${three}` : three)).join('/')}${width === 256 ? '' : `.p/${width}`}`;
}

function inflate(packed) {
  return new Response(new Blob([unbase64(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

/** The folder that holds the site. */
const folderOf = (source) => (existsSync(join(source, 'docs')) ? join(source, 'docs') : source);
const isAddress = (source) => /^https?:/i.test(source);

/** Reads a file of the site by its path; null where it is not there. */
function reader(source) {
  if (isAddress(source)) {
    return async (path) => {
      const response = await fetch(new URL(path, source.endsWith('/') ? source : `${source}/`), { headers: { 'Cache-Control': 'no-cache' } });
      if (response.status === 404 || response.status === 410) return null;
      if (!response.ok) throw new Error(`${response.url} HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    };
  }
  if (!existsSync(source)) throw new Error(source);
  return async (path) => {
    const file = join(folderOf(source), ...path.split('/'));
    return existsSync(file) && statSync(file).isFile() ? new Uint8Array(readFileSync(file)) : null;
  };
}

const [command, ...rest] = process.argv.slice(2);
const option = (name) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
const words = WORDS[(option('--lang') ?? process.env.POLICY_LANG ?? process.env.LANG ?? 'en').startsWith('ru') ? 'ru' : 'en'];
const faults = new Set();
const fault = (name, ...facts) => void faults.add(words[name](...facts));
const tell = (name, ...facts) => console.log(words[name](...facts));
if (!command || command.startsWith('-')) {
  console.error(words.usage());
  process.exit(2);
}

let read;
const text = async (path) => {
  const bytes = await read(path);
  return bytes && decode(bytes);
};

try {
  read = reader(command);
  const log = await checkLog();
  const count = await checkEditions(log);
  for (const line of faults) console.log(`✗ ${line}`);
  if (faults.size > 0) {
    tell('faults', faults.size);
    process.exitCode = 1;
  } else {
    tell('fine', count);
    if (log && option('--seen')) writeFileSync(option('--seen'), log.shown.source);
  }
} catch (error) {
  console.error(words.unreadable(error.cause?.code ? `${command} (${error.cause.code})` : error.message));
  process.exitCode = 2;
}

/** The log as a whole. */
async function checkLog() {
  const seen = option('--seen') && existsSync(option('--seen')) ? readCheckpoint(readFileSync(option('--seen'), 'utf8')) : null;
  const source = await text('log/checkpoint');
  if (source === null) {
    if (seen || option('--key')) fault('noLog');
    else tell('noLog');
    return null;
  }
  const shown = readCheckpoint(source);
  if (!shown) {
    fault('badCheckpoint');
    return null;
  }
  tell('checkpoint', shown.size, Buffer.from(shown.root).toString('base64'));

  // Every entry, from the bundles; the tiles must hold their hashes.
  const leaves = [];
  for (let start = 0; start < shown.size; start += 256) {
    const width = Math.min(256, shown.size - start);
    const path = tilePath('entries', start / 256, width);
    const bundle = (await read(path)) ?? new Uint8Array();
    for (let at = 0; at < bundle.length;) {
      const length = bundle[at] * 256 + bundle[at + 1];
      leaves.push(bundle.slice(at + 2, at + 2 + length));
      at += 2 + length;
    }
    if (leaves.length !== start + width) fault('badTile', path);
    const tile = tilePath('0', start / 256, width);
    if (!same((await read(tile)) ?? [], concat(...await Promise.all(leaves.slice(start, start + width).map(leafHash))))) fault('badTile', tile);
  }
  const hashes = await Promise.all(leaves.map(leafHash));
  leaves.reduce((previous, leaf, index) => {
    const entry = (/^\{"previous":(?:null|"([0-9a-f]{64})"),"seal":"([0-9a-f]{64})"\}$/.exec(decode(leaf))) ?? [];
    if (!entry[2] || entry[1] !== previous) fault('badChain', index);
    return entry[2];
  }, undefined);

  const book = readBook(await text('log/log.json'));
  if (!book) fault('badBook');
  const { keys = [], checkpoints = [] } = book ?? {};
  const sound = await Promise.all(keys.map(({ key }) => readKey(key)));
  keys.forEach(({ key }, i) => {
    if (!sound[i]) fault('badKey', key);
  });
  // Every checkpoint that was ever made of it, and the one shown.
  for (const { note, stamps } of [...checkpoints, { note: source, stamps: [] }]) {
    const one = readCheckpoint(note);
    if (!one) {
      fault('badBook');
      continue;
    }
    const allowed = keys.map((_, i) => i).filter((i) => keys[i].from <= one.size && one.size <= (keys[i + 1]?.from ?? one.size));
    const signed = await Promise.all(allowed.map((i) => sound[i] && isSigned(one, sound[i])));
    if (allowed.length > 0 && !signed.includes(true)) fault('badSignature', one.size, keys[allowed.at(-1)].key);
    if (one.size > leaves.length || !same(await rootOf(hashes.slice(0, one.size)), one.root)) fault('badRoot', one.size);
    for (const [i, { authority, token }] of stamps.entries()) {
      const time = await stampedTime(unbase64(token), one.text);
      if (time) tell('stamp', one.size, time, authority);
      else fault('badStamp', one.size, authority);
      if (option('--stamps')) {
        mkdirSync(option('--stamps'), { recursive: true });
        writeFileSync(join(option('--stamps'), `${one.size}.txt`), one.text);
        writeFileSync(join(option('--stamps'), `${one.size}-${i + 1}.tst`), unbase64(token));
      }
    }
  }
  // The one shown is the newest that was made, where any was kept.
  if (checkpoints.length > 0 && shown.size < Math.max(...checkpoints.map(({ note }) => readCheckpoint(note)?.size ?? 0))) fault('badBook');
  if (!checkpoints.some(({ stamps }) => stamps.length > 0)) tell('noStamp');

  const pinned = option('--key');
  const key = pinned && await readKey(pinned);
  if (pinned && !key) fault('badKey', pinned);
  else if (pinned && !await isSigned(shown, key)) fault('otherKey', pinned);
  else if (!pinned && keys.length > 0) tell('unpinned', keys.at(-1).key);
  else if (!pinned) tell('unsigned');

  if (seen && seen.size > shown.size) fault('shrunk', seen.size, shown.size);
  else if (seen && !same(await rootOf(hashes.slice(0, seen.size)), seen.root)) fault('forked', seen.size);
  // Whoever signed once does not go back to stating.
  if (seen && seen.signatures.length > 0 && shown.signatures.length === 0) fault('badSignature', shown.size, seen.signatures[0].name);
  return { shown, leaves };
}

function readBook(source) {
  try {
    const book = JSON.parse(source);
    const whole = book.keys.every(({ key, from }) => typeof key === 'string' && Number.isInteger(from)) && book.checkpoints.every(({ note, stamps }) => typeof note === 'string' && Array.isArray(stamps));
    return whole ? book : null;
  } catch {
    return null;
  }
}

/** Every edition, by its proof. @returns how many */
async function checkEditions(log) {
  const told = new Set();
  let count = 0;
  for (const policy of await policyNames()) {
    const source = await text(`${policy}/editions.json`);
    if (source === null) fault('missing', policy, 'editions.json');
    for (const edition of source === null ? [] : JSON.parse(source).editions) {
      count += 1;
      await checkEdition(log, policy, edition, told);
    }
  }
  if (log && log.leaves.length > told.size) tell('hidden', log.leaves.length - told.size);
  return count;
}

async function policyNames() {
  const listed = [...((await text('sitemap.xml')) ?? '').matchAll(/<loc>[^<]*\/([a-z0-9-]+)\/history\/<\/loc>/g)].map(([, name]) => name);
  const found = isAddress(command) ? [] : readdirSync(folderOf(command)).filter((name) => existsSync(join(folderOf(command), name, 'editions.json')));
  return [...new Set([...listed, ...found])];
}

async function checkEdition(log, policy, edition, told) {
  const { version, seals = [] } = edition;
  const name = `${policy} ${version}`;
  const source = await text(`${policy}/${version}.proof.json`);
  if (source === null) {
    if (seals.length > 0) fault('noProof', name);
    else tell('unsealed', name);
    return;
  }
  const proof = JSON.parse(source);
  if (!log || proof.policy !== policy || proof.version !== version || proof.checkpoint !== log.shown.source) fault('otherProof', name);
  let live = [];
  for (const [i, { entry, index, leaf, inclusion }] of proof.entries.entries()) {
    const { seal, ...sealed } = entry;
    told.add(index);
    if (hex(await sha256(encoder.encode(canonical(sealed)))) !== seal || leaf !== canonical({ previous: entry.previous, seal })) fault('badEntry', name, index);
    if (entry.policy !== policy || entry.version !== version) fault('otherProof', name);
    if (i > 0 && index <= proof.entries[i - 1].index) fault('badOrder', name);
    live = entry.kind === 'cancellation' ? [] : [...live, entry];
    if (!log) continue;
    if (index >= log.shown.size) tell('waiting', name, index);
    else {
      if (decode(log.leaves[index] ?? new Uint8Array()) !== leaf) fault('notInLog', name, index);
      const root = await climb(await leafHash(encoder.encode(leaf)), index, log.shown.size, (inclusion ?? []).map(unbase64));
      if (!root || !same(root, log.shown.root)) fault('badInclusion', name, index);
    }
  }
  if (canonical(seals.map(({ seal }) => seal)) !== canonical(live.map(({ seal }) => seal))) fault('seals', name);
  await checkSealed(name, policy, edition, live);
}

/** What the site shows of an edition against what was sealed of it. */
async function checkSealed(name, policy, edition, live) {
  const { version, languages: [first] } = edition;
  const sealed = live.findLast(({ kind }) => kind === undefined || kind === 'dates');
  if (!sealed) return;
  // Both are told by the clocks of the site.
  for (const what of ['published', 'effective']) if (edition[what]?.slice(0, 19) !== sealed[what].slice(0, 19)) fault('dates', name, what, sealed[what], edition[what]);
  const statement = live.findLast(({ kind }) => kind === 'withdrawal' || kind === 'reinstatement');
  if (edition.withdrawn?.date.slice(0, 19) !== (statement?.kind === 'withdrawal' ? statement.date.slice(0, 19) : undefined)) fault('withdrawal', name);
  for (const [lang, { file }] of Object.entries(sealed.texts)) {
    const base = `${lang === first ? '' : `${lang}/`}${policy}/${version}`;
    const own = textParts(await inflate(file));
    const source = await text(`${base}.md`);
    const shown = source === null ? null : textParts(source);
    if (!shown) fault('missing', name, `${base}.md`);
    else if (shown.body !== own.body || shown.title !== own.title) fault('text', name, `${base}.md`);
    const page = await text(`${base}/index.html`);
    const absent = page === null ? null : absentWords(page, own.body);
    if (absent) fault('page', name, absent);
  }
  for (const file of [...Object.entries(edition).flatMap(([key, value]) => (key !== 'source' && value?.sha256 ? [value] : [])), ...edition.files ?? []]) {
    const path = file.url.slice(file.url.lastIndexOf(`/${policy}/`) + 1);
    const bytes = await read(path);
    if (bytes === null) fault('missing', name, path);
    else if (hex(await sha256(bytes)) !== file.sha256) fault('bytes', name, path);
  }
}

/** Title and text of a Markdown file, without what readers do not see. */
function textParts(source) {
  const [, head = '', body = source] = /^---\n(.*?)\n---\n(.*)$/s.exec(source.replaceAll('\r\n', '\n')) ?? [];
  return { title: /^title:.*$/m.exec(head)?.[0] ?? '', body: body.replace(/[ \t\r]+$/gm, '').replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '') };
}

/** The first line of a text whose letters its page does not have in a row; null where it has all of them. */
function absentWords(html, markdown) {
  const names = { amp: '&', lt: '<', gt: '>', quot: '"' };
  const entities = (words) => words.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, code16, code10, name) => (name ? names[name] ?? ' ' : String.fromCodePoint(code16 ? Number.parseInt(code16, 16) : Number(code10))));
  const letters = (words) => entities(words).normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
  const shown = letters(html.slice(html.indexOf('<main')).replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ''));
  for (const line of markdown.split('\n')) {
    const plain = line.replace(/^\[[^\]]*\]:.*$/, '').replace(/\]\([^)]*\)|\]\[[^\]]*\]/g, ']').replace(/^[\s>]*(?:[-*+]|#+)?\s+/, '');
    for (const cell of plain.split('|')) {
      // A number in front stands in the margin.
      const own = letters(cell.replace(/^\s*[*_]*(?:[\d.]+|\p{L})[.)]*[*_]*\s/u, ''));
      if (own && !shown.includes(own)) return cell.trim().slice(0, 80);
    }
  }
  return null;
}
