/** Pages opened in a real browser, with a record of everything that should not happen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface Watched {
  page: Page;
  /** Console errors and warnings, uncaught errors, breaches of the content security policy, requests to another origin or that failed. */
  faults: string[];
}

/** A new page that notes its faults. @param origin the only one that requests may go to */
export async function watchedPage(context: BrowserContext, origin: string): Promise<Watched> {
  const page = await context.newPage();
  const faults: string[] = [];
  const note = (what: string): void => void faults.push(`${new URL(page.url(), origin).pathname}: ${what}`);
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && note(`console: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => new URL(request.url()).origin !== origin && note(`asks ${request.url()}`));
  page.on('response', (response) => response.status() >= 400 && note(`${response.status()} ${response.url()}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // A page that is left before its fonts and later scripts have come wants them no more.
    if (!['font', 'script'].includes(request.resourceType()) || why !== 'net::ERR_ABORTED') note(`failed: ${request.url()} ${why}`);
  });
  // Playwright's own binding would be a script in the page; the page's own event, told through the console, is none.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`CSP: ${violatedDirective} ${blockedURI}`));
  });
  return { page, faults };
}

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Accessibility faults of the page as it stands now, by WCAG 2.2 A and AA, or by rules of axe. */
export async function axeFaults(page: Page, rules: readonly string[] = WCAG): Promise<string[]> {
  // By the debugger, not by a script element: the page's content security policy stays as it is.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    return axe.run({ runOnly: tags, resultTypes: ['violations'] });
  }, [...rules]);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${new URL(page.url()).pathname}: ${id}: ${node.html}: ${node.failureSummary}`));
}
