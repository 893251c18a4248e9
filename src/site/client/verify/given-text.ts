/** The words of what a reader brought: a Word file, Markdown or plain text, line by line. */
import { unzipSync } from 'fflate';
import type { Clause, ClauseTree } from '../../../model/clause.ts';

/** More than this is no policy. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The text of a file; null where it is none that can be read here. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return wordText(bytes);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function wordText(bytes: Uint8Array): string | null {
  const part = unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize < MAX_BYTES })['word/document.xml'];
  if (!part) return null;
  const paragraphs = new DOMParser().parseFromString(new TextDecoder().decode(part), 'application/xml').getElementsByTagName('w:p');
  return [...paragraphs].map((paragraph) => [...paragraph.getElementsByTagName('*')].map(({ tagName, textContent }) => (tagName === 'w:t' ? textContent : tagName === 'w:tab' ? ' ' : '')).join('')).join('\n');
}

/** The lines of a text as readers see them: without front matter and the signs of Markdown. */
export function linesOf(source: string): string[] {
  const body = source.replaceAll('\r\n', '\n').replace(/^\ufeff?---\n.*?\n---\n/s, '').replace(/<!--.*?-->/gs, '');
  return body.split('\n').flatMap((line) => {
    const plain = line.replace(/^\[[^\]]*\]:.*$/, '').replace(/^[\s>]*(?:#+\s+|[-*+•·–—]\s+)?/, '').replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1').replace(/\*\*|__|`/g, '').replace(/(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '').replace(/^\|?[\s:|-]*$/, '');
    return plain.split(/\s*\|\s*|\t/).map((cell) => cell.replace(/\u00ad/g, '').replace(/\s+/gu, ' ').trim()).filter(Boolean);
  });
}

/** Lines as a tree to compare: each a clause, with the number that it begins with. */
export function treeOf(lines: readonly string[]): ClauseTree {
  const clause = (value: string, i: number, form: Clause['form']): Clause => {
    const [mark = '', number = null] = /^(\d+(?:\.\d+)*)[.)]?\s+/.exec(value) ?? [];
    return { kind: 'clause', form, number, mark, id: `line-${i}`, text: [{ kind: 'text', value: value.slice(mark.length) }], term: null, children: [], line: i + 1, column: 1 };
  };
  return { title: clause('', 0, 'title'), children: lines.map((line, i) => clause(line, i + 1, 'paragraph')) };
}

/** How much of two texts is the same, from 0 to 1: words that both have, each as often as it is in both. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const words = (lines: readonly string[]): string[] => lines.join(' ').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [a, b] = [words(one), words(other)];
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}
