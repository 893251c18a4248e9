/** The page that checks a file or a text: everything happens in the reader's browser, nothing is sent. */
import { differences, type Difference } from '../../../redline/difference.ts';
import { redline } from '../../../redline/index.ts';
import { redlineNodes } from '../../../outputs/redline/redline-html.ts';
import { redlineView } from '../../../outputs/redline/redline-view.ts';
import { changesIn } from '../../../languages/compiled/load.ts';
import type { Template } from '../../../languages/template.ts';
import type { Language, Words } from '../../../languages/words.ts';
import { toHex } from '../../../proof/base64.ts';
import type { EditionProof } from '../../../proof/edition-proof.ts';
import { digest } from '../../../proof/inclusion.ts';
import { checkProof } from '../../../proof/proof-check.ts';
import { toDom } from '../tree-dom.ts';
import { likeness, linesOf, textOf, treeOf } from './given-text.ts';
import { pdfWords } from './pdf-words.ts';
import { ask, editionWith, publishedEditions, read, sourcePath, type ShownEdition, type SiteData } from './published-files.ts';

type Said = Template<Words['verify']>;

/** So many places at which a PDF differs are shown. */
const MAX_SHOWN = 20;
/** Below this a text is none of ours. */
const MIN_LIKENESS = 0.3;

const form = document.querySelector<HTMLFormElement>('#verify')!;
const data = JSON.parse(form.dataset.verify!) as SiteData & { words: Said };
const { words } = data;
const find = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const [report, compared, file, text, drop] = [find('report'), find('redline'), find<HTMLInputElement>('file'), find<HTMLTextAreaElement>('text'), form.querySelector<HTMLElement>('.drop')!];
const lang = document.documentElement.lang as Language;
let latest = 0;

const fill = (template: string, facts: Record<string, string | number>): string => template.replace(/%(\w+)/g, (whole, name: string) => String(facts[name] ?? whole));

function line(words: string, className = ''): HTMLElement {
  const element = document.createElement('p');
  element.textContent = words;
  element.className = className;
  return element;
}

async function check(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const run = ++latest;
  report.replaceChildren(line(words.loading));
  compared.replaceChildren();
  try {
    const answer = await answerTo(bytes);
    if (run !== latest) return;
    report.replaceChildren(...answer.lines);
    compared.replaceChildren(...answer.redline);
    document.dispatchEvent(new Event('redline'));
  } catch {
    if (run === latest) report.replaceChildren(line(words.failed, 'fault'));
  }
}

interface Answer {
  lines: Node[];
  redline: Node[];
}

async function answerTo(bytes: Uint8Array<ArrayBuffer>): Promise<Answer> {
  const editions = await publishedEditions(data);
  const hash = toHex(await digest(bytes));
  const hashLine = line(fill(words.hash, { hash }));
  const known = editionWith(editions, hash);
  if (known) return { lines: [line(fill(known.changes ? words.sameChanges : words.same, named(known.edition))), ...await aboutEdition(known.edition), hashLine], redline: [] };
  if (bytes[0] === 0x25 && bytes[1] === 0x50) return { lines: [...await pdfLines(editions, bytes), hashLine], redline: [] };
  const given = textOf(bytes);
  if (given === null) return { lines: [line(words.unread, 'fault'), hashLine], redline: [] };
  const own = linesOf(given);
  const nearest = await nearestText(editions, own);
  if (!nearest) return { lines: [line(words.unknown, 'fault'), hashLine], redline: [] };
  const [a, b] = [treeOf(nearest.lines), treeOf(own)];
  const same = nearest.lines.join('\n') === own.join('\n');
  const say = await changesIn[lang]();
  compared.lang = nearest.lang;
  const view = same ? null : redlineView(a, b, redline(a, b), say);
  return {
    lines: [line(fill(same ? words.sameText : words.other, named(nearest.edition)), same ? '' : 'fault'), ...await aboutEdition(nearest.edition), hashLine],
    redline: view ? redlineNodes(view, say, lang, nearest.lang).map(toDom) : [],
  };
}

function named({ policy, version }: ShownEdition): { title: string; version: number } {
  return { title: data.policies.find(({ name }) => name === policy)!.title, version };
}

/** What a PDF that is not the published one says that it is, and which of its words differ from those of the file that is published there. */
async function pdfLines(editions: readonly ShownEdition[], bytes: Uint8Array<ArrayBuffer>): Promise<Node[]> {
  const source = new TextDecoder('latin1').decode(bytes);
  const at = source.indexOf(`${data.url}${data.base}/`);
  const address = at === -1 ? null : /^[\x21-\x7e]+?\.pdf/.exec(source.slice(at, at + 300))?.[0];
  const [, policy, version] = /([^/]+)\/(\d+)(?:\/changes)?\.pdf$/.exec(address ?? '') ?? [];
  const edition = editions.find((one) => one.policy === policy && one.version === Number(version));
  if (!address || !edition) return [line(words.unread, 'fault')];
  const published = await ask(address.slice(data.url.length));
  const [own, given] = [await pdfWords(new Uint8Array(await published.arrayBuffer())), await pdfWords(bytes)];
  return [line(fill(words.claims, { address }), 'fault'), ...(own && given ? differenceLines(differences(own, given)) : [line(words.pdf.damaged, 'fault')]), ...await aboutEdition(edition)];
}

function differenceLines(found: readonly Difference[]): Node[] {
  if (found.length === 0) return [line(words.pdf.same)];
  const list = document.createElement('ul');
  list.append(...found.slice(0, MAX_SHOWN).map((one) => {
    const item = document.createElement('li');
    item.textContent = fill(words.pdf.difference, { ...one });
    return item;
  }));
  const more = found.length - MAX_SHOWN;
  return [line(fill(words.pdf.other, { count: found.length }), 'fault'), list, ...(more > 0 ? [line(fill(words.pdf.more, { count: more }))] : [])];
}

/** The published text that shares most words with the given one. */
async function nearestText(editions: readonly ShownEdition[], own: readonly string[]): Promise<{ edition: ShownEdition; lang: string; lines: string[] } | null> {
  const texts = await Promise.all(editions.flatMap((edition) => edition.languages.map(async (one) => {
    const lines = linesOf(await read(sourcePath(data, edition, one)));
    return { edition, lang: one, lines, likeness: likeness(lines, own) };
  })));
  const best = texts.sort((a, b) => b.likeness - a.likeness)[0];
  return best && best.likeness >= MIN_LIKENESS ? best : null;
}

/** Whether an edition is in force, where it is, and what the log says of it. */
async function aboutEdition(edition: ShownEdition): Promise<Node[]> {
  const { policy, version, status } = edition;
  const statuses: Record<string, string> = { 'in force': words.status.inForce, upcoming: words.status.upcoming, superseded: words.status.superseded, withdrawn: words.status.withdrawn };
  const link = document.createElement('a');
  link.href = data.policies.find(({ name }) => name === policy)!.edition.replace('/0/', `/${version}/`);
  link.textContent = words.address;
  const place = document.createElement('p');
  place.append(link);
  const heading = document.createElement('h2');
  heading.textContent = words.proof;
  return [line(statuses[status] ?? ''), place, heading, ...await proofLines(edition)];
}

async function proofLines(edition: ShownEdition): Promise<Node[]> {
  const { policy, version, seals = [] } = edition;
  if (seals.length === 0) return [line(words.noProof)];
  const proof = JSON.parse(await read(`${data.base}/${policy}/${version}.proof.json`)) as EditionProof;
  const { fault, size, waiting, key } = await checkProof(proof, policy, version);
  const first = proof.entries[0];
  const sealed = first ? [line(fill(words.sealed, { date: new Date(`${first.entry.sealed.slice(0, 10)}T00:00Z`).toLocaleDateString(lang, { timeZone: 'UTC' }), index: first.index }))] : [];
  const wrong = fault ?? (await isShown(edition, proof) ? null : 'text');
  if (wrong) return [...sealed, line(fill(words.bad, { what: words.faults[wrong] }), 'fault')];
  return [
    ...sealed, line(fill(words.holds, { size })), ...(waiting ? [line(words.waiting)] : []),
    line(key ? fill(words.signed, { key }) : words.unsigned), ...(key ? [line(words.elsewhere)] : []),
    line(proof.stamps.length > 0 ? fill(words.stamped, { count: proof.stamps.length }) : words.unstamped),
  ];
}

/** Whether what the site shows is the text that was sealed last, and tells of all entries. */
async function isShown(edition: ShownEdition, { entries }: EditionProof): Promise<boolean> {
  const last = entries.findLast(({ entry }) => entry.kind === undefined || entry.kind === 'dates')?.entry;
  if (!last || !('texts' in last) || edition.seals?.at(-1)?.seal !== entries.at(-1)?.entry.seal) return false;
  // Both are given by the site's clocks.
  if ((['published', 'effective'] as const).some((what) => edition[what]?.slice(0, 19) !== last[what].slice(0, 19))) return false;
  for (const [one, { file: packed }] of Object.entries(last.texts)) {
    const sealed = await new Response(new Blob([Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
    if (linesOf(sealed).join('\n') !== linesOf(await read(sourcePath(data, edition, one))).join('\n')) return false;
  }
  return true;
}

async function checkFile(one: Blob): Promise<void> {
  await check(new Uint8Array(await one.arrayBuffer()));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const [chosen] = file.files ?? [];
  if (text.value.trim() !== '') void check(new TextEncoder().encode(text.value));
  else if (chosen) void checkFile(chosen);
  else report.replaceChildren(line(words.empty));
});
file.addEventListener('change', () => {
  if (file.files?.[0]) void checkFile(file.files[0]);
});
// The whole page takes what is dropped: a browser would leave it and open the file.
addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  const dropped = event.dataTransfer?.files[0];
  const words = event.dataTransfer?.getData('text') ?? '';
  if (dropped) void checkFile(dropped);
  else if (words !== '') void check(new TextEncoder().encode(words));
});
