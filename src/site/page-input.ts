/**
 * What the pages of a run are made from. Whoever calls Astro hands it over (`pageInput.run`), and the pages ask the module
 * `virtual:policies/publication` for it (build/publication-module.ts). It reaches exactly what is done within that call.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Publication } from '../model/publication.ts';
import type { FileFacts } from '../outputs/data/editions-data.ts';
import type { Output } from '../outputs/output-definition.ts';
import type { Preview } from './live-preview.ts';
import { RecentRedlines } from './recent-redlines.ts';

export interface EditionFiles {
  /** What is known about the document at an address, such as `…/privacy/1.pdf`, where it was rendered. */
  at(address: string): FileFacts | null;
}

interface Given {
  publication: Publication;
  /** The outputs besides the pages, in the order of display. */
  outputs: readonly Output[];
  files: EditionFiles;
  /** Called for each page that is made, so that a build can show its progress. */
  onPage?: () => void;
}

/** A publication and what its pages know of it; it lives as long as the publication does. */
export class PageInput {
  readonly publication: Publication;
  readonly outputs: readonly Output[];
  readonly files: EditionFiles;
  readonly onPage: (() => void) | undefined;
  readonly redlines = new RecentRedlines();
  readonly #known = new Map<unknown, WeakMap<object, unknown>>();

  constructor({ publication, outputs, files, onPage }: Given) {
    this.publication = publication;
    this.outputs = outputs;
    this.files = files;
    this.onPage = onPage;
  }

  /** The result of a piece of work, done once for all pages. @param work a function that is always the same one */
  once<About extends object, Result>(work: (about: About) => Result, about: About): Result {
    let results = this.#known.get(work);
    if (!results) this.#known.set(work, (results = new WeakMap()));
    if (!results.has(about)) results.set(about, work(about));
    return results.get(about) as Result;
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
