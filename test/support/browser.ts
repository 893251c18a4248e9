import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

let launched: Promise<Browser> | undefined;

/** The browser of this worker, which all of its test files use one after the other; it ends with the worker. See `closePages`. */
export function workerBrowser(): Promise<Browser> {
  launched ??= launchBrowser().then((browser) => browser.once('disconnected', () => (launched = undefined)));
  return launched;
}

/** Closes every page that a test file has left open. */
export async function closePages(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}

/**
 * A real Chromium, as a registry package ships it (Linux, x64); on other machines CHROME_PATH names one.
 * It runs as root in containers, hence no sandbox; the other flags keep it from looking up its vendor's hosts.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath());
  return playwright.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    headless: true,
  });
}
