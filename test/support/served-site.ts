/** A built site before a real browser, for as long as a file of tests runs. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { closePages, workerBrowser } from './browser.ts';
import { watchedPage } from './browser-page.ts';
import { serveFolder, type Server } from './server.ts';
import { site, type SiteName } from './sites.ts';

export interface ServedSite {
  /** Opens a page in a context of its own; nothing may happen in it that should not. */
  opened(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void>;
}

export function servedSite(name: SiteName): ServedSite {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    [browser, server] = await Promise.all([workerBrowser(), site(name).then(serveFolder)]);
  });
  afterAll(async () => {
    await closePages(browser);
    await server.close();
  });
  return {
    async opened(path, options, look) {
      const context = await browser.newContext(options);
      try {
        const { page, faults } = await watchedPage(context, server.origin);
        await page.goto(server.origin + path);
        await look(page);
        expect(faults).toEqual([]);
      } finally {
        await context.close();
      }
    },
  };
}
