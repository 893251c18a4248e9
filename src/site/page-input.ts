/**
 * What the pages of a run are made from. Whoever calls Astro hands it over (`pageInput.run`), and the pages ask the module
 * `virtual:policies/publication` for it (build/publication-module.ts). It reaches exactly what is done within that call.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Publication } from '../model/publication.ts';
import type { FileFacts } from '../outputs/data/editions-data.ts';
import type { PageFaces } from '../outputs/web-face.ts';
import type { Output } from '../outputs/output-definition.ts';
import type { Preview } from './live-preview.ts';
import { RecentRedlines, type MadeRedlines } from './recent-redlines.ts';

export interface EditionFiles {
  /** What is known about the document at an address, such as `…/privacy/1.pdf`, where it was rendered. */
  at(address: string): FileFacts | null;
}

interface Given {
  publication: Publication;
  /** The outputs besides the pages, in the order of display. */
  outputs: readonly Output[];
  files: EditionFiles;
  faces: PageFaces;
  redlines?: MadeRedlines;
  /** Of a build, see `Notes`. */
  notes?: Notes;
}

/**
 * What a page is made from, noted while it is made: a build makes it again only where one of these facts is another one.
 * A publication that a build hands over notes itself what is read of it.
 */
export interface Notes {
  note(fact: string): void;
  /** Work whose facts are not noted, but returned. */
  gather<V>(work: () => V): { value: V; facts: readonly string[] };
}

/** The kinds of facts; build/pages/page-fact.ts says what each is. */
export type FactKind = 'site' | 'policies' | 'outputs' | 'moment' | 'day' | 'document' | 'calendar' | 'in force' | 'said' | 'title' | 'text' | 'file name' | 'lineage';
/** No name of a policy, a language or an address contains it. */
export const BETWEEN = ' | ';

/** The name of a fact. @param of which policy, edition, language */
export function factName(kind: FactKind, ...of: (string | number)[]): string {
  return [kind, ...of].join(BETWEEN);
}

/** A publication and what its pages know of it; it lives as long as the publication does. */
export class PageInput {
  readonly redlines: RecentRedlines;
  readonly #given: Given;
  readonly #known = new Map<unknown, WeakMap<object, { value: unknown; facts: readonly string[] }>>();

  constructor(given: Given) {
    this.#given = given;
    this.redlines = new RecentRedlines(given.redlines);
  }

  get publication(): Publication {
    return this.#given.publication;
  }

  get outputs(): readonly Output[] {
    return this.#given.outputs;
  }

  get files(): EditionFiles {
    return this.#given.files;
  }

  /** They follow from the site and from our code and packages: no fact of their own. */
  get faces(): PageFaces {
    return this.#given.faces;
  }

  get notes(): Notes | undefined {
    return this.#given.notes;
  }

  /** The result of a piece of work, done once for all pages; each depends on what was read for it. @param work a function that is always the same one */
  once<About extends object, Result>(work: (about: About) => Result, about: About): Result {
    let results = this.#known.get(work);
    if (!results) this.#known.set(work, (results = new WeakMap()));
    let done = results.get(about);
    if (!done) results.set(about, (done = this.notes?.gather(() => work(about)) ?? { value: work(about), facts: [] }));
    for (const fact of done.facts) this.notes!.note(fact);
    return done.value as Result;
  }
}

/** Where the pages of a run find their input. */
export interface PageSource {
  /** @throws ContentError in live preview, while nothing of the content could be read yet */
  input(): PageInput;
  /** Live preview: what is shown, and what is wrong with the content. */
  preview?(): Preview;
}

export const pageInput = new AsyncLocalStorage<PageSource>();
