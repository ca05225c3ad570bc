import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { startBrowser } from './browser.ts';
import { webHost } from './hosts.ts';
import { visitor } from './visit.ts';

/** The built site on a plain web host, a browser, and visits to the one by the other; all is closed after
 *  the tests of the file. */
export async function builtSite(): Promise<{
  readonly browser: Browser | null;
  readonly url: string;
  readonly visit: ReturnType<typeof visitor>;
}> {
  const browser = await startBrowser();
  const host = await webHost();
  afterAll(async () => {
    await browser?.close();
    host.close();
  });
  return { browser, url: host.url, visit: visitor(browser, () => host) };
}
