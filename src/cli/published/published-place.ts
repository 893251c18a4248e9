/** The location of a published site: an address, the folder of a build, or one `editions.json`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyOfHistory } from '../../model/address.ts';
import type { Message } from '../../model/message.ts';
import { tool } from '../../languages/tool.ts';

/** How long a server may take to answer; milliseconds. */
const TIMEOUT = 30_000;

/** A published site that can be read. */
export interface Place {
  /** Its name for people. */
  name: string;
  /** A file by its path below the base path; null where nothing is there. @throws Unreachable */
  read(path: string): Promise<string | null>;
  /** The policies that it lists; null where it lists none. @throws Unreachable */
  policies(): Promise<string[] | null>;
}

/** Thrown where it is unknown what is published. */
export class Unreachable extends Error {
  readonly why: Message;
  constructor(why: Message) {
    super(why.ru);
    this.why = why;
  }
}

/** @param source `https://example.kz/docs/`, `dist`, `editions.json` */
export function placeOf(source: string): Place {
  return /^https?:\/\//i.test(source) ? addressPlace(source) : filePlace(source);
}

function addressPlace(source: string): Place {
  const root = URL.parse(source.endsWith('/') ? source : `${source}/`);
  if (!root) throw new Unreachable(tool.published.unreachable({ address: source, reason: 'URL' }));
  const read = async (path: string): Promise<string | null> => {
    const address = new URL(path, root).href;
    let answer: Response;
    try {
      answer = await fetch(address, { headers: { 'Cache-Control': 'no-cache' }, signal: AbortSignal.timeout(TIMEOUT) });
      if (answer.status === 404 || answer.status === 410) return null;
      if (answer.ok) return await answer.text();
    } catch (error) {
      throw new Unreachable(tool.published.unreachable({ address, reason: reasonOf(error) }));
    }
    throw new Unreachable(tool.published.unreachable({ address, reason: `HTTP ${answer.status}` }));
  };
  return {
    name: root.href, read,
    async policies() {
      const map = await read('sitemap.xml');
      if (map === null) return null;
      const names = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].flatMap(([, address]) => policyOfHistory(URL.parse(address!)?.pathname ?? '') ?? []);
      return [...new Set(names)];
    },
  };
}

function filePlace(source: string): Place {
  if (!existsSync(source)) throw new Unreachable(tool.published.missing({ path: source }));
  const readFile = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
  if (statSync(source).isFile()) {
    // The files of one policy are next to it; its name is in its contents.
    const inFolder = (path: string): string | null => (path.endsWith('/editions.json') ? readFile(source) : /^[^/]+\/\d+\.md$/.test(path) ? readFile(join(dirname(source), path.replace(/^.*\//, ''))) : null);
    return { name: source, read: (path) => Promise.resolve(inFolder(path)), policies: () => Promise.resolve(namedIn(readFile(source)!)) };
  }
  const docs = existsSync(join(source, 'docs')) ? join(source, 'docs') : source;
  return {
    name: source, read: (path) => Promise.resolve(readFile(join(docs, path))),
    policies: () => Promise.resolve(readdirSync(docs).filter((name) => existsSync(join(docs, name, 'editions.json')))),
  };
}

function namedIn(text: string): string[] {
  const name = /"policy":\s*"([a-z0-9-]+)"/.exec(text)?.[1];
  return name === undefined ? [] : [name];
}

/** «ENOTFOUND», «TimeoutError»: what a person can look up. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? name;
}
