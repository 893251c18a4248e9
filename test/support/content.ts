/** A content folder as its files say it, read without the product's own reader. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface SourceFile {
  policy: string;
  version: number;
  /** null for the authoritative text. */
  lang: string | null;
  front: { title: string; published?: string; effective?: string; summary?: string | string[]; withdrawn?: { date: string; reason: string } };
  body: string;
  source: string;
}

/** Every edition file below a content folder. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory()).flatMap((policy) =>
    readdirSync(join(folder, policy)).flatMap((name): SourceFile[] => {
      const file = /^(\d+)(?:\.([a-z]+))?\.md$/.exec(name);
      if (!file) return [];
      const source = readFileSync(join(folder, policy, name), 'utf8');
      const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
      return [{ policy, version: Number(file[1]), lang: file[2] ?? null, front: parse(front, { schema: 'failsafe' }), body, source }];
    }));
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu));
}
