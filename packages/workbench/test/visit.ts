import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Host } from './hosts.ts';

/** Opens pages of readers who were never here; they must not ask anything of anybody else. */
export function visitor(
  browser: Browser | null,
  host: () => Host,
): (at?: string, scheme?: 'light' | 'dark', width?: number) => Promise<Page> {
  return async (at = '', scheme = 'light', width = 1280) => {
    const context = await browser!.newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
    });
    const page = await context.newPage();
    const { url } = host();
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => expect(request.url().startsWith(url)).toBe(true));
    page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
    await page.goto(`${url}${at}`);
    return page;
  };
}
