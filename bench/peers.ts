/** Other ways to compare two texts, each given as runs over the whole text. */
import { diffWords, diffWordsWithSpace } from 'diff';
import type { Run } from '../src/redline/index.ts';

/** What a peer is given: a text as lines, a clause each, numbers included. */
export type Peer = (from: string, to: string) => Run[];

interface DiffMatchPatch {
  Diff_Timeout: number;
  diff_main(a: string, b: string, lines: boolean): [number, string][];
  diff_cleanupSemantic(diffs: [number, string][]): void;
}

/** Peers by name; each is loaded on demand, so that a missing one does no harm. */
export const PEERS: Record<string, () => Promise<Peer>> = {
  'diffWordsWithSpace': () => Promise.resolve((from, to) => fromParts(diffWordsWithSpace(from, to))),
  'diffWords, Intl.Segmenter': () => {
    const intlSegmenter = new Intl.Segmenter('ru', { granularity: 'word' });
    return Promise.resolve((from, to) => fromParts(diffWords(from, to, { intlSegmenter })));
  },
  'diff-match-patch, words': async () => {
    const { default: Engine } = await load<{ default: new () => DiffMatchPatch }>('diff-match-patch');
    return (from, to) => matchPatch(new Engine(), from, to);
  },
  'node-htmldiff': async () => {
    const { default: compare } = await load<{ default: (a: string, b: string) => string }>('node-htmldiff');
    return (from, to) => fromHtml(compare(toHtml(from), toHtml(to)));
  },
  'htmldiff-js': async () => {
    const loaded = await load<{ default: { default?: { execute(a: string, b: string): string } } & { execute?(a: string, b: string): string } }>('htmldiff-js');
    const engine = loaded.default.default ?? loaded.default;
    return (from, to) => fromHtml(engine.execute!(toHtml(from), toHtml(to)));
  },
};

async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

function fromParts(parts: readonly { value: string; added?: boolean; removed?: boolean }[]): Run[] {
  return parts.map(({ value, added, removed }) => [added ? 'added' : removed ? 'removed' : 'same', value]);
}

/** Words become characters, as the library's own line mode does it, then its semantic cleanup. */
function matchPatch(engine: DiffMatchPatch, from: string, to: string): Run[] {
  engine.Diff_Timeout = 0;
  const tokens: string[] = [];
  const codes = new Map<string, string>();
  const encode = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? []).map((token) => {
    let code = codes.get(token);
    if (code === undefined) {
      // Surrogate code units are left out: they would be read as halves of characters.
      code = String.fromCharCode(tokens.length < 0xd700 ? tokens.length + 1 : tokens.length + 0x901);
      tokens[code.charCodeAt(0)] = token;
      while (tokens.length <= code.charCodeAt(0)) tokens.push('');
      codes.set(token, code);
    }
    return code;
  }).join('');
  const diffs = engine.diff_main(encode(from), encode(to), false);
  engine.diff_cleanupSemantic(diffs);
  return diffs.map(([kind, code]) => [kind === 0 ? 'same' : kind < 0 ? 'removed' : 'added', Array.from(code, (char) => tokens[char.charCodeAt(0)]!).join('')]);
}

function toHtml(text: string): string {
  return text.split('\n').map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`).join('');
}

function fromHtml(html: string): Run[] {
  const runs: Run[] = [];
  let kind: Run[0] = 'same';
  for (const part of html.split(/(<[^>]*>)/)) {
    if (/^<(?:ins|del)\b/.test(part)) kind = part.startsWith('<ins') ? 'added' : 'removed';
    else if (/^<\/(?:ins|del)>/.test(part)) kind = 'same';
    else if (part === '</p>') runs.push([kind, '\n']);
    else if (part !== '' && !part.startsWith('<')) runs.push([kind, part.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')]);
  }
  return runs;
}
