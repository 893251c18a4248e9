/** The service worker of the site, as the file that a browser asks for: the code, with what it is told of this site after it. */
import { pagePath } from '../model/address.ts';
import type { Publication } from '../model/publication.ts';
import { template } from '../languages/template.ts';
import { wordsIn } from '../languages/words.ts';
import { dayPatterns } from './days.ts';
import code from './offline-worker.js?raw';

export interface OfflineFacts {
  /** Path above everything of the site. */
  base: string;
  /** In the order of `site.yaml`: the address of the first begins those of all. */
  languages: OfflineLanguage[];
}

export interface OfflineLanguage {
  home: string;
  /** The pages that are kept without having been opened: each policy's own, which shows what is in force. */
  kept: string[];
  /** What a copy says above its text, and the list of documents in place of a page without one: with `%day` and `%time`. */
  copied: string;
  missing: string;
  /** A day in words by month, with `%d` and `%y`. */
  days: string[];
}

/** The parts of a worker's global scope that it uses; the types of pages have none of it. */
export interface WorkerScope {
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Type extends keyof WorkerEvents>(type: Type, listener: (event: WorkerEvents[Type]) => void): void;
}
export interface WorkerEvents {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  message: ExtendableEvent & { data: string };
  fetch: ExtendableEvent & { request: Request; respondWith(answer: Promise<Response>): void };
}
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** @returns for a preview, whose drafts nobody keeps, a worker that takes away the one of a site served at the same place */
export function offlineScript({ site, policies, preview }: Publication): string {
  if (preview) return "addEventListener('install', () => skipWaiting());\naddEventListener('activate', (event) => event.waitUntil(registration.unregister()));\n";
  const facts: OfflineFacts = {
    base: site.base,
    languages: site.languages.map((lang) => {
      const { copied, missing } = template(wordsIn(lang).offline);
      return {
        home: pagePath(site, lang, { page: 'index' }), kept: policies.map(({ name }) => pagePath(site, lang, { page: 'policy', policy: name })),
        copied, missing, days: dayPatterns(lang),
      };
    }),
  };
  return `${code}keepCopies(self, ${JSON.stringify(facts)});\n`;
}
